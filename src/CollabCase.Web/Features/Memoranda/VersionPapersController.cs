using CollabCase.Web.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Agreed documents to compare, to have on paper, and in Easy Read.</summary>
[Route("partnerships/{reference}/documents/{number:int}")]
public sealed class VersionPapersController : FeatureController
{
    // Whatever it holds, it is saved and never shown as part of this site.
    private const string NothingRuns = "default-src 'none'; sandbox";

    [HttpGet("compare"), May(Act.SeeDocuments)]
    public Task<IActionResult> Compare(CompareVersions.Query query) => Show(query);

    [HttpGet("/partnerships/{reference}/documents/{number:int}.docx"), May(Act.SeeDocuments)]
    public Task<IActionResult> WordOfWhatCounts(string reference, int number) => Word(new(reference, number));

    [HttpGet("versions/{versionNumber:int}.docx"), May(Act.SeeDocuments)]
    public Task<IActionResult> WordOfVersion(string reference, int number, int versionNumber) => Word(new(reference, number, versionNumber));

    [HttpGet("versions/{versionNumber:int}/easy-read"), May(Act.SeeDocuments)]
    public async Task<IActionResult> EasyRead(OpenEasyRead.Query query)
    {
        var file = await Send(query);
        Response.Headers.ContentSecurityPolicy = NothingRuns;
        Response.Headers.CacheControl = "private, no-cache";
        return File(file.Content, file.MediaType, file.FileName, new DateTimeOffset(file.AddedAtUtc), new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    [HttpGet("versions/{versionNumber:int}/attach-easy-read"), May(Act.KeepDocuments)]
    public Task<IActionResult> Attach(AttachEasyRead.Query query) => Show(query);

    [HttpPost("versions/{versionNumber:int}/attach-easy-read"), May(Act.KeepDocuments), TakesUpload]
    public Task<IActionResult> Attach(AttachEasyRead.Command command) =>
        Submit(command, new AttachEasyRead.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => AgreedDocumentCrumbs.AddressOf(command.Reference, command.Number, command.VersionNumber),
            _ => command.From is AttachEasyRead.Source.Nothing ? "The Easy Read version is taken away." : "The Easy Read version is offered to everyone who may read this version.");

    private async Task<IActionResult> Word(DownloadVersion.Query query)
    {
        var file = await Send(query);
        Response.Headers.ContentSecurityPolicy = NothingRuns;
        Response.Headers.CacheControl = "no-store";
        return File(file.Content, AgreedDocumentWriter.MediaType, file.FileName);
    }
}

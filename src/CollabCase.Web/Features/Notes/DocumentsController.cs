using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CollabCase.Web.Features.Notes;

[Route("partnerships/{reference}/notes/documents")]
public sealed class DocumentsController : FeatureController
{
    [HttpGet(""), May(Act.SeePartnership), HasViews(ListKind.Documents)]
    public Task<IActionResult> List(ListDocuments.Query query) => Show(query);

    [HttpGet("add"), May(Act.WriteNotes)]
    public Task<IActionResult> Add(AddDocument.Query query) => Show(query);

    [HttpPost("add"), May(Act.WriteNotes), TakesUpload]
    public Task<IActionResult> Add(AddDocument.Command command) =>
        Submit(command, new AddDocument.Query(command.Reference), (AddDocument.Result r) => AddressOf(command.Reference, r.Number), r => $"‘{r.Title}’ is here for those who can see it.");

    [HttpGet("{number}"), May(Act.SeePartnership)]
    public Task<IActionResult> Document(ShowDocument.Query query) => Show(query);

    [HttpGet("{number}/versions/{version}"), May(Act.SeePartnership)]
    public async Task<IActionResult> Open(OpenDocument.Query query)
    {
        var file = await Send(query);
        // Whatever it holds, it is saved and never shown as part of this site.
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-cache";
        return File(file.Content, file.MediaType, file.FileName, new DateTimeOffset(file.AddedAtUtc), new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    [HttpGet("{number}/replace"), May(Act.WriteNotes)]
    public Task<IActionResult> Replace(ReplaceDocument.Query query) => Show(query);

    [HttpPost("{number}/replace"), May(Act.WriteNotes), TakesUpload]
    public Task<IActionResult> Replace(ReplaceDocument.Command command) =>
        Submit(command, new ReplaceDocument.Query(command.Reference, command.Number), (ReplaceDocument.Result _) => AddressOf(command.Reference, command.Number), r => $"Version {r.Version} is here. The earlier ones are kept.");

    [HttpGet("{number}/correct"), May(Act.WriteNotes)]
    public Task<IActionResult> Correct(CorrectDocument.Query query) => Show(query);

    [HttpPost("{number}/correct"), May(Act.WriteNotes)]
    public Task<IActionResult> Correct(CorrectDocument.Command command) =>
        Submit(command, new CorrectDocument.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "What is said about the document is corrected.");

    [HttpGet("{number}/withdraw"), May(Act.WriteNotes)]
    public Task<IActionResult> Withdraw(WithdrawDocument.Query query) => Show(query);

    [HttpPost("{number}/withdraw"), May(Act.WriteNotes)]
    public Task<IActionResult> Withdraw(WithdrawDocument.Command command) =>
        Submit(command, new WithdrawDocument.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The document is withdrawn. Your reason stands in its place.");

    private static string AddressOf(string reference, int number) => $"/partnerships/{reference}/notes/documents/{number}";
}

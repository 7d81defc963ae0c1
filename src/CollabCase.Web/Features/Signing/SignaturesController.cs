using System.Globalization;
using CollabCase.Web.Access;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Signing;

/// <summary>The signatures of a version, for those who work in the partnership.</summary>
[Route("partnerships/{reference}/documents/{number:int}/versions/{versionNumber:int}")]
public sealed class SignaturesController : FeatureController
{
    [HttpGet("signatures"), May(Act.SeeDocuments)]
    public Task<IActionResult> All(ShowSignatures.Query query) => Show(query);

    [HttpGet("send"), May(Act.KeepDocuments)]
    public Task<IActionResult> AskFor(SendForSignature.Query query) => Show(query);

    [HttpPost("send"), May(Act.KeepDocuments)]
    public Task<IActionResult> AskFor(SendForSignature.Command command) =>
        Submit(command, new SendForSignature.Query(command.Reference, command.Number, command.VersionNumber), (SendForSignature.Result _) => Signatures(command.Reference, command.Number, command.VersionNumber), r =>
        {
            LinksToHandOver.Keep(TempData, r.Links);
            return (r.Mailed, r.ToHandOver) switch
            {
                (1, 0) => "One link is on its way.",
                (var mailed, 0) => $"{mailed.ToString(CultureInfo.CurrentCulture)} links are on their way.",
                (0, _) => "Nothing was sent. Hand the links over yourself: they stand below, this once.",
                _ => "The links by mail are on their way. Hand the others over yourself: they stand below, this once.",
            };
        });

    [HttpGet("signatures/{signatory:int}/name"), May(Act.KeepDocuments)]
    public Task<IActionResult> Name(NameSignatory.Query query) => Show(query);

    [HttpPost("signatures/{signatory:int}/name"), May(Act.KeepDocuments)]
    public Task<IActionResult> Name(NameSignatory.Command command) =>
        Submit(command, new NameSignatory.Query(command.Reference, command.Number, command.VersionNumber, command.Signatory), (Done _) => Signatures(command.Reference, command.Number, command.VersionNumber), _ => "Who signs is saved.");

    [HttpGet("signatures/{signatory:int}/send"), May(Act.KeepDocuments)]
    public Task<IActionResult> Again(SendAgain.Query query) => Show(query);

    [HttpPost("signatures/{signatory:int}/send"), May(Act.KeepDocuments)]
    public Task<IActionResult> Again(SendAgain.Command command) =>
        Submit(command, new SendAgain.Query(command.Reference, command.Number, command.VersionNumber, command.Signatory), (SendAgain.Result _) => Signatures(command.Reference, command.Number, command.VersionNumber), r =>
        {
            if (r.Link is { } link) LinksToHandOver.Keep(TempData, [link]);
            return r.SentTo is { } address ? $"A new link for {r.Organisation} is on its way to {address}." : $"A new link for {r.Organisation} is made. Hand it over yourself: it stands below, this once.";
        });

    [HttpGet("signatures/{signatory:int}/withdraw"), May(Act.KeepDocuments)]
    public Task<IActionResult> Withdraw(WithdrawLink.Query query) => Show(query);

    [HttpPost("signatures/{signatory:int}/withdraw"), May(Act.KeepDocuments)]
    public Task<IActionResult> Withdraw(WithdrawLink.Command command) =>
        Submit(command, new WithdrawLink.Query(command.Reference, command.Number, command.VersionNumber, command.Signatory), (Done _) => Signatures(command.Reference, command.Number, command.VersionNumber), _ => "The link is taken back. It opens nothing any more.");

    [HttpGet("signatures/{signatory:int}/paper"), May(Act.KeepDocuments)]
    public Task<IActionResult> Paper(RecordPaperSignature.Query query) => Show(query);

    [HttpPost("signatures/{signatory:int}/paper"), May(Act.KeepDocuments), TakesUpload]
    public Task<IActionResult> Paper(RecordPaperSignature.Command command) =>
        Submit(command, new RecordPaperSignature.Query(command.Reference, command.Number, command.VersionNumber, command.Signatory), (Done _) => Signatures(command.Reference, command.Number, command.VersionNumber), _ => "The signature on paper is recorded.");

    [HttpGet("sign"), May(Act.SignForPartner)]
    public Task<IActionResult> Sign(SignDocument.Query query) => Show(query);

    [HttpPost("sign"), May(Act.SignForPartner)]
    public Task<IActionResult> Sign(SignDocument.Command command) =>
        Submit(command, new SignDocument.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => Signatures(command.Reference, command.Number, command.VersionNumber), _ => "Signed. Thank you.");

    [HttpGet("decline"), May(Act.SignForPartner)]
    public Task<IActionResult> Decline(DeclineToSign.Query query) => Show(query);

    [HttpPost("decline"), May(Act.SignForPartner)]
    public Task<IActionResult> Decline(DeclineToSign.Command command) =>
        Submit(command, new DeclineToSign.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => Signatures(command.Reference, command.Number, command.VersionNumber), _ => "That you decline is recorded, and the coordinator is told. You can still sign later.");

    [HttpGet("end"), May(Act.KeepDocuments)]
    public Task<IActionResult> End(EndAgreement.Query query) => Show(query);

    [HttpPost("end"), May(Act.KeepDocuments)]
    public Task<IActionResult> End(EndAgreement.Command command)
    {
        var form = new EndAgreement.Query(command.Reference, command.Number, command.VersionNumber);
        return command.WorkOut ? ShowMore(command, form) : Submit(command, form, (Done _) => Signatures(command.Reference, command.Number, command.VersionNumber), _ => "Notice is recorded. It ends by itself after its last day.");
    }

    [HttpGet("keep"), May(Act.KeepDocuments)]
    public Task<IActionResult> Keep(TakeNoticeBack.Query query) => Show(query);

    [HttpPost("keep"), May(Act.KeepDocuments)]
    public Task<IActionResult> Keep(TakeNoticeBack.Command command) =>
        Submit(command, new TakeNoticeBack.Query(command.Reference, command.Number, command.VersionNumber), (Done _) => Signatures(command.Reference, command.Number, command.VersionNumber), _ => "Notice is taken back. The agreement goes on.");

    private static string Signatures(string reference, int number, int n) => FormattableString.Invariant($"/partnerships/{reference}/documents/{number}/versions/{n}/signatures");
}

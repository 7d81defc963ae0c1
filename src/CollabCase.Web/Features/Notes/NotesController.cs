using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Notes;

[Route("partnerships/{reference}/notes")]
public sealed class NotesController : FeatureController
{
    [HttpGet(""), May(Act.SeePartnership), HasViews(ListKind.Notes)]
    public Task<IActionResult> List(ListNotes.Query query) => Show(query);

    [HttpPost(""), May(Act.WriteNotes)]
    public Task<IActionResult> Write(WriteNote.Command command) =>
        Submit(command, new ListNotes.Query(command.Reference, About: command.From is null ? null : command.About),
            (WriteNote.Result r) => command.WayBack ?? new AddressQuery().With("about", r.About.CodeInAddress).After($"/partnerships/{command.Reference}/notes"),
            r => command.WayBack is null ? "Your note is here for those who can see it." : $"Note added: {r.About.Name}.");

    [HttpGet("{number}"), May(Act.SeePartnership)]
    public Task<IActionResult> Note(ShowNote.Query query) => Show(query);

    [HttpGet("{number}/correct"), May(Act.WriteNotes)]
    public Task<IActionResult> Correct(CorrectNote.Query query) => Show(query);

    [HttpPost("{number}/correct"), May(Act.WriteNotes)]
    public Task<IActionResult> Correct(CorrectNote.Command command) =>
        Submit(command, new CorrectNote.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The note is corrected. What it said before stays in the history.");

    [HttpGet("{number}/withdraw"), May(Act.WriteNotes)]
    public Task<IActionResult> Withdraw(WithdrawNote.Query query) => Show(query);

    [HttpPost("{number}/withdraw"), May(Act.WriteNotes)]
    public Task<IActionResult> Withdraw(WithdrawNote.Command command) =>
        Submit(command, new WithdrawNote.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The note is withdrawn. Your reason stands in its place.");

    private static string AddressOf(string reference, int number) => $"/partnerships/{reference}/notes/{number}";
}

using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Actions;

[Route("partnerships/{reference}/actions")]
public sealed class ActionsController : FeatureController
{
    [HttpGet(""), May(Act.SeeActions)]
    public Task<IActionResult> List(ListActions.Query query) => Show(query);

    [HttpGet("/partnerships/{reference}/actions.csv"), May(Act.SeeActions)]
    public Task<IActionResult> Export(ExportActions.Query query) => Download(query);

    [HttpGet("add"), May(Act.RecordAction)]
    public Task<IActionResult> Add(AddAction.Query query) => Show(query);

    [HttpPost("add"), May(Act.RecordAction)]
    public Task<IActionResult> Add(AddAction.Command command) =>
        Submit(command, AddAction.Query.Of(command), (AddAction.Result r) => ActionCrumbs.AddressOf(command.Reference, r.Number), r => $"Added: {r.Title}.", _ => (command.AnotherHref, "Add another"));

    [HttpGet("{number:int}"), May(Act.SeeActions)]
    public Task<IActionResult> One(ShowAction.Query query) => Show(query);

    [HttpGet("{number:int}/correct"), May(Act.WorkOnAction)]
    public Task<IActionResult> Correct(CorrectAction.Query query) => Show(query);

    [HttpPost("{number:int}/correct"), May(Act.WorkOnAction)]
    public Task<IActionResult> Correct(CorrectAction.Command command) => CarryOut(command, new CorrectAction.Query());

    [HttpGet("{number:int}/hand-over"), May(Act.WorkOnAction)]
    public Task<IActionResult> HandOver(HandOverAction.Query query) => Show(query);

    [HttpPost("{number:int}/hand-over"), May(Act.WorkOnAction)]
    public Task<IActionResult> HandOver(HandOverAction.Command command) =>
        Submit(command, new HandOverAction.Query().Of(command), (ActionActed _) => command.WayBackWithoutIt, acted => acted.Sentence);

    [HttpGet("{number:int}/re-date"), May(Act.WorkOnAction)]
    public Task<IActionResult> Redate(RedateAction.Query query) => Show(query);

    [HttpPost("{number:int}/re-date"), May(Act.WorkOnAction)]
    public Task<IActionResult> Redate(RedateAction.Command command) => CarryOut(command, new RedateAction.Query());

    [HttpGet("{number:int}/mark-done"), May(Act.WorkOnAction)]
    public Task<IActionResult> MarkDone(MarkActionDone.Query query) => Show(query);

    [HttpPost("{number:int}/mark-done"), May(Act.WorkOnAction)]
    public Task<IActionResult> MarkDone(MarkActionDone.Command command) => CarryOut(command, new MarkActionDone.Query(), canBeTakenBack: true);

    [HttpGet("{number:int}/drop"), May(Act.WorkOnAction)]
    public Task<IActionResult> Drop(DropAction.Query query) => Show(query);

    [HttpPost("{number:int}/drop"), May(Act.WorkOnAction)]
    public Task<IActionResult> Drop(DropAction.Command command) => CarryOut(command, new DropAction.Query());

    [HttpGet("{number:int}/reopen"), May(Act.WorkOnAction)]
    public Task<IActionResult> Reopen(ReopenAction.Query query) => Show(query);

    [HttpPost("{number:int}/reopen"), May(Act.WorkOnAction)]
    public Task<IActionResult> Reopen(ReopenAction.Command command) => CarryOut(command, new ReopenAction.Query());

    private Task<IActionResult> CarryOut<TPage, TAct>(TAct act, ActionQuery<TPage> form, bool canBeTakenBack = false)
        where TPage : ActionActPage<TAct> where TAct : AboutAction, ICommand<ActionActed> =>
        Submit(act, form.Of(act), (ActionActed _) => act.WayBack, acted =>
        {
            if (canBeTakenBack) new TakeBack(act.AddressOf("reopen"), acted.Version, "").KeepIn(TempData);
            return acted.Sentence;
        });
}

using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>Acts on several milestones or actions, of one partnership or of several: who may change which of them is decided for each.</summary>
[Route("milestones")]
public sealed class BulkActsController : FeatureController
{
    [HttpGet("re-plan"), May(Act.Enter)]
    public Task<IActionResult> Replan(ReplanMilestones.Query query) => Show(query);

    [HttpPost("re-plan"), May(Act.Enter)]
    public Task<IActionResult> Replan(ReplanMilestones.Command command) => CarryOut(command, ReplanMilestones.Query.Again(command), ReplanMilestones.Query.Again(command, insists: true));

    [HttpGet("hand-over"), May(Act.Enter)]
    public Task<IActionResult> HandOver(HandOverMilestones.Query query) => Show(query);

    [HttpPost("hand-over"), May(Act.Enter)]
    public Task<IActionResult> HandOver(HandOverMilestones.Command command) => CarryOut(command, HandOverMilestones.Query.Again(command), HandOverMilestones.Query.Again(command, insists: true));

    [HttpGet("agree"), May(Act.Enter)]
    public Task<IActionResult> Agree(AgreeMilestones.Query query) => Show(query);

    [HttpPost("agree"), May(Act.Enter)]
    public Task<IActionResult> Agree(AgreeMilestones.Command command) => CarryOut(command, AgreeMilestones.Query.Again(command), AgreeMilestones.Query.Again(command));

    [HttpGet("watch"), May(Act.Enter)]
    public Task<IActionResult> Watch(WatchMilestones.Query query) => Show(query);

    [HttpPost("watch"), May(Act.Enter)]
    public Task<IActionResult> Watch(WatchMilestones.Command command) => CarryOut(command, WatchMilestones.Query.Again(command), WatchMilestones.Query.Again(command));

    [HttpGet(BulkActs.MarkActionsDone.Path), May(Act.Enter)]
    public Task<IActionResult> MarkActionsDone(BulkActs.MarkActionsDone.Query query) => Show(query);

    [HttpPost(BulkActs.MarkActionsDone.Path), May(Act.Enter)]
    public Task<IActionResult> MarkActionsDone(BulkActs.MarkActionsDone.Command command) => CarryOut(command, BulkActs.MarkActionsDone.Query.Again(command), BulkActs.MarkActionsDone.Query.Again(command));

    [HttpGet(BulkActs.HandOverActions.Path), May(Act.Enter)]
    public Task<IActionResult> HandOverActions(BulkActs.HandOverActions.Query query) => Show(query);

    [HttpPost(BulkActs.HandOverActions.Path), May(Act.Enter)]
    public Task<IActionResult> HandOverActions(BulkActs.HandOverActions.Command command) => CarryOut(command, BulkActs.HandOverActions.Query.Again(command), BulkActs.HandOverActions.Query.Again(command, insists: true));

    [HttpGet("changed-together"), May(Act.Enter)]
    public Task<IActionResult> ChangedTogether(string? key) => Show(new ShowBulkAct.Query(key));

    [HttpPost("take-back"), May(Act.Enter)]
    public Task<IActionResult> TakeBack(TakeBackBulkAct.Command command) =>
        Submit(command, new ShowBulkAct.Query(command.Key ?? ""), (TakeBackBulkAct.Result _) => $"{ShowBulkAct.Path}?key={command.Key}", r => r.Sentence);

    private Task<IActionResult> CarryOut<TPage, TCommand>(TCommand command, IRequest<TPage> form, IRequest<TPage> preview) where TPage : class, IFormPage<TCommand> where TCommand : BulkCommand =>
        command.IsToBeLookedAt ? Continue(command, form, preview) : Submit(command, form, (BulkDone _) => command.WayBack, done =>
        {
            new TakeBack($"{TakeBackBulkAct.Path}?key={done.Key}", 0, "").KeepIn(TempData);
            return done.Sentence;
        }, done => ($"{ShowBulkAct.Path}?key={done.Key}", "See what changed"));
}

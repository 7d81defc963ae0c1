using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Escalations;

[Route("partnerships/{reference}/escalations")]
public sealed class IssuesController : FeatureController
{
    [HttpGet(""), May(Act.SeeActions)]
    public Task<IActionResult> List(ListIssues.Query query) => Show(query);

    [HttpGet("raise"), May(Act.RaiseIssue)]
    public Task<IActionResult> Raise(RaiseIssue.Query query) => Show(query);

    [HttpPost("raise"), May(Act.RaiseIssue)]
    public Task<IActionResult> Raise(RaiseIssue.Command command) =>
        Submit(command, new RaiseIssue.Query(command.Reference, command.Group), (RaiseIssue.Result r) => IssueCrumbs.AddressOf(command.Reference, r.Number), r => $"The issue is with {r.With} now.");

    [HttpGet("{number:int}"), May(Act.SeeActions)]
    public Task<IActionResult> One(ShowIssue.Query query) => Show(query);

    [HttpGet("{number:int}/answer"), May(Act.AnswerIssue)]
    public Task<IActionResult> Answer(AnswerIssue.Query query) => Show(query);

    [HttpPost("{number:int}/answer"), May(Act.AnswerIssue)]
    public Task<IActionResult> Answer(AnswerIssue.Command command) => CarryOut(command, new AnswerIssue.Query(command.Reference, command.Number), "The issue is answered.");

    [HttpGet("{number:int}/take-further"), May(Act.AnswerIssue)]
    public Task<IActionResult> TakeFurther(TakeIssueFurther.Query query) => Show(query);

    [HttpPost("{number:int}/take-further"), May(Act.AnswerIssue)]
    public Task<IActionResult> TakeFurther(TakeIssueFurther.Command command) => CarryOut(command, new TakeIssueFurther.Query(command.Reference, command.Number), "The issue is taken further up.");

    [HttpGet("{number:int}/withdraw"), May(Act.WithdrawIssue)]
    public Task<IActionResult> Withdraw(WithdrawIssue.Query query) => Show(query);

    [HttpPost("{number:int}/withdraw"), May(Act.WithdrawIssue)]
    public Task<IActionResult> Withdraw(WithdrawIssue.Command command) => CarryOut(command, new WithdrawIssue.Query(command.Reference, command.Number), "The issue is withdrawn.");

    private Task<IActionResult> CarryOut<TPage, TAct>(TAct act, MediatR.IRequest<TPage> form, string sentence) where TPage : class, IFormPage<TAct> where TAct : IssueAct =>
        Submit(act, form, (Done _) => IssueCrumbs.AddressOf(act.Reference, act.Number), _ => sentence);
}

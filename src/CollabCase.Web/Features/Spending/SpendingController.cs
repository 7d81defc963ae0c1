using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Spending;

[Route("partnerships/{reference}/spending")]
public sealed class SpendingController : FeatureController
{
    [HttpGet("/funding/gap"), May(Act.SeePortfolio)]
    public Task<IActionResult> Gaps(ListFundingGaps.Query query) => Show(query);

    [HttpGet("/funding/gap.csv"), May(Act.SeePortfolio)]
    public Task<IActionResult> Export(ExportFundingGaps.Query query) => Download(query);

    [HttpGet(""), May(Act.SeeFunding)]
    public Task<IActionResult> Spending(ShowSpending.Query query) => Show(query);

    [HttpGet("plan"), May(Act.RecordAward)]
    public Task<IActionResult> Plan(PlanSpending.Query query) => Show(query);

    [HttpPost("plan"), May(Act.RecordAward)]
    public Task<IActionResult> Plan(PlanSpending.Command command) => Carry(command, new PlanSpending.Query(command.Reference), command.Reference, "The plan is saved.");

    [HttpGet("spent"), May(Act.RecordAward)]
    public Task<IActionResult> Spent(RecordSpent.Query query) => Show(query);

    [HttpPost("spent"), May(Act.RecordAward)]
    public Task<IActionResult> Spent(RecordSpent.Command command) => Carry(command, new RecordSpent.Query(command.Reference), command.Reference, "What was spent is saved.");

    [HttpGet("follows"), May(Act.RecordAward)]
    public Task<IActionResult> Follows(SayWhatFollows.Query query) => Show(query);

    [HttpPost("follows"), May(Act.RecordAward)]
    public Task<IActionResult> Follows(SayWhatFollows.Command command) => Carry(command, new SayWhatFollows.Query(command.Reference), command.Reference, "What follows is saved.");

    [HttpPost("approve"), May(Act.RecordAward)]
    public Task<IActionResult> Approve(ApproveForecast.Command command) =>
        Submit(command, new ShowSpending.Query { Reference = command.Reference }, (Done _) => SpendingCrumbs.AddressOf(command.Reference), _ => "The forecast is approved, and stays as it is.");

    private Task<IActionResult> Carry<TPage, TCommand>(TCommand command, IRequest<TPage> form, string reference, string saved) where TPage : class, IFormPage<TCommand> where TCommand : class, ICommand<Done> =>
        Submit(command, form, (Done _) => SpendingCrumbs.AddressOf(reference), _ => saved);
}

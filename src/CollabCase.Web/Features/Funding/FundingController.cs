using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Funding;

[Route("partnerships/{reference}")]
public sealed class FundingController : FeatureController
{
    [HttpGet("funding"), May(Act.SeeFunding)]
    public Task<IActionResult> Funding(ShowFunding.Query query) => Show(query);

    [HttpGet("awards/{number}"), May(Act.SeeFunding)]
    public Task<IActionResult> Award(ShowAward.Query query) => Show(query);

    [HttpGet("awards/choose-funders"), May(Act.RecordAward)]
    [HttpGet("awards/{number}/choose-funders")]
    public async Task<IActionResult> ChooseFunders(ChooseFunders.Query query)
    {
        if (query.Next && query.Funder.Count > 0) return Redirect(query.NextAddress);
        if (query.Next) ModelState.AddModelError(nameof(query.Funder), "Choose at least one funder.");
        return await Show(query);
    }

    [HttpGet("awards/record"), May(Act.RecordAward)]
    public async Task<IActionResult> Record(RecordAward.Query query) =>
        query.Funder.Count == 0 ? Redirect($"/partnerships/{query.Reference}/awards/choose-funders") : await Show(query);

    [HttpPost("awards/record"), May(Act.RecordAward)]
    public Task<IActionResult> Record(RecordAward.Command command) =>
        SubmitAmounts(command, new RecordAward.Query { Reference = command.Reference, Funder = command.Funder },
            (RecordAward.Result r) => $"/partnerships/{command.Reference}/awards/{r.Number}", r => $"{r.Title} is recorded as {r.Number}.");

    [HttpGet("awards/{number}/correct-details"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectDetails(CorrectAwardDetails.Query query) => Show(query);

    [HttpPost("awards/{number}/correct-details"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectDetails(CorrectAwardDetails.Command command) =>
        Submit(command, new CorrectAwardDetails.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The details are saved.");

    [HttpGet("awards/{number}/revise-amounts"), May(Act.RecordAward)]
    public Task<IActionResult> ReviseAmounts(ReviseAmounts.Query query) => Show(query);

    [HttpPost("awards/{number}/revise-amounts"), May(Act.RecordAward)]
    public Task<IActionResult> ReviseAmounts(ReviseAmounts.Command command) =>
        SubmitAmounts(command, new ReviseAmounts.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The amounts are saved.");

    [HttpGet("awards/{number}/reprofile"), May(Act.RecordAward)]
    public Task<IActionResult> Reprofile(ReprofileAward.Query query) => Show(query);

    [HttpPost("awards/{number}/reprofile"), May(Act.RecordAward)]
    public Task<IActionResult> Reprofile(ReprofileAward.Command command) =>
        SubmitAmounts(command, new ReprofileAward.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The award is re-profiled.");

    [HttpGet("awards/{number}/correct-funders"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectFunders(CorrectFunders.Query query) => Show(query);

    [HttpPost("awards/{number}/correct-funders"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectFunders(CorrectFunders.Command command) =>
        SubmitAmounts(command, new CorrectFunders.Query { Reference = command.Reference, Number = command.Number, Funder = command.Funder },
            (Done _) => AddressOf(command.Reference, command.Number), _ => "The funders and the amounts are saved.");

    [HttpGet("awards/{number}/change-state"), May(Act.RecordAward)]
    public Task<IActionResult> ChangeState(ChangeAwardState.Query query) => Show(query);

    [HttpPost("awards/{number}/change-state"), May(Act.RecordAward)]
    public Task<IActionResult> ChangeState(ChangeAwardState.Command command) =>
        Submit(command, new ChangeAwardState.Query(command.Reference, command.Number), (Done _) => AddressOf(command.Reference, command.Number), _ => "The award has moved on.");

    private static string AddressOf(string reference, string number) => $"/partnerships/{reference}/awards/{number}";

    // 'Add another year' asks for more room on the form and carries nothing out.
    private Task<IActionResult> SubmitAmounts<TPage, TCommand, TResult>(TCommand command, IRequest<TPage> form, Func<TResult, string> next, Func<TResult, string?> saved)
        where TPage : class, IFormPage<TCommand> where TCommand : class, ICommand<TResult>, IAmountsForm
    {
        if (!command.AddYear)
        {
            if (!command.Amounts.IsAllOf(Request.Form)) ModelState.AddModelError("", "The amounts did not arrive whole, so nothing is saved. Load the page again, and enter them once more.");
            return Submit(command, form, next, saved);
        }
        command.Amounts.AddYear();
        return ShowMore(command, form);
    }
}

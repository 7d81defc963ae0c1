using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Funding;

[Route("partnerships/{reference}/awards/{number}")]
public sealed class AwardPartsController : FeatureController
{
    [HttpGet("payments/schedule"), May(Act.RecordAward)]
    public Task<IActionResult> Schedule(SchedulePayment.Query query) => Show(query);

    [HttpPost("payments/schedule"), May(Act.RecordAward)]
    public Task<IActionResult> Schedule(SchedulePayment.Command command) => Take(command, new SchedulePayment.Query(command.Reference, command.Number), "The payment is scheduled.");

    [HttpGet("payments/{payment:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> Correct(CorrectPayment.Query query) => Show(query);

    [HttpPost("payments/{payment:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> Correct(CorrectPayment.Command command) => Take(command, new CorrectPayment.Query(command.Reference, command.Number, command.Payment), "The payment is saved.");

    [HttpGet("payments/{payment:int}/move"), May(Act.RecordAward)]
    public Task<IActionResult> Move(MovePayment.Query query) => Show(query);

    [HttpPost("payments/{payment:int}/move"), May(Act.RecordAward)]
    public Task<IActionResult> Move(MovePayment.Command command) => Take(command, new MovePayment.Query(command.Reference, command.Number, command.Payment), "The payment is saved.");

    [HttpGet("payments/{payment:int}/ask-write-off"), May(Act.RecordAward)]
    public Task<IActionResult> AskWriteOff(AskWriteOff.Query query) => Show(query);

    [HttpPost("payments/{payment:int}/ask-write-off"), May(Act.RecordAward)]
    public Task<IActionResult> AskWriteOff(AskWriteOff.Command command) =>
        Take(command, new AskWriteOff.Query(command.Reference, command.Number, command.Payment), "It waits for somebody else to agree.");

    [HttpGet("payments/{payment:int}/answer-write-off"), May(Act.RecordAward)]
    public Task<IActionResult> AnswerWriteOff(AnswerWriteOff.Query query) => Show(query);

    [HttpPost("payments/{payment:int}/answer-write-off"), May(Act.RecordAward)]
    public Task<IActionResult> AnswerWriteOff(AnswerWriteOff.Command command) =>
        Take(command, new AnswerWriteOff.Query(command.Reference, command.Number, command.Payment), command.Agreed is true ? "The payment is written off." : "The payment is still to come.");

    [HttpGet("conditions/add"), May(Act.RecordAward)]
    public Task<IActionResult> AddCondition(AddCondition.Query query) => Show(query);

    [HttpPost("conditions/add"), May(Act.RecordAward)]
    public Task<IActionResult> AddCondition(AddCondition.Command command) => Take(command, new AddCondition.Query(command.Reference, command.Number), "The condition is added.");

    [HttpGet("conditions/{condition:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectCondition(CorrectCondition.Query query) => Show(query);

    [HttpPost("conditions/{condition:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectCondition(CorrectCondition.Command command) => Take(command, new CorrectCondition.Query(command.Reference, command.Number, command.Condition), "The condition is saved.");

    [HttpGet("conditions/{condition:int}/settle"), May(Act.RecordAward)]
    public Task<IActionResult> SettleCondition(SettleCondition.Query query) => Show(query);

    [HttpPost("conditions/{condition:int}/settle"), May(Act.RecordAward)]
    public Task<IActionResult> SettleCondition(SettleCondition.Command command) => Take(command, new SettleCondition.Query(command.Reference, command.Number, command.Condition), "The condition is saved.");

    [HttpGet("reports/add"), May(Act.RecordAward)]
    public Task<IActionResult> AddReport(AddReport.Query query) => Show(query);

    [HttpPost("reports/add"), May(Act.RecordAward)]
    public Task<IActionResult> AddReport(AddReport.Command command) => Take(command, new AddReport.Query(command.Reference, command.Number), "The report is added.");

    [HttpGet("reports/{report:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectReport(CorrectReport.Query query) => Show(query);

    [HttpPost("reports/{report:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectReport(CorrectReport.Command command) => Take(command, new CorrectReport.Query(command.Reference, command.Number, command.Report), "The report is saved.");

    [HttpGet("reports/{report:int}/move"), May(Act.RecordAward)]
    public Task<IActionResult> MoveReport(MoveReport.Query query) => Show(query);

    [HttpPost("reports/{report:int}/move"), May(Act.RecordAward)]
    public Task<IActionResult> MoveReport(MoveReport.Command command) => Take(command, new MoveReport.Query(command.Reference, command.Number, command.Report), "The report is saved.");

    [HttpGet("match"), May(Act.RecordAward)]
    public Task<IActionResult> SetMatch(SetMatch.Query query) => Show(query);

    [HttpPost("match"), May(Act.RecordAward)]
    public Task<IActionResult> SetMatch(SetMatch.Command command) => Take(command, new SetMatch.Query(command.Reference, command.Number), "The match is saved.");

    [HttpGet("contributions/record"), May(Act.RecordAward)]
    public Task<IActionResult> RecordContribution(RecordContribution.Query query) => Show(query);

    [HttpPost("contributions/record"), May(Act.RecordAward)]
    public Task<IActionResult> RecordContribution(RecordContribution.Command command) => Take(command, new RecordContribution.Query(command.Reference, command.Number), "The contribution is recorded.");

    [HttpGet("contributions/{contribution:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectContribution(CorrectContribution.Query query) => Show(query);

    [HttpPost("contributions/{contribution:int}/correct"), May(Act.RecordAward)]
    public Task<IActionResult> CorrectContribution(CorrectContribution.Command command) => Take(command, new CorrectContribution.Query(command.Reference, command.Number, command.Contribution), "The contributions are saved.");

    private Task<IActionResult> Take<TPage, TCommand>(TCommand command, IRequest<TPage> form, string saved) where TPage : class, IFormPage<TCommand> where TCommand : AddsToAward =>
        Submit(command, form, (Done _) => $"/partnerships/{command.Reference}/awards/{command.Number}", _ => saved);
}

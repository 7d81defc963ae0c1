using CollabCase.Web.Access;
using CollabCase.Web.Features.Gates;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Decisions;

[Route("partnerships/{reference}")]
public sealed class DecisionsController : FeatureController
{
    [HttpGet("decisions"), May(Act.SeeGovernance)]
    public Task<IActionResult> List(ListDecisions.Query query) => Show(query);

    [HttpGet("decisions.csv"), May(Act.SeeGovernance)]
    public Task<IActionResult> Export(ExportDecisions.Query query) => Download(query);

    [HttpGet("decisions/{number:int}"), May(Act.SeeGovernance)]
    public Task<IActionResult> Decision(ReadDecision.Query query) => Show(query);

    [HttpGet("decisions/record"), May(Act.SeeGovernance)]
    public Task<IActionResult> Where(ChooseWhoDecided.Query query) => Show(query);

    [HttpGet("governance/{tier:int}/decide"), May(Act.RecordDecision)]
    public Task<IActionResult> Record(RecordDecision.Query query) => Show(query);

    [HttpPost("governance/{tier:int}/decide"), May(Act.RecordDecision)]
    public Task<IActionResult> Record(RecordDecision.Command command) =>
        Submit(command, new RecordDecision.Query(command.Reference, command.Tier), (DecisionTaken d) => After(command.Reference, command.For, d), d => d.Saved);

    [HttpGet("governance/{tier:int}/decide-in-writing"), May(Act.RecordDecision)]
    public Task<IActionResult> RecordInWriting(RecordWrittenDecision.Query query) => Show(query);

    [HttpPost("governance/{tier:int}/decide-in-writing"), May(Act.RecordDecision)]
    public Task<IActionResult> RecordInWriting(RecordWrittenDecision.Command command) =>
        Submit(command, new RecordWrittenDecision.Query(command.Reference, command.Tier), (DecisionTaken d) => After(command.Reference, command.For, d), d => d.Saved);

    // Whoever came from the gate goes on there, with the decision chosen.
    private static string After(string reference, string? purpose, DecisionTaken decision) =>
        DecisionPurpose.AddressOf(reference, purpose, decision.Number) ?? FormattableString.Invariant($"/partnerships/{reference}/decisions/{decision.Number}");
}

using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Gates;

[Route("partnerships/{reference}/gate")]
public sealed class GatesController : FeatureController
{
    [HttpGet(""), May(Act.SeePartnership)]
    public Task<IActionResult> Gate(ShowGate.Query query) => Show(query);

    [HttpGet("criteria/{key}"), May(Act.SeePartnership)]
    public Task<IActionResult> Criterion(ShowCriterion.Query query) => Show(query);

    [HttpGet("criteria/{key}/attest"), May(Act.Attest)]
    public Task<IActionResult> Attest(Attest.Query query) => Show(query);

    [HttpPost("criteria/{key}/attest"), May(Act.Attest)]
    public Task<IActionResult> Attest(Attest.Command command) =>
        Submit(command, new Attest.Query(command.Reference, command.Key), (Attest.Result _) => GateOf(command.Reference), r => r.Saved);

    [HttpGet("criteria/{key}/adapt-profile"), May(Act.DecideGate)]
    public Task<IActionResult> AdaptProfile(AdaptProfile.Query query) => Show(query);

    [HttpPost("criteria/{key}/adapt-profile"), May(Act.DecideGate)]
    public Task<IActionResult> AdaptProfile(AdaptProfile.Command command) =>
        Submit(command, new AdaptProfile.Query(command.Reference, command.Key), (AdaptProfile.Result _) => GateOf(command.Reference), r => r.Saved);

    [HttpGet("attestations/{number}/withdraw"), May(Act.Attest)]
    public Task<IActionResult> WithdrawAttestation(WithdrawAttestation.Query query) => Show(query);

    [HttpPost("attestations/{number}/withdraw"), May(Act.Attest)]
    public Task<IActionResult> WithdrawAttestation(WithdrawAttestation.Command command) =>
        Submit(command, new WithdrawAttestation.Query(command.Reference, command.Number), (Done _) => GateOf(command.Reference), _ => "What was said is withdrawn. It stays in the records.");

    [HttpGet("advance-stage"), May(Act.DecideGate)]
    public Task<IActionResult> AdvanceStage(AdvanceStage.Query query) => Show(query);

    [HttpPost("advance-stage"), May(Act.DecideGate)]
    public Task<IActionResult> AdvanceStage(AdvanceStage.Command command) => command.IsToBeCarriedOut
        ? Submit(command, new AdvanceStage.Query(command.Reference), (AdvanceStage.Result r) => WhatChangesAfter(command.Reference, r.Number), _ => null)
        : Continue(command, new AdvanceStage.Query(command.Reference), new AdvanceStage.NextStep(command));

    [HttpGet("decide-not-yet"), May(Act.DecideGate)]
    public Task<IActionResult> DecideNotYet(DecideNotYet.Query query) => Show(query);

    [HttpPost("decide-not-yet"), May(Act.DecideGate)]
    public Task<IActionResult> DecideNotYet(DecideNotYet.Command command) =>
        Submit(command, new DecideNotYet.Query(command.Reference), (DecideNotYet.Result r) => WhatChangesAfter(command.Reference, r.Number), _ => null);

    [HttpGet("move-back"), May(Act.DecideGate)]
    public Task<IActionResult> MoveBack(MoveBack.Query query) => Show(query);

    [HttpPost("move-back"), May(Act.DecideGate)]
    public Task<IActionResult> MoveBack(MoveBack.Command command) =>
        Submit(command, new MoveBack.Query(command.Reference), (MoveBack.Result r) => WhatChangesAfter(command.Reference, r.Number), _ => null);

    [HttpGet("decisions/{number}"), May(Act.SeePartnership)]
    public Task<IActionResult> Decision(ShowDecision.Query query) => Show(query);

    [HttpGet("decisions/{number}/what-changes"), May(Act.DecideGate)]
    public Task<IActionResult> WhatChanges(ShowWhatChanges.Query query) => Show(query);

    [HttpGet("exceptions/{number}/complete"), May(Act.DecideGate)]
    public Task<IActionResult> CompleteException(CompleteException.Query query) => Show(query);

    [HttpPost("exceptions/{number}/complete"), May(Act.DecideGate)]
    public Task<IActionResult> CompleteException(CompleteException.Command command) =>
        Submit(command, new CompleteException.Query(command.Reference, command.Number), (Done _) => GateOf(command.Reference), _ => "That is done, and leaves the list of agreed exceptions.");

    private static string GateOf(string reference) => $"/partnerships/{reference}/gate";

    private static string WhatChangesAfter(string reference, int number) => $"/partnerships/{reference}/gate/decisions/{number}/what-changes";
}

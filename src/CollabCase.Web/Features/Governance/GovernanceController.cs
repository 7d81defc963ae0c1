using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Governance;

[Route("partnerships/{reference}/governance")]
public sealed class GovernanceController : FeatureController
{
    [HttpGet(""), May(Act.SeeGovernance)]
    public Task<IActionResult> All(ShowGovernance.Query query) => Show(query);

    [HttpGet("health"), May(Act.SeeWarnings)]
    public Task<IActionResult> Health(ShowGovernanceHealth.Query query) => Show(query);

    [HttpGet("~/governance"), May(Act.SeePortfolio)]
    public Task<IActionResult> AcrossPartnerships(ListGovernanceHealth.Query query) => Show(query);

    [HttpGet("{tier:int}"), May(Act.SeeGovernance)]
    public Task<IActionResult> Tier(ShowTier.Query query) => Show(query);

    [HttpGet("set-up"), May(Act.KeepGovernance)]
    public Task<IActionResult> SetUp(SetUpTier.Query query) => Show(query);

    [HttpPost("set-up"), May(Act.KeepGovernance)]
    public Task<IActionResult> SetUp(SetUpTier.Command command) =>
        Submit(command, new SetUpTier.Query(command.Reference), (SetUpTier.Result r) => AddressOf(command.Reference, r.Number), r => $"{r.Name} is set up. Next: say how often it meets, and who sits in it.");

    [HttpGet("{tier:int}/rename"), May(Act.KeepTier)]
    public Task<IActionResult> Rename(RenameTier.Query query) => Show(query);

    [HttpPost("{tier:int}/rename"), May(Act.KeepTier)]
    public Task<IActionResult> Rename(RenameTier.Command command) =>
        Submit(command, new RenameTier.Query(command.Reference, command.Tier), (Done _) => AddressOf(command.Reference, command.Tier), _ => "The group is saved.");

    [HttpGet("{tier:int}/cadence"), May(Act.KeepTier)]
    public Task<IActionResult> Cadence(ChangeCadence.Query query) => Show(query);

    [HttpPost("{tier:int}/cadence"), May(Act.KeepTier)]
    public Task<IActionResult> Cadence(ChangeCadence.Command command) =>
        Submit(command, new ChangeCadence.Query(command.Reference, command.Tier), (Done _) => AddressOf(command.Reference, command.Tier), _ => "How often the group meets is saved.");

    [HttpGet("{tier:int}/quorum"), May(Act.KeepGovernance)]
    public Task<IActionResult> Quorum(ChangeQuorum.Query query) => Show(query);

    [HttpPost("{tier:int}/quorum"), May(Act.KeepGovernance)]
    public Task<IActionResult> Quorum(ChangeQuorum.Command command) =>
        Submit(command, new ChangeQuorum.Query(command.Reference, command.Tier), (Done _) => AddressOf(command.Reference, command.Tier), _ => "The quorum is saved. Meetings that were held keep what they came to.");

    [HttpGet("{tier:int}/seat"), May(Act.KeepGovernance)]
    public Task<IActionResult> Seat(SeatMember.Query query) => Show(query);

    [HttpPost("{tier:int}/seat"), May(Act.KeepGovernance)]
    public Task<IActionResult> Seat(SeatMember.Command command) =>
        Submit(command, new SeatMember.Query(command.Reference, command.Tier), (Done _) => AddressOf(command.Reference, command.Tier), _ => "The member is seated.");

    [HttpGet("{tier:int}/add-seat"), May(Act.KeepGovernance)]
    public Task<IActionResult> KeepSeat(AddSeat.Query query) => Show(query);

    [HttpPost("{tier:int}/add-seat"), May(Act.KeepGovernance)]
    public Task<IActionResult> KeepSeat(AddSeat.Command command) =>
        Submit(command, new AddSeat.Query(command.Reference, command.Tier), (Done _) => AddressOf(command.Reference, command.Tier), _ => "The seat is added, and empty until somebody is seated in it.");

    [HttpGet("{tier:int}/terms/{term:int}/end"), May(Act.KeepGovernance)]
    public Task<IActionResult> End(EndTerm.Query query) => Show(query);

    [HttpPost("{tier:int}/terms/{term:int}/end"), May(Act.KeepGovernance)]
    public Task<IActionResult> End(EndTerm.Command command) =>
        Submit(command, new EndTerm.Query(command.Reference, command.Tier, command.Term), (Done _) => AddressOf(command.Reference, command.Tier), _ => "The end of the term is recorded. The seat is empty from the day after.");

    [HttpGet("{tier:int}/who-sat"), May(Act.SeeGovernance)]
    public Task<IActionResult> WhoSat(ShowWhoSat.Query query) => Show(query);

    [HttpGet("{tier:int}/answers-to"), May(Act.KeepGovernance)]
    public Task<IActionResult> AnswersTo(AnswerTo.Query query) => Show(query);

    [HttpPost("{tier:int}/answers-to"), May(Act.KeepGovernance)]
    public Task<IActionResult> AnswersTo(AnswerTo.Command command) =>
        Submit(command, new AnswerTo.Query(command.Reference, command.Tier), (Done _) => AddressOf(command.Reference, command.Tier), _ => "To which group it answers is saved.");

    [HttpGet("{tier:int}/delegate"), May(Act.KeepGovernance)]
    public Task<IActionResult> Delegate(DelegateMatters.Query query) => Show(query);

    [HttpPost("{tier:int}/delegate"), May(Act.KeepGovernance)]
    public Task<IActionResult> Delegate(DelegateMatters.Command command) =>
        Submit(command, new DelegateMatters.Query(command.Reference, command.Tier), (Done _) => AddressOf(command.Reference, command.Tier), _ => "What it may decide is saved.");

    [HttpGet("{tier:int}/wind-up"), May(Act.KeepGovernance)]
    public Task<IActionResult> WindUp(WindUpTier.Query query) => Show(query);

    [HttpPost("{tier:int}/wind-up"), May(Act.KeepGovernance)]
    public Task<IActionResult> WindUp(WindUpTier.Command command) =>
        Submit(command, new WindUpTier.Query(command.Reference, command.Tier), (Done _) => AddressOf(command.Reference, command.Tier), _ => "The group is wound up. What it did stays on record.");

    [HttpGet("{tier:int}/seats/{seat:int}/remove"), May(Act.KeepGovernance)]
    public Task<IActionResult> TakeAwaySeat(RemoveSeat.Query query) => Show(query);

    [HttpPost("{tier:int}/seats/{seat:int}/remove"), May(Act.KeepGovernance)]
    public Task<IActionResult> TakeAwaySeat(RemoveSeat.Command command) =>
        Submit(command, new RemoveSeat.Query(command.Reference, command.Tier, command.Seat), (Done _) => AddressOf(command.Reference, command.Tier), _ => "The seat is removed.");

    [HttpGet("{tier:int}/terms/{term:int}/office"), May(Act.KeepGovernance)]
    public Task<IActionResult> Office(ChangeOffice.Query query) => Show(query);

    [HttpPost("{tier:int}/terms/{term:int}/office"), May(Act.KeepGovernance)]
    public Task<IActionResult> Office(ChangeOffice.Command command) =>
        Submit(command, new ChangeOffice.Query(command.Reference, command.Tier, command.Term), (Done _) => AddressOf(command.Reference, command.Tier), _ => "The office is saved.");

    [HttpGet("{tier:int}/terms/{term:int}/deputy"), May(Act.KeepGovernance)]
    public Task<IActionResult> Deputy(NameDeputy.Query query) => Show(query);

    [HttpPost("{tier:int}/terms/{term:int}/deputy"), May(Act.KeepGovernance)]
    public Task<IActionResult> Deputy(NameDeputy.Command command) =>
        Submit(command, new NameDeputy.Query(command.Reference, command.Tier, command.Term), (Done _) => AddressOf(command.Reference, command.Tier), _ => "The deputy is saved.");

    private static string AddressOf(string reference, int tier) => $"/partnerships/{reference}/governance/{tier}";
}

using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Milestones;

[Route("partnerships/{reference}/milestones/{number:int}")]
public sealed class MilestoneActsController : FeatureController
{
    [HttpGet("agree"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> AgreeMilestone(AgreeMilestone.Query query) => Show(query);

    [HttpPost("agree"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> AgreeMilestone(AgreeMilestone.Command command) => CarryOut(command, new AgreeMilestone.Query());

    [HttpGet("plan-for"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> PlanMilestoneFor(PlanMilestoneFor.Query query) => Show(query);

    [HttpPost("plan-for"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> PlanMilestoneFor(PlanMilestoneFor.Command command) => CarryOut(command, new PlanMilestoneFor.Query());

    [HttpGet("re-plan"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> ReplanMilestone(ReplanMilestone.Query query) => Show(query);

    [HttpPost("re-plan"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> ReplanMilestone(ReplanMilestone.Command command) => CarryOut(command, new ReplanMilestone.Query());

    [HttpGet("mark-done"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> MarkMilestoneDone(MarkMilestoneDone.Query query) => Show(query);

    [HttpPost("mark-done"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> MarkMilestoneDone(MarkMilestoneDone.Command command) => CarryOut(command, new MarkMilestoneDone.Query(), canBeTakenBack: true);

    [HttpGet("reopen"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> ReopenMilestone(ReopenMilestone.Query query) => Show(query);

    [HttpPost("reopen"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> ReopenMilestone(ReopenMilestone.Command command) => CarryOut(command, new ReopenMilestone.Query());

    [HttpGet("drop"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> DropMilestone(DropMilestone.Query query) => Show(query);

    [HttpPost("drop"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> DropMilestone(DropMilestone.Command command) => CarryOut(command, new DropMilestone.Query());

    [HttpGet("reinstate"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> ReinstateMilestone(ReinstateMilestone.Query query) => Show(query);

    [HttpPost("reinstate"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> ReinstateMilestone(ReinstateMilestone.Command command) => CarryOut(command, new ReinstateMilestone.Query());

    [HttpGet("hand-over"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> HandOverMilestone(HandOverMilestone.Query query) => Show(query);

    [HttpPost("hand-over"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> HandOverMilestone(HandOverMilestone.Command command) => CarryOut(command, new HandOverMilestone.Query());

    [HttpGet("wait-for"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> WaitForOthers(WaitForOthers.Query query) => Show(query);

    [HttpPost("wait-for"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> WaitForOthers(WaitForOthers.Command command) => CarryOut(command, new WaitForOthers.Query());

    [HttpGet("stop-waiting"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> StopWaiting(StopWaiting.Query query) => Show(query);

    [HttpPost("stop-waiting"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> StopWaiting(StopWaiting.Command command) => CarryOut(command, new StopWaiting.Query());

    [HttpGet("add-evidence"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> AddEvidence(AddEvidence.Query query) => Show(query);

    [HttpPost("add-evidence"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> AddEvidence(AddEvidence.Command command) => CarryOut(command, new AddEvidence.Query());

    [HttpGet("withdraw-evidence/{evidence:int}"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> WithdrawEvidence(WithdrawEvidence.Query query) => Show(query);

    [HttpPost("withdraw-evidence/{evidence:int}"), May(Act.WorkOnMilestone)]
    public Task<IActionResult> WithdrawEvidence(WithdrawEvidence.Command command) => CarryOut(command, new WithdrawEvidence.Query { Evidence = command.Evidence });

    private Task<IActionResult> CarryOut<TPage, TAct>(TAct act, MilestoneQuery<TPage> form, bool canBeTakenBack = false)
        where TPage : MilestoneActPage<TAct> where TAct : AboutMilestone, ICommand<MilestoneActed> =>
        Submit(act, form.Of(act), (MilestoneActed _) => act.WayBack, acted =>
        {
            if (canBeTakenBack) new TakeBack(act.AddressOf("reopen"), acted.Version, "Marked as done by mistake, and taken back at once.").KeepIn(TempData);
            return acted.Sentence;
        });
}

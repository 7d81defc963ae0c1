using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>Whether a partnership goes on, rests or has ended, and who looks after it.</summary>
[Route("partnerships/{reference}")]
public sealed class PartnershipStateController : FeatureController
{
    [HttpGet("pause"), May(Act.ManagePartnership)]
    public Task<IActionResult> Pause(PausePartnership.Query query) => Show(query);

    [HttpPost("pause"), May(Act.ManagePartnership)]
    public Task<IActionResult> Pause(PausePartnership.Command command) =>
        Submit(command, new PausePartnership.Query(command.Reference), (Done _) => HomeOf(command.Reference), _ => "The partnership is paused. It can be read, and resumed at any time.");

    [HttpGet("resume"), May(Act.ManagePartnership)]
    public Task<IActionResult> Resume(ResumePartnership.Query query) => Show(query);

    [HttpPost("resume"), May(Act.ManagePartnership)]
    public Task<IActionResult> Resume(ResumePartnership.Command command) =>
        Submit(command, new ResumePartnership.Query(command.Reference), (Done _) => HomeOf(command.Reference), _ => "The partnership is under way again.");

    [HttpGet("close"), May(Act.ManagePartnership)]
    public Task<IActionResult> Close(ClosePartnership.Query query) => Show(query);

    [HttpPost("close"), May(Act.ManagePartnership)]
    public Task<IActionResult> Close(ClosePartnership.Command command) => command.IsToBeCarriedOut
        ? Submit(command, new ClosePartnership.Query(command.Reference), (Done _) => HomeOf(command.Reference), _ => "The partnership is closed. It can be read, and reopened with a reason.")
        : Continue(command, new ClosePartnership.Query(command.Reference), new ClosePartnership.NextStep(command));

    [HttpGet("reopen"), May(Act.ManagePartnership)]
    public Task<IActionResult> Reopen(ReopenPartnership.Query query) => Show(query);

    [HttpPost("reopen"), May(Act.ManagePartnership)]
    public Task<IActionResult> Reopen(ReopenPartnership.Command command) =>
        Submit(command, new ReopenPartnership.Query(command.Reference), (Done _) => HomeOf(command.Reference), _ => "The partnership is open again, at the stage where it closed.");

    [HttpGet("hand-over"), May(Act.ManagePartnership)]
    public Task<IActionResult> HandOver(HandOverPartnership.Query query) => Show(query);

    [HttpPost("hand-over"), May(Act.ManagePartnership)]
    public Task<IActionResult> HandOver(HandOverPartnership.Command command) =>
        Submit(command, new HandOverPartnership.Query(command.Reference),
            (HandOverPartnership.Result r) => r.StillVisible ? HomeOf(command.Reference) : "/partnerships",
            r => $"{r.Coordinator} coordinates {command.Reference} from now on.");

    private static string HomeOf(string reference) => $"/partnerships/{reference}";
}

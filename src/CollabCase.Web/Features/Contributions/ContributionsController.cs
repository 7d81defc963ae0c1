using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Contributions;

[Route("partnerships/{reference}")]
public sealed class ContributionsController : FeatureController
{
    [HttpGet("contributions"), May(Act.SeePartnership)]
    public Task<IActionResult> List(ShowContributions.Query query) => Show(query);

    [HttpGet("contributions.csv"), May(Act.SeePartnership)]
    public Task<IActionResult> Export(ExportContributions.Query query) => Download(query);

    [HttpGet("contributions/{number:int}"), May(Act.SpeakForPartner)]
    public Task<IActionResult> State(StateContributions.Query query) => Show(query);

    [HttpPost("contributions/{number:int}"), May(Act.SpeakForPartner)]
    public Task<IActionResult> State(StateContributions.Command command) =>
        Submit(command, new StateContributions.Query(command.Reference, command.Number), (StateContributions.Result _) => $"/partnerships/{command.Reference}/contributions",
            r => $"What {r.Organisation} can bring is saved.");

    [HttpGet("partners/{number:int}/authority"), May(Act.SpeakForPartner)]
    public Task<IActionResult> Authority(StateAuthority.Query query) => Show(query);

    [HttpPost("partners/{number:int}/authority"), May(Act.SpeakForPartner)]
    public Task<IActionResult> Authority(StateAuthority.Command command) =>
        Submit(command, new StateAuthority.Query(command.Reference, command.Number), (Done _) => $"/partnerships/{command.Reference}/partners",
            _ => "What the contact can decide, and who stands in, is saved.");
}

using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Milestones;

[Route("partnerships/{reference}/milestones")]
public sealed class MilestonesController : FeatureController
{
    [HttpGet(""), May(Act.SeePartnership)]
    public Task<IActionResult> List(ListMilestones.Query query) => Show(query);

    [HttpGet("/partnerships/{reference}/milestones.csv"), May(Act.SeePartnership)]
    public Task<IActionResult> Export(ExportMilestones.Query query) => Download(query);

    [HttpGet("{number:int}"), May(Act.SeePartnership)]
    public Task<IActionResult> Milestone(ShowMilestone.Query query) => Show(query);
}

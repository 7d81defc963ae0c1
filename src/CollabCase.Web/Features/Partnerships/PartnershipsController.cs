using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Partnerships;

[Route("partnerships")]
public sealed class PartnershipsController : FeatureController
{
    [HttpGet(""), May(Act.Enter)]
    public Task<IActionResult> List(ListPartnerships.Query query) => Show(query);

    [HttpGet("/partnerships.csv"), May(Act.Enter)]
    public Task<IActionResult> Export(ExportPartnerships.Query query) => Download(query);

    [HttpGet("open"), May(Act.OpenPartnership)]
    public Task<IActionResult> Open(OpenPartnership.Query query) => Show(query);

    [HttpPost("open"), May(Act.OpenPartnership)]
    public Task<IActionResult> Open(OpenPartnership.Command command) =>
        Submit(command, new OpenPartnership.Query(), (OpenPartnership.Result r) => $"/partnerships/{r.Reference}", r => $"{r.Reference} is open. Everything else can wait until it is needed.");

    [HttpGet("{reference}"), May(Act.SeePartnership)]
    public Task<IActionResult> Home(ShowPartnership.Query query) => Show(query);

    [HttpGet("{reference}/purpose"), May(Act.ManagePartnership)]
    public Task<IActionResult> Purpose(DescribePurpose.Query query) => Show(query);

    [HttpPost("{reference}/purpose"), May(Act.ManagePartnership)]
    public Task<IActionResult> Purpose(DescribePurpose.Command command) =>
        Submit(command, new DescribePurpose.Query(command.Reference), (Done _) => $"/partnerships/{command.Reference}", _ => "Name and purpose are saved.");

}

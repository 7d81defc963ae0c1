using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Partnerships;

[Route("partnerships")]
public sealed class PartnershipsController : FeatureController
{
    [HttpGet(""), May(Act.Enter), HasViews(ListKind.Partnerships)]
    public Task<IActionResult> List(ListPartnerships.Query query) => Show(query);

    [HttpGet("/partnerships.csv"), May(Act.Enter), HasViews(ListKind.Partnerships, OpensWithOne = false)]
    public Task<IActionResult> Export(ExportPartnerships.Query query) => Download(query);

    [HttpGet("open"), May(Act.OpenPartnership)]
    public Task<IActionResult> Open(OpenPartnership.Query query) => Show(query);

    [HttpPost("open"), May(Act.OpenPartnership)]
    public Task<IActionResult> Open(OpenPartnership.Command command) =>
        Submit(command, new OpenPartnership.Query(), (OpenPartnership.Result r) => SetUpStep.Purpose.Href(r.Reference, SetUpPart.Step), r => $"{r.Reference} is open. Everything else can wait until it is needed.");

    [HttpGet("take-over"), May(Act.OpenPartnership)]
    public Task<IActionResult> TakeOver(TakeOverPartnership.Query query) => Show(query);

    [HttpPost("take-over"), May(Act.OpenPartnership)]
    public Task<IActionResult> TakeOver(TakeOverPartnership.Command command) =>
        Submit(command, new TakeOverPartnership.Query(), (TakeOverPartnership.Result r) => SetUpStep.Purpose.Href(r.Reference, SetUpPart.Step), r => $"{r.Reference} is taken over at its stage. Everything else can wait until it is needed.");

    [HttpGet("{reference}"), May(Act.SeePartnership)]
    public Task<IActionResult> Home(ShowPartnership.Query query) => Show(query);
}

using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Desk;

public sealed class DeskController : FeatureController
{
    [HttpGet("/desk"), May(Act.Enter)]
    public Task<IActionResult> Desk(ShowDesk.Query query) => Show(query);

    [HttpGet("/desk/risks"), May(Act.Enter)]
    public Task<IActionResult> Risks(ShowDeskRisks.Query query) => Show(query);

    [HttpGet("/desk/{part}"), May(Act.Enter)]
    public Task<IActionResult> Part(ShowDeskPart.Query query) => Show(query);
}

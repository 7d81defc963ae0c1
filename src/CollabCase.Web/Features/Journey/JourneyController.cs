using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Journey;

[Route("partnerships/{reference}")]
public sealed class JourneyController : FeatureController
{
    [HttpGet("journey"), May(Act.SeePartnership)]
    public Task<IActionResult> Journey(ShowJourney.Query query) => Show(query);

    [HttpGet("journey.svg"), May(Act.SeePartnership)]
    public async Task<IActionResult> Picture(DrawJourney.Query query) => new SvgAnswer(await Send(query));

    [HttpGet("timeline"), May(Act.SeePartnership)]
    public Task<IActionResult> Timeline(ShowTimeline.Query query) => Show(query);
}

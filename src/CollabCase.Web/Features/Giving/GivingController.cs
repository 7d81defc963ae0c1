using CollabCase.Web.Access;
using CollabCase.Web.Giving;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Giving;

[Route("funding")]
public sealed class GivingController : FeatureController
{
    [HttpGet("360giving"), May(Act.PublishGrants)]
    public Task<IActionResult> Giving(ShowGiving.Query query) => Show(query);

    [HttpGet("360giving.json"), May(Act.PublishGrants)]
    public async Task<IActionResult> Json(ExportGiving.Query query) =>
        (await Send(query)).Grants is { } grants ? new GivingAnswer(grants) : Redirect(query.PageHref);

    [HttpGet("360giving.csv"), May(Act.PublishGrants)]
    public async Task<IActionResult> Csv(ExportGiving.Query query) =>
        (await Send(query)).Grants is { } grants ? new CsvAnswer<Grant>(GivingWriter.Table(grants)) : Redirect(query.PageHref);
}

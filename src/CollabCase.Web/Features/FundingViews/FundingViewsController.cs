using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.FundingViews;

[Route("funding")]
public sealed class FundingViewsController : FeatureController
{
    [HttpGet("views"), May(Act.SeePortfolio)]
    public Task<IActionResult> By(ShowMoneyBy.Query query) => Show(query);

    [HttpGet("views.csv"), May(Act.SeePortfolio)]
    public Task<IActionResult> ExportBy(ExportMoneyBy.Query query) => Download(query);

    [HttpGet("views.xlsx"), May(Act.SeePortfolio)]
    public Task<IActionResult> ExportWorkbookBy(ExportMoneyBy.Query query) => DownloadWorkbook(query);
}

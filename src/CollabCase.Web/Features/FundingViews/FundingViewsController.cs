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

    [HttpGet("views/people"), May(Act.SeePortfolio)]
    public Task<IActionResult> People(ShowCostPerPerson.Query query) => Show(query);

    [HttpGet("views/people.csv"), May(Act.SeePortfolio)]
    public Task<IActionResult> ExportPeople(ExportCostPerPerson.Query query) => Download(query);

    [HttpGet("views/people.xlsx"), May(Act.SeePortfolio)]
    public Task<IActionResult> ExportWorkbookOfPeople(ExportCostPerPerson.Query query) => DownloadWorkbook(query);

    [HttpGet("views/run-out"), May(Act.SeePortfolio)]
    public Task<IActionResult> RunOut(ShowRunOutBands.Query query) => Show(query);

    [HttpGet("views/run-out.csv"), May(Act.SeePortfolio)]
    public Task<IActionResult> ExportRunOut(ExportRunOutBands.Query query) => Download(query);

    [HttpGet("views/run-out.xlsx"), May(Act.SeePortfolio)]
    public Task<IActionResult> ExportWorkbookOfRunOut(ExportRunOutBands.Query query) => DownloadWorkbook(query);
}

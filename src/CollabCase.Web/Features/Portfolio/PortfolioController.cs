using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace CollabCase.Web.Features.Portfolio;

[Route("funding")]
public sealed class PortfolioController : FeatureController
{
    [HttpGet("portfolio"), May(Act.SeePortfolio), HasViews(ListKind.Portfolio)]
    public Task<IActionResult> Portfolio(ShowPortfolio.Query query) => Show(query);

    [HttpGet("portfolio.csv"), May(Act.SeePortfolio), HasViews(ListKind.Portfolio, OpensWithOne = false)]
    public Task<IActionResult> Export(ExportPortfolio.Query query) => Download(query);

    [HttpGet("portfolio.xlsx"), May(Act.SeePortfolio), HasViews(ListKind.Portfolio, OpensWithOne = false)]
    public Task<IActionResult> ExportWorkbook(ExportPortfolio.Query query) => DownloadWorkbook(query);

    [HttpGet("portfolio/records"), May(Act.SeePortfolio)]
    public Task<IActionResult> Records(ShowPortfolioRecords.Query query) => Show(query);
}

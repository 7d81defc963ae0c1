using CollabCase.Web.Features.FundingViews;

namespace CollabCase.Web.Features.Portfolio;

/// <summary>The form that narrows the portfolio, on each page that shows some of it.</summary>
/// <param name="By">What the lines of the page are, if that is a question there.</param>
public sealed record PortfolioFilterForm(PortfolioFilter Filter, ShowPortfolio.PortfolioChoices Choices, string Path = PortfolioFilter.Path, MoneyBy? By = null);

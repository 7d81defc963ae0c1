using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Features.Shared;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>Money in the lines of a view, cash and in-kind apart, as the page and the files show it.</summary>
/// <param name="Cash">Null: there is none.</param>
/// <param name="InKind">Null: there is none.</param>
/// <param name="Chart">The cash as bars; null: there is none.</param>
/// <param name="Shares">What each funder provides of the cash; null where that is not what is shown.</param>
/// <param name="Pages">The pages of a list that can be longer than one.</param>
/// <param name="IsOfOneFunder">It is one funder's own money, and not that of partnerships.</param>
public sealed record MoneyByView(
    PortfolioFilter Filter, ShowPortfolio.PortfolioChoices Choices, MoneyBy By, MoneyByYear? Cash, MoneyByYear? InKind, Bars? Chart, FunderSharesShown? Shares,
    MoneyByView.Neighbours? Pages, bool IsOfOneFunder, IReadOnlyList<string> Messages)
{
    public bool IsEmpty => (Cash ?? InKind) is null;

    /// <summary>The pages beside this one; null where there is none.</summary>
    public sealed record Neighbours(string? FirstHref, string? PreviousHref, string? NextHref);

    /// <summary>The address of this view with other filters, or as a file.</summary>
    public string Href(PortfolioFilter? filter = null, string ending = "") => (filter ?? Filter).Href(FundingViewLinks.Path + ending, ("by", Mvc.Codes.Of(By)));
}

using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>The views of the portfolio, with the same filters.</summary>
/// <param name="Here">The address of the view that is open, without filters; null: none of them.</param>
public sealed record FundingViewLinks(PortfolioFilter Filter, string? Here)
{
    public const string Path = "/funding/views";

    /// <summary>Each view, and whether it is the one that is open.</summary>
    public IReadOnlyList<(string Label, string Href, bool IsHere)> All =>
    [
        .. Enum.GetValues<MoneyBy>().Select(by => (by.Label(), Filter.Href(Path, ("by", Codes.Of(by))), Here == Codes.Of(by))),
    ];
}

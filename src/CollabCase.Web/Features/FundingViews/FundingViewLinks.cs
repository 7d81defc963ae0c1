using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>The views of the portfolio, with the same filters.</summary>
/// <param name="Here">The view that is open, by what its lines are or by its address; null: none of them.</param>
public sealed record FundingViewLinks(PortfolioFilter Filter, string? Here)
{
    public const string Path = "/funding/views";
    public const string RunOutPath = Path + "/run-out";
    public const string PeoplePath = Path + "/people";

    /// <summary>Each view, and whether it is the one that is open.</summary>
    public IReadOnlyList<(string Label, string Href, bool IsHere)> All =>
    [
        .. Enum.GetValues<MoneyBy>().Select(by => (by.Label(), Filter.Href(Path, ("by", Codes.Of(by))), Here == Codes.Of(by))),
        ("Cost for each person", Filter.Href(PeoplePath), Here == PeoplePath),
        // Plans know no funder, kind or year.
        ("When money runs out", RunOutPath, Here == RunOutPath),
    ];
}

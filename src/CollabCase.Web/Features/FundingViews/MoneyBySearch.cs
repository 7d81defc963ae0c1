using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>What a view was asked for, as the address has it.</summary>
public class MoneyBySearch : PortfolioSearch
{
    public string? By { get; set; }

    public string? After { get; set; }

    /// <summary>By partnership, where nothing else is asked for.</summary>
    internal MoneyBy Read(List<string> notUnderstood) => Codes.Read<MoneyBy>(By, "view", notUnderstood) ?? MoneyBy.Partnership;
}

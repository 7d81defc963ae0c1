using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Partnerships;

/// <summary>
/// What the rules of a gate need to know from beyond the partnership itself, read in one go so that a check is a plain
/// function of it. The vision, the partners and the lead are the partnership's own and are not repeated here.
/// </summary>
/// <param name="Awards">Every award to the partnership, whatever its kind and state.</param>
public sealed record GateFacts(IReadOnlyList<AwardFact> Awards)
{
    /// <summary>Nothing is recorded beyond the partnership itself.</summary>
    public static GateFacts None { get; } = new([]);
}

/// <summary>What a gate needs to know of one award.</summary>
/// <param name="Id">The award.</param>
/// <param name="Number">The number that people quote.</param>
/// <param name="Kind">Null where it is not published.</param>
/// <param name="IsCommitted">Awarded or completed: it can be relied on.</param>
/// <param name="Amounts">What it brings, year by year, all funders together.</param>
public sealed record AwardFact(long Id, string Number, AwardKind? Kind, bool IsCommitted, IReadOnlyList<AwardYear> Amounts)
{
    /// <summary>All its years together.</summary>
    public Money Total => Money.Sum(Amounts.Select(a => a.Amount));

    /// <summary>The facts of an award as it is recorded.</summary>
    public static AwardFact Of(Award award) => new(award.Id, award.Number, award.Kind, award.IsCommitted,
        [.. award.Lines.GroupBy(l => l.Year).Select(g => new AwardYear(g.Key, Money.Sum(g.Select(l => l.Amount))))]);
}

/// <summary>What an award brings in one financial year.</summary>
/// <param name="Year">Null where the year is not published.</param>
/// <param name="Amount">Cash, or the value of what is given in kind.</param>
public sealed record AwardYear(FinancialYear? Year, Money Amount);

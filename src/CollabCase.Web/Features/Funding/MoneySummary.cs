using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Funding;

/// <summary>An amount of a committed award.</summary>
public sealed record CommittedAmount(AwardKind? Kind, FinancialYear? Year, long? FunderOrganisationId, long Pence);

/// <summary>The money of a partnership, or of a person's portfolio, in a few figures. Committed is what was awarded, completed or not.</summary>
/// <param name="ThisYear">The financial year that it is now.</param>
/// <param name="CashThisYear">Committed cash of this financial year.</param>
/// <param name="Cash">All committed cash, of whatever year, and of years not published.</param>
/// <param name="CashOfNoYear">What of it has no published year.</param>
/// <param name="InKind">All that is committed in kind: never a part of the cash.</param>
/// <param name="EndsIn">The last financial year that has committed cash; null: there is none, or no year is published.</param>
/// <param name="Partnerships">How many partnerships the cash and the in-kind are for.</param>
public sealed record MoneySummary(FinancialYear ThisYear, Money CashThisYear, Money Cash, Money CashOfNoYear, Money InKind, FinancialYear? EndsIn, int Partnerships)
{
    /// <summary>The summary of the amounts committed to one partnership, on a day.</summary>
    public static MoneySummary Of(IReadOnlyCollection<CommittedAmount> amounts, DateOnly today)
    {
        var year = FinancialYear.Containing(today);
        var cash = amounts.Where(a => a.Kind is not AwardKind.InKind).ToList();
        return new(year, Sum(cash.Where(a => a.Year == year)), Sum(cash), Sum(cash.Where(a => a.Year is null)), Sum(amounts.Where(a => a.Kind is AwardKind.InKind)),
            cash.Where(a => a.Pence > 0).Max(a => a.Year), amounts.Count == 0 ? 0 : 1);
    }

    /// <summary>Nothing is committed at all.</summary>
    public bool IsEmpty => Cash == Money.Zero && InKind == Money.Zero;

    /// <summary>
    /// In a sentence or two: how much this year, how much in all, until when. For a card, a page's first lines, a pack.
    /// </summary>
    public string InWords()
    {
        if (IsEmpty) return "No committed amount is recorded.";
        var inKind = InKind == Money.Zero ? "" : Cash == Money.Zero ? $"{Said(InKind)} is committed in kind, and no cash." : $" Besides, {Said(InKind)} is given in kind.";
        if (Cash == Money.Zero) return inKind;
        var ends = EndsIn is not { } last ? ""
            : last < ThisYear ? $" The last of it was for {last}."
            : $" It ends on {PlainDate.Say(last.LastDay)}.";
        var noYear = CashOfNoYear == Money.Zero ? "" : CashOfNoYear == Cash ? " Its years are not published." : $" The years of {Said(CashOfNoYear)} are not published.";
        return $"{(CashThisYear == Money.Zero ? "No" : Said(CashThisYear) + " of")} committed cash this financial year ({ThisYear}), {Said(Cash)} in all.{ends}{noYear}{inKind}";
    }

    /// <summary>An amount with pence if any figure here has some.</summary>
    public string Said(Money amount) => Format.Money(amount, Format.HavePence(CashThisYear, Cash, CashOfNoYear, InKind));

    private static Money Sum(IEnumerable<CommittedAmount> amounts) => Money.Sum(amounts.Select(a => Money.FromPence(a.Pence)));
}

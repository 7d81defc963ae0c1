using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

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

    private string Said(Money amount) => Format.Money(amount, Format.HavePence(CashThisYear, Cash, CashOfNoYear, InKind));
}

/// <summary>Reads the few figures of money, each time in one statement.</summary>
public sealed class MoneyFacts(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>What is committed to one partnership; ask only where the person may see its funding.</summary>
    public Task<MoneySummary> OfPartnershipAsync(string reference, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        return AddedUpAsync(
            from partnership in visible.Partnerships
            where partnership.Reference == reference
            join award in visible.AwardsInOutline on partnership.Id equals award.PartnershipId
            from line in award.Lines
            where Award.CommittedStates.Contains(award.State)
            select new AwardedLine { Award = award, Line = line, Partnership = partnership }, cancel);
    }

    /// <summary>What the person's portfolio comes to: for a funder their own organisation's money, over all partnerships.</summary>
    public Task<MoneySummary> OfPortfolioAsync(CancellationToken cancel) =>
        AddedUpAsync(AwardedLine.Of(db.VisibleTo(viewer), viewer).Where(x => Award.CommittedStates.Contains(x.Award.State)), cancel);

    private async Task<MoneySummary> AddedUpAsync(IQueryable<AwardedLine> lines, CancellationToken cancel)
    {
        var now = FinancialYear.Containing(clock.Today());
        var sums = await lines.GroupBy(_ => 1).Select(all => new
        {
            ThisYear = all.Sum(x => x.Award.Kind != AwardKind.InKind && x.Line.Year == now ? x.Line.AmountPence : 0),
            Cash = all.Sum(x => x.Award.Kind != AwardKind.InKind ? x.Line.AmountPence : 0),
            OfNoYear = all.Sum(x => x.Award.Kind != AwardKind.InKind && x.Line.Year == null ? x.Line.AmountPence : 0),
            InKind = all.Sum(x => x.Award.Kind == AwardKind.InKind ? x.Line.AmountPence : 0),
            EndsIn = all.Max(x => x.Award.Kind != AwardKind.InKind && x.Line.AmountPence > 0 ? x.Line.Year : null),
            Partnerships = all.Select(x => x.Partnership.Id).Distinct().Count(),
        }).SingleOrDefaultAsync(cancel);
        return sums is null
            ? new MoneySummary(now, Money.Zero, Money.Zero, Money.Zero, Money.Zero, null, 0)
            : new MoneySummary(now, Money.FromPence(sums.ThisYear), Money.FromPence(sums.Cash), Money.FromPence(sums.OfNoYear), Money.FromPence(sums.InKind), sums.EndsIn, sums.Partnerships);
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Sums;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>Reads the few figures of money, each time in one statement or two.</summary>
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
            where Award.CommittedStates.Contains(award.State) && !line.IsIndicative
            select new AwardedLine { Award = award, Line = line, Partnership = partnership }, cancel);
    }

    /// <summary>What the person's portfolio comes to: for a funder their own organisation's money, over all partnerships.</summary>
    public async Task<MoneySummary> OfPortfolioAsync(CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        return visible.SumScope is { } scope
            ? await OfStoredAsync(scope, await visible.SumsAsync(scope, cancel), cancel)
            : await AddedUpAsync(AwardedLine.Of(visible, viewer).Where(x => Award.CommittedStates.Contains(x.Award.State)), cancel);
    }

    /// <summary>The same from stored sums that were read already.</summary>
    public async Task<MoneySummary> OfStoredAsync(long scope, IReadOnlyList<SumsOfGiver> stored, CancellationToken cancel)
    {
        var now = FinancialYear.Containing(clock.Today());
        var partnerships = await db.VisibleTo(viewer).AwardedCounts(scope).Where(c => c.Of == CountOf.Partnerships && !c.WithHopes).SumAsync(c => c.Number, cancel);
        var (thisYear, cash, ofNoYear, inKind, endsIn) = (0L, 0L, 0L, 0L, (FinancialYear?)null);
        foreach (var giver in stored)
            foreach (var sum in giver.Sums)
            {
                if (!sum.IsCommitted) continue;
                if (sum.IsInKind)
                {
                    inKind += sum.Pence;
                    continue;
                }
                cash += sum.Pence;
                if (sum.Year is null) ofNoYear += sum.Pence;
                if (sum.Year == now) thisYear += sum.Pence;
                if (sum.Pence > 0 && sum.Year is { } year && !(year <= endsIn)) endsIn = year;
            }
        return new MoneySummary(now, Money.FromPence(thisYear), Money.FromPence(cash), Money.FromPence(ofNoYear), Money.FromPence(inKind), endsIn, partnerships);
    }

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

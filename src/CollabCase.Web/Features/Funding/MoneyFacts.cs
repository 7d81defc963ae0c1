using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Sums;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

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
            where Award.CommittedStates.Contains(award.State) && !line.IsIndicative
            select new AwardedLine { Award = award, Line = line, Partnership = partnership }, cancel);
    }

    /// <summary>What the person's portfolio comes to: for a funder their own organisation's money, over all partnerships.</summary>
    public async Task<MoneySummary> OfPortfolioAsync(CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        if (visible.SumScope is not { } scope) return await AddedUpAsync(AwardedLine.Of(visible, viewer).Where(x => Award.CommittedStates.Contains(x.Award.State)), cancel);
        var now = FinancialYear.Containing(clock.Today());
        var partnerships = visible.AwardedCounts(scope).Where(c => c.Of == CountOf.Partnerships && !c.WithHopes);
        var years = await visible.AwardedSums(scope).Where(s => s.IsCommitted).GroupBy(s => new { s.Year, s.IsInKind })
            .Select(g => new { g.Key.Year, g.Key.IsInKind, Pence = g.Sum(s => s.Pence), Partnerships = partnerships.Sum(c => c.Number) }).ToListAsync(cancel);
        Money Sum(bool inKind, Func<FinancialYear?, bool>? of = null) => Money.FromPence(years.Where(y => y.IsInKind == inKind && of?.Invoke(y.Year) != false).Sum(y => y.Pence));
        return new MoneySummary(now, Sum(false, year => year == now), Sum(false), Sum(false, year => year is null), Sum(true),
            years.Where(y => !y.IsInKind && y.Pence > 0).Max(y => y.Year), years.Count == 0 ? 0 : years[0].Partnerships);
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

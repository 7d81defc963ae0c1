using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>Puts the cash of the portfolio beside the people who were supported in the same years.</summary>
internal sealed class CostPerPersonReader(CollabCaseDb db, PortfolioReader portfolio, FundingViewReader views, PlaceList placeList, Viewer viewer, TimeProvider clock)
{
    public const int PageSize = 100;

    /// <param name="search">What is asked for.</param>
    /// <param name="after">Where the page begins.</param>
    /// <param name="whole">All partnerships, and not a page of them.</param>
    /// <param name="cancel">Ends the reading.</param>
    public Task<CostPerPersonView> ReadAsync(PortfolioSearch search, string? after, bool whole, CancellationToken cancel) => db.InOneMomentAsync(() => ReadNowAsync(search, after, whole, cancel), cancel);

    private async Task<CostPerPersonView> ReadNowAsync(PortfolioSearch search, string? after, bool whole, CancellationToken cancel)
    {
        var places = await placeList.ReadAsync(cancel);
        var givers = await portfolio.GiversAsync(cancel);
        var filter = PortfolioFilter.Read(search, givers.All, places);
        var visible = db.VisibleTo(viewer);
        var list = filter.Href(FundingViewLinks.PeoplePath);
        var fits = Cursor.TryRead(whole ? null : after, list, out var cursor);
        var size = whole ? int.MaxValue - 1 : PageSize;

        var funded = views.Funded(filter).From(cursor, p => p.NameKey, p => p.Id, size: size);
        var page = await funded.Select(p => new { p.Id, p.NameKey, p.Reference, p.Name, p.State, p.ClosedFor, p.StateSince, p.Stage }).SliceAsync(cursor, list, p => p.NameKey, p => p.Id, cancel, size);
        var here = whole ? null : funded.Select(p => p.Id);
        var cash = (await views.OfPartnershipsAsync(filter, here, cancel)).Where(s => !s.Sum.InKind).ToLookup(s => s.Partnership.Id, s => s.Sum.Pence);
        var counted = Counted(filter, visible);
        var known = (await (here is null ? counted : counted.Where(f => here.Contains(f.PartnershipId))).GroupBy(f => f.PartnershipId)
            .Select(g => new { g.Key, Pence = g.Sum(f => f.Pence), People = g.Sum(f => f.People) }).ToListAsync(cancel)).ToDictionary(f => f.Key);
        var plans = visible.SpendingPlans.Where(s => s.Follows != null);
        if (here is not null) plans = plans.Where(s => here.Contains(s.PartnershipId));
        var follows = await plans.Select(s => new { s.PartnershipId, s.Follows, s.FollowsOn, s.FollowsCertainty }).ToDictionaryAsync(s => s.PartnershipId, cancel);
        var all = await counted.GroupBy(_ => 1).Select(g => new { Pence = g.Sum(f => f.Pence), People = g.Sum(f => f.People) }).SingleOrDefaultAsync(cancel);
        var total = (await views.KindsAsync(filter, cancel)).Where(k => !k.InKind).Sum(k => k.Pence);
        var choices = new ShowPortfolio.PortfolioChoices(givers.All, whole ? [] : await portfolio.YearsAsync(await portfolio.StoredAsync(cancel), cancel), places);

        return new CostPerPersonView(
            filter, choices,
            page.Select(p =>
            {
                var (both, next) = (known.GetValueOrDefault(p.Id), follows.GetValueOrDefault(p.Id));
                return new CostPerPersonRow(p.Reference, p.Name, Money.FromPence(cash[p.Id].Sum()), Money.FromPence(both?.Pence ?? 0), both?.People ?? 0,
                    p.State switch { PartnershipState.Closed => (PartnershipOutcome)p.ClosedFor!.Value, PartnershipState.Paused => PartnershipOutcome.Paused, _ => PartnershipOutcome.UnderWay }, p.Stage,
                    p.State is PartnershipState.Closed ? p.StateSince : null, next?.Follows, next?.FollowsOn, next?.FollowsCertainty);
            }),
            Money.FromPence(total), Money.FromPence(all?.Pence ?? 0), all?.People ?? 0, cursor is null, AwardedLine.IsOfOneFunder(viewer), fits ? filter.NotUnderstood : [.. filter.NotUnderstood, Cursor.DoesNotFit]);
    }

    // A line for each number of people that has cash of its years; cash of years to come is for people to come.
    private IQueryable<PaidFigure> Counted(PortfolioFilter filter, Visible visible)
    {
        var now = FinancialYear.Containing(clock.Today());
        var figures = visible.PeopleSupported.SelectMany(s => s.Figures, (s, f) => new { s.PartnershipId, f.Id, f.Year, f.People });
        if (filter.Years.Count > 0)
        {
            var years = filter.Years.OfType<FinancialYear>().ToList();
            figures = figures.Where(f => f.Year != null && years.Contains(f.Year.Value));
        }
        return
            from figure in figures
            join x in views.Counted(filter).Where(x => x.Award.Kind != AwardKind.InKind) on figure.PartnershipId equals x.Partnership.Id
            where (figure.Year != null && x.Line.Year == figure.Year) || (figure.Year == null && (x.Line.Year == null || x.Line.Year <= now))
            group x.Line.AmountPence by new { figure.PartnershipId, figure.Id, figure.People } into paid
            where paid.Sum() > 0
            select new PaidFigure { PartnershipId = paid.Key.PartnershipId, People = (long)paid.Key.People, Pence = paid.Sum() };
    }

    private sealed class PaidFigure
    {
        public required long PartnershipId { get; init; }
        public required long People { get; init; }
        public required long Pence { get; init; }
    }
}

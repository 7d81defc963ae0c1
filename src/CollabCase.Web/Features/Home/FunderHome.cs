using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Desk;
using CollabCase.Web.Features.Funding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Home;

/// <summary>'What is my money doing?': what is committed this year and in all and year by year, where it ends before something follows, which reports are to come, what is late and due where it goes, and how each of those partnerships stands.</summary>
public sealed class FunderHome(CollabCaseDb db, Viewer viewer, MoneyFacts facts, MoneyAhead ahead, DeskReader desk, PartnershipCards cards)
{
    public async Task<Section> ReadAsync(CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var organisation = await visible.Organisations.Where(o => o.Id == viewer.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync(cancel);
        var summary = await facts.OfPortfolioAsync(cancel);
        var years = await AwardedLine.Of(visible, viewer).Where(x => Award.CommittedStates.Contains(x.Award.State) && x.Award.Kind != AwardKind.InKind)
            .GroupBy(x => x.Line.Year).Select(y => new { Year = y.Key, Pence = y.Sum(x => x.Line.AmountPence), Partnerships = y.Select(x => x.Partnership.Id).Distinct().Count() })
            .ToListAsync(cancel);
        var outlook = await ahead.ReadAsync(cancel);
        var funded = desk.Of(Whose.Funded);
        var due = await desk.ReadAsync(funded, CoordinatorHome.MostLines, cancel);
        var list = await cards.ReadAsync(desk.Partnerships(funded).Where(p => p.State != PartnershipState.Closed), cancel);
        return new Section(organisation, summary, outlook, due, list, [.. years.Select(y => new YearLine(y.Year, Money.FromPence(y.Pence), y.Partnerships)).OrderBy(y => y.Year is null).ThenBy(y => y.Year)]);
    }

    /// <param name="Organisation">Whose money it is.</param>
    /// <param name="Money">The few figures.</param>
    /// <param name="Ahead">Where money ends, and the reports that are to come.</param>
    /// <param name="Desk">What is late, due within a fortnight and waiting in the partnerships it funds, in outline.</param>
    /// <param name="Cards">Those partnerships, with what comes next at the gate of each.</param>
    /// <param name="Years">Committed cash by financial year, 'year not published' last.</param>
    public sealed record Section(string? Organisation, MoneySummary Money, MoneyOutlook Ahead, DeskOverview Desk, CardList Cards, IReadOnlyList<YearLine> Years) : IHomeSection
    {
        public string View => "_FunderHome";

        public Urgency Urgency => Urgency.Calm;
    }
}

/// <summary>What is committed in cash in one financial year; null: the year is not published.</summary>
public sealed record YearLine(FinancialYear? Year, Money Cash, int Partnerships);

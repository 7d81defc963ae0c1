using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Desk;
using CollabCase.Web.Features.Funding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Home;

/// <summary>'What is my money doing?': what is committed this year and in all, to how many partnerships, and year by year.</summary>
public sealed class FunderHome(CollabCaseDb db, Viewer viewer, MoneyFacts facts, DeskReader desk)
{
    public async Task<Section> ReadAsync(CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var organisation = await visible.Organisations.Where(o => o.Id == viewer.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync(cancel);
        var summary = await facts.OfPortfolioAsync(cancel);
        var years = await AwardedLine.Of(visible, viewer).Where(x => Award.CommittedStates.Contains(x.Award.State) && x.Award.Kind != AwardKind.InKind)
            .GroupBy(x => x.Line.Year).Select(y => new { Year = y.Key, Pence = y.Sum(x => x.Line.AmountPence), Partnerships = y.Select(x => x.Partnership.Id).Distinct().Count() })
            .ToListAsync(cancel);
        var late = await desk.ReadAsync(DeskFilter.Of(Whose.Funded), CoordinatorHome.MostLines, [DeskPart.Late], cancel);
        return new Section(organisation, summary, late, [.. years.Select(y => new YearLine(y.Year, Money.FromPence(y.Pence), y.Partnerships)).OrderBy(y => y.Year is null).ThenBy(y => y.Year)]);
    }

    /// <param name="Organisation">Whose money it is.</param>
    /// <param name="Money">The few figures.</param>
    /// <param name="Late">The milestones that are late in the partnerships it funds, in outline.</param>
    /// <param name="Years">Committed cash by financial year, 'year not published' last.</param>
    public sealed record Section(string? Organisation, MoneySummary Money, DeskOverview Late, IReadOnlyList<YearLine> Years) : IHomeSection
    {
        public string View => "_FunderHome";

        public Urgency Urgency => Urgency.Calm;
    }
}

/// <summary>What is committed in cash in one financial year; null: the year is not published.</summary>
public sealed record YearLine(FinancialYear? Year, Money Cash, int Partnerships);

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Spending;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Home;

/// <summary>A report that a funder waits for.</summary>
public sealed record ReportDue(string Reference, string Partnership, string Award, int Number, string Title, DateOnly DueOn, FunderReportState State)
{
    public string Href => $"/partnerships/{Reference}/awards/{Award}#report-{Number}";
}

/// <summary>What lies ahead of a funder: where money ends before something follows, and the reports that are to come. The soonest of each.</summary>
/// <param name="Gaps">At most <see cref="MoneyAhead.Most"/>.</param>
/// <param name="MoreGaps">Whether there are others.</param>
/// <param name="Reports">At most <see cref="MoneyAhead.Most"/>.</param>
/// <param name="MoreReports">Whether there are others.</param>
/// <param name="Today">The day.</param>
public sealed record MoneyOutlook(IReadOnlyList<FundingGapRow> Gaps, bool MoreGaps, IReadOnlyList<ReportDue> Reports, bool MoreReports, DateOnly Today)
{
    public static string AllGaps { get; } = new FundingGapFilter(null, true, []).Href();
}

/// <summary>Reads it in two statements, whatever there is.</summary>
public sealed class MoneyAhead(CollabCaseDb db, Viewer viewer, FundingGaps gaps, TimeProvider clock)
{
    /// <summary>So many of each are shown at home.</summary>
    public const int Most = 10;

    public async Task<MoneyOutlook> ReadAsync(CancellationToken cancel)
    {
        var open = await gaps.Rows(gaps.Narrow(new(null, true, []))).Take(Most + 1).ToListAsync(cancel);
        var (visible, organisation) = (db.VisibleTo(viewer), viewer.OrganisationId);
        var reports = await (
            from award in visible.Awards
            where Award.StatesThatCount.Contains(award.State) && award.Funders.Any(f => f.OrganisationId == organisation)
            from report in award.Reports
            where (report.State == FunderReportState.Due || report.State == FunderReportState.SentBack) && (report.FunderOrganisationId == null || report.FunderOrganisationId == organisation)
            join partnership in visible.Partnerships on award.PartnershipId equals partnership.Id
            orderby report.DueOn, report.Id
            select new ReportDue(partnership.Reference, partnership.Name, award.Number, report.Number, report.Title, report.DueOn, report.State)).Take(Most + 1).ToListAsync(cancel);
        return new([.. open.Take(Most)], open.Count > Most, [.. reports.Take(Most)], reports.Count > Most, clock.Today());
    }
}

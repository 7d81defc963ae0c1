using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reports;

/// <summary>The report that a page is about.</summary>
public sealed record ReportOutline(long Id, long PartnershipId, int Number, string Title, DateOnly PeriodFrom, DateOnly PeriodUntil, ReportState State, DateTime AssembledAtUtc, int Version);

/// <summary>A page with a form about a report.</summary>
public interface IReportFormPage : IPartnershipPage
{
    ReportOutline Report { get; }
}

/// <inheritdoc cref="IReportFormPage"/>
public abstract class ReportFormPage<TCommand> : IFormPage<TCommand>, IReportFormPage
{
    public required PartnershipFrame Frame { get; init; }
    public required ReportOutline Report { get; init; }
    public required TCommand Form { get; set; }

    public string Address => ReportCrumbs.AddressOf(Frame.Reference, Report.Number);
}

/// <summary>Does something to a report that was shown.</summary>
public abstract class ReportAct<TResult> : ICommand<TResult>, IVersioned
{
    public string Reference { get; set; } = "";
    public int Number { get; set; }
    public int Version { get; set; }

    public IEnumerable<string> Locks() => [Reference];
}

/// <summary>What every use case about a report begins with.</summary>
internal static class ReportsAtHand
{
    public static async Task<ReportOutline> ReportOutlineAsync(this Visible visible, string reference, int number, CancellationToken cancel) =>
        await visible.FundingReportOf(reference, number).Select(r => new ReportOutline(r.Id, r.PartnershipId, r.Number, r.Title, r.PeriodFrom, r.PeriodUntil, r.State, r.AssembledAtUtc, r.Version))
            .SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();

    public static IQueryable<FundingReport> FundingReportOf(this Visible visible, string reference, int number) =>
        visible.FundingReports.Where(r => r.Number == number && visible.Partnerships.Any(p => p.Id == r.PartnershipId && p.Reference == reference));

    /// <summary>The report to change, whole and tracked. A paused or closed partnership refuses.</summary>
    public static async Task<(Partnership Partnership, FundingReport Report)> ReportToChangeAsync(this Visible visible, string reference, int number, CancellationToken cancel)
    {
        var partnership = await visible.PartnershipToFundAsync(reference, cancel);
        return (partnership, await visible.WholeFundingReportAsync(reference, number, cancel) ?? throw new RecordNotFoundException());
    }

    /// <summary>The number of the partnership's next report; its chain is locked by then.</summary>
    public static async Task<int> NextReportNumberAsync(this Visible visible, long partnershipId, CancellationToken cancel) =>
        (await visible.FundingReports.Where(r => r.PartnershipId == partnershipId).MaxAsync(r => (int?)r.Number, cancel) ?? 0) + 1;
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reports;

/// <summary>A line of the register: a report that a funder asks for, or one that the partnership writes.</summary>
/// <param name="Day">When it is due; of one that is written the last day of its period.</param>
public sealed record ReportRow(long Id, DateOnly Day, string Partnership, string PartnershipName, string Title, DateOnly? PeriodFrom, DateOnly? PeriodUntil)
{
    /// <summary>The number of the award, of a report that a funder asks for.</summary>
    public string? Award { get; init; }

    public string? AwardTitle { get; init; }

    /// <summary>Its number among those that are asked for.</summary>
    public int? Asked { get; init; }

    /// <summary>Who asks; null: all who give the award.</summary>
    public string? AskedBy { get; init; }

    public FunderReportState? AskedState { get; init; }

    public DateOnly? SentOn { get; init; }

    /// <summary>The number of the report that is written, or that answered it.</summary>
    public int? Report { get; init; }

    public ReportState? WrittenState { get; init; }

    public long? CoordinatorPersonId { get; init; }

    public bool IsOpenToChange { get; init; }

    public bool IsAsked => Award is not null;

    public bool IsLate(DateOnly today) => IsToDo && Day < today;

    public bool IsToDo => AskedState is FunderReportState.Due or FunderReportState.SentBack;

    public string StateInWords(DateOnly today) => WrittenState?.Label() ?? (IsLate(today) ? "Late" + (AskedState is FunderReportState.SentBack ? ": " + AskedState.Value.Label().ToLowerInvariant() : "") : AskedState is FunderReportState.Due ? "Due" : AskedState!.Value.Label());

    public Tone ToneOn(DateOnly today) => WrittenState is { } written ? ReportCrumbs.ToneOf(written) : IsLate(today) ? Tone.Late : AskedState switch
    {
        FunderReportState.SignedOff => Tone.Good,
        FunderReportState.Due => Tone.Quiet,
        FunderReportState.SentBack => Tone.Attention,
        _ => Tone.Current,
    };
}

/// <summary>Understands what the register of reports is asked for, and reads it: what funders ask for and what is written, in one list by day.</summary>
public sealed class ReportRegister(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    /// <summary>The reports that fit are counted up to here; beyond, it is only said to be more.</summary>
    public const int CountedUpTo = 1000;

    public static string CountInWords(int count) => count switch
    {
        1 => "1 report",
        > CountedUpTo => $"More than {Format.Number(CountedUpTo)} reports",
        _ => $"{Format.Number(count)} reports",
    };

    public async Task<ReportFilter> FilterAsync(ReportSearch asked, CancellationToken cancel)
    {
        var (visible, unknown) = (db.VisibleTo(viewer), new List<string>());
        (string, string)? partnership = null;
        if (asked.Partnership?.Trim().ToUpperInvariant() is { Length: > 0 } reference)
        {
            if (await visible.Partnerships.Where(p => p.Reference == reference).Select(p => new { p.Reference, p.Name }).SingleOrDefaultAsync(cancel) is { } found) partnership = (found.Reference, found.Name);
            else unknown.Add("There is no partnership of that reference among those that you see, so it is left out. A reference looks like PSP-2026-0007.");
        }
        (long, string, string)? funder = null;
        if (Text.Clean(asked.Funder) is { } typed)
        {
            var (key, code) = (Text.Fold(typed), typed.ToUpperInvariant());
            var found = await visible.Organisations.Where(o => o.Reference == code || o.NameKey == key).OrderBy(o => o.Id).Select(o => new { o.Id, o.Reference, o.Name }).FirstOrDefaultAsync(cancel);
            if (found is not null) funder = (found.Id, found.Reference, found.Name);
            else unknown.Add("There is no organisation of that name or reference, so it is left out. Enter the whole name, or a reference such as ORG-0003.");
        }
        return new ReportFilter { Partnership = partnership, Funder = funder, Shown = Codes.Read<ReportsShown>(asked.State, "state", unknown), NotUnderstood = unknown };
    }

    /// <summary>Whether the person may write, sign off or use the report of this line.</summary>
    public bool MayChange(ReportRow row) => row.IsOpenToChange && AccessRules.AllowsRecordingAwards(viewer, row.CoordinatorPersonId);

    /// <summary>One page of the register, with how many there are.</summary>
    public async Task<(Slice<ReportRow> Rows, int Count)> ReadAsync(ReportFilter filter, Cursor? cursor, CancellationToken cancel)
    {
        var (asked, written) = (Asked(filter), Written(filter));
        var count = await asked.Select(r => r.Id).Take(CountedUpTo + 1).CountAsync(cancel) + await written.Select(r => r.Id).Take(CountedUpTo + 1).CountAsync(cancel);
        // Each list is in the order of the page, so the first rows of both hold the first rows of the page.
        var falling = filter.NewestFirst ^ (cursor?.Back ?? false);
        var rows = InOrder(
            await Rows(asked.FromDay(cursor, r => r.DueOn, r => r.Id, filter.NewestFirst)).ToListAsync(cancel),
            await Rows(written.FromDay(cursor, r => r.PeriodUntil, r => r.Id, filter.NewestFirst)).ToListAsync(cancel), falling);
        return (Keyset.Slice([.. rows.Take(Keyset.PageSize + 1)], cursor, filter.Href(), r => Format.Iso(r.Day), r => r.Id, Keyset.PageSize), count);
    }

    /// <summary>Every line in its order, for a file.</summary>
    public async Task<IReadOnlyList<ReportRow>> AllAsync(ReportFilter filter, CancellationToken cancel) =>
        [.. InOrder(await Rows(Asked(filter)).ToListAsync(cancel), await Rows(Written(filter)).ToListAsync(cancel), filter.NewestFirst)];

    private static IEnumerable<ReportRow> InOrder(List<ReportRow> asked, List<ReportRow> written, bool falling) => falling
        ? asked.Concat(written).OrderByDescending(r => r.Day).ThenByDescending(r => r.Id)
        : asked.Concat(written).OrderBy(r => r.Day).ThenBy(r => r.Id);

    private IQueryable<FunderReport> Asked(ReportFilter filter)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var asked = visible.ReportsAskedFor;
        asked = filter.Shown switch
        {
            null => asked.Where(r => r.State == FunderReportState.Due || r.State == FunderReportState.SentBack),
            ReportsShown.Due => asked.Where(r => (r.State == FunderReportState.Due || r.State == FunderReportState.SentBack) && r.DueOn >= today),
            ReportsShown.Late => asked.Where(r => (r.State == FunderReportState.Due || r.State == FunderReportState.SentBack) && r.DueOn < today),
            ReportsShown.Sent => asked.Where(r => r.State == FunderReportState.Sent || r.State == FunderReportState.SignedOff),
            ReportsShown.Everything => asked,
            _ => asked.Where(r => false),
        };
        if (filter.Partnership is { } partnership)
        {
            var reference = partnership.Reference;
            var awards = visible.Awards.Where(a => visible.Partnerships.Any(p => p.Id == a.PartnershipId && p.Reference == reference)).Select(a => a.Id);
            asked = asked.Where(r => awards.Contains(r.AwardId));
        }
        if (filter.Funder is not { } funder) return asked;
        var id = funder.Id;
        var given = visible.Awards.Where(a => a.Funders.Any(f => f.OrganisationId == id)).Select(a => a.Id);
        return asked.Where(r => r.FunderOrganisationId == id || (r.FunderOrganisationId == null && given.Contains(r.AwardId)));
    }

    private IQueryable<FundingReport> Written(ReportFilter filter)
    {
        var visible = db.VisibleTo(viewer);
        // To whom a report was sent, it is in the list of what they asked for.
        var written = visible.FundingReports.Where(r => visible.ReportedInFullTo.Any(x => x.Id == r.Id));
        written = filter.Shown switch
        {
            null or ReportsShown.BeingWritten => written.Where(r => r.State == ReportState.BeingWritten),
            ReportsShown.SignedOff => written.Where(r => r.State == ReportState.SignedOff),
            ReportsShown.Everything => written,
            _ => written.Where(r => false),
        };
        if (filter.Partnership is { } partnership)
        {
            var reference = partnership.Reference;
            written = written.Where(r => visible.Partnerships.Any(p => p.Id == r.PartnershipId && p.Reference == reference));
        }
        if (filter.Funder is not { } funder) return written;
        var id = funder.Id;
        var given = visible.Awards.Where(a => a.Funders.Any(f => f.OrganisationId == id)).Select(a => a.Id);
        return written.Where(r => r.Awards.Any(a => given.Contains(a.AwardId)));
    }

    private IQueryable<ReportRow> Rows(IQueryable<FunderReport> asked)
    {
        var visible = db.VisibleTo(viewer);
        return from one in asked
               join award in visible.Awards on one.AwardId equals award.Id
               join partnership in visible.Partnerships on award.PartnershipId equals partnership.Id
               select new ReportRow(one.Id, one.DueOn, partnership.Reference, partnership.Name, one.Title, one.PeriodFrom, one.PeriodUntil)
               {
                   Award = award.Number,
                   AwardTitle = award.Title,
                   Asked = one.Number,
                   AskedBy = visible.Organisations.Where(o => o.Id == one.FunderOrganisationId).Select(o => o.Name).FirstOrDefault(),
                   AskedState = one.State,
                   SentOn = one.SentOn,
                   CoordinatorPersonId = partnership.CoordinatorPersonId,
                   IsOpenToChange = partnership.State == PartnershipState.Active,
                   Report = visible.FundingReports.Where(r => r.Id == one.FundingReportId).Select(r => (int?)r.Number).FirstOrDefault(),
               };
    }

    private IQueryable<ReportRow> Rows(IQueryable<FundingReport> written) =>
        from report in written
        join partnership in db.VisibleTo(viewer).Partnerships on report.PartnershipId equals partnership.Id
        select new ReportRow(report.Id, report.PeriodUntil, partnership.Reference, partnership.Name, report.Title, report.PeriodFrom, report.PeriodUntil) 
        {
            Report = report.Number, WrittenState = report.State, CoordinatorPersonId = partnership.CoordinatorPersonId, IsOpenToChange = partnership.State == PartnershipState.Active,
        };
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reports;

/// <summary>A section of a report as one reader sees it.</summary>
/// <param name="Lines">The records behind it that the reader may see.</param>
public sealed record SectionAsRead(ReportSubject Subject, string Text, SectionReaders Readers, bool HasOwnWords, bool NeedsAnotherLook, IReadOnlyList<LineContent> Lines)
{
    public bool HasDays => Lines.Any(l => l.Day is not null);

    public bool HasAmounts => Lines.Any(l => l.Amount is not null);
}

/// <summary>What a funder asked for, and that this report answered it.</summary>
public sealed record AnsweredWith(string Award, string AwardTitle, int Number, string Title, string? AskedBy, FunderReportState State, DateOnly? SentOn, DateOnly? SentBackOn, string? SentBackBecause);

/// <summary>A report as one reader sees it: a funder reads the money of its own awards in full, and of the others one sum.</summary>
public sealed class ReportAsRead
{
    public required ReportOutline Outline { get; init; }
    public required string Partnership { get; init; }
    public required string Reference { get; init; }

    /// <summary>Whether the reader is of the partnership, and not somebody whom the report was sent to.</summary>
    public required bool InFull { get; init; }
    public required string? SignedOffBy { get; init; }
    public required DateTime? SignedOffAtUtc { get; init; }
    public required string? TextHash { get; init; }
    public required DateTime? WithdrawnAtUtc { get; init; }
    public required string? WithdrawnBecause { get; init; }

    /// <summary>The number of the report whose place it takes.</summary>
    public required int? Replaces { get; init; }

    /// <summary>The number of the newer version, and whether that is signed off.</summary>
    public required (int Number, bool IsSigned)? Next { get; init; }

    /// <summary>The awards, in the order of their titles; the last may stand for all of other funders together.</summary>
    public required IReadOnlyList<AwardContent> Awards { get; init; }
    public required IReadOnlyList<SectionAsRead> Sections { get; init; }
    public required IReadOnlyList<AnsweredWith> Answers { get; init; }

    public int Number => Outline.Number;

    public ReportState State => Outline.State;

    public IReadOnlyList<AwardContent> AwardsOf(ReportSubject subject) => subject switch
    {
        ReportSubject.Money => [.. Awards.Where(a => !a.IsInKind)],
        ReportSubject.HelpInKind => [.. Awards.Where(a => a.IsInKind)],
        _ => [],
    };

    public IReadOnlyList<SectionAsRead> ToLookAt => [.. Sections.Where(s => s.NeedsAnotherLook && s.Readers is not SectionReaders.LeftOut)];
}

/// <summary>Reads a report for whoever looks.</summary>
public sealed class ReportReader(CollabCaseDb db, Viewer viewer)
{
    /// <summary>What stands for the awards that the reader does not see.</summary>
    public const string OfOtherFunders = "Other funders, together";

    public async Task<ReportAsRead> ReadAsync(string reference, int number, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var report = await visible.FundingReportToReadAsync(reference, number, cancel) ?? throw new RecordNotFoundException();
        var about = await visible.Partnerships.Where(p => p.Id == report.PartnershipId).Select(p => new
        {
            p.Name,
            InFull = visible.ReportedInFullTo.Any(r => r.Id == report.Id),
            SignedOffBy = visible.Names.Where(n => n.Id == report.SignedOffByPersonId).Select(n => n.Name).FirstOrDefault(),
            Replaces = visible.FundingReports.Where(r => r.Id == report.ReplacesReportId).Select(r => (int?)r.Number).FirstOrDefault(),
            Next = visible.FundingReports.Where(r => r.ReplacesReportId == report.Id && r.State != ReportState.Withdrawn).Max(r => (int?)r.Number),
            NextIsSigned = visible.FundingReports.Any(r => r.ReplacesReportId == report.Id && r.State == ReportState.SignedOff),
        }).SingleAsync(cancel);
        var ids = report.Awards.Select(a => a.AwardId).Union(report.Lines.Select(l => l.AwardId).OfType<long>()).ToList();
        var seen = about.InFull ? [.. ids] : (await visible.Awards.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel)).ToHashSet();
        return new ReportAsRead
        {
            Outline = new(report.Id, report.PartnershipId, report.Number, report.Title, report.PeriodFrom, report.PeriodUntil, report.State, report.AssembledAtUtc, report.Version),
            Partnership = about.Name,
            Reference = reference,
            InFull = about.InFull,
            SignedOffBy = about.SignedOffBy,
            SignedOffAtUtc = report.SignedOffAtUtc,
            TextHash = report.TextHash,
            WithdrawnAtUtc = report.WithdrawnAtUtc,
            WithdrawnBecause = report.WithdrawnBecause,
            Replaces = about.Replaces,
            Next = about.Next is { } next ? (next, about.NextIsSigned) : null,
            Awards = AwardsFor(report, seen),
            Sections = [.. report.Sections.Where(s => about.InFull || s.Readers is SectionReaders.PartnersAndFunders).OrderBy(s => s.Subject)
                .Select(s => new SectionAsRead(s.Subject, s.Text, s.Readers, s.OwnWords is not null, s.NeedsAnotherLook, LinesFor(report, s.Subject, about.InFull, seen)))],
            Answers = await AnswersAsync(visible, report.Id, cancel),
        };
    }

    private static List<AwardContent> AwardsFor(FundingReport report, HashSet<long> seen)
    {
        var awards = report.Awards.Select(a => a.Content).ToList();
        var shown = awards.Where(a => seen.Contains(a.AwardId)).OrderBy(a => a.Title, StringComparer.CurrentCulture).ThenBy(a => a.AwardId).ToList();
        foreach (var others in awards.Where(a => !seen.Contains(a.AwardId)).GroupBy(a => a.IsInKind).OrderBy(g => g.Key))
            shown.Add(new(0, OfOtherFunders, "", others.Key, Sum(others, a => a.Awarded), Sum(others, a => a.ForThePeriod), Sum(others, a => a.InThePeriod), Sum(others, a => a.ByTheEnd)));
        return shown;

        static Money Sum(IEnumerable<AwardContent> of, Func<AwardContent, Money> amount) => Money.Sum(of.Select(amount));
    }

    private static List<LineContent> LinesFor(FundingReport report, ReportSubject subject, bool inFull, HashSet<long> seen)
    {
        var lines = report.Lines.Where(l => l.Subject == subject).OrderBy(l => l.Position).Select(l => l.Content).ToList();
        if (inFull) return lines;
        // Where they lead is for those in the partnership.
        var shown = lines.Where(l => !l.ForPartnersOnly && (l.AwardId is not { } award || seen.Contains(award))).Select(l => l with { RecordNumber = null }).ToList();
        var others = lines.Where(l => !l.ForPartnersOnly && l.AwardId is { } award && !seen.Contains(award)).ToList();
        if (subject is ReportSubject.HelpInKind && others.Count > 0) shown.Add(new("others", OfOtherFunders) { Amount = Money.Sum(others.Select(l => l.Amount ?? Money.Zero)) });
        return shown;
    }

    private static async Task<IReadOnlyList<AnsweredWith>> AnswersAsync(Visible visible, long report, CancellationToken cancel) => await (
        from asked in visible.ReportsAskedFor
        where asked.FundingReportId == report
        join award in visible.Awards on asked.AwardId equals award.Id
        orderby asked.DueOn, asked.Id
        select new AnsweredWith(award.Number, award.Title, asked.Number, asked.Title,
            visible.Organisations.Where(o => o.Id == asked.FunderOrganisationId).Select(o => o.Name).FirstOrDefault(), asked.State, asked.SentOn, asked.SentBackOn, asked.SentBackBecause)).ToListAsync(cancel);
}

/// <summary>A section as it is laid out, with the awards whose money stands in it.</summary>
public sealed record ReportSectionShown(string Reference, SectionAsRead Section, IReadOnlyList<AwardContent> Awards);

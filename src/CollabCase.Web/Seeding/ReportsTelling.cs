using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Web.Seeding;

/// <summary>Tells what funders ask to be reported, and what was reported to them, each day as if it were that day.</summary>
internal sealed class ReportsTelling(Timeline timeline, Func<string, string, Award> awardOf, Func<string, string, long> personOf)
{
    private int _written;

    /// <summary>Null where the entry tells of something else; otherwise the report, where it is new.</summary>
    public IReadOnlyList<AggregateRoot>? Tell(string where, StoryEntry story, DateOnly day, Partnership partnership, ReportContent? content)
    {
        switch (story)
        {
            case { AsksReport: { } asks }:
                awardOf(where, asks.Award).AddReport(new FunderReportDetails(asks.Title, timeline.Of(asks.Due), timeline.Of(asks.From), timeline.Of(asks.Until)));
                return [];
            case { WritesReport: { } writes }:
                return [Write(where, writes, day, partnership, content ?? throw new InvalidOperationException("A report is told with what the records say."))];
            default:
                return null;
        }
    }

    private FundingReport Write(string where, WritesReportEntry writes, DateOnly day, Partnership partnership, ReportContent content)
    {
        var (by, now) = (personOf(where, writes.By), day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));
        var (from, until) = (timeline.Of(writes.From), timeline.Of(writes.Until));
        var report = FundingReport.Start(++_written, partnership, writes.Title, from, until, content, by, now);
        foreach (var (subject, words) in writes.Words ?? []) report.WriteSection(subject, words, report.Section(subject).Readers, by, now);
        if (!writes.SignedOff) return report;
        report.SignOff(by, now);
        foreach (var award in writes.Awards.Select(number => awardOf(where, number)))
            foreach (var asked in award.Reports.Where(r => r.IsToDo && r.PeriodFrom == from && r.PeriodUntil == until).ToList())
                award.MoveReport(asked.Number, new FunderReportMove(FunderReportState.Sent, day, FundingReportId: report.Id), day);
        return report;
    }
}

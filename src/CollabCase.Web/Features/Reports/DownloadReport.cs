using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Notes;
using CollabCase.Web.Documents;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reports;

/// <summary>A report as a Word document: what this reader may see of it.</summary>
public static class DownloadReport
{
    public sealed record Query(string Reference, int Number) : IRequest<WordFile>;

    public sealed record WordFile(string FileName, byte[] Content);

    public sealed class Handler(ReportReader reports) : IRequestHandler<Query, WordFile>
    {
        public async Task<WordFile> Handle(Query request, CancellationToken cancellationToken)
        {
            var report = await reports.ReadAsync(request.Reference, request.Number, cancellationToken);
            return new WordFile(FileName.Clean($"{report.Outline.Title}, report {report.Number}.docx"), FundingReportWriter.Write(new WrittenReport(
                report.Outline.Title,
                $"{report.Partnership} ({report.Reference})",
                ReportCrumbs.Period(report.Outline.PeriodFrom, report.Outline.PeriodUntil),
                report.Number,
                StateOf(report),
                report.TextHash,
                [.. report.Sections.Where(s => s.Readers is not SectionReaders.LeftOut).Select(s => SectionOf(report, s))])));
        }

        private static string StateOf(ReportAsRead report) => report.State switch
        {
            ReportState.SignedOff => $"Signed off by {report.SignedOffBy} on {PlainDate.Say(Format.DateInLondon(report.SignedOffAtUtc!.Value))}",
            ReportState.BeingWritten => "A draft, not signed off",
            _ => "Withdrawn",
        };

        private static WrittenReportSection SectionOf(ReportAsRead report, SectionAsRead section)
        {
            List<WrittenTable> tables = [];
            if (report.AwardsOf(section.Subject) is { Count: > 0 } awards)
            {
                var isInKind = section.Subject is ReportSubject.HelpInKind;
                tables.Add(new(isInKind ? "In kind, by award: never added to cash" : "Cash, by award", ["Award", .. ReportFigures.Headings(isInKind)],
                    [.. awards.Append(ReportFigures.Total(awards)).Select(a => (IReadOnlyList<string>)[a.GivenBy.Length == 0 ? a.Title : $"{a.Title}\n{a.GivenBy}", .. ReportFigures.Of(a).Select(f => f.Amount.ToString())])]) { FiguresFrom = 1 });
            }
            if (section.Lines.Count > 0)
                tables.Add(new("From the records", ["What", .. section.HasDays ? ["Day"] : Array.Empty<string>(), .. section.HasAmounts ? ["Amount"] : Array.Empty<string>()],
                    [.. section.Lines.Select(l => (IReadOnlyList<string>)[l.Note is null ? l.What : $"{l.What}\n{l.Note}", .. section.HasDays ? [l.Day is { } day ? PlainDate.Say(day) : ""] : Array.Empty<string>(), .. section.HasAmounts ? [l.Amount?.ToString() ?? ""] : Array.Empty<string>()])])
                    { FiguresFrom = section.HasAmounts ? section.HasDays ? 2 : 1 : int.MaxValue });
            return new(section.Subject.Label(), section.Text, tables);
        }
    }
}

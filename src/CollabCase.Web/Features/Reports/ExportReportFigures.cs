using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reports;

/// <summary>The figures of a report and the records behind it as a file: what this reader may see of them.</summary>
public static class ExportReportFigures
{
    public sealed record Query(string Reference, int Number) : IRequest<CsvFile<Row>>;

    public sealed record Row(ReportSubject Section, string What, string? Note, DateOnly? Day, Money? Amount);

    public sealed class Handler(ReportReader reports) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var report = await reports.ReadAsync(request.Reference, request.Number, cancellationToken);
            return new CsvFile<Row>($"{request.Reference}-report-{request.Number}", new CsvColumns<Row>()
                .Text("Section", r => r.Section.Label())
                .Text("What", r => r.What)
                .Text("Note", r => r.Note)
                .Date("Day", r => r.Day)
                .Money("Amount", r => r.Amount), report.Sections.Where(s => s.Readers is not SectionReaders.LeftOut).SelectMany(s => Rows(report, s)).ToAsyncEnumerable());
        }

        private static IEnumerable<Row> Rows(ReportAsRead report, SectionAsRead section) => report.AwardsOf(section.Subject)
            .SelectMany(a => ReportFigures.Of(a).Select(f => new Row(section.Subject, a.Title, f.Called, null, f.Amount)))
            .Concat(section.Lines.Select(l => new Row(section.Subject, l.What, l.Note, l.Day, l.Amount)));
    }
}

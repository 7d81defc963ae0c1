using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reports;

/// <summary>The same list as a file.</summary>
public static class ExportReports
{
    public sealed class Query : ReportSearch, IRequest<CsvFile<ReportRow>>;

    public sealed class Handler(ReportRegister register, TimeProvider clock) : IRequestHandler<Query, CsvFile<ReportRow>>
    {
        public async Task<CsvFile<ReportRow>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (today, rows) = (clock.Today(), await register.AllAsync(await register.FilterAsync(request, cancellationToken), cancellationToken));
            return new CsvFile<ReportRow>($"reports-{Format.Iso(today)}", new CsvColumns<ReportRow>()
                .Text("Report", r => r.Title)
                .Text("Partnership", r => r.PartnershipName)
                .Text("Reference", r => r.Partnership)
                .Text("Award", r => r.AwardTitle)
                .Text("Number of the award", r => r.Award)
                .Text("Asked for by", r => r.AskedBy)
                .Date("Period from", r => r.PeriodFrom)
                .Date("Period until", r => r.PeriodUntil)
                .Date("Due on", r => r.IsAsked ? r.Day : null)
                .Text("State", r => r.StateInWords(today))
                .Date("Sent on", r => r.SentOn)
                .Number("Number of the report", r => r.Report), rows.ToAsyncEnumerable());
        }
    }
}

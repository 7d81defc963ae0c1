using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>What became of each row of an import, as a file.</summary>
public static class DownloadResult
{
    public sealed record Query(string Number) : IRequest<CsvFile<Row>>;

    public sealed record Row(int Number, string Label, string Became, string? Award, Money Amount, string? Reason);

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, CsvFile<Row>>
    {
        private static readonly CsvColumns<Row> Columns = new CsvColumns<Row>()
            .Number("Row", r => r.Number).Text("What it is about", r => r.Label).Text("What became of it", r => r.Became).Text("Award", r => r.Award).Money("Amounts in pounds", r => r.Amount).Text("Why", r => r.Reason);

        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToReadAsync(request.Number, cancellationToken);
            return new($"{import.Number}-result", Columns, ReadAsync(visible, import.Id));
        }

        private static async IAsyncEnumerable<Row> ReadAsync(Visible visible, long importId)
        {
            var rows = (from row in visible.AwardImportRows
                        where row.ImportId == importId
                        join award in visible.Awards on row.AwardId equals award.Id into awards
                        from award in awards.DefaultIfEmpty()
                        orderby row.Row
                        select new { row.Row, row.Label, row.Plan, row.IsLeftOut, row.Outcome, row.AmountPence, row.PlanReason, row.OutcomeReason, award.Number }).AsAsyncEnumerable();
            await foreach (var row in rows)
                yield return new Row(row.Row, row.Label, row.Outcome is { } outcome ? outcome.Label() : row.IsLeftOut ? "Left out" : row.Plan.Label(), row.Number, Money.FromPence(row.AmountPence), row.OutcomeReason ?? row.PlanReason);
        }
    }
}

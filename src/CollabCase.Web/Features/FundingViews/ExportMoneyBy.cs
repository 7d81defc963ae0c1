using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.FundingViews;

/// <summary>A view as a file: the lines of its tables with all their columns, and their totals. By partnership it has those of every page.</summary>
public static class ExportMoneyBy
{
    public sealed class Query : MoneyBySearch, IRequest<CsvFile<Row>>;

    /// <summary>A line of a table.</summary>
    /// <param name="Part">What part of the line above it is; null: it stands by itself.</param>
    /// <param name="Share">What a funder provides of all cash.</param>
    public sealed record Row(string Label, string? Part, bool InKind, IReadOnlyDictionary<string, Money> ByYear, Money? Total, string? Notes, string? Share);

    internal sealed class Handler(MoneyByReader reader, TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public async Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var view = await reader.ReadAsync(request, whole: true, cancellationToken);
            MoneyByYear[] tables = [.. new[] { view.Cash, view.InKind }.OfType<MoneyByYear>()];
            var columns = new CsvColumns<Row>().Text(view.By is MoneyBy.Year ? "Financial year" : view.By.Label(), r => r.Label);
            if (view.By is MoneyBy.Year) columns.Text("Kind", r => r.Part);
            columns.Text("Cash or in-kind", r => r.InKind ? "In-kind" : "Cash");
            foreach (var year in tables.SelectMany(t => t.Columns).Distinct().OrderBy(y => y is null).ThenBy(y => y).Select(MoneyByYear.HeadingOf))
                columns.Money(year, r => r.ByYear.TryGetValue(year, out var amount) ? amount : null);
            columns.Money("Total", r => r.Total);
            if (view.Shares is not null) columns.Text("Share of cash", r => r.Share);
            if (view.By is not (MoneyBy.Partnership or MoneyBy.Year)) columns.Text("Notes", r => r.Notes);
            return new CsvFile<Row>($"funding-by-{Codes.Of(view.By)}-{Format.Iso(clock.Today())}", columns, tables.SelectMany(table => Rows(table, view)).ToAsyncEnumerable());
        }

        private static IEnumerable<Row> Rows(MoneyByYear table, MoneyByView view)
        {
            foreach (var group in table.Groups)
            {
                if (group.Head is { } head) yield return Of(head.Label, "All kinds", head);
                foreach (var row in group.Rows) yield return group.Head is { } above ? Of(above.Label, row.Label, row) : Of(row.Label, null, row);
            }
            if (table.Totals is { } totals) yield return Of(totals.Label, view.By is MoneyBy.Year ? "All kinds" : null, totals);

            Row Of(string label, string? part, MoneyRow row) => new(
                label, part, table == view.InKind,
                table.Columns.Zip(row.Cells).Where(c => c.Second.Amount is not null).ToDictionary(c => MoneyByYear.HeadingOf(c.First), c => c.Second.Amount!.Value), row.Total.Amount,
                row.Notes.Count == 0 ? null : string.Join(". ", row.Notes), table == view.Cash ? view.Shares?.Rows.FirstOrDefault(s => s.Label == label)?.Share : null);
        }
    }
}

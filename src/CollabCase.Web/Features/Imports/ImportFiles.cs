using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Domain.Funding;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>What was wrong with the rows of an import, as a file: one line for each problem.</summary>
public static class DownloadProblems
{
    public sealed record Query(string Number) : IRequest<CsvFile<RowProblem>>;

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, CsvFile<RowProblem>>
    {
        private static readonly CsvColumns<RowProblem> Columns = new CsvColumns<RowProblem>()
            .Number("Row", p => p.Row).Text("Column", p => p.Column).Text("Problem", p => p.Message).Text("Imported", p => p.Refused ? "No" : "Yes");

        public async Task<CsvFile<RowProblem>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToReadAsync(request.Number, cancellationToken);
            return new($"{import.Number}-problems", Columns, ReadAsync(visible, import.Id));
        }

        private static async IAsyncEnumerable<RowProblem> ReadAsync(Visible visible, long importId)
        {
            var rows = visible.AwardImportRows.Where(r => r.ImportId == importId && (r.Problems != null || r.PlanReason != null || r.OutcomeReason != null)).OrderBy(r => r.Row)
                .Select(r => new { r.Row, r.Problems, r.PlanReason, r.OutcomeReason, r.Plan, r.Outcome }).AsAsyncEnumerable();
            await foreach (var row in rows)
            {
                foreach (var problem in ImportJson.Problems(row.Problems)) yield return problem;
                var refused = row.Plan is RowPlan.Refused or RowPlan.NameOpen or RowPlan.ToBePlaced || row.Outcome is RowOutcome.Refused;
                if (row.OutcomeReason is { } became) yield return new RowProblem(row.Row, "", became, refused);
                else if (row.PlanReason is { } planned && row.Plan is not RowPlan.Changed) yield return new RowProblem(row.Row, "", planned, refused);
            }
        }
    }
}

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

/// <summary>A file that shows what an import can look like.</summary>
public static class DownloadExample
{
    public sealed record Query : IRequest<CsvFile<Row>>;

    public sealed record Row(string Partnership, string Funder, string Title, decimal First, decimal Second);

    public sealed class Handler(TimeProvider clock) : IRequestHandler<Query, CsvFile<Row>>
    {
        public Task<CsvFile<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var year = Domain.Calendar.FinancialYear.Containing(clock.Today());
            var columns = new CsvColumns<Row>().Text("Partnership", r => r.Partnership).Text("Funder", r => r.Funder).Text("Title", r => r.Title)
                .Money(year.ToString(), r => Money.FromPounds(r.First)).Money(Domain.Calendar.FinancialYear.Starting(year.StartingYear + 1).ToString(), r => Money.FromPounds(r.Second))
                .Money("Total", r => Money.FromPounds(r.First + r.Second));
            return Task.FromResult(new CsvFile<Row>("awards-example", columns, Rows()));
        }

        private static async IAsyncEnumerable<Row> Rows()
        {
            await Task.CompletedTask;
            yield return new("Supported employment", "An example foundation", "Grant for testing", 50_000m, 25_000m);
            yield return new("Community transport", "An example council", "Towards a coordinator", 18_500m, 0m);
        }
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
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

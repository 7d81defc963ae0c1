using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>One import: how far it has come, what would become or became of its rows, and what can be done next.</summary>
public static class ShowImport
{
    public sealed record Query(string Number) : IRequest<Page>;

    /// <summary>How many rows a line of the summary has, and what they come to.</summary>
    public sealed record Count(RowPlan Plan, bool IsLeftOut, RowOutcome? Outcome, int Rows, Money Amount);

    /// <param name="Import">The import.</param>
    /// <param name="By">Who brought it.</param>
    /// <param name="Counts">Its rows.</param>
    /// <param name="Totals">What the rows of totals were found to say.</param>
    /// <param name="OpenNames">How many names wait for somebody to say which organisation they are.</param>
    /// <param name="SameFile">Other imports of the very same file.</param>
    /// <param name="MayAct">Whether the person may act on it at all.</param>
    public sealed record Page(AwardImport Import, string? By, IReadOnlyList<Count> Counts, IReadOnlyList<string> Totals, int OpenNames, IReadOnlyList<string> SameFile, bool MayAct)
    {
        public int Rows(Func<Count, bool> which) => Counts.Where(which).Sum(c => c.Rows);

        public Money Amount(Func<Count, bool> which) => Money.Sum(Counts.Where(which).Select(c => c.Amount));

        /// <summary>All rows of data.</summary>
        public int RowsOfData => Rows(c => c.Plan is not RowPlan.Total);

        public Money AmountOfData => Amount(c => c.Plan is not RowPlan.Total);

        /// <summary>How many rows would be written.</summary>
        public int ToWrite => Rows(c => c.Plan is RowPlan.New or RowPlan.Changed && !c.IsLeftOut && c.Outcome is null);

        /// <summary>How many rows wait for somebody to say which partnership they are for.</summary>
        public int ToPlace => Rows(c => c.Plan is RowPlan.ToBePlaced && !c.IsLeftOut && c.Outcome is null);

        public int Done => Rows(c => c.Outcome is not null);
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Query, Page>
    {
        private const int MostTotals = 20, MostSame = 5;

        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToReadAsync(request.Number, cancellationToken);
            var rows = visible.AwardImportRows.Where(r => r.ImportId == import.Id);
            var counts = await rows.GroupBy(r => new { r.Plan, r.IsLeftOut, r.Outcome })
                .Select(g => new { g.Key.Plan, g.Key.IsLeftOut, g.Key.Outcome, Rows = g.Count(), Pence = g.Sum(r => r.AmountPence) }).ToListAsync(cancellationToken);
            var totals = await rows.Where(r => r.Plan == RowPlan.Total && r.Problems != null).OrderBy(r => r.Row).Select(r => new { r.Row, r.Problems }).Take(MostTotals).ToListAsync(cancellationToken);
            var open = await visible.AwardImportNames.CountAsync(n => n.ImportId == import.Id && n.Kind != NameKind.Partnership && (n.Found == NameFound.Open || n.Found == NameFound.SameName), cancellationToken);
            var same = await visible.AwardImports.Where(i => i.Sha256 == import.Sha256 && i.Id != import.Id).OrderByDescending(i => i.Id).Select(i => i.Number).Take(MostSame).ToListAsync(cancellationToken);
            var by = await visible.Names.Where(n => n.Id == import.PersonId).Select(n => n.Name).SingleOrDefaultAsync(cancellationToken);
            return new Page(import, by, [.. counts.Select(c => new Count(c.Plan, c.IsLeftOut, c.Outcome, c.Rows, Money.FromPence(c.Pence)))],
                [.. totals.SelectMany(t => ImportJson.Problems(t.Problems).Select(p => $"Row {Format.Number(t.Row)}{(p.Column.Length > 0 ? $", {p.Column}" : "")}: {p.Message}"))], open, same, Imports.MayKeep(viewer));
        }
    }
}

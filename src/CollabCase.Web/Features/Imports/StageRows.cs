using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>Keeps some rows of a table as they were read, with what is wrong with each. The program does it by itself, batch by batch.</summary>
public static class StageRows
{
    /// <param name="UpTo">The last row of the table that has been looked at.</param>
    /// <param name="All">There are no more.</param>
    public sealed record Command(string Number, IReadOnlyList<ReadAwardRow> Rows, int UpTo, bool All) : ICommand<bool>
    {
        public IEnumerable<string> Locks() => [];
    }

    /// <summary>Answers whether the import still waits for rows.</summary>
    public sealed class Handler(CollabCaseDb db, Viewer viewer) : IRequestHandler<Command, bool>
    {
        private const int LongestLabel = 400;

        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToWorkOnAsync(request.Number, cancellationToken);
            if (import.State is not AwardImportState.Checking || import.IsRead) return false;
            List<ReadAwardRow> rows = [.. request.Rows.Where(r => r.Row > import.ReadTo)];
            db.AddRange(rows.Select(row => Staged(import.Id, row)));
            await AddNamesAsync(visible, import.Id, rows, cancellationToken);
            import.Read(Math.Max(request.UpTo, import.ReadTo), request.All);
            return !request.All;
        }

        private async Task AddNamesAsync(Visible visible, long importId, List<ReadAwardRow> rows, CancellationToken cancel)
        {
            var names = rows.Where(r => r.Award is not null).SelectMany(r => NameKeys.In(importId, r.Award!)).DistinctBy(n => (n.Kind, n.Key)).ToList();
            var keys = names.Select(n => n.Key).Distinct().ToList();
            var there = (await visible.AwardImportNames.Where(n => n.ImportId == importId && EF.Parameter(keys).Contains(n.Key)).Select(n => new { n.Kind, n.Key }).ToListAsync(cancel)).Select(n => (n.Kind, n.Key)).ToHashSet();
            db.AddRange(names.Where(n => !there.Contains((n.Kind, n.Key))));
        }

        private static AwardImportRow Staged(long importId, ReadAwardRow read)
        {
            var refused = read.Award is null || read.Problems.Any(p => p.Refused);
            return new AwardImportRow(importId, read.Row, read.Award?.MoreOfRow ?? read.Row)
            {
                Values = read.Award is { } award ? ImportJson.Of(award) : null,
                Label = Label(read.Award),
                Problems = ImportJson.Of(read.Problems),
                AmountPence = read.Award is { } row ? Money.Sum(row.Amounts.Select(a => a.Amount)).Pence : 0,
                Plan = read.IsTotal ? RowPlan.Total : refused ? RowPlan.Refused : RowPlan.ToCompare,
            };
        }

        private static string Label(AwardRow? award)
        {
            var words = award is null ? "" : string.Join(", ", new[] { award.Title ?? award.Identifier ?? award.AwardNumber, award.PartnershipName ?? award.PartnershipReference ?? award.Recipient?.Name }.OfType<string>().Distinct());
            return words.Length <= LongestLabel ? words : words[..LongestLabel];
        }
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Data.Writing;
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
    /// <param name="AreWhole">Each row is an award of its own, so that what would become of it can be found out at once.</param>
    public sealed record Command(string Number, IReadOnlyList<ReadAwardRow> Rows, int UpTo, bool All, bool AreWhole) : ICommand<bool>
    {
        public IEnumerable<string> Locks() => [];
    }

    /// <summary>Answers whether the import still waits for rows.</summary>
    public sealed class Handler(CollabCaseDb db, Viewer viewer, AwardPlanner planner) : IRequestHandler<Command, bool>
    {
        private const int LongestLabel = 400;

        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToWorkOnAsync(request.Number, cancellationToken);
            if (import.State is not AwardImportState.Checking || import.IsRead) return false;
            List<RowToPlan> rows = [.. request.Rows.Where(r => r.Row > import.ReadTo).AsParallel().AsOrdered().Select(row => Staged(import.Id, row))];
            var names = await NewNamesAsync(visible, import.Id, rows, cancellationToken);
            await db.InsertAtOnceAsync(names, cancellationToken);
            if (request.AreWhole)
            {
                foreach (var planned in await planner.PlanAsync(import.Id, rows, names, cancellationToken))
                    foreach (var row in planned.Rows) planned.SetOn(row);
            }
            await db.InsertAtOnceAsync([.. rows.Select(r => r.Row)], cancellationToken);
            import.Read(Math.Max(request.UpTo, import.ReadTo), request.All);
            if (request.AreWhole) import.Worked(import.ReadTo);
            return !request.All;
        }

        private static async Task<List<AwardImportName>> NewNamesAsync(Visible visible, long importId, List<RowToPlan> rows, CancellationToken cancel)
        {
            var named = new Dictionary<(NameKind, string), RowToPlan>();
            foreach (var row in rows)
                foreach (var name in row.Names.All) named.TryAdd(name, row);
            var keys = named.Keys.Select(n => n.Item2).Distinct().ToList();
            foreach (var there in await visible.AwardImportNames.Where(n => n.ImportId == importId && EF.Parameter(keys).Contains(n.Key)).Select(n => new { n.Kind, n.Key }).ToListAsync(cancel)) named.Remove((there.Kind, there.Key));
            var names = named.Values.Distinct().SelectMany(row => NameKeys.In(importId, row.Award!)).Where(n => named.ContainsKey((n.Kind, n.Key))).DistinctBy(n => (n.Kind, n.Key)).ToList();
            await NameFinder.FindAsync(visible, names, cancel);
            return names;
        }

        private static RowToPlan Staged(long importId, ReadAwardRow read)
        {
            var refused = read.Award is null || read.Problems.Any(p => p.Refused);
            var row = new AwardImportRow(importId, read.Row, read.Award?.MoreOfRow ?? read.Row)
            {
                Values = read.Award is { } award ? ImportJson.Of(award) : null,
                Label = Label(read.Award),
                Problems = ImportJson.Of(read.Problems),
                AmountPence = read.Award is { } said ? Money.Sum(said.Amounts.Select(a => a.Amount)).Pence : 0,
                Plan = read.IsTotal ? RowPlan.Total : refused ? RowPlan.Refused : RowPlan.ToCompare,
            };
            return new(row, read.Award, read.Award is null ? RowNames.None : NameKeys.In(read.Award), refused);
        }

        private static string Label(AwardRow? award)
        {
            var words = award is null ? "" : string.Join(", ", new[] { award.Title ?? award.Identifier ?? award.AwardNumber, award.PartnershipName ?? award.PartnershipReference ?? award.Recipient?.Name }.OfType<string>().Distinct());
            return words.Length <= LongestLabel ? words : words[..LongestLabel];
        }
    }
}

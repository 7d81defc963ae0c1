using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Data.Writing;
using CollabCase.Domain.Imports;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Imports;

/// <summary>Finds out what would become of the next rows of an import. The program does it by itself, batch by batch; the last one ends the check.</summary>
public static class CompareRows
{
    public sealed record Command(string Number) : ICommand<bool>
    {
        public IEnumerable<string> Locks() => [];
    }

    /// <summary>Answers whether there are more.</summary>
    public sealed class Handler(CollabCaseDb db, Viewer viewer, AwardPlanner planner) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToWorkOnAsync(request.Number, cancellationToken);
            if (import.State is not AwardImportState.Checking || !import.IsRead) return false;
            var rows = await visible.AwardImportRows.Where(r => r.ImportId == import.Id).NextAsync(import.WorkedTo, cancellationToken);
            if (rows.Count == 0)
            {
                await db.LockImportAsync(viewer, request.Number, [], cancellationToken);
                import.Checked();
                return false;
            }
            var changed = new List<AwardImportRow>();
            foreach (var planned in await planner.PlanAsync(import.Id, RowToPlan.Of(rows), [], cancellationToken))
                changed.AddRange(planned.Rows.Where(row => planned.SetOn(row)));
            await db.UpdateAtOnceAsync(changed, [nameof(AwardImportRow.Plan), nameof(AwardImportRow.PlanReason), nameof(AwardImportRow.AwardId)], cancellationToken);
            import.Worked(rows[^1].First);
            return true;
        }
    }

    internal static string? Short(string? reason) => reason is { Length: > 1000 } ? reason[..1000] : reason;
}

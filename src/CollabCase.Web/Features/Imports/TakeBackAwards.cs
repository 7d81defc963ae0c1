using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Data.Writing;
using CollabCase.Domain.Imports;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>
/// Takes back the next awards that an import wrote: those that it made go, those that it changed are as before. An award that somebody changed since stays,
/// and its row says so. The program does it by itself, batch by batch.
/// </summary>
public static class TakeBackAwards
{
    public sealed record Command(string Number) : ICommand<bool>
    {
        public IEnumerable<string> Locks() => [];
    }

    /// <summary>Answers whether there are more.</summary>
    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToWorkOnAsync(request.Number, cancellationToken);
            if (import.State is not AwardImportState.Undoing) return false;
            var rows = await visible.AwardImportRows.Where(r => r.ImportId == import.Id && (r.Outcome == RowOutcome.Created || r.Outcome == RowOutcome.Changed)).NextAsync(import.WorkedTo, cancellationToken);
            if (rows.Count == 0)
            {
                await db.LockImportAsync(viewer, request.Number, [], cancellationToken);
                import.TakenBack();
                return false;
            }
            var ids = rows.Select(r => r.AwardId).OfType<long>().Distinct().ToList();
            var within = await visible.Partnerships.AsNoTracking().Where(p => visible.Awards.Any(a => a.PartnershipId == p.Id && EF.Parameter(ids).Contains(a.Id))).ToDictionaryAsync(p => p.Id, cancellationToken);
            await db.LockImportAsync(viewer, request.Number, within.Values.Select(p => p.Reference), cancellationToken);
            var awards = await visible.Awards.Where(a => EF.Parameter(ids).Contains(a.Id)).Include(a => a.Funders).Include(a => a.Lines).Include(a => a.Payments).AsSplitQuery().ToDictionaryAsync(a => a.Id, cancellationToken);
            var reviewed = (await visible.Reviews.Where(r => r.AwardId != null && EF.Parameter(ids).Contains(r.AwardId.Value)).Select(r => r.AwardId!.Value).ToListAsync(cancellationToken)).ToHashSet();
            foreach (var group in rows.GroupBy(r => r.First))
            {
                var first = group.First();
                var award = awards.GetValueOrDefault(first.AwardId ?? 0);
                var kept = award is null ? null
                    : within.GetValueOrDefault(award.PartnershipId)?.WhyReadOnly is { } closed ? closed
                    : award.Version != first.AwardVersion ? $"Award {award.Number} was changed since, so it stays."
                    : first.Outcome is RowOutcome.Created && reviewed.Contains(award.Id) ? $"A review is about award {award.Number}, so it stays."
                    : null;
                if (kept is null && award is not null)
                {
                    if (first.Outcome is RowOutcome.Created) db.Remove(award);
                    else if (first.Before is { } json && ImportJson.Before(json) is var before) award.SetBack(before.State, before.Details, before.Amounts, clock.Today(), before.PaymentAdded);
                }
                foreach (var row in group) (row.Outcome, row.OutcomeReason) = (kept is null ? RowOutcome.TakenBack : RowOutcome.Kept, CompareRows.Short(kept));
            }
            await db.UpdateAtOnceAsync(rows, [nameof(AwardImportRow.Outcome), nameof(AwardImportRow.OutcomeReason)], cancellationToken);
            import.Worked(rows[^1].First);
            return true;
        }
    }
}

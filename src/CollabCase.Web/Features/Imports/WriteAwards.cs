using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Imports;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>
/// Writes the next awards of an import that were accepted. The program does it by itself, batch by batch: the awards and what became of their rows are one
/// transaction, so that a program that is ended at any moment leaves none twice and none out.
/// </summary>
public static class WriteAwards
{
    public sealed record Command(string Number) : ICommand<bool>
    {
        public IEnumerable<string> Locks() => [];
    }

    /// <summary>Answers whether there are more.</summary>
    public sealed class Handler(CollabCaseDb db, Viewer viewer, AwardWriter writer) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var import = await visible.ImportToWorkOnAsync(request.Number, cancellationToken);
            if (import.State is not AwardImportState.Running) return false;
            var rows = await visible.AwardImportRows.Where(r => r.ImportId == import.Id && r.Outcome == null && !r.IsLeftOut && (r.Plan == RowPlan.New || r.Plan == RowPlan.Changed || r.Plan == RowPlan.Unchanged))
                .NextAsync(import.WorkedTo, cancellationToken);
            if (rows.Count == 0)
            {
                await db.LockImportAsync(viewer, request.Number, [], cancellationToken);
                import.Ran();
                return false;
            }
            var planned = await writer.PlanAsync(import, rows, cancellationToken);
            await db.LockImportAsync(viewer, request.Number, AwardWriter.Written(planned), cancellationToken);
            await writer.WriteAsync(import, planned, cancellationToken);
            await db.UpdateAtOnceAsync([.. planned.SelectMany(p => p.Rows)],
                [nameof(AwardImportRow.Outcome), nameof(AwardImportRow.OutcomeReason), nameof(AwardImportRow.AwardId), nameof(AwardImportRow.AwardVersion), nameof(AwardImportRow.Before)], cancellationToken);
            import.Worked(rows[^1].First);
            return true;
        }
    }
}

/// <summary>Writes some awards of an import through the domain, and notes on their rows what became of them.</summary>
public sealed class AwardWriter(CollabCaseDb db, Viewer viewer, AwardPlanner planner, TimeProvider clock)
{
    /// <summary>What is to become of some rows. Asked again before they are written: since the preview others may have written.</summary>
    internal Task<IReadOnlyList<PlannedAward>> PlanAsync(AwardImport import, IReadOnlyList<AwardImportRow> rows, CancellationToken cancel) => planner.PlanAsync(import.Id, RowToPlan.Of(rows), [], cancel);

    /// <summary>The partnerships whose history is written, which the command locks before.</summary>
    internal static IEnumerable<string> Written(IEnumerable<PlannedAward> planned) => planned.Where(p => p.Plan is RowPlan.New or RowPlan.Changed).Select(p => p.Partnership!.Reference).Distinct();

    internal async Task WriteAsync(AwardImport import, IReadOnlyList<PlannedAward> planned, CancellationToken cancel)
    {
        var source = $"Paid by this day, as ‘{import.FileName}’ says ({import.Number}). On which days it was paid is not in it.";
        var (visible, today, recorded) = (db.VisibleTo(viewer), clock.Today(), new List<Award>());
        var changed = planned.Where(p => p.Plan is RowPlan.Changed).Select(p => p.Existing!.Id).ToList();
        var awards = changed.Count == 0 ? [] : await visible.Awards.Where(a => EF.Parameter(changed).Contains(a.Id)).Include(a => a.Funders).Include(a => a.Lines).Include(a => a.Payments).AsSplitQuery().ToDictionaryAsync(a => a.Id, cancel);
        var numbers = new Queue<string>(await db.NextReferencesAsync($"AW-{today.Year}", planned.Count(p => p.Plan is RowPlan.New), cancel));
        foreach (var award in planned)
            switch (award.Plan)
            {
                case RowPlan.New:
                    var made = award.Wanted!.Record(numbers.Dequeue(), today, source);
                    recorded.Add(made);
                    Note(award, RowOutcome.Created, null, made.Id, 1);
                    break;
                case RowPlan.Changed:
                    var there = awards[award.Existing!.Id];
                    var before = new AwardBefore(there.State, Award.DetailsOf(there), Award.AmountsOf(there));
                    if (award.Wanted!.State != there.State) there.ChangeState(award.Wanted.State, today, award.Wanted.Details.AwardedOn);
                    there.CorrectDetails(award.Wanted.Details, today);
                    there.ReviseAmounts(award.Wanted.Amounts);
                    if (award.Wanted.Paid is { } paid) before = before with { PaymentAdded = there.RecordPaidSoFar(paid, today, source, today) };
                    award.Rows[0].Before = ImportJson.Of(before);
                    Note(award, RowOutcome.Changed, null, there.Id, there.Version + 1);
                    break;
                case RowPlan.Unchanged:
                    Note(award, RowOutcome.Unchanged, null, award.Existing!.Id, award.Existing.Version);
                    break;
                default:
                    Note(award, RowOutcome.Refused, award.Reason ?? "It can no longer be imported.", null, null);
                    break;
            }
        await db.AddAtOnceAsync(recorded, cancel);
    }

    private static void Note(PlannedAward award, RowOutcome outcome, string? reason, long? awardId, int? version)
    {
        foreach (var row in award.Rows) (row.Outcome, row.OutcomeReason, row.AwardId, row.AwardVersion) = (outcome, CompareRows.Short(reason), awardId, version);
    }
}

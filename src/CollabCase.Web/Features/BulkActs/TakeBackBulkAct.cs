using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Watching;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>
/// Whoever changed several milestones or actions together takes it back: what somebody has changed since stays as it is, and is named; the rest is
/// as it was before, all at once.
/// </summary>
public static class TakeBackBulkAct
{
    public const string Path = "/milestones/take-back";

    public sealed class Command : ICommand<Result>
    {
        /// <summary>The act.</summary>
        public string? Key { get; set; }

        // Which histories are written to is read from the act itself: they are locked then.
        public IEnumerable<string> Locks() => [];
    }

    /// <param name="Back">How many are as they were before.</param>
    /// <param name="Kept">How many are not.</param>
    /// <param name="AreActions">Whether they are actions, and not milestones.</param>
    public sealed record Result(int Back, int Kept, bool AreActions)
    {
        public string Sentence => $"{(AreActions ? ChosenThings.Actions : ChosenThings.Milestones).Counted(Back)} {(Back == 1 ? "is" : "are")} as before.{(Kept == 0 ? "" : $" {Kept:N0} {(Kept == 1 ? "stays" : "stay")} as {(Kept == 1 ? "it is" : "they are")}, for the reasons below.")}";
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, SuccessorsOfPartnerships successors, ActionsTakenBack actions, WatchList list, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var mine = visible.BulkActs.Where(a => a.Key == request.Key);
            var before = (await mine.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException()).Rows;
            var things = ShowBulkAct.ThingsOf(before);
            if (things == ChosenThings.Actions)
            {
                var of = await actions.LockAsync(before, cancellationToken);
                var taken = await ToTakeBackAsync(mine, cancellationToken);
                return Note(taken, await actions.TakeBackAsync(taken.Rows, of, cancellationToken), things);
            }
            var ids = before.Select(r => r.MilestoneId).ToList();
            await db.LockAsync(await visible.Partnerships.Where(p => visible.Milestones.Any(m => m.PartnershipId == p.Id && ids.Contains(m.Id))).Select(p => p.Reference).ToListAsync(cancellationToken), cancellationToken);
            var act = await ToTakeBackAsync(mine, cancellationToken);
            await list.RemoveAsync([.. act.Rows.Where(r => r.IsWatched).Select(r => r.MilestoneId)], cancellationToken);
            var milestones = await visible.WholeMilestones(ids).ToDictionaryAsync(m => m.Id, cancellationToken);
            var partnerships = await visible.Partnerships.AsNoTracking().Where(p => visible.Milestones.Any(m => m.PartnershipId == p.Id && ids.Contains(m.Id)))
                .Select(p => new { p.CoordinatorPersonId, Facts = new PlanningFacts(p.Id, p.State, p.StateSince, PlanningFacts.Began(p.OpenedOn, p.TakenOverAt, p.StartedOn, p.StartedOnPrecision)) })
                .ToDictionaryAsync(p => p.Facts.PartnershipId, cancellationToken);
            var people = act.Rows.Any(r => r.Owner is not null) ? await successors.ReadAsync(partnerships.Keys, cancellationToken) : [];
            var rows = act.Rows.Select(row => row with
            {
                Kept = row.IsWatched ? null : milestones.TryGetValue(row.MilestoneId, out var milestone) && partnerships.TryGetValue(milestone.PartnershipId, out var of)
                    ? WhyNot(row, milestone, of.Facts, of.CoordinatorPersonId, people) : "You cannot see it any more.",
            }).ToList();
            return Note(act, rows, things);
        }

        private static async Task<BulkAct> ToTakeBackAsync(IQueryable<BulkAct> mine, CancellationToken cancel)
        {
            var act = await mine.SingleAsync(cancel);
            return act.TakenBackAtUtc is { } already ? throw new DomainRuleException($"This was taken back already, at {Format.DateTimeLondon(already)}.") : act;
        }

        private Result Note(BulkAct act, IReadOnlyList<BulkActRow> rows, ChosenThings things)
        {
            var kept = rows.Count(r => r.Kept is not null);
            if (kept == rows.Count) throw new DomainRuleException(kept == 1 ? $"It cannot be taken back. {rows[0].Kept}" : $"None of it can be taken back: all {kept:N0} {things.Many} were changed since, or cannot be changed now. {rows[0].Kept}");
            act.TakeBack(WriteScope.Now(clock), rows);
            return new(rows.Count - kept, kept, things == ChosenThings.Actions);
        }

        // Takes one back; otherwise says why not.
        private string? WhyNot(BulkActRow row, Milestone milestone, PlanningFacts facts, long? coordinator, IReadOnlyList<Successor> people)
        {
            // Whoever handed their own milestone over may have it back.
            if (!AccessRules.AllowsWorkOn(viewer, coordinator, milestone.OwnerPersonId) && !AccessRules.AllowsWorkOn(viewer, coordinator, row.Owner?.From.PersonId)) return ChosenMilestones.NoRight;
            try
            {
                if (row.Move is { } move) milestone.TakeBack(move, facts);
                if (row.Agreed is { } agreed) milestone.TakeBackAgreement(agreed, facts);
                if (row.Owner is { } owner)
                {
                    if (new MilestoneOwner(milestone.OwnerPersonId, milestone.OwnerRole, milestone.OwnerOrganisationId) != owner.To)
                        return $"'{milestone.Title}' was handed over again since then, so its owner stays.";
                    if (owner.From.PersonId is { } before && !people.Any(p => p.Id == before && p.Partnerships.Contains(facts.PartnershipId)))
                        return $"Whoever saw to '{milestone.Title}' before cannot sign in any more or takes no part in its partnership, so its owner stays.";
                    milestone.HandOver(owner.From, facts);
                }
                return null;
            }
            catch (DomainRuleException refusal)
            {
                return refusal.Message;
            }
        }
    }
}

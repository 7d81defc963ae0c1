using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>Takes back what was done to several actions together: what somebody has changed since stays as it is, and says why.</summary>
public sealed class ActionsTakenBack(CollabCaseDb db, Viewer viewer, SuccessorsOfPartnerships successors, TimeProvider clock)
{
    /// <summary>Whose action it is, for whoever takes it back.</summary>
    public sealed record Of(string Reference, long? CoordinatorPersonId, GovernanceFacts Facts);

    /// <summary>Locks the histories that are written to; answers the partnerships as they are then.</summary>
    public async Task<IReadOnlyDictionary<long, Of>> LockAsync(IReadOnlyList<BulkActRow> rows, CancellationToken cancel)
    {
        var (visible, today, ids) = (db.VisibleTo(viewer), clock.Today(), Ids(rows));
        var partnerships = visible.Partnerships.Where(p => visible.Actions(today).Any(a => a.PartnershipId == p.Id && ids.Contains(a.Id)));
        await db.LockAsync(await partnerships.Select(p => p.Reference).ToListAsync(cancel), cancel);
        return await partnerships.AsNoTracking().Select(p => new Of(p.Reference, p.CoordinatorPersonId, new GovernanceFacts(p.Id, p.State, p.StateSince, p.Profile, Array.Empty<TierLine>())))
            .ToDictionaryAsync(p => p.Facts.PartnershipId, cancel);
    }

    /// <summary>Takes back each that can be; the rows say of the others why not.</summary>
    public async Task<IReadOnlyList<BulkActRow>> TakeBackAsync(IReadOnlyList<BulkActRow> rows, IReadOnlyDictionary<long, Of> partnerships, CancellationToken cancel)
    {
        var ids = Ids(rows);
        var actions = await db.VisibleTo(viewer).Actions(clock.Today()).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var people = rows.Any(r => r.Action!.From is not null) ? await successors.ReadAsync([.. partnerships.Keys], cancel) : [];
        return
        [
            .. rows.Select(row => row with
            {
                Kept = actions.TryGetValue(row.Action!.ActionId, out var action) && partnerships.TryGetValue(action.PartnershipId, out var of) ? WhyNot(row.Action, action, of, people) : "You cannot see it any more.",
            }),
        ];
    }

    // Takes one back; otherwise says why not.
    private string? WhyNot(ActionChange change, GovernanceAction action, Of of, IReadOnlyList<Successor> people)
    {
        // Whoever handed their own action over may have it back.
        if (!AccessRules.AllowsWorkOnAction(viewer, of.CoordinatorPersonId, action.OwnerPersonId) && !AccessRules.AllowsWorkOnAction(viewer, of.CoordinatorPersonId, change.From?.PersonId)) return ChosenActions.NoRight;
        try
        {
            if (change.DoneOn is { } on)
            {
                if (action.State is not ActionState.Done || action.ClosedOn != on) return $"'{action.Title}' was changed since then, so it stays.";
                action.Reopen(of.Facts);
            }
            if (change is { From: { } from, To: { } to })
            {
                if (ActionHolder.Of(action) != to) return $"'{action.Title}' was handed over again since then, so its owner stays.";
                if (from.PersonId is { } before && !people.Any(p => p.Id == before && p.Partnerships.Contains(action.PartnershipId)))
                    return $"Whoever did '{action.Title}' before cannot sign in any more or takes no part in its partnership, so its owner stays.";
                action.HandOver(new(new(from.PersonId, from.Name), from.OrganisationId), of.Facts);
            }
            return null;
        }
        catch (DomainRuleException refusal)
        {
            return refusal.Message;
        }
    }

    private static List<long> Ids(IReadOnlyList<BulkActRow> rows) => [.. rows.Select(r => r.Action?.ActionId).OfType<long>()];
}

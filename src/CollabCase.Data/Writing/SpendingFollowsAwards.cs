using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Writing;

/// <summary>
/// Keeps the day on which a partnership's money runs out right in the transaction that changes its awards or its spending: whatever writes
/// either, lists and reminders never say another day.
/// </summary>
internal static class SpendingFollowsAwards
{
    /// <summary>Of some partnerships those in which a day follows the awards, so that new ones are not written past it.</summary>
    public static async Task<HashSet<long>> FollowingAsync(CollabCaseDb db, IEnumerable<long> partnerships, CancellationToken cancel)
    {
        long[] among = [.. partnerships];
        return [.. await db.Set<SpendingPlan>().Where(p => EF.Parameter(among).Contains(p.PartnershipId)).Select(p => p.PartnershipId).ToListAsync(cancel)];
    }

    /// <summary>Runs before anything is saved. Where neither awards nor spending came to another state it asks the database nothing; where nothing is planned, once.</summary>
    public static async Task FollowAsync(CollabCaseDb db, CancellationToken cancel)
    {
        // Looked for once: each question about the entries otherwise compares every one of them anew.
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        if (detects) db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await FollowChangesAsync(db, cancel);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static async Task FollowChangesAsync(CollabCaseDb db, CancellationToken cancel)
    {
        var entries = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var awards = entries.Select(e => e.Entity switch { Award award => award.Id, AwardLine line => line.AwardId, _ => 0 }).Where(id => id > 0).ToHashSet();
        var plans = entries.Select(e => e.Entity switch { SpendingPlan plan => plan.Id, SpendingLine line => line.SpendingPlanId, SpentInQuarter spent => spent.SpendingPlanId, _ => 0 }).Where(id => id > 0).ToHashSet();
        if (awards.Count == 0 && plans.Count == 0) return;

        var partnerships = db.ChangeTracker.Entries<Award>().Where(e => awards.Contains(e.Entity.Id)).Select(e => e.Entity.PartnershipId)
            .Concat(db.ChangeTracker.Entries<SpendingPlan>().Where(e => plans.Contains(e.Entity.Id)).Select(e => e.Entity.PartnershipId)).Distinct().ToArray();
        // Of a partnership that is new nothing is in the database yet. What is tracked stays as it was changed.
        var opened = db.ChangeTracker.Entries<Partnership>().Where(e => e.State is EntityState.Added).Select(e => e.Entity.Id).ToHashSet();
        var there = partnerships.Where(id => !opened.Contains(id)).ToArray();
        if (there.Length > 0) await db.Set<SpendingPlan>().Where(p => EF.Parameter(there).Contains(p.PartnershipId)).Include(p => p.Revisions).Include(p => p.Lines).Include(p => p.Spent).AsSplitQuery().LoadAsync(cancel);
        var planned = db.ChangeTracker.Entries<SpendingPlan>().Where(e => e.State is not EntityState.Deleted).Select(e => e.Entity).Where(p => partnerships.Contains(p.PartnershipId)).ToList();
        if (planned.Count == 0) return;
        var among = planned.Select(p => p.PartnershipId).ToArray();
        await db.Set<Award>().Where(a => EF.Parameter(among).Contains(a.PartnershipId)).Include(a => a.Lines).LoadAsync(cancel);
        var cash = db.ChangeTracker.Entries<Award>().Where(e => e.State is not EntityState.Deleted).Select(e => e.Entity).ToLookup(a => a.PartnershipId);
        foreach (var plan in planned)
            plan.Follow([.. cash[plan.PartnershipId].SelectMany(a => new AwardedCash(a.Number, a.Title, a.Kind, a.State, a.AwardedOn,
                [.. a.Lines.Select(l => new AwardAmount(l.Year, l.Amount, l.FunderOrganisationId) { IsIndicative = l.IsIndicative })]).Cash(MoneyCertainty.Committed))]);
    }
}

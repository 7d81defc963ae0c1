using System.Runtime.InteropServices;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CollabCase.Data.Sums;

/// <summary>Enters by how much the stored sums change, in the save that changes awards.</summary>
internal static class SumsFollowAwards
{
    /// <summary>Runs in every save, after what changed was looked for. Where no award changed it asks the database nothing; otherwise once, and only where a partnership comes to a giver or leaves one.</summary>
    public static async Task FollowAsync(CollabCaseDb db, CancellationToken cancel)
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var lines = db.ChangeTracker.Entries<AwardLine>().ToLookup(l => l.Entity.AwardId);
            var awards = db.ChangeTracker.Entries<Award>().Where(a => Matters(a) || lines[a.Entity.Id].Any(IsChanged)).ToList();
            if (awards.Count > 0) await FollowAsync(db, awards, lines, cancel);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <summary>The same for new awards that are about to be written past the change tracker.</summary>
    public static Task FollowNewAsync(CollabCaseDb db, IReadOnlyList<Award> awards, CancellationToken cancel) => EnterAsync(db, [], [.. awards.Select(Facts)], [], cancel);

    private static async Task FollowAsync(CollabCaseDb db, List<EntityEntry<Award>> awards, ILookup<long, EntityEntry<AwardLine>> lines, CancellationToken cancel)
    {
        var (before, now) = (new List<AwardFacts>(), new List<AwardFacts>());
        foreach (var award in awards)
        {
            if (award.State is not EntityState.Added && !award.Collection(a => a.Lines).IsLoaded)
                throw new InvalidOperationException($"Award {award.Entity.Number} was changed without its amounts: load the whole, so that the sums can follow.");
            if (award.State is not EntityState.Added) before.Add(Facts(award.OriginalValues, lines[award.Entity.Id].Where(l => l.State is not EntityState.Added).Select(l => l.OriginalValues)));
            if (award.State is not EntityState.Deleted) now.Add(Facts(award.CurrentValues, lines[award.Entity.Id].Where(l => l.State is not EntityState.Deleted).Select(l => l.CurrentValues)));
        }
        await EnterAsync(db, before, now, [.. awards.Where(a => a.State is not EntityState.Added).Select(a => a.Entity.Id)], cancel);
    }

    private static async Task EnterAsync(CollabCaseDb db, List<AwardFacts> before, List<AwardFacts> now, long[] changed, CancellationToken cancel)
    {
        var tally = new AwardTally();
        foreach (var award in before) tally.Count(award, -1);
        foreach (var award in now) tally.Count(award, 1);

        var (gone, come) = (MembershipsOf(before), MembershipsOf(now));
        foreach (var (partnership, has) in come)
        {
            if (!gone.TryGetValue(partnership, out var had)) continue;
            var stay = had.Intersect(has).ToList();
            had.ExceptWith(stay);
            has.ExceptWith(stay);
        }
        var moved = gone.Concat(come).Where(p => p.Value.Count > 0).Select(p => p.Key).ToHashSet();
        if (moved.Count > 0)
        {
            // What another of its awards makes it is neither lost nor gained.
            await foreach (var (partnership, memberships) in OthersAsync(db, moved, changed).WithCancellation(cancel))
            {
                gone.GetValueOrDefault(partnership)?.ExceptWith(memberships);
                come.GetValueOrDefault(partnership)?.ExceptWith(memberships);
            }
        }
        foreach (var membership in gone.Values.SelectMany(p => p)) tally.Count(membership, -1);
        foreach (var membership in come.Values.SelectMany(p => p)) tally.Count(membership, 1);
        tally.Enter(db);
    }

    // The partnership's history is locked, so that nobody else changes its awards meanwhile.
    private static IAsyncEnumerable<(long PartnershipId, CountKey[] Memberships)> OthersAsync(CollabCaseDb db, HashSet<long> partnerships, long[] changed)
    {
        // Of a partnership that is new nothing is in the database yet.
        long[] there = [.. partnerships.Except(db.ChangeTracker.Entries<Partnership>().Where(e => e.State is EntityState.Added).Select(e => e.Entity.Id))];
        if (there.Length == 0) return AsyncEnumerable.Empty<(long, CountKey[])>();
        var (states, known) = (Award.StatesThatCount, new Dictionary<(string, AwardState, long?), CountKey[]?>());
        var awards = db.Set<Award>().Where(a => EF.Parameter(there).Contains(a.PartnershipId) && states.Contains(a.State));
        if (changed.Length > 0) awards = awards.Where(a => !EF.Parameter(changed).Contains(a.Id));
        return awards.SelectMany(a => a.Lines.Where(l => !l.IsIndicative), (a, l) => new { a.PartnershipId, a.FundersKey, a.State, l.FunderOrganisationId }).Distinct().AsAsyncEnumerable()
            .Select(f => (f.PartnershipId, MembershipsOf(f.FundersKey, f.State, f.FunderOrganisationId)));

        // Awards are many, and funders few.
        CountKey[] MembershipsOf(string fundersKey, AwardState state, long? funder)
        {
            ref var memberships = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (fundersKey, state, funder), out _);
            return memberships ??= [.. new AwardFacts(0, fundersKey, false, state, null, [new AmountFacts(null, funder, 0)]).Memberships()];
        }
    }

    private static Dictionary<long, HashSet<CountKey>> MembershipsOf(IEnumerable<AwardFacts> awards) => awards.GroupBy(a => a.PartnershipId).ToDictionary(p => p.Key, p => p.SelectMany(a => a.Memberships()).ToHashSet());

    private static AwardFacts Facts(PropertyValues award, IEnumerable<PropertyValues> lines) => new(
        award.GetValue<long>(nameof(Award.PartnershipId)), award.GetValue<string>(nameof(Award.FundersKey)), award.GetValue<AwardKind?>(nameof(Award.Kind)) is AwardKind.InKind,
        award.GetValue<AwardState>(nameof(Award.State)), award.GetValue<string?>(nameof(Award.Source)),
        [.. lines.Where(l => !l.GetValue<bool>(nameof(AwardLine.IsIndicative)))
            .Select(l => new AmountFacts(l.GetValue<FinancialYear?>(nameof(AwardLine.Year)), l.GetValue<long?>(nameof(AwardLine.FunderOrganisationId)), l.GetValue<long>(nameof(AwardLine.AmountPence))))]);

    private static AwardFacts Facts(Award award) => new(award.PartnershipId, award.FundersKey, award.IsInKind, award.State, award.Source,
        [.. award.Lines.Where(l => !l.IsIndicative).Select(l => new AmountFacts(l.Year, l.FunderOrganisationId, l.AmountPence))]);

    private static bool Matters(EntityEntry<Award> award) => award.State is EntityState.Added or EntityState.Deleted
        || (award.State is EntityState.Modified && (award.Property(a => a.State).IsModified || award.Property(a => a.Kind).IsModified || award.Property(a => a.Source).IsModified
            || award.Property(a => a.FundersKey).IsModified || award.Property(a => a.PartnershipId).IsModified));

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
}

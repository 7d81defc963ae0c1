using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Sums;

/// <summary>What keeps the stored sums few and right, besides the saves that change awards.</summary>
public sealed class StoredSums(CollabCaseDb db, WriteTransaction transaction, TimeProvider clock)
{
    /// <summary>So many rows more than there need be are left where they are.</summary>
    public const int MostToSpare = 200;

    private static readonly Viewer Keeper = Viewer.Job("sums");

    /// <summary>Puts one row in the place of all rows of the same giver or count; answers how many rows went. Rows that come meanwhile stay for the next time.</summary>
    public async Task<int> FoldAsync(CancellationToken cancel, int spared = MostToSpare)
    {
        if (await SparedAsync(cancel) <= spared) return 0;
        return await transaction.RunAsync(new WriteScope(Keeper, WriteScope.Now(clock), "FoldSums", null), [], null, async () =>
        {
            var tally = new AwardTally();
            var (sums, counts) = (await AllSums.ToListAsync(cancel), await AllCounts.ToListAsync(cancel));
            var (oldSums, oldCounts) = (sums.GroupBy(s => (s.Scope, s.Giver)).Where(Several).SelectMany(g => g).ToList(), counts.GroupBy(c => c.Key).Where(Several).SelectMany(g => g).ToList());
            foreach (var sum in oldSums) tally.Add(sum);
            foreach (var count in oldCounts) tally.Count(count.Key, count.Number);
            long[] sumIds = [.. oldSums.Select(s => s.Id)], countIds = [.. oldCounts.Select(c => c.Id)];
            var gone = await db.Set<GiverSums>().Where(s => EF.Parameter(sumIds).Contains(s.Id)).ExecuteDeleteAsync(cancel)
                + await db.Set<AwardedCount>().Where(c => EF.Parameter(countIds).Contains(c.Id)).ExecuteDeleteAsync(cancel);
            // Another program folded them at the same moment: tried again, they are seen as it left them.
            if (gone != sumIds.Length + countIds.Length) throw new DbUpdateConcurrencyException("Somebody else folded the stored sums.");
            return gone - tally.Enter(db);
        }, cancel);
    }

    /// <summary>Enters a difference that <see cref="DifferenceAsync"/> found; answers how many figures it is. Whatever was written since changed awards and sums by the same, so that it is still the difference.</summary>
    public async Task<int> PutRightAsync(AwardTally difference, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(difference);
        if (difference.Figures == 0) return 0;
        return await transaction.RunAsync(new WriteScope(Keeper, WriteScope.Now(clock), "PutSumsRight", null), [], null, () =>
        {
            difference.Enter(db);
            return Task.FromResult(difference.Figures);
        }, cancel);
    }

    private static bool Several(IGrouping<(long, SumGiver), GiverSums> rows) => rows.Skip(1).Any();

    // One row alone stays, unless it comes to nothing.
    private static bool Several(IGrouping<CountKey, AwardedCount> rows) => rows.Skip(1).Any() || rows.Single().Number == 0;

    private IQueryable<GiverSums> AllSums => db.Set<GiverSums>().AsNoTracking();

    private IQueryable<AwardedCount> AllCounts => db.Set<AwardedCount>().AsNoTracking();

    private async Task<int> SparedAsync(CancellationToken cancel) =>
        await AllSums.CountAsync(cancel) - await AllSums.Select(s => new { s.Scope, s.FunderOrganisationId, s.FundersKey }).Distinct().CountAsync(cancel)
        + await AllCounts.CountAsync(cancel) - await AllCounts.Select(c => new { c.Scope, c.Of, c.FunderOrganisationId, c.FundersKey, c.Source, c.WithHopes }).Distinct().CountAsync(cancel);

    /// <summary>Adds all awards up: by how much the stored sums differ, which is everything where there are none yet. To be read in one moment.</summary>
    public async Task<AwardTally> DifferenceAsync(CancellationToken cancel)
    {
        var (tally, stored) = (new AwardTally(), new AwardTally());
        var memberships = new HashSet<CountKey>();
        AwardRow? award = null;
        var (amounts, partnership) = (new List<AmountFacts>(), 0L);
        await foreach (var row in Rows().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (award is not null && row.Id != award.Id) Take();
            award = row;
            if (row.Pence is { } pence) amounts.Add(new AmountFacts(row.Year, row.FunderOrganisationId, pence));
        }
        if (award is not null) Take();
        TakePartnership();
        await foreach (var sum in AllSums.AsAsyncEnumerable().WithCancellation(cancel)) stored.Add(sum);
        await foreach (var count in AllCounts.AsAsyncEnumerable().WithCancellation(cancel)) stored.Count(count.Key, count.Number);
        tally.Subtract(stored);
        return tally;

        void Take()
        {
            if (award!.PartnershipId != partnership) TakePartnership();
            partnership = award.PartnershipId;
            var facts = new AwardFacts(award.PartnershipId, award.FundersKey, award.Kind is AwardKind.InKind, award.State, award.Source, [.. amounts]);
            tally.Count(facts, 1);
            memberships.UnionWith(facts.Memberships());
            amounts.Clear();
        }

        void TakePartnership()
        {
            foreach (var membership in memberships) tally.Count(membership, 1);
            memberships.Clear();
        }
    }

    private IQueryable<AwardRow> Rows() =>
        from award in db.Set<Award>()
        from line in award.Lines.Where(l => !l.IsIndicative).DefaultIfEmpty()
        orderby award.PartnershipId, award.Id
        select new AwardRow(award.Id, award.PartnershipId, award.FundersKey, award.Kind, award.State, award.Source, line!.Year, line!.FunderOrganisationId, (long?)line!.AmountPence);

    private sealed record AwardRow(
        long Id, long PartnershipId, string FundersKey, AwardKind? Kind, AwardState State, string? Source, FinancialYear? Year, long? FunderOrganisationId, long? Pence);
}

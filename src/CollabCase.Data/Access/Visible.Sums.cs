using CollabCase.Data.Sums;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// What awards add up to, for who sees so many that they are not added up for each page.
public sealed partial class Visible
{
    /// <summary>
    /// The scope whose stored sums are what the person's own portfolio comes to: everything, or the money of the organisation that they speak for as a funder and
    /// nothing else. Null: whoever sees some partnerships' money has no sums kept.
    /// </summary>
    public long? SumScope => viewer.SeesEverything ? GiverSums.Everything : viewer.IsFunderOnly && viewer.OrganisationId is { } organisation ? organisation : null;

    /// <summary>Whether the sums of a scope are open to the person: all to whoever sees everything, their own to a funder.</summary>
    public bool SeesSumsOf(long scope) => viewer.SeesEverything || SumScope == scope;

    /// <summary>What the awards of a scope add up to, a line for each giver; none where they are not open to the person.</summary>
    public async Task<IReadOnlyList<SumsOfGiver>> SumsAsync(long scope, CancellationToken cancel) => SeesSumsOf(scope)
        ? SumsOfGiver.Fold(await db.Set<GiverSums>().Where(s => s.Scope == scope).Select(s => new SumsEntry(new SumGiver(s.FunderOrganisationId, s.FundersKey), s.Figures)).ToListAsync(cancel))
        : [];

    /// <summary>The counts of a scope; none where they are not open to the person.</summary>
    public IQueryable<AwardedCount> AwardedCounts(long scope) => db.Set<AwardedCount>().Where(SeesSumsOf(scope) ? c => c.Scope == scope : c => false);
}

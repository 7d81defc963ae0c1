using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

public static class Few
{
    /// <summary>More partnerships than this are not named one by one.</summary>
    public const int Most = 300;

    /// <summary>
    /// The ids of some partnerships where they are few enough to be named; null otherwise. Named, they lead a database to what
    /// is theirs; of many it finds the first sooner by looking through what is everybody's. One statement.
    /// </summary>
    public static async Task<IReadOnlyCollection<long>?> FewAsync(this IQueryable<Partnership> partnerships, CancellationToken cancel)
    {
        var ids = await partnerships.Select(p => p.Id).OrderBy(id => id).Take(Most + 1).ToListAsync(cancel);
        return ids.Count > Most ? null : ids;
    }

    /// <summary>Of some partnerships those that are not closed, as <see cref="FewAsync"/>.</summary>
    public static async Task<FewPartnerships?> FewOpenAsync(this IQueryable<Partnership> partnerships, CancellationToken cancel)
    {
        var open = await partnerships.Where(p => p.State != PartnershipState.Closed).OrderBy(p => p.Id).Select(p => new { p.Id, p.State }).Take(Most + 1).ToListAsync(cancel);
        return open.Count > Most ? null : new([.. open.Where(p => p.State == PartnershipState.Active).Select(p => p.Id)], [.. open.Where(p => p.State == PartnershipState.Paused).Select(p => p.Id)]);
    }
}

/// <summary>Partnerships that a person was found to see, few enough to be named one by one.</summary>
public sealed class FewPartnerships
{
    internal FewPartnerships(long[] active, long[] paused) => (Active, Paused) = (active, paused);

    internal long[] Active { get; }

    internal long[] Paused { get; }
}

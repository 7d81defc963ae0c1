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
        var ids = await partnerships.Select(p => p.Id).Take(Most + 1).ToListAsync(cancel);
        return ids.Count > Most ? null : ids;
    }
}

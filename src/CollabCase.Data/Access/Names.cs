using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

public static class Names
{
    /// <summary>The names behind some people's ids, of those whom the viewer may know; the others are left out.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> NamesAsync(this Visible visible, IEnumerable<long> personIds, CancellationToken cancel)
    {
        var ids = personIds.Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<long, string>() : await visible.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Writing;

/// <summary>The last number given out under a prefix. Its row is taken inside the command's transaction, so no number is given twice.</summary>
public sealed class ReferenceCounter
{
    private ReferenceCounter() { }

    public ReferenceCounter(string prefix) => PrefixKey = prefix;

    public string PrefixKey { get; private set; } = "";
    public int Last { get; private set; }
}

public static class References
{
    /// <summary>The next reference, such as `PSP-2026-0007` under `PSP-2026` or `PER-0001` under `PER`.</summary>
    public static async Task<string> NextReferenceAsync(this CollabCaseDb db, string prefix, CancellationToken cancel) => (await db.NextReferencesAsync(prefix, 1, cancel))[0];

    /// <summary>The next references, as many as are asked for, one after the other.</summary>
    public static async Task<IReadOnlyList<string>> NextReferencesAsync(this CollabCaseDb db, string prefix, int count, CancellationToken cancel)
    {
        if (count == 0) return [];
        var counters = db.Set<ReferenceCounter>().Where(c => c.PrefixKey == prefix);
        if (await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + count), cancel) == 0)
        {
            db.Add(new ReferenceCounter(prefix));
            await db.SaveChangesAsync(cancel);
            await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + count), cancel);
        }
        var last = await counters.Select(c => c.Last).SingleAsync(cancel);
        return [.. Enumerable.Range(last - count + 1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:0000}"))];
    }
}

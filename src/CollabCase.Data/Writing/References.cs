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
    public static async Task<string> NextReferenceAsync(this CollabCaseDb db, string prefix, CancellationToken cancel)
    {
        var counters = db.Set<ReferenceCounter>().Where(c => c.PrefixKey == prefix);
        if (await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + 1), cancel) == 0)
        {
            db.Add(new ReferenceCounter(prefix));
            await db.SaveChangesAsync(cancel);
            await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + 1), cancel);
        }
        var last = await counters.Select(c => c.Last).SingleAsync(cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{last:0000}");
    }
}

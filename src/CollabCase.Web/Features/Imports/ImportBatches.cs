using CollabCase.Data.Imports;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

internal static class ImportBatches
{
    /// <summary>Rows are worked on so many at a time, and as one transaction.</summary>
    public const int Rows = 1000;

    /// <summary>The next rows of a query, in the order of the table, never with a part of an award only, and not tracked; none where there are no more.</summary>
    public static async Task<List<AwardImportRow>> NextAsync(this IQueryable<AwardImportRow> rows, int after, CancellationToken cancel)
    {
        var next = await rows.AsNoTracking().Where(r => r.First > after).OrderBy(r => r.First).ThenBy(r => r.Row).Take(Rows + 1).ToListAsync(cancel);
        if (next.Count <= Rows) return next;
        var last = next[^1].First;
        // One award of more rows than a batch has is worked on alone.
        if (next[0].First == last) return await rows.AsNoTracking().Where(r => r.First == last).OrderBy(r => r.Row).ToListAsync(cancel);
        next.RemoveAll(r => r.First == last);
        return next;
    }
}

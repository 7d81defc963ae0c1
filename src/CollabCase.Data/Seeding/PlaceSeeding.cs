using CollabCase.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Seeding;

public static class PlaceSeeding
{
    /// <summary>Adds the places that are missing. A code means the same area for good, so none is ever changed or removed.</summary>
    public static async Task BringUpToDateAsync(CollabCaseDb db, IReadOnlyList<Place> places, CancellationToken cancel)
    {
        var there = await db.Set<Place>().Select(p => p.Code).ToListAsync(cancel);
        db.AddRange(places.ExceptBy(there, p => p.Code));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}

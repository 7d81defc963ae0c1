using System.Diagnostics.CodeAnalysis;
using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Searching;

/// <summary>Keeps the words of each partnership beside it, and finds partnerships by them.</summary>
public static class PartnershipWords
{
    /// <summary>A search with more words than this looks for the first of them.</summary>
    public const int MostSought = 6;

    /// <summary>The partnerships with a name or reference in which each of the words begins a word.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "the database compares, by byte")]
    public static IQueryable<Partnership> WithWords(this IQueryable<Partnership> partnerships, CollabCaseDb db, string sought)
    {
        foreach (var beginning in Split(Text.Fold(sought)).Take(MostSought))
        {
            // After every word that begins so, compared by byte; folded words hold nothing above it.
            var beyond = beginning + '\uffff';
            partnerships = partnerships.Where(p => db.Set<PartnershipWord>()
                .Where(w => string.Compare(w.WordKey, beginning) >= 0 && string.Compare(w.WordKey, beyond) < 0)
                .Select(w => w.PartnershipId).Contains(p.Id));
        }
        return partnerships;
    }

    /// <summary>Runs inside every save: a partnership that is new or renamed brings its words with it.</summary>
    internal static void Follow(CollabCaseDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Partnership>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var partnership = entry.Entity;
            var name = entry.Property(p => p.NameKey);
            var before = entry.State is EntityState.Added ? [] : Of(partnership.Reference, name.OriginalValue);
            var now = Of(partnership.Reference, name.CurrentValue);
            foreach (var gone in before.Except(now)) db.Entry(new PartnershipWord(partnership.Id, gone)).State = EntityState.Deleted;
            foreach (var added in now.Except(before)) db.Add(new PartnershipWord(partnership.Id, added));
        }
    }

    private static HashSet<string> Of(string reference, string nameKey) => [.. Split(nameKey), .. Split(Text.Fold(reference))];

    private static IEnumerable<string> Split(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();
}

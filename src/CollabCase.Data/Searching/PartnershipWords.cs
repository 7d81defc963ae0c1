using System.Diagnostics.CodeAnalysis;
using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Searching;

/// <summary>Keeps the words of each partnership beside it, and finds partnerships by them.</summary>
public static class PartnershipWords
{
    /// <summary>The partnerships with a name or reference in which each of the words begins a word.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "the database compares, by byte")]
    public static IQueryable<Partnership> WithWords(this IQueryable<Partnership> partnerships, CollabCaseDb db, string sought)
    {
        foreach (var beginning in FoldedWords.Split(Text.Fold(sought)).Take(FoldedWords.MostSought))
        {
            var beyond = FoldedWords.Beyond(beginning);
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

    private static HashSet<string> Of(string reference, string nameKey) => [.. FoldedWords.Split(nameKey), .. FoldedWords.Split(Text.Fold(reference))];
}

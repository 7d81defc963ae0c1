using System.Diagnostics.CodeAnalysis;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CollabCase.Data.Searching;

/// <summary>Keeps the words of each organisation beside it, and finds organisations by them.</summary>
public static class OrganisationWords
{
    /// <summary>The organisations with a name, reference or identifier in which each of the words begins a word.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "the database compares, by byte")]
    public static IQueryable<Organisation> WithWords(this IQueryable<Organisation> organisations, CollabCaseDb db, string sought)
    {
        foreach (var beginning in FoldedWords.Split(Text.Fold(sought)).Take(FoldedWords.MostSought))
        {
            var beyond = FoldedWords.Beyond(beginning);
            organisations = organisations.Where(o => db.Set<OrganisationWord>()
                .Where(w => string.Compare(w.WordKey, beginning) >= 0 && string.Compare(w.WordKey, beyond) < 0)
                .Select(w => w.OrganisationId).Contains(o.Id));
        }
        return organisations;
    }

    /// <summary>Runs inside every save: an organisation that is new, renamed or identified anew brings its words with it.</summary>
    internal static void Follow(CollabCaseDb db)
    {
        var identifiers = db.ChangeTracker.Entries<OrganisationIdentifier>().ToLookup(e => e.Entity.OrganisationId);
        foreach (var entry in db.ChangeTracker.Entries<Organisation>().Where(e => e.State is not EntityState.Deleted).ToList())
        {
            if (entry.State is EntityState.Unchanged && identifiers[entry.Entity.Id].All(i => i.State is EntityState.Unchanged)) continue;
            var before = Before(entry, identifiers[entry.Entity.Id]);
            var now = Of(entry.Entity.Reference, entry.Entity.NameKey, identifiers[entry.Entity.Id].Where(i => i.State is not EntityState.Deleted).Select(i => i.Entity.Value));
            foreach (var gone in before.Except(now)) db.Entry(new OrganisationWord(entry.Entity.Id, gone)).State = EntityState.Deleted;
            foreach (var added in now.Except(before)) db.Add(new OrganisationWord(entry.Entity.Id, added));
        }
    }

    private static HashSet<string> Before(EntityEntry<Organisation> entry, IEnumerable<EntityEntry<OrganisationIdentifier>> identifiers) => entry.State is EntityState.Added
        ? []
        : Of(entry.Entity.Reference, entry.Property(o => o.NameKey).OriginalValue, identifiers.Where(i => i.State is not EntityState.Added).Select(i => i.Entity.Value));

    private static HashSet<string> Of(string reference, string nameKey, IEnumerable<string> identifiers) =>
        [.. FoldedWords.Split(nameKey), .. FoldedWords.Split(Text.Fold(reference)), .. identifiers.SelectMany(i => FoldedWords.Split(Text.Fold(i)))];
}

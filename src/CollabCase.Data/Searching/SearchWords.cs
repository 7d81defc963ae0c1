using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Searching;

/// <summary>Keeps the words of each record that is searched for beside it.</summary>
public static class SearchWords
{
    // How a record says which partnership it belongs to.
    private const string Within = "PartnershipId";

    // The kind that a record's words are kept under, the text that is searched, and what says that it is not found any more.
    private static readonly Dictionary<Type, (SearchKind Kind, string Text, string? Withdrawn)> Searched = new()
    {
        [typeof(Person)] = (SearchKind.Person, nameof(Person.Name), null),
        [typeof(Milestone)] = (SearchKind.Milestone, nameof(Milestone.Title), null),
        [typeof(GovernanceAction)] = (SearchKind.Action, nameof(GovernanceAction.Title), null),
        [typeof(Note)] = (SearchKind.Note, nameof(Note.Body), nameof(Note.WithdrawnAtUtc)),
        [typeof(Document)] = (SearchKind.Document, nameof(Document.NameKey), nameof(Document.WithdrawnAtUtc)),
    };

    /// <summary>Runs inside every save: a record that is new or says something else brings its words with it; one that is withdrawn loses them.</summary>
    internal static void Follow(CollabCaseDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<AggregateRoot>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            if (!Searched.TryGetValue(entry.Metadata.ClrType, out var searched)) continue;
            var (text, withdrawn) = (entry.Property(searched.Text), searched.Withdrawn is { } name ? entry.Property(name) : null);
            if (entry.State is EntityState.Modified && !text.IsModified && withdrawn?.IsModified != true) continue;
            var before = entry.State is EntityState.Added || withdrawn?.OriginalValue is not null ? [] : Of((string?)text.OriginalValue);
            var now = withdrawn?.CurrentValue is not null ? [] : Of((string?)text.CurrentValue);
            var partnership = entry.Metadata.FindProperty(Within) is { } within ? (long)entry.Property(within.Name).CurrentValue! : (long?)null;
            foreach (var gone in before.Except(now)) db.Entry(new SearchWord(searched.Kind, entry.Entity.Id, partnership, gone)).State = EntityState.Deleted;
            foreach (var added in now.Except(before)) db.Add(new SearchWord(searched.Kind, entry.Entity.Id, partnership, added));
        }
    }

    /// <summary>Gives people their words who were recorded before people were searched for. Run again it finds nobody.</summary>
    public static async Task CatchUpAsync(CollabCaseDb db, CancellationToken cancel)
    {
        var left = await db.Set<Person>().Where(p => !db.Set<SearchWord>().Any(w => w.Kind == SearchKind.Person && w.RecordId == p.Id))
            .Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        foreach (var person in left) db.AddRange(Of(person.Name).Select(word => new SearchWord(SearchKind.Person, person.Id, null, word)));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static HashSet<string> Of(string? text) => [.. FoldedWords.Split(Text.Fold(text ?? "")).Select(FoldedWords.Kept)];
}

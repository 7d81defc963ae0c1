using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CollabCase.Data.History;

/// <summary>
/// An aggregate as it was at an earlier version: what it is now, with the entries since then undone, newest first.
/// </summary>
public sealed class PastState
{
    private readonly Dictionary<(string Type, long Id), Dictionary<string, string?>> _rows;

    private PastState(Dictionary<(string, long), Dictionary<string, string?>> rows, IReadOnlyList<HistoryEntry> since)
    {
        _rows = rows;
        Since = since;
    }

    /// <summary>The writes after that version, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> Since { get; }

    /// <summary>A field of the aggregate itself or of one of its parts; null when it was empty or the part was not there.</summary>
    public string? Field(Entity row, string name) =>
        _rows.TryGetValue((row.GetType().Name, row.Id), out var fields) ? fields.GetValueOrDefault(name) : null;

    /// <summary>One field over all the parts of a type that were there, in order.</summary>
    public IReadOnlyList<string> Values<TPart>(string name) where TPart : Entity =>
        [.. _rows.Where(r => r.Key.Type == typeof(TPart).Name).Select(r => r.Value.GetValueOrDefault(name)).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>The parts of a type that were there, by the names of their fields.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string?>> Rows<TPart>() where TPart : Entity => _rows.Where(r => r.Key.Type == typeof(TPart).Name).Select(r => r.Value);

    /// <summary>Reads the state at a version. The aggregate has to be tracked whole, with its parts.</summary>
    public static async Task<PastState> AtAsync(CollabCaseDb db, AggregateRoot root, int version, CancellationToken cancel)
    {
        var type = root.GetType().Name;
        var since = await db.Set<HistoryEntry>().AsNoTracking()
            .Where(e => e.SubjectType == type && e.SubjectId == root.Id && e.SubjectVersion > version)
            .OrderBy(e => e.SubjectVersion).ToListAsync(cancel);

        var rows = db.ChangeTracker.Entries<Entity>()
            .Where(e => e.State is not (EntityState.Added or EntityState.Detached) && (ReferenceEquals(e.Entity, root) || IsPartOf(e, root)))
            .ToDictionary(e => (e.Metadata.ClrType.Name, e.Entity.Id), e => e.Properties.ToDictionary(p => p.Metadata.Name, p => Canonical.Of(p.OriginalValue)));

        foreach (var change in since.AsEnumerable().Reverse().SelectMany(e => e.Changes.Reverse()))
        {
            var key = (change.Type, change.Id);
            if (change.Kind == ChangeKind.Created) rows.Remove(key);
            else
            {
                if (!rows.TryGetValue(key, out var fields)) rows[key] = fields = [];
                foreach (var field in change.Fields) fields[field.Name] = field.Old;
            }
        }
        return new PastState(rows, since);
    }

    private static bool IsPartOf(EntityEntry<Entity> entry, AggregateRoot root) =>
        entry.Entity is not AggregateRoot && Parts.RootId(entry) == root.Id;
}

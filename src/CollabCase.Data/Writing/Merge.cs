using System.Collections.Concurrent;
using System.Reflection;
using CollabCase.Data.History;
using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Writing;

/// <summary>
/// Brings a form that was opened at an earlier version up to date. A field that only they changed is taken from them,
/// one that only you changed from you; one that both changed differently is asked about, once: after that yours counts,
/// until they change it again. Acts never merge.
/// </summary>
public sealed class Merge(CollabCaseDb db)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = [];

    /// <summary>
    /// Merges the command's properties with the aggregate's (or one of its parts') of the same name. Afterwards the
    /// command holds what is to be saved, and the domain's rules run on that.
    /// </summary>
    public async Task IntoAsync(object command, int version, AggregateRoot root, Entity? part = null, CancellationToken cancel = default)
    {
        if (version == root.Version) return;
        var past = await PastAsync(version, root, cancel);
        var subject = part ?? root;
        var entry = db.Entry(subject);
        var clashes = new List<Clash>();
        foreach (var property in Properties.GetOrAdd(command.GetType(), t => t.GetProperties().Where(p => p.CanWrite && p.CanRead).ToArray()))
        {
            if (property.Name == nameof(AggregateRoot.Version) || entry.Metadata.FindProperty(property.Name) is not { } column || column.IsOutsideHistory()) continue;
            if (!column.ClrType.IsAssignableTo(property.PropertyType) && Nullable.GetUnderlyingType(property.PropertyType) != column.ClrType) continue;
            var (before, theirs, yours) = (past.Field(subject, column.Name), Canonical.Of(entry.Property(column.Name).CurrentValue), Canonical.Of(Typed(property.GetValue(command))));
            if (theirs == before || theirs == yours) continue;
            if (yours == before) property.SetValue(command, entry.Property(column.Name).CurrentValue);
            else if (LastToChange(past, subject, column.Name) is var by && by.SubjectVersion > Seen)
                clashes.Add(new Clash(subject.GetType().Name, property.Name, theirs, yours, by));
        }
        if (clashes.Count > 0) throw new StaleException(root.Version, past.Since, clashes);
    }

    /// <summary>Merges a set, such as the places: what they added or removed, and what you added or removed.</summary>
    public async Task<IReadOnlyList<string>> SetAsync<TPart>(IEnumerable<string> yours, string field, int version, AggregateRoot root, CancellationToken cancel = default) where TPart : Entity
    {
        var mine = yours.ToHashSet(StringComparer.Ordinal);
        if (version == root.Version) return [.. mine];
        var past = await PastAsync(version, root, cancel);
        var before = past.Values<TPart>(field).ToHashSet(StringComparer.Ordinal);
        var theirs = db.ChangeTracker.Entries<TPart>().Where(e => Parts.RootId(e) == root.Id).Select(e => Canonical.Of(e.Property(field).CurrentValue)!);
        return [.. theirs.Where(v => mine.Contains(v) || !before.Contains(v)).Union(mine.Where(v => !before.Contains(v)))];
    }

    /// <summary>For acts: refuses a form that was opened before anything changed, and shows what changed; the next time it counts.</summary>
    public async Task RefuseIfStaleAsync(int version, AggregateRoot root, CancellationToken cancel = default)
    {
        if (version == root.Version || Seen == root.Version) return;
        throw new StaleException(root.Version, (await PastAsync(version, root, cancel)).Since, []);
    }

    private int Seen => db.Write?.SeenVersion ?? 0;

    // A version that is yet to come was made up, or the records are older than the form: nothing says what the person saw.
    private Task<PastState> PastAsync(int version, AggregateRoot root, CancellationToken cancel) => version > root.Version
        ? throw new StaleException(root.Version, [], [])
        : PastState.AtAsync(db, root, version, cancel);

    // The domain keeps text cleaned and empty text as nothing; what was typed is compared as it would be kept.
    private static object? Typed(object? value) => value is string text ? Text.Clean(text, lines: true) : value;

    private static HistoryEntry LastToChange(PastState past, Entity subject, string field) =>
        past.Since.Last(e => e.Changes.Any(c => c.Id == subject.Id && c.Fields.Any(f => f.Name == field)));
}

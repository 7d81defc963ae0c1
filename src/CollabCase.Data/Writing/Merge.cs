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
    public Task IntoAsync(object command, int version, AggregateRoot root, Entity? part = null, CancellationToken cancel = default) =>
        IntoAsync([new MergedAnswers(command, part ?? root)], version, root, cancel);

    /// <summary>The same for several lines of one form, of which each stands for a part: what both have changed is asked about for all of them at once.</summary>
    public async Task IntoAsync(IEnumerable<MergedAnswers> lines, int version, AggregateRoot root, CancellationToken cancel = default)
    {
        if (await SinceAsync(version, root, cancel) is not { } past) return;
        var clashes = lines.SelectMany(line => Clashes(line, past)).ToList();
        if (clashes.Count > 0) throw new StaleException(root.Version, past.Since, clashes);
    }

    /// <summary>For a form whose answers are not kept field by field: how the aggregate was when the form was opened; null when nothing has changed since.</summary>
    public async Task<PastState?> SinceAsync(int version, AggregateRoot root, CancellationToken cancel = default) => version == root.Version ? null : await PastAsync(version, root, cancel);

    /// <summary>Whether the person was shown this write when the form came back, so that theirs counts now.</summary>
    public bool WasShown(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.SubjectVersion <= Seen;
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

    private List<Clash> Clashes(MergedAnswers line, PastState past)
    {
        var (command, subject) = (line.Typed, line.Record);
        var entry = db.Entry(subject);
        var clashes = new List<Clash>();
        foreach (var property in Properties.GetOrAdd(command.GetType(), t => t.GetProperties().Where(p => p.CanWrite && p.CanRead).ToArray()))
        {
            if (property.Name == nameof(AggregateRoot.Version) || entry.Metadata.FindProperty(property.Name) is not { } column || column.IsOutsideHistory()) continue;
            if (!column.ClrType.IsAssignableTo(property.PropertyType) && Nullable.GetUnderlyingType(property.PropertyType) != column.ClrType) continue;
            var (before, theirs, yours) = (past.Field(subject, column.Name), Canonical.Of(entry.Property(column.Name).CurrentValue), Canonical.Of(Typed(property.GetValue(command))));
            if (theirs == before || theirs == yours) continue;
            if (yours == before) property.SetValue(command, entry.Property(column.Name).CurrentValue);
            else if (LastToChange(past, subject, column.Name) is var by && !WasShown(by))
                clashes.Add(new Clash(subject.GetType().Name, property.Name, theirs, yours, by) { Input = line.Prefix + property.Name, Of = line.Called });
        }
        return clashes;
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

/// <summary>Answers that stand for a record: the form's object whose properties are named as the record's, and where they are on the form.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Record">The aggregate, or a part of it.</param>
/// <param name="Prefix">What the names of its fields begin with on the form, such as `Items[3].`.</param>
/// <param name="Called">What the part is called, where a form has several.</param>
public sealed record MergedAnswers(object Typed, Entity Record, string? Prefix = null, string? Called = null);

using System.Runtime.CompilerServices;
using CollabCase.Domain;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CollabCase.Data.History;

/// <summary>
/// Runs inside every save: raises each changed aggregate's version once, and appends what changed to its chain in the
/// same transaction. A save that changes an aggregate outside a <see cref="WriteScope"/> is a bug, and is refused.
/// </summary>
internal static class HistoryCapture
{
    private static readonly ConditionalWeakTable<IEntityType, IReadOnlyList<IProperty>> Kept = [];

    public static void Capture(CollabCaseDb db)
    {
        var changed = db.ChangeTracker.Entries<Entity>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        if (changed.Count == 0) return;

        var write = db.Write ?? throw new InvalidOperationException("A record was changed outside a command: history would miss it.");
        var roots = db.ChangeTracker.Entries<AggregateRoot>().ToDictionary(e => e.Entity.Id);
        foreach (var group in changed.GroupBy(e => RootOf(e, roots)).OrderBy(g => g.Key.Entity.Id))
            Append(db, write, group.Key, group);
    }

    private static void Append(CollabCaseDb db, WriteScope write, EntityEntry<AggregateRoot> root, IEnumerable<EntityEntry> rows)
    {
        var changes = rows
            .OrderBy(e => e.Entity is AggregateRoot ? 0 : 1).ThenBy(e => ((Entity)e.Entity).Id)
            .Select(Describe).Where(c => c.Fields.Count > 0 || c.Kind != ChangeKind.Changed).ToList();
        if (changes.Count == 0) return;

        var version = root.Property(r => r.Version);
        var chain = ChainFor(db, write, root);
        // A link can be removed and made again: the new one begins above every version that a form of the removed one can carry.
        if (root is { State: EntityState.Added, Entity: PartnershipMember }) version.CurrentValue = chain.Length;
        version.CurrentValue++;
        var entry = new HistoryEntry(NewId.Next(), chain.Id, write, root.Metadata.ClrType.Name, root.Entity.Id, root.Entity.Version, changes);
        chain.Append(entry);
        db.Add(entry);
    }

    private static HistoryChain ChainFor(CollabCaseDb db, WriteScope write, EntityEntry<AggregateRoot> root)
    {
        var (id, key) = Chains.Of(root.Entity);
        if (key is not null && root.State == EntityState.Added && !write.Holds(id))
        {
            var chain = new HistoryChain(id, key);
            db.Add(chain);
            write.Locked(chain);
        }
        return write.ChainOf(id);
    }

    private static EntityEntry<AggregateRoot> RootOf(EntityEntry<Entity> entry, Dictionary<long, EntityEntry<AggregateRoot>> roots)
    {
        if (entry.Entity is AggregateRoot root) return roots[root.Id];
        var id = Parts.RootId(entry);
        return roots.TryGetValue(id, out var found)
            ? found
            : throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} was changed without its aggregate: load the whole and call its method.");
    }

    /// <summary>What history says of a record that is new and not tracked: the same as if it were saved.</summary>
    internal static RecordChange Created(IEntityType type, Entity record) =>
        Change(type, record, ChangeKind.Created, _ => null, property => property.GetGetter().GetClrValue(record));

    private static RecordChange Describe(EntityEntry entry)
    {
        var kind = entry.State switch
        {
            EntityState.Added => ChangeKind.Created,
            EntityState.Deleted => ChangeKind.Deleted,
            _ => ChangeKind.Changed,
        };
        return Change(entry.Metadata, (Entity)entry.Entity, kind, property => entry.Property(property).OriginalValue, property => entry.Property(property).CurrentValue);
    }

    private static RecordChange Change(IEntityType type, Entity record, ChangeKind kind, Func<IProperty, object?> before, Func<IProperty, object?> after)
    {
        var fields = new List<FieldChange>();
        foreach (var property in Kept.GetValue(type, InHistory))
        {
            var old = kind == ChangeKind.Created ? null : Canonical.Of(before(property));
            var now = kind == ChangeKind.Deleted ? null : Canonical.Of(after(property));
            if (old != now) fields.Add(FieldChange.Of(property.Name, old, now));
        }
        return new RecordChange(type.ClrType.Name, record.Id, kind, fields);
    }

    private static IReadOnlyList<IProperty> InHistory(IEntityType type)
    {
        var rootKey = Parts.RootKey(type);
        return [.. type.GetProperties().Where(property => !property.IsOutsideHistory() && property != rootKey)];
    }
}

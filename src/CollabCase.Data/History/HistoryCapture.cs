using CollabCase.Domain;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CollabCase.Data.History;

/// <summary>
/// Runs inside every save: raises each changed aggregate's version once, and appends what changed to its chain in the
/// same transaction. A save that changes an aggregate outside a <see cref="WriteScope"/> is a bug, and is refused.
/// </summary>
internal static class HistoryCapture
{
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

    private static RecordChange Describe(EntityEntry entry)
    {
        var kind = entry.State switch
        {
            EntityState.Added => ChangeKind.Created,
            EntityState.Deleted => ChangeKind.Deleted,
            _ => ChangeKind.Changed,
        };
        var rootKey = Parts.RootKey(entry.Metadata);
        var fields = new List<FieldChange>();
        foreach (var property in entry.Properties)
        {
            if (property.Metadata.IsOutsideHistory() || property.Metadata == rootKey) continue;
            var old = kind == ChangeKind.Created ? null : Canonical.Of(property.OriginalValue);
            var now = kind == ChangeKind.Deleted ? null : Canonical.Of(property.CurrentValue);
            if (old != now) fields.Add(FieldChange.Of(property.Metadata.Name, old, now));
        }
        return new RecordChange(entry.Metadata.ClrType.Name, ((Entity)entry.Entity).Id, kind, fields);
    }
}

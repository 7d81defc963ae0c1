using System.Collections.Concurrent;
using CollabCase.Domain;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CollabCase.Data.History;

/// <summary>Which aggregate a part belongs to: <see cref="IPartOf{TRoot}"/> says its type, the model the foreign key.</summary>
internal static class Parts
{
    private static readonly ConcurrentDictionary<IReadOnlyEntityType, IReadOnlyProperty?> Keys = [];

    /// <summary>The column that points at the aggregate; null for an aggregate itself.</summary>
    public static IReadOnlyProperty? RootKey(IReadOnlyEntityType type) => Keys.GetOrAdd(type, t =>
    {
        if (typeof(AggregateRoot).IsAssignableFrom(t.ClrType)) return null;
        var root = t.ClrType.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPartOf<>)).GetGenericArguments()[0];
        return t.FindProperty(root.Name + "Id") ?? throw new InvalidOperationException($"{t.ClrType.Name} is part of {root.Name} but has no {root.Name}Id.");
    });

    public static long RootId(EntityEntry part) => (long)part.Property(RootKey(part.Metadata)!.Name).CurrentValue!;
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace CollabCase.Web;

/// <summary>
/// Stands in for the part of EF Core that sends rows to the database, where a save has hundreds of new ones: each table by one prepared statement or one
/// COPY. Everything before that, history and search words too, is as in any other save, and so is what is changed rather than new.
/// </summary>
public class ManyRows(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RelationalDatabase(dependencies, relational)
{
    private const int Many = 300, Several = 20;

    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        var connection = RelationalDependencies.Connection;
        if (entries.Count < Many || connection.CurrentTransaction is null || entries.Any(e => e.EntityState is EntityState.Deleted)) return await base.SaveChangesAsync(entries, cancellationToken);
        await BeforeSendingAsync(connection.CurrentTransaction, cancellationToken);
        var left = connection.DbConnection switch
        {
            SqliteConnection file => ToFile(file, (SqliteTransaction)connection.CurrentTransaction.GetDbTransaction(), entries),
            NpgsqlConnection server => await ToServerAsync(server, entries, cancellationToken),
            _ => entries,
        };
        if (left.Count > 0) await base.SaveChangesAsync(left, cancellationToken);
        return entries.Count;
    }

    /// <summary>When the rows are ready, and nothing of them was sent.</summary>
    protected virtual Task BeforeSendingAsync(IDbContextTransaction transaction, CancellationToken cancel) => Task.CompletedTask;

    private static List<IUpdateEntry> ToFile(SqliteConnection file, SqliteTransaction transaction, IList<IUpdateEntry> entries)
    {
        // The new ones first, however few: what is changed may refer to them.
        var added = Added(entries);
        foreach (var type in InOrder(added.Select(r => r.Key))) Insert(file, transaction, type, added[type]);
        var changed = entries.Where(e => e.EntityState is not EntityState.Added).ToList();
        // Rows of a table without a version, of which the same columns changed: one statement for all of them.
        var alike = changed.Where(e => e.EntityState is EntityState.Modified && !e.EntityType.GetProperties().Any(p => p.IsConcurrencyToken))
            .GroupBy(e => (e.EntityType, Columns: string.Join(' ', Modified(e).Select(p => p.Name)))).Where(g => g.Count() >= Several).ToList();
        foreach (var rows in alike) Update(file, transaction, rows.Key.EntityType, [.. rows]);
        var done = alike.SelectMany(rows => rows).ToHashSet();
        return [.. changed.Where(e => !done.Contains(e))];
    }

    private static async Task<List<IUpdateEntry>> ToServerAsync(NpgsqlConnection server, IList<IUpdateEntry> entries, CancellationToken cancel)
    {
        if (entries.Count(e => e.EntityState is EntityState.Added) < Many) return [.. entries];
        var added = Added(entries);
        foreach (var type in InOrder(added.Select(r => r.Key))) await CopyAsync(server, type, added[type], cancel);
        return [.. entries.Where(e => e.EntityState is not EntityState.Added)];
    }

    private static ILookup<IEntityType, IUpdateEntry> Added(IList<IUpdateEntry> entries) => entries.Where(e => e.EntityState is EntityState.Added).ToLookup(e => e.EntityType);

    private static IEnumerable<IProperty> Modified(IUpdateEntry entry) => entry.EntityType.GetProperties().Where(entry.IsModified);

    // What others refer to comes first.
    private static List<IEntityType> InOrder(IEnumerable<IEntityType> types)
    {
        var (left, ordered) = (types.ToHashSet(), new List<IEntityType>());
        void Take(IEntityType type)
        {
            if (!left.Remove(type)) return;
            foreach (var other in type.GetForeignKeys().Select(key => key.PrincipalEntityType)) Take(other);
            ordered.Add(type);
        }
        foreach (var type in left.ToList()) Take(type);
        return ordered;
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, IEntityType type, IEnumerable<IUpdateEntry> rows)
    {
        var properties = type.GetProperties().ToList();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""INSERT INTO "{type.GetTableName()}" ({string.Join(", ", properties.Select(Quoted))}) VALUES ({string.Join(", ", properties.Select((_, i) => "$" + i))})""";
        Execute(command, rows, properties, []);
    }

    private static void Update(SqliteConnection connection, SqliteTransaction transaction, IEntityType type, List<IUpdateEntry> rows)
    {
        var (set, key) = (Modified(rows[0]).ToList(), type.FindPrimaryKey()!.Properties);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""UPDATE "{type.GetTableName()}" SET {string.Join(", ", set.Select((p, i) => $"{Quoted(p)} = ${i}"))} WHERE {string.Join(" AND ", key.Select((p, i) => $"{Quoted(p)} = ${set.Count + i}"))}""";
        Execute(command, rows, set, key);
    }

    private static void Execute(SqliteCommand command, IEnumerable<IUpdateEntry> rows, IReadOnlyList<IProperty> values, IReadOnlyList<IProperty> key)
    {
        List<IProperty> properties = [.. values, .. key];
        var parameters = properties.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i })).ToList();
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++) parameters[i].Value = row.GetCurrentProviderValue(properties[i]) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IEntityType type, IEnumerable<IUpdateEntry> rows, CancellationToken cancel)
    {
        var properties = type.GetProperties().ToList();
        await using var copy = await connection.BeginBinaryImportAsync($"""COPY "{type.GetTableName()}" ({string.Join(", ", properties.Select(Quoted))}) FROM STDIN (FORMAT BINARY)""", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var property in properties)
            {
                if (row.GetCurrentProviderValue(property) is { } value) await copy.WriteAsync(value, cancel);
                else await copy.WriteNullAsync(cancel);
            }
        }
        await copy.CompleteAsync(cancel);
    }

    private static string Quoted(IProperty property) => $"\"{property.GetColumnName()}\"";
}

using System.Data.Common;
using CollabCase.Data.Writing;
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
public class ManyRows(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RelationalDatabase(dependencies, relational), ISendsManyRows
{
    private const int Many = 300, Several = 20, InOneTrip = 500;

    public bool CanSend => RelationalDependencies.Connection is { CurrentTransaction: not null, DbConnection: SqliteConnection or NpgsqlConnection };

    public async Task InsertAsync(IReadOnlyList<IProperty> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        var connection = RelationalDependencies.Connection;
        try
        {
            if (connection.DbConnection is NpgsqlConnection server) await CopyAsync(server, columns, rows, cancel);
            else Insert((SqliteConnection)connection.DbConnection, columns, rows);
        }
        catch (DbException refused)
        {
            throw new DbUpdateException($"Rows of {columns[0].DeclaringType.DisplayName()} were refused.", refused);
        }
    }

    public async Task UpdateAsync(IReadOnlyList<IProperty> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        var connection = RelationalDependencies.Connection;
        List<IProperty> all = [.. columns, .. ((IEntityType)columns[0].DeclaringType).FindPrimaryKey()!.Properties];
        try
        {
            if (connection.DbConnection is NpgsqlConnection server) await UpdateOnServerAsync(server, columns.Count, all, rows, cancel);
            else Update((SqliteConnection)connection.DbConnection, columns.Count, all, rows);
        }
        catch (DbException refused)
        {
            throw new DbUpdateException($"Rows of {columns[0].DeclaringType.DisplayName()} were refused.", refused);
        }
    }

    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        var connection = RelationalDependencies.Connection;
        if (entries.Count < Many || connection.CurrentTransaction is null || entries.Any(e => e.EntityState is EntityState.Deleted)) return await base.SaveChangesAsync(entries, cancellationToken);
        await BeforeSendingAsync(connection.CurrentTransaction, cancellationToken);
        var left = connection.DbConnection switch
        {
            SqliteConnection file => ToFile(file, entries),
            NpgsqlConnection server => await ToServerAsync(server, entries, cancellationToken),
            _ => entries,
        };
        if (left.Count > 0) await base.SaveChangesAsync(left, cancellationToken);
        return entries.Count;
    }

    /// <summary>When the rows are ready, and nothing of them was sent.</summary>
    protected virtual Task BeforeSendingAsync(IDbContextTransaction transaction, CancellationToken cancel) => Task.CompletedTask;

    private static List<IUpdateEntry> ToFile(SqliteConnection file, IList<IUpdateEntry> entries)
    {
        // The new ones first, however few: what is changed may refer to them.
        var added = Added(entries);
        foreach (var type in InOrder(added.Select(r => r.Key))) Insert(file, [.. type.GetProperties()], Values(type, added[type]));
        var changed = entries.Where(e => e.EntityState is not EntityState.Added).ToList();
        // Rows of a table of which the same columns changed, and none that refers to another row or is there once only: one statement for all of them, in any order.
        var alike = changed.Where(e => e.EntityState is EntityState.Modified && Modified(e).All(p => !p.IsForeignKey() && !p.GetContainingIndexes().Any(i => i.IsUnique))).GroupBy(e => (e.EntityType, Columns: string.Join(' ', Modified(e).Select(p => p.Name)))).Where(g => g.Count() >= Several).ToList();
        foreach (var rows in alike)
        {
            var columns = Modified(rows.First()).ToList();
            // What tells that somebody else changed the row meanwhile goes with the key.
            List<IProperty> key = [.. rows.Key.EntityType.FindPrimaryKey()!.Properties, .. rows.Key.EntityType.GetProperties().Where(p => p.IsConcurrencyToken)];
            Update(file, columns.Count, [.. columns, .. key], [.. rows.Select(r => (object?[])[.. columns.Select(r.GetCurrentProviderValue), .. key.Select(r.GetOriginalProviderValue)])]);
        }
        var done = alike.SelectMany(rows => rows).ToHashSet();
        return [.. changed.Where(e => !done.Contains(e))];
    }

    private static async Task<List<IUpdateEntry>> ToServerAsync(NpgsqlConnection server, IList<IUpdateEntry> entries, CancellationToken cancel)
    {
        if (entries.Count(e => e.EntityState is EntityState.Added) < Many) return [.. entries];
        var added = Added(entries);
        foreach (var type in InOrder(added.Select(r => r.Key))) await CopyAsync(server, [.. type.GetProperties()], Values(type, added[type]), cancel);
        return [.. entries.Where(e => e.EntityState is not EntityState.Added)];
    }

    private static IEnumerable<object?[]> Values(IEntityType type, IEnumerable<IUpdateEntry> rows)
    {
        var properties = type.GetProperties().ToList();
        return rows.Select(row => (object?[])[.. properties.Select(row.GetCurrentProviderValue)]);
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

    private static void Insert(SqliteConnection connection, IReadOnlyList<IProperty> columns, IEnumerable<object?[]> rows)
    {
        var sql = $"""INSERT INTO "{TableOf(columns)}" ({string.Join(", ", columns.Select(Quoted))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})""";
        foreach (var _ in SqliteRows.Run(connection, sql, rows)) { }
    }

    private static void Update(SqliteConnection connection, int set, List<IProperty> columns, IReadOnlyList<object?[]> rows)
    {
        var sql = $"""UPDATE "{TableOf(columns)}" SET {string.Join(", ", columns.Take(set).Select((p, i) => $"{Quoted(p)} = ?{i + 1}"))} WHERE {string.Join(" AND ", columns.Skip(set).Select((p, i) => $"{Quoted(p)} = ?{set + i + 1}"))}""";
        foreach (var found in SqliteRows.Run(connection, sql, rows))
            if (found != 1) throw new DbUpdateConcurrencyException($"A row of {TableOf(columns)} was changed meanwhile.");
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IReadOnlyList<IProperty> columns, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"""COPY "{TableOf(columns)}" ({string.Join(", ", columns.Select(Quoted))}) FROM STDIN (FORMAT BINARY)""", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var value in row)
            {
                if (value is not null) await copy.WriteAsync(value, cancel);
                else await copy.WriteNullAsync(cancel);
            }
        }
        await copy.CompleteAsync(cancel);
    }

    private static async Task UpdateOnServerAsync(NpgsqlConnection connection, int set, List<IProperty> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        var sql = $"""UPDATE "{TableOf(columns)}" SET {string.Join(", ", columns.Take(set).Select((p, i) => $"{Quoted(p)} = ${i + 1}"))} WHERE {string.Join(" AND ", columns.Skip(set).Select((p, i) => $"{Quoted(p)} = ${set + i + 1}"))}""";
        foreach (var some in rows.Chunk(InOneTrip))
        {
            await using var trip = new NpgsqlBatch(connection);
            foreach (var row in some)
            {
                var command = new NpgsqlBatchCommand(sql);
                for (var i = 0; i < row.Length; i++) command.Parameters.Add(new NpgsqlParameter { Value = row[i] ?? DBNull.Value, DataTypeName = columns[i].GetRelationalTypeMapping().StoreTypeNameBase });
                trip.BatchCommands.Add(command);
            }
            await trip.ExecuteNonQueryAsync(cancel);
        }
    }

    private static string TableOf(IReadOnlyList<IProperty> columns) => ((IEntityType)columns[0].DeclaringType).GetTableName()!;

    private static string Quoted(IProperty property) => $"\"{property.GetColumnName()}\"";
}

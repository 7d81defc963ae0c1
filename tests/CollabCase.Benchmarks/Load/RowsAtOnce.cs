using System.Data.Common;
using CollabCase.Data;
using CollabCase.Data.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace CollabCase.Benchmarks.Load;

/// <summary>
/// Stands in for the part of EF Core that sends rows to the database: thousands of new ones in one go, each table by one
/// prepared statement or one COPY. Everything before that, history and search words too, is as the program does it. On
/// SQLite a transaction takes its turn only when its rows are ready, so that several can be made ready meanwhile.
/// </summary>
public sealed class RowsAtOnce(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RelationalDatabase(dependencies, relational)
{
    private const int Many = 1000;

    public static void Use(IServiceCollection services) => services
        .AddSingleton(new SingleWriter(needed: false))
        .ConfigureDbContext<CollabCaseDb>(options => options.ReplaceService<IDatabase, RowsAtOnce>().AddInterceptors(new LateTurn()));

    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        if (entries.Count < Many || entries.Any(e => e.EntityState != EntityState.Added)) return await base.SaveChangesAsync(entries, cancellationToken);
        var rows = entries.ToLookup(e => e.EntityType);
        foreach (var type in InOrder(rows.Select(r => r.Key)))
        {
            if (RelationalDependencies.Connection.DbConnection is NpgsqlConnection server) await CopyAsync(server, type, rows[type], cancellationToken);
            else await InsertAsync((SqliteConnection)RelationalDependencies.Connection.DbConnection, type, rows[type], cancellationToken);
        }
        return entries.Count;
    }

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

    private async Task InsertAsync(SqliteConnection connection, IEntityType type, IEnumerable<IUpdateEntry> rows, CancellationToken cancel)
    {
        var properties = type.GetProperties().ToList();
        var transaction = (SqliteTransaction)RelationalDependencies.Connection.CurrentTransaction!.GetDbTransaction();
        await LateTurn.TakeAsync(transaction, cancel);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""INSERT INTO "{type.GetTableName()}" ({Columns(properties)}) VALUES ({string.Join(", ", properties.Select((_, i) => "$" + i))})""";
        var parameters = properties.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i })).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++) parameters[i].Value = row.GetCurrentProviderValue(properties[i]) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IEntityType type, IEnumerable<IUpdateEntry> rows, CancellationToken cancel)
    {
        var properties = type.GetProperties().ToList();
        await using var copy = await connection.BeginBinaryImportAsync($"""COPY "{type.GetTableName()}" ({Columns(properties)}) FROM STDIN (FORMAT BINARY)""", cancel);
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

    private static string Columns(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""));

    /// <summary>On SQLite a transaction otherwise waits for its turn before the first thing it does.</summary>
    private sealed class LateTurn : DbTransactionInterceptor
    {
        private static readonly SemaphoreSlim Turn = new(1);
        private static SqliteTransaction? _whose;

        public static async Task TakeAsync(SqliteTransaction transaction, CancellationToken cancel)
        {
            if (_whose == transaction) return;
            await Turn.WaitAsync(cancel);
            _whose = transaction;
        }

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
            new(connection is SqliteConnection sqlite ? InterceptionResult<DbTransaction>.SuppressWithResult(sqlite.BeginTransaction(deferred: true)) : result);

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (_whose != transaction) return Task.CompletedTask;
            _whose = null;
            Turn.Release();
            return Task.CompletedTask;
        }
    }
}

using System.Data.Common;
using CollabCase.Data;
using CollabCase.Data.Writing;
using CollabCase.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace CollabCase.Benchmarks.Load;

/// <summary>
/// Rows as the program sends many of them, but on SQLite a transaction takes its turn only when its rows are ready, so that several can be made ready
/// meanwhile.
/// </summary>
public sealed class RowsAtOnce(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : ManyRows(dependencies, relational)
{
    public static void Use(IServiceCollection services) => services
        .AddSingleton(new SingleWriter(needed: false))
        .ConfigureDbContext<CollabCaseDb>(options => options.ReplaceService<IDatabase, RowsAtOnce>().AddInterceptors(new LateTurn()));

    protected override Task BeforeSendingAsync(IDbContextTransaction transaction, CancellationToken cancel) =>
        transaction.GetDbTransaction() is SqliteTransaction file ? LateTurn.TakeAsync(file, cancel) : Task.CompletedTask;

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

using System.Data;
using CollabCase.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CollabCase.Web;

/// <summary>Reading of one moment, for pages whose statements have to agree with each other.</summary>
public static class OneMoment
{
    /// <summary>
    /// All that is read inside is as it was at one moment, whatever is written meanwhile. On SQLite and PostgreSQL nobody waits for it; on SQL Server
    /// writers of the same rows do. It may be run again after trouble with the connection.
    /// </summary>
    public static Task<T> InOneMomentAsync<T>(this CollabCaseDb db, Func<Task<T>> read, CancellationToken cancel) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var moment = await BeginAsync(db, cancel);
        var result = await read();
        await moment.CommitAsync(cancel);
        return result;
    });

    private static async Task<IDbContextTransaction> BeginAsync(CollabCaseDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return await db.Database.BeginTransactionAsync(db.Database.IsNpgsql() ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        // Deferred: one that is begun in the usual way waits for whoever writes.
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return await db.Database.UseTransactionAsync(transaction, cancel) ?? throw new InvalidOperationException("The context took no transaction.");
    }
}

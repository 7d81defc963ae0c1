using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CollabCase.Data.Writing;

/// <summary>
/// Of several programs that start on one server database at the same moment, one migrates and fills it; the others wait, and
/// then find it done. The lock is the connection's own: it goes when the program does. SQLite's file has one program.
/// </summary>
public static class PreparationTurn
{
    // Far longer than the first start takes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task InTurnAsync(this CollabCaseDb db, Func<Task> prepare, CancellationToken cancel)
    {
        var isPostgreSql = db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal);
        if (!isPostgreSql && !db.Database.ProviderName.Contains("SqlServer", StringComparison.Ordinal))
        {
            await prepare();
            return;
        }
        await ExistsAsync(db, cancel);
        // The same connection until the end, and with it the lock.
        await db.Database.OpenConnectionAsync(cancel);
        var patience = db.Database.GetCommandTimeout();
        try
        {
            db.Database.SetCommandTimeout(Patience);
            if (isPostgreSql) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock(hashtext('CollabCase preparation'))", cancel);
            else await db.Database.ExecuteSqlAsync($"EXEC sp_getapplock @Resource = 'CollabCase preparation', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1", cancel);
            db.Database.SetCommandTimeout(patience);
            await prepare();
            if (isPostgreSql) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock_all()", CancellationToken.None);
            else await db.Database.ExecuteSqlAsync($"EXEC sp_releaseapplock @Resource = 'CollabCase preparation', @LockOwner = 'Session'", CancellationToken.None);
        }
        finally
        {
            db.Database.SetCommandTimeout(patience);
            // Given back to the pool, it is reset, and a lock that is still held is let go.
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task ExistsAsync(CollabCaseDb db, CancellationToken cancel)
    {
        var server = db.GetService<IRelationalDatabaseCreator>();
        if (await server.ExistsAsync(cancel)) return;
        try
        {
            await server.CreateAsync(cancel);
        }
        catch (System.Data.Common.DbException)
        {
            // Another program made it just now, or it cannot be made at all.
            if (!await server.ExistsAsync(cancel)) throw;
        }
    }
}

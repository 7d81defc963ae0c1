using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Jobs;

/// <summary>
/// Of all programs on one server database one at a time runs a job, whatever woke it. The lock is that of a connection: it goes at once when the program is
/// killed, and nobody has to find out that it was. SQLite's file has one program that runs jobs, so the turn is kept in that program.
/// </summary>
public sealed class JobTurn(CollabCaseDb db, TurnsHere turns)
{
    // Apart from any other lock of that sort: 'jobs' in ASCII.
    private const int OfJobs = 0x6A6F6273;

    /// <summary>Does it while no other program has this job's turn. Answers whether it did: where another has it, and this is not to wait, nothing is done.</summary>
    /// <param name="job">The job's name.</param>
    /// <param name="waits">Whether to wait for another, however long that takes.</param>
    /// <param name="run">What is done.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<bool> InTurnAsync(string job, bool waits, Func<Task> run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var isPostgreSql = db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal);
        if (!isPostgreSql && !db.Database.ProviderName.Contains("SqlServer", StringComparison.Ordinal))
        {
            var turn = turns.Of(job);
            if (!await turn.WaitAsync(waits ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancel)) return false;
            try
            {
                await run();
            }
            finally
            {
                turn.Release();
            }
            return true;
        }
        // The same connection until the end, and with it the lock.
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            if (waits) db.Database.SetCommandTimeout(0);
            if (!(isPostgreSql ? await TakeOnPostgreSqlAsync(job, waits, cancel) : await TakeOnSqlServerAsync(job, waits, cancel))) return false;
            try
            {
                await run();
            }
            finally
            {
                if (isPostgreSql) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({OfJobs}, hashtext({job}))", CancellationToken.None);
                else await db.Database.ExecuteSqlAsync($"EXEC sp_releaseapplock @Resource = {Resource(job)}, @LockOwner = 'Session'", CancellationToken.None);
            }
            return true;
        }
        finally
        {
            // Given back to the pool, it is reset, and a lock that is still held is let go.
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<bool> TakeOnPostgreSqlAsync(string job, bool waits, CancellationToken cancel)
    {
        if (!waits) return (await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({OfJobs}, hashtext({job})) AS \"Value\"").ToListAsync(cancel))[0];
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({OfJobs}, hashtext({job}))", cancel);
        return true;
    }

    // Below zero it was not given.
    private async Task<bool> TakeOnSqlServerAsync(string job, bool waits, CancellationToken cancel) =>
        (await db.Database.SqlQuery<int>($"DECLARE @given int; EXEC @given = sp_getapplock @Resource = {Resource(job)}, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = {(waits ? -1 : 0)}; SELECT @given AS [Value]").ToListAsync(cancel))[0] >= 0;

    private static string Resource(string job) => "CollabCase job " + job;
}

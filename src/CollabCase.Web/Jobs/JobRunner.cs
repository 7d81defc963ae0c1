using System.Diagnostics;
using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Jobs;
using CollabCase.Domain;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Jobs;

/// <summary>Runs a job once, in a scope of its own and in its own name, and writes down that it did. It is the same whatever wakes it.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <summary>This program, as runs name it.</summary>
    public static readonly string Node = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    /// <summary>Its time may have come: runs the job if it has, and no program runs it at this moment.</summary>
    public Task WakeAsync(JobLine job, CancellationToken cancel) => InTurnAsync(job, waits: false, async () =>
    {
        if (job.Times.Interval is not null || await IsDueAsync(job, cancel)) await RunInTurnAsync(job, null, cancel);
    }, cancel);

    /// <summary>Runs the job now, or as soon as the run of it that is under way has ended, in this program or in another.</summary>
    /// <param name="job">Which one.</param>
    /// <param name="askedBy">Who asked for it by hand; null where its time has come.</param>
    /// <param name="cancel">The program ends.</param>
    public Task RunAsync(JobLine job, string? askedBy, CancellationToken cancel) => InTurnAsync(job, waits: true, () => RunInTurnAsync(job, askedBy, cancel), cancel);

    private async Task InTurnAsync(JobLine job, bool waits, Func<Task> run, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<JobTurn>().InTurnAsync(job.Name, waits, run, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The program stops before its turn has come.
        }
#pragma warning disable CA1031 // A database that is away for a while: the job is woken again.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            log.LogError(trouble, "Job {Job} had no turn, or could not give it back. It is run again when its time comes.", job.Name);
        }
    }

    private async Task RunInTurnAsync(JobLine job, string? askedBy, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        // What cannot be written down is done all the same: the work counts for more than its record.
        var run = await WriteAsync(job, runs => runs.BeginAsync(job.Name, Node, askedBy, CancellationToken.None));
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestOrigin>().Viewer = Viewer.Job(job.Name);
            var done = await ((IBackgroundJob)scope.ServiceProvider.GetRequiredService(job.Class)).RunAsync(cancel);
            if (done is not null) log.LogInformation("Job {Job}: {Done} ({Milliseconds:0} ms)", job.Name, done, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await EndAsync(job, run, (runs, id) => runs.EndAsync(id, done, CancellationToken.None));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The program stops. What was not done is still there at the next start.
            await EndAsync(job, run, (runs, id) => runs.BreakOffAsync(id, CancellationToken.None));
        }
#pragma warning disable CA1031 // Whatever went wrong, the next run looks again; a job that fails must not end the program.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            log.LogError(trouble, "Job {Job} failed. It is run again when its time comes.", job.Name);
            await EndAsync(job, run, (runs, id) => runs.FailAsync(id, ReasonOf(trouble), CancellationToken.None));
        }
    }

    // Our own sentences are for people. Any other error may hold addresses, words or passwords: of it only the kind is told.
    private static string ReasonOf(Exception trouble) => trouble is DomainRuleException refusal ? refusal.Message : $"It stopped on an error of the kind {trouble.GetType().Name}. The program’s log says more.";

    private async Task<bool> IsDueAsync(JobLine job, CancellationToken cancel)
    {
        var last = await WriteAsync(job, runs => runs.LastAsync(job.Name, cancel));
        return last is { } known && job.Times.IsDue(WriteScope.Now(clock), known.StartedAtUtc, known.EndedWellAtUtc);
    }

    private Task<long?> EndAsync(JobLine job, long? run, Func<JobRuns, long, Task> end) => run is not { } id ? Task.FromResult<long?>(null) : WriteAsync(job, async runs =>
    {
        await end(runs, id);
        return id;
    });

    // In a scope of its own: what the job had in its hands when it failed is not written with it.
    private async Task<T?> WriteAsync<T>(JobLine job, Func<JobRuns, Task<T>> write) where T : struct
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await write(scope.ServiceProvider.GetRequiredService<JobRuns>());
        }
#pragma warning disable CA1031 // A database that is away for a while: the next run is written down again.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            log.LogError(trouble, "What job {Job} does could not be written down.", job.Name);
            return null;
        }
    }
}

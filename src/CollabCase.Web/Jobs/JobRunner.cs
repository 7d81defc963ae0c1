using System.Diagnostics;
using CollabCase.Data.Access;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Jobs;

/// <summary>Runs a job once, in a scope of its own and in its own name. It is the same whatever wakes it.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, ILogger<JobRunner> log)
{
    public async Task RunAsync(JobLine job, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestOrigin>().Viewer = Viewer.Job(job.Name);
            var done = await ((IBackgroundJob)scope.ServiceProvider.GetRequiredService(job.Class)).RunAsync(cancel);
            if (done is not null) log.LogInformation("Job {Job}: {Done} ({Milliseconds:0} ms)", job.Name, done, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The program stops. What was not done is still there at the next start.
        }
#pragma warning disable CA1031 // Whatever went wrong, the next run looks again; a job that fails must not end the program.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            log.LogError(trouble, "Job {Job} failed. It is run again when its time comes.", job.Name);
        }
    }
}

using CollabCase.Data.Access;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Jobs;
using CollabCase.Web.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCase.IntegrationTests.Jobs;

/// <summary>Runs a job once, in its own name, as whatever wakes it does.</summary>
internal static class JobRuns
{
    public static Task<string?> Run<TJob>(this CollabCaseHost host) where TJob : IBackgroundJob
    {
        var line = JobList.All.Single(job => job.Class == typeof(TJob));
        return host.InScope(null, async services =>
        {
            services.GetRequiredService<RequestOrigin>().Viewer = Viewer.Job(line.Name);
            return await ((IBackgroundJob)services.GetRequiredService(line.Class)).RunAsync(CancellationToken.None);
        });
    }
}

using CollabCase.Data;
using CollabCase.Data.Jobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CollabCase.Web.Jobs;

public static class JobSettings
{
    /// <summary>Whether this program runs the jobs. A node that only serves pages has them switched off.</summary>
    public static bool Enabled(IConfiguration configuration) => configuration["Jobs:Enabled"] switch
    {
        null or "" => true,
        var said when bool.TryParse(said, out var on) => on,
        var said => throw new StartRefusedException($"Jobs:Enabled is '{said}'. It must be true or false."),
    };
}

public static partial class JobsRegistration
{
    /// <summary>The jobs, and what wakes them.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        foreach (var job in JobList.All) services.AddScoped(job.Class);
        services.AddScoped<JobRuns>();
        services.AddSingleton<TurnsHere>();
        services.AddScoped<JobTurn>();
        services.AddSingleton<MessagesWait>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobScheduler>();
        services.AddHostedService(provider => provider.GetRequiredService<JobScheduler>());
        services.AddHealthChecks().AddCheck<JobsRun>("jobs");
        AddWaker(services);
        return services;
    }

    /// <summary>The pages that what wakes the jobs brings with it, where it brings any.</summary>
    public static void MapJobs(this WebApplication app) => MapPagesOfWaker(app);

    // Of these there is one of each kind in the program: which, the build decides.
    static partial void AddWaker(IServiceCollection services);

    static partial void MapPagesOfWaker(WebApplication app);

    // Pages are served without jobs, so the program stays in service; whoever watches it reads that they do not run.
    private sealed class JobsRun(JobScheduler scheduler, JobRuns runs, TimeProvider clock) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (scheduler.State is SchedulerState.Failing) return HealthCheckResult.Degraded("The jobs could not be started.");
            if (scheduler.State is not SchedulerState.Running) return HealthCheckResult.Healthy();
            var (now, late) = (WriteScope.Now(clock), new List<string>());
            foreach (var job in JobList.All)
                if (scheduler.IsLate(job, (await runs.LastAsync(job.Name, cancellationToken)).StartedAtUtc, now)) late.Add(job.Name);
            return late.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"These jobs have not begun for far longer than they should: {string.Join(", ", late)}.");
        }
    }
}

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

public static class JobsRegistration
{
    /// <summary>The jobs, and what wakes them.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        foreach (var job in JobList.All) services.AddScoped(job.Class);
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobScheduler>();
        services.AddHostedService(provider => provider.GetRequiredService<JobScheduler>());
        services.AddHealthChecks().AddCheck<JobsRun>("jobs");
        return services;
    }

    // Pages are served without jobs, so the program stays in service; whoever watches it reads that they do not run.
    private sealed class JobsRun(JobScheduler scheduler) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(scheduler.State is SchedulerState.Failing ? HealthCheckResult.Degraded("The jobs could not be started.") : HealthCheckResult.Healthy());
    }
}

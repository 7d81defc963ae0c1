using Quartz;

namespace CollabCase.Web.Jobs;

/// <summary>Wakes the jobs with Quartz: from memory on SQLite, from the database on servers.</summary>
public sealed class QuartzWaker(JobRunner runner) : IJobWaker
{
    private const string Name = "CollabCase", AskedBy = "asked-by";

    private StandaloneSchedulerFactory? _factory;
    private IScheduler? _scheduler;

    public async Task StartAsync(string provider, string connectionString, CancellationToken cancel)
    {
        _factory = Configure(provider, connectionString).Build();
        _scheduler = await _factory.GetScheduler(cancel);
        // A database keeps what an earlier version of the program had woken.
        foreach (var key in await _scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancel))
            if (JobList.Find(key.Name) is null) await _scheduler.DeleteJob(key, cancel);
        await _scheduler.Start(cancel);
    }

    public async Task StopAsync()
    {
        var (factory, scheduler) = (_factory, _scheduler);
        (_factory, _scheduler) = (null, null);
        if (scheduler is not null) await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        if (factory is not null) await factory.DisposeAsync();
    }

    public async Task RunNowAsync(JobLine job, string askedBy, CancellationToken cancel) =>
        await (_scheduler ?? throw new InvalidOperationException("The jobs are not woken yet.")).TriggerJob(new JobKey(job.Name), new JobDataMap { [AskedBy] = askedBy }, cancel);

    private QuartzSchedulerBuilder Configure(string provider, string connectionString) => QuartzSchedulerBuilder.Create(quartz =>
    {
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = Name;
            options.InstanceId = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";
        });
        if (provider != Records.Sqlite) quartz.UsePersistentStore(store =>
        {
            store.ProvisionSchema();
            store.UseClustering();
            if (provider == Records.PostgreSql) store.UsePostgres(Npgsql.NpgsqlFactory.Instance, connectionString);
            else store.UseSqlServer(Microsoft.Data.SqlClient.SqlClientFactory.Instance, connectionString);
        });
        foreach (var job in JobList.All)
        {
            var key = new JobKey(job.Name);
            quartz.AddJob(job.Name, (IJobExecutionContext woken) => RunAsync(job, woken), configure => configure.WithIdentity(key).DisallowConcurrentExecution().StoreDurably());
            // By the machine's own clock, which all programs on a database share; the program's may be set to another day.
            quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(job.Name).StartNow().WithSimpleSchedule(schedule => schedule
                .WithInterval(job.Times.WokenEvery).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
        }
    });

    private Task RunAsync(JobLine job, IJobExecutionContext woken) => woken.MergedJobDataMap.TryGetValue(AskedBy, out var who) && who is string askedBy
        ? runner.RunAsync(job, askedBy, woken.CancellationToken) : runner.WakeAsync(job, woken.CancellationToken);
}

public static partial class JobsRegistration
{
    static partial void AddWaker(IServiceCollection services) => services.AddSingleton<IJobWaker, QuartzWaker>();
}

using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Mail;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CollabCase.Web.Jobs;

/// <summary>What the scheduler is doing.</summary>
public enum SchedulerState
{
    /// <summary>Not started yet.</summary>
    Starting,
    Running,

    /// <summary>Another program runs the jobs on this database.</summary>
    StandingBy,

    /// <summary>It could not be started, and is tried again.</summary>
    Failing,
    SwitchedOff,
}

/// <summary>
/// Wakes the jobs of <see cref="JobList"/> with Quartz: from memory on SQLite, where one program has the lock; from the database on servers, where
/// several programs share the work. It starts beside the program and never holds up its first page.
/// </summary>
public sealed class JobScheduler(JobRunner runner, IServiceScopeFactory scopes, IConfiguration configuration, ILogger<JobScheduler> log) : BackgroundService
{
    private const string Name = "CollabCase";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public SchedulerState State { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!JobSettings.Enabled(configuration))
        {
            State = SchedulerState.SwitchedOff;
            return;
        }
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a while, a right that is missing: the pages are served all the same.
            catch (Exception trouble)
#pragma warning restore CA1031
            {
                State = SchedulerState.Failing;
                log.LogError(trouble, "The jobs could not be started. It is tried again.");
            }
            await Task.Delay(Patience, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Runs until the program stops; returns at once where another program runs the jobs.
    private async Task RunAsync(CancellationToken stopping)
    {
        var provider = Records.ProviderOf(configuration);
        using var held = provider == Records.Sqlite ? JobLock.Take(ConnectionString()) : null;
        if (provider == Records.Sqlite && held is null)
        {
            if (State != SchedulerState.StandingBy) log.LogWarning("Another program runs the jobs on this database. This one will when that one has ended.");
            State = SchedulerState.StandingBy;
            return;
        }
        if (held is not null) await GiveBackAsync(stopping);
        await using var factory = Configure(provider).Build();
        var scheduler = await factory.GetScheduler(stopping);
        // What waited while the program was down waits no longer, also where the scheduler has first to find out that a node is gone.
        foreach (var job in JobList.All.Where(job => job.Times.Interval is not null)) await runner.RunAsync(job, stopping);
        await scheduler.Start(stopping);
        State = SchedulerState.Running;
        await Task.Delay(Timeout.InfiniteTimeSpan, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // A message that is being sent is sent to its end.
        await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
    }

    private QuartzSchedulerBuilder Configure(string provider) => QuartzSchedulerBuilder.Create(quartz =>
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
            if (provider == Records.PostgreSql) store.UsePostgres(Npgsql.NpgsqlFactory.Instance, ConnectionString());
            else store.UseSqlServer(Microsoft.Data.SqlClient.SqlClientFactory.Instance, ConnectionString());
        });
        foreach (var job in JobList.All)
        {
            var key = new JobKey(job.Name);
            quartz.AddJob(job.Name, (CancellationToken cancel) => runner.RunAsync(job, cancel), configure => configure.WithIdentity(key).DisallowConcurrentExecution().StoreDurably());
            quartz.AddTrigger(trigger => Times(trigger.ForJob(key).WithIdentity(job.Name), job.Times));
        }
    });

    private static void Times(ITriggerConfigurator<IJob> trigger, JobTimes times)
    {
        if (times.Interval is { } interval) trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount));
        else if (times.Daily is { } time) trigger.WithCronSchedule(string.Create(CultureInfo.InvariantCulture, $"0 {time.Minute} {time.Hour} * * ?"), schedule => schedule
            .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed));
    }

    // Whoever had taken messages on this file is gone: the lock says so, and nobody need wait for a lease to end.
    private async Task GiveBackAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxQueue>().GiveBackAllAsync(cancel);
    }

    private string ConnectionString()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<CollabCaseDb>().Database.GetConnectionString() ?? throw new InvalidOperationException("The database has no connection string.");
    }
}

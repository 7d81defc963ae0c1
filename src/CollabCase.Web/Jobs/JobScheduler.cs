using CollabCase.Data;
using CollabCase.Data.Jobs;
using CollabCase.Data.Mail;
using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;

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
/// Has the jobs of <see cref="JobList"/> woken: on SQLite in the one program that has the lock; on servers in each, where they share the work. It starts
/// beside the program and never holds up its first page.
/// </summary>
public sealed class JobScheduler(JobRunner runner, IJobWaker waker, MessagesWait messages, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<JobScheduler> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public SchedulerState State { get; private set; }

    /// <summary>Since when this program runs the jobs, UTC; null while it does not.</summary>
    public DateTime? RunningSinceUtc { get; private set; }

    /// <summary>Has a job run as soon as no other run of it is under way. Refused: where this program does not run the jobs.</summary>
    public Task RunNowAsync(JobLine job, string askedBy, CancellationToken cancel) => State switch
    {
        SchedulerState.Running => waker.RunNowAsync(job, askedBy, cancel),
        SchedulerState.StandingBy => throw new DomainRuleException("Another program runs the jobs on this database. Ask there, or stop it: this one takes over then."),
        SchedulerState.SwitchedOff => throw new DomainRuleException("The jobs are switched off in this program (Jobs:Enabled). Ask a program that runs them."),
        _ => throw new DomainRuleException("The jobs are not running yet. Try again in a minute; the program’s log says what holds them up."),
    };

    /// <summary>Has a job look now whether there is something to do, where this program runs the jobs; elsewhere it looks when its time comes.</summary>
    public Task WakeAsync(string job, string askedBy, CancellationToken cancel) =>
        State is SchedulerState.Running && JobList.Find(job) is { } line ? waker.RunNowAsync(line, askedBy, cancel) : Task.CompletedTask;

    /// <summary>Whether a job has not begun for far longer than it should, in a program that has run the jobs for as long.</summary>
    public bool IsLate(JobLine job, DateTime? lastUtc, DateTime nowUtc) => State is SchedulerState.Running && RunningSinceUtc is { } since && (lastUtc > since ? lastUtc : since) + job.Times.Patience < nowUtc;

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
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var beside = SendBesideAsync(ends.Token);
        try
        {
            // What waited while the program was down waits no longer, also where the scheduler has first to find out that a node is gone. A job that another program runs is left to it.
            messages.Say();
            foreach (var job in JobList.All.Where(job => job != JobList.Messages)) await runner.WakeAsync(job, stopping);
            await waker.StartAsync(provider, ConnectionString(), stopping);
            (State, RunningSinceUtc) = (SchedulerState.Running, WriteScope.Now(clock));
            await Task.Delay(Timeout.InfiniteTimeSpan, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            RunningSinceUtc = null;
            // A message that is being sent is sent to its end.
            await waker.StopAsync();
            await ends.CancelAsync();
            await beside;
        }
    }

    // What another job hands over is sent while that job goes on.
    private async Task SendBesideAsync(CancellationToken ends)
    {
        while (!ends.IsCancellationRequested)
        {
            await messages.WaitAsync(ends).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!ends.IsCancellationRequested) await runner.RunAsync(JobList.Messages, null, ends);
        }
    }

    // Whoever ran the jobs on this file is gone: the lock says so. Nobody need wait for a lease to end, and what was begun did not end.
    private async Task GiveBackAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxQueue>().GiveBackAllAsync(cancel);
        await scope.ServiceProvider.GetRequiredService<JobRuns>().BreakOffAllAsync(cancel);
    }

    private string ConnectionString()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<CollabCaseDb>().Database.GetConnectionString() ?? throw new InvalidOperationException("The database has no connection string.");
    }
}

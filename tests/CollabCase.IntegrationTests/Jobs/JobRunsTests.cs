using CollabCase.Data;
using CollabCase.Data.Jobs;
using Kept = CollabCase.Data.Jobs.JobRuns;
using CollabCase.Domain;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Jobs;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Jobs;

public sealed class JobRunsTests
{
    [Theory, OnEveryDatabase]
    public async Task Runs_with_nothing_to_do_are_one_line_and_those_that_did_something_one_each(Database database)
    {
        await using var host = await HostAsync(database);
        string?[] did = [null, null, null, "2 sent", null, null, "1 sent", null];
        foreach (var done in did)
        {
            await RunAsync(host, () => done);
            host.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        var runs = await RunsAsync(host);
        Assert.Equal([(JobRunState.Finished, "2 sent", 15), (JobRunState.Finished, "1 sent", 30), (JobRunState.Idle, null, 35)],
            runs.Select(r => (r.State, r.Done, (int)(r.StartedAtUtc - host.Clock.GetUtcNow().UtcDateTime.AddSeconds(-40)).TotalSeconds)));
        Assert.All(runs, r => Assert.Equal((JobRunner.Node, r.StartedAtUtc), (r.Node, r.EndedAtUtc)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_run_that_fails_is_kept_with_a_reason_that_tells_nothing_of_what_it_held(Database database)
    {
        await using var host = await HostAsync(database);
        await RunAsync(host, () => throw new InvalidOperationException("Password=not-for-eyes"));
        await RunAsync(host, () => throw new DomainRuleException("The partnership is closed."));
        await RunAsync(host, () => throw new DbUpdateException("INSERT of somebody's address"));

        var runs = await RunsAsync(host);
        Assert.All(runs, r => Assert.Equal((JobRunState.Failed, true), (r.State, r.EndedAtUtc is not null)));
        Assert.Equal(
        [
            "It stopped on an error of the kind InvalidOperationException. The program’s log says more.", "The partnership is closed.",
            "It stopped on an error of the kind DbUpdateException. The program’s log says more.",
        ], runs.Select(r => r.Reason));
    }

    [Theory, OnEveryDatabase]
    public async Task Failures_for_the_same_reason_are_one_line_a_day_that_says_how_many_they_were(Database database)
    {
        await using var host = await HostAsync(database);
        var begins = host.Clock.GetUtcNow().UtcDateTime;
        for (var i = 0; i < 40; i++)
        {
            await RunAsync(host, () => throw new InvalidOperationException());
            host.Clock.Advance(TimeSpan.FromHours(1));
        }
        await RunAsync(host, () => throw new DomainRuleException("The partnership is closed."));
        await RunAsync(host, () => throw new InvalidOperationException(), askedBy: "An administrator");
        await RunAsync(host, () => throw new InvalidOperationException());
        await RunAsync(host, () => "1 sent");
        await RunAsync(host, () => throw new InvalidOperationException());

        var runs = await RunsAsync(host);
        Assert.Equal([(JobRunState.Failed, 24, begins), (JobRunState.Failed, 16, begins.AddHours(24)), (JobRunState.Failed, 1, null), (JobRunState.Failed, 1, null), (JobRunState.Failed, 1, null), (JobRunState.Finished, 1, null), (JobRunState.Failed, 1, (DateTime?)null)],
            runs.Select(r => (r.State, r.Times, r.FirstStartedAtUtc)));
        Assert.Equal(begins.AddHours(39), runs[1].StartedAtUtc);

        var real = Job with { Name = JobList.All[0].Name };
        for (var i = 0; i < 3; i++) await RunAsync(host, () => throw new InvalidOperationException(), job: real);
        var administrator = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        var row = (await administrator.Get("/administration/jobs")).Document.QuerySelector("tbody tr")!;
        Assert.Contains("3 times one after the other", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("3", row.QuerySelector("td[data-label^=Failures]")!.TextContent);
    }

    [Theory, OnEveryDatabase]
    public async Task A_run_that_was_broken_off_did_not_end(Database database)
    {
        await using var host = await HostAsync(database);
        await host.InScope(null, services => services.GetRequiredService<Kept>().BeginAsync(Job.Name, "a program that was killed", null, CancellationToken.None));
        await RunAsync(host, () => null);
        using var stop = new CancellationTokenSource();
        await RunAsync(host, () =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        }, cancel: stop.Token);

        Assert.Equal([("a program that was killed", JobRunState.BrokenOff, null), (JobRunner.Node, JobRunState.BrokenOff, null)], (await RunsAsync(host)).Select(r => (r.Node, r.State, r.EndedAtUtc)));
        Assert.Equal(0, host.Log.Lines.Count(line => line.Text.Contains("Job told failed", StringComparison.Ordinal)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_run_that_was_asked_for_is_kept_with_who_asked_whatever_it_did(Database database)
    {
        await using var host = await HostAsync(database);
        await RunAsync(host, () => null);
        await RunAsync(host, () => null, askedBy: "An administrator");
        await RunAsync(host, () => null);

        Assert.Equal([("An administrator", JobRunState.Finished), (null, JobRunState.Idle)], (await RunsAsync(host)).Select(r => (r.AskedBy, r.State)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_job_that_runs_once_a_day_runs_once_by_the_clock_of_the_program_and_is_made_up_and_tried_again(Database database)
    {
        await using var host = await HostAsync(database);
        var ran = 0;
        Task Wake(string at, Func<string?> run)
        {
            host.Clock.SetLondon(DateTime.Parse(at, null));
            Told.Run = () =>
            {
                ran++;
                return run();
            };
            return host.Services.GetRequiredService<JobRunner>().WakeAsync(Job with { Times = JobTimes.DailyAt(new TimeOnly(9, 0)) }, CancellationToken.None);
        }

        await Wake("2031-03-04 08:59", () => null);
        Assert.Equal(0, ran);
        await Wake("2031-03-04 11:00", () => throw new InvalidOperationException());
        await Wake("2031-03-04 11:01", () => null);
        Assert.Equal(1, ran);
        await Wake("2031-03-04 11:15", () => null);
        await Wake("2031-03-04 11:16", () => null);
        await Wake("2031-03-05 08:59", () => null);
        Assert.Equal(2, ran);
        await Wake("2031-03-05 09:00", () => null);
        Assert.Equal(3, ran);
    }

    [Theory, OnEveryDatabase]
    public async Task A_job_that_runs_is_not_woken_a_second_time_and_whoever_asked_for_it_waits(Database database)
    {
        await using var host = await HostAsync(database);
        var (ran, runner) = (0, host.Services.GetRequiredService<JobRunner>());
        using ManualResetEventSlim runs = new(), goesOn = new();
        Told.Run = () =>
        {
            Interlocked.Increment(ref ran);
            runs.Set();
            goesOn.Wait(TimeSpan.FromMinutes(1));
            return null;
        };

        var first = Task.Run(() => runner.WakeAsync(Job, CancellationToken.None));
        runs.Wait(TimeSpan.FromMinutes(1));
        await runner.WakeAsync(Job, CancellationToken.None);
        var asked = Task.Run(() => runner.RunAsync(Job, "An administrator", CancellationToken.None));
        await Task.Delay(200);
        Assert.Equal(1, ran);

        goesOn.Set();
        await Task.WhenAll(first, asked);
        Assert.Equal(2, ran);
    }

    [Fact]
    public async Task What_is_said_to_wait_while_nobody_looks_is_looked_at_once()
    {
        using var messages = new MessagesWait();
        for (var i = 0; i < 3; i++) messages.Say();
        await messages.WaitAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => messages.WaitAsync(patience.Token));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_older_than_ninety_days_is_taken_away_but_the_last_run_of_each_job(Database database)
    {
        await using var host = await HostAsync(database);
        foreach (var name in new[] { "one", "two" })
        {
            await RunAsync(host, () => "first", job: Job with { Name = name });
            await RunAsync(host, () => "second", job: Job with { Name = name });
        }
        host.Clock.Advance(TimeSpan.FromDays(Kept.DaysKept + 1));
        await RunAsync(host, () => "third", job: Job with { Name = "two" });

        Assert.Equal("3 old runs taken away", await host.InScope(null, services => services.GetRequiredService<ForgetOldRuns>().RunAsync(CancellationToken.None)));
        Assert.Equal([("one", "second"), ("two", "third")], (await RunsAsync(host)).Select(r => (r.JobName, r.Done!)));
        Assert.Null(await host.InScope(null, services => services.GetRequiredService<ForgetOldRuns>().RunAsync(CancellationToken.None)));
    }

    private static readonly JobLine Job = JobLine.Of<Told>("told", "Does what the test says", JobTimes.Every(TimeSpan.FromSeconds(5)));

    private static Task<CollabCaseHost> HostAsync(Database database) => CollabCaseHost.NewOn(database, change: web => web.ConfigureTestServices(services => services.AddScoped<Told>()));

    private static Task RunAsync(CollabCaseHost host, Func<string?> run, string? askedBy = null, JobLine? job = null, CancellationToken cancel = default)
    {
        Told.Run = run;
        return host.Services.GetRequiredService<JobRunner>().RunAsync(job ?? Job, askedBy, cancel);
    }

    private static Task<List<JobRun>> RunsAsync(CollabCaseHost host) => host.Read(db => db.Set<JobRun>().AsNoTracking().OrderBy(r => r.Place).ToListAsync());

    private sealed class Told : IBackgroundJob
    {
        private static readonly AsyncLocal<Func<string?>?> What = new();

        public static Func<string?> Run { set => What.Value = value; }

        public Task<string?> RunAsync(CancellationToken cancel) => Task.FromResult(What.Value!());
    }
}

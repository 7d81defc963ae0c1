using CollabCase.Data;
using CollabCase.Data.Jobs;
using CollabCase.Data.Mail;
using CollabCase.IntegrationTests.Mail;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Mail;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Processes;

/// <summary>The jobs of two programs on one database, as an operator starts them.</summary>
public sealed class JobsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory, OnEveryDatabase]
    public async Task Of_two_programs_each_message_is_sent_by_one_and_the_other_goes_on_when_one_is_killed(Database kind)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(kind);
        await using var first = ProgramProcess.Start(database, "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "true");
        await first.Address();
        await using var second = ProgramProcess.Start(database, "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "true");
        await second.Address();

        await Mails.HandAsync(database, 30, "while both run");
        await Until(() => Sent(database), 30);
        await first.Kill();
        await Mails.HandAsync(database, 30, "after one was killed");
        await Until(() => Sent(database), 60);

        Assert.Equal(60, Directory.GetFiles(database.Mails, "*.eml").Length);
        Assert.DoesNotContain("fail:", first.Output + second.Output, StringComparison.Ordinal);
        if (kind == Database.Sqlite) Assert.Contains("Another program runs the jobs on this database.", second.Output, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_run_that_was_killed_in_the_middle_is_seen_not_to_have_ended(Database kind)
    {
        await using var server = new LocalMailServer(_ => Behaviour.Hang);
        await using var database = await TestDatabase.CreateMigratedAsync(kind);
        await Mails.HandAsync(database, 1);
        string[] settings = ["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "true", .. server.Settings.SelectMany(setting => new[] { "--" + setting.Key, setting.Value })];
        await using (var first = ProgramProcess.Start(database, settings))
        {
            await Until(() => Runs(database, JobRunState.Running), 1);
            await first.Kill();
        }
        Assert.Equal(0, await Runs(database, JobRunState.BrokenOff));

        await using var second = ProgramProcess.Start(database, settings);
        await Until(() => Runs(database, JobRunState.BrokenOff), 1);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_asked_for_by_hand_waits_for_the_run_that_is_under_way_in_any_program(Database kind)
    {
        const int rounds = 4, mails = 60;
        await using var server = new LocalMailServer(_ =>
        {
            Thread.Sleep(250);
            return Behaviour.Accept;
        });
        await using var host = await CollabCaseHost.NewOn(kind);
        var administrator = await A.Person().Administrator().SavedIn(host);
        string[] settings = ["--environment", "Development", "--Demonstration", "false", "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "true", .. server.Settings.SelectMany(setting => new[] { "--" + setting.Key, setting.Value }), "--Mail:Smtp:TimeoutSeconds", "20", "--Mail:LeaseSeconds", "60"];
        await using var first = host.StartProcess(settings);
        // On SQLite one program runs the jobs.
        await using var second = kind is Database.Sqlite ? null : host.StartProcess(settings);
        var browsers = new List<Browser>();
        foreach (var program in new[] { first, second }.OfType<ProgramProcess>())
        {
            var browser = Browser.At(await program.Address());
            await (await browser.Get("/account/sign-in")).Submit(new { administrator.Email, PersonBuilder.Password });
            using var patience = new CancellationTokenSource(Patience);
            while (!(await browser.Get("/administration/jobs")).Text.Contains("This program runs the jobs.", StringComparison.Ordinal)) await Task.Delay(100, patience.Token);
            browsers.Add(browser);
        }
        var before = await host.Read(db => db.Set<JobRun>().Where(r => r.JobName == "messages").MaxAsync(r => r.Place));

        await host.WriteMail([], outbox => outbox.SendAsync([.. Enumerable.Range(0, mails).Select(i => Mails.Of($"run-now-{i}"))], CancellationToken.None));
        for (var round = 0; round < rounds; round++)
            foreach (var browser in browsers) Assert.StartsWith("It runs now", (await (await browser.Get("/administration/jobs/messages/run")).Submit()).Saved, StringComparison.Ordinal);
        Task<int> Asked() => host.Read(db => db.Set<JobRun>().CountAsync(r => r.JobName == "messages" && r.AskedBy != null && r.EndedAtUtc != null && r.State == JobRunState.Finished));
        await Until(Asked, rounds * browsers.Count);
        await Until(() => host.Read(db => db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Sent)), mails);

        var runs = await host.Read(db => db.Set<JobRun>().AsNoTracking().Where(r => r.JobName == "messages" && r.Place > before && r.State != JobRunState.Running).OrderBy(r => r.Place).ToListAsync());
        Assert.DoesNotContain(runs, r => r.State is JobRunState.BrokenOff);
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.First.EndedAtUtc <= pair.Second.StartedAtUtc, $"One ended at {pair.First.EndedAtUtc:O}, and the next began at {pair.Second.StartedAtUtc:O}."));
        // Something was under way when it was asked for.
        Assert.Contains(runs, r => r.EndedAtUtc - r.StartedAtUtc > TimeSpan.FromSeconds(1));
        Assert.Equal(mails, server.Accepted.Count);
    }

    [Theory, OnAServer]
    public async Task A_program_that_starts_leaves_a_run_alone_that_is_under_way_in_another(Database kind)
    {
        const int mails = 3;
        using var goOn = new ManualResetEventSlim();
        await using var server = new LocalMailServer(_ =>
        {
            goOn.Wait(Patience);
            return Behaviour.Accept;
        });
        await using var host = await CollabCaseHost.NewOn(kind);
        var administrator = await A.Person().Administrator().SavedIn(host);
        await host.WriteMail([], outbox => outbox.SendAsync([.. Enumerable.Range(0, mails).Select(i => Mails.Of($"start-{i}"))], CancellationToken.None));
        string[] settings = ["--environment", "Development", "--Demonstration", "false", "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "true", .. server.Settings.SelectMany(setting => new[] { "--" + setting.Key, setting.Value }), "--Mail:Smtp:TimeoutSeconds", "100", "--Mail:LeaseSeconds", "300"];
        Task<int> Runs(JobRunState state) => host.Read(db => db.Set<JobRun>().CountAsync(r => r.JobName == "messages" && r.State == state));
        await using var first = host.StartProcess(settings);
        await Until(() => Runs(JobRunState.Running), 1);

        await using var second = host.StartProcess(settings);
        var browser = Browser.At(await second.Address());
        await (await browser.Get("/account/sign-in")).Submit(new { administrator.Email, PersonBuilder.Password });
        using var patience = new CancellationTokenSource(Patience);
        while (!(await browser.Get("/administration/jobs")).Text.Contains("This program runs the jobs.", StringComparison.Ordinal)) await Task.Delay(100, patience.Token);
        await (await browser.Get("/administration/jobs/messages/run")).Submit();

        Assert.Equal((1, 0), (await Runs(JobRunState.Running), await Runs(JobRunState.BrokenOff)));
        goOn.Set();
        await Until(() => host.Read(db => db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Sent)), mails);
        await Until(() => host.Read(db => db.Set<JobRun>().CountAsync(r => r.JobName == "messages" && r.AskedBy != null && r.State == JobRunState.Finished)), 1);
        Assert.Equal((mails, 0), (server.Accepted.Count, await Runs(JobRunState.BrokenOff)));
    }

    [Theory, OnAServer]
    public async Task What_an_earlier_version_of_the_program_had_woken_is_taken_away(Database kind)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(kind);
        Task<int> Known(string job) => Ask(database, db => db.Database.SqlQuery<int>($"SELECT COUNT(*)::int AS \"Value\" FROM qrtz_job_details WHERE job_name = {job}").SingleAsync());
        await using (var earlier = ProgramProcess.Start(database, "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "true"))
        {
            await earlier.Address();
            await Until(() => Runs(database, JobRunState.Idle), 1);
            await Until(() => Ask(database, db => db.Database.SqlQuery<int>($"SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_name = 'qrtz_job_details'").SingleAsync()), 1);
            await Until(() => Known("messages"), 1);
            await earlier.Kill();
        }
        await Ask(database, db => db.Database.ExecuteSqlRawAsync("""
            INSERT INTO qrtz_job_details (sched_name, job_name, job_group, description, job_class_name, is_durable, is_nonconcurrent, is_update_data, requests_recovery, job_data)
            SELECT sched_name, 'no-longer-there', job_group, description, job_class_name, is_durable, is_nonconcurrent, is_update_data, requests_recovery, job_data FROM qrtz_job_details WHERE job_name = 'messages'
            """));
        Assert.Equal(1, await Known("no-longer-there"));

        await using var now = ProgramProcess.Start(database, "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "true");
        await Until(async () => 1 - await Known("no-longer-there"), 1);
        Assert.Equal(1, await Known("messages"));
    }

    private static async Task<T> Ask<T>(TestDatabase database, Func<CollabCaseDb, Task<T>> ask)
    {
        await using var db = database.Open();
        return await ask(db);
    }

    private static async Task<int> Runs(TestDatabase database, JobRunState state)
    {
        await using var db = database.Open();
        return await db.Set<JobRun>().CountAsync(r => r.JobName == "messages" && r.State == state);
    }

    private static async Task<int> Sent(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Sent);
    }

    private static async Task Until(Func<Task<int>> count, int wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await count() < wanted) await Task.Delay(200, patience.Token);
    }
}

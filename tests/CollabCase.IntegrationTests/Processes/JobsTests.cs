using CollabCase.Data.Jobs;
using CollabCase.Data.Mail;
using CollabCase.IntegrationTests.Mail;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Mail;
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

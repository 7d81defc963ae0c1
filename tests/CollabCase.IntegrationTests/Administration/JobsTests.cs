using System.Net;
using CollabCase.Data.Jobs;
using CollabCase.Data.Mail;
using CollabCase.IntegrationTests.Mail;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CollabCase.Testing.Cases.Case;

namespace CollabCase.IntegrationTests.Administration;

public sealed class JobsTests
{
    private const string List = "/administration/jobs", RunPage = "GET /administration/jobs/{name}/run", Run = "POST /administration/jobs/{name}/run";

    [Theory, OnEveryDatabase, Covers("GET /administration/jobs", Done), Covers("GET /administration/jobs/{name}", Done)]
    public async Task Administrators_and_auditors_read_what_jobs_did_and_what_waits_to_be_sent(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var administrator = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        var auditor = await host.SignedIn(await A.Person().Auditor().SavedIn(host));
        var empty = await administrator.Get(List);
        Assert.Contains("Switched off", empty.Text, StringComparison.Ordinal);
        Assert.Contains("The oldest that waits was written None waits", empty.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bank holidays run out", empty.Text, StringComparison.Ordinal);
        Assert.Equal(JobList.All.Count, empty.Table().Count(row => row[1] == "None yet"));

        foreach (var key in new[] { "waits", "given" }) await host.WriteMail([], outbox => outbox.SendAsync(Mails.Of(key), CancellationToken.None));
        await host.Read(db => db.Set<OutboxMessage>().Where(m => m.UniqueKey == "given").ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.GivenUp).SetProperty(m => m.TakeFromUtc, (DateTime?)null)));
        var sending = JobList.Find("messages")!;
        await host.InScope(null, async services =>
        {
            var runs = services.GetRequiredService<JobRuns>();
            await runs.FailAsync(await runs.BeginAsync(sending.Name, "node-1", null, CancellationToken.None), "The database did not answer.", CancellationToken.None);
            await runs.EndAsync(await runs.BeginAsync("old-runs", "node-1", null, CancellationToken.None), null, CancellationToken.None);
            return await runs.BeginAsync("agreements", "node-1", null, CancellationToken.None);
        });
        await host.Services.GetRequiredService<JobRunner>().RunAsync(sending, "Admin Example", CancellationToken.None);

        foreach (var browser in new[] { administrator, auditor })
        {
            var page = await browser.Get(List);
            var rows = page.Table().Skip(1).ToDictionary(row => row[0]);
            var messages = rows["Sends the messages that wait every 5 seconds"];
            Assert.EndsWith("Done in less than a second 1 sent, 0 to try again, 0 given up", messages[1], StringComparison.Ordinal);
            Assert.Equal("1", messages[3]);
            Assert.EndsWith("Running", rows["Brings agreed documents into force on their date every hour"][1], StringComparison.Ordinal);
            Assert.EndsWith("Nothing to do in less than a second", rows["Takes away what jobs did more than 90 days ago every day at 3:00 am"][1], StringComparison.Ordinal);
            Assert.Contains("Waiting 0 waiting", page.Text, StringComparison.Ordinal);
            Assert.Contains("Given up 1 given up", page.Text, StringComparison.Ordinal);
            Assert.Equal(browser == administrator, page.HasLinkTo($"{List}/messages/run"));

            var one = await browser.Get($"{List}/messages");
            Assert.Equal([("Admin Example", true), ("Nobody: it was time", true)], one.Table().Skip(1).Select(row => (row[2], row[1].Contains("in less than a second", StringComparison.Ordinal))));
            Assert.Contains("Failed in less than a second The database did not answer.", one.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{List}/no-such-job")).Status);
        }
    }

    [Theory, OnEveryDatabase, Covers("GET /administration/jobs/{name}", Done)]
    public async Task The_runs_of_a_job_are_paged(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var browser = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        await host.InScope(null, async services =>
        {
            var runs = services.GetRequiredService<JobRuns>();
            for (var i = 1; i <= 30; i++) await runs.EndAsync(await runs.BeginAsync("messages", "node-1", null, CancellationToken.None), $"number {i}", CancellationToken.None);
            return true;
        });

        var first = await browser.Get($"{List}/messages");
        var second = await browser.Get(first.Links.Single(link => link.Contains("after=", StringComparison.Ordinal)));

        Assert.Equal((25, 5), (first.Table().Count - 1, second.Table().Count - 1));
        Assert.Contains("number 30", first.Table()[1][1], StringComparison.Ordinal);
        Assert.Contains("number 1", second.Table()[5][1], StringComparison.Ordinal);
        Assert.Contains("first page", (await browser.Get($"{List}/old-runs?after=made-up")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(RunPage, Done), Covers(Run, Done)]
    public async Task An_administrator_has_a_job_run_now_and_its_run_says_who_asked(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, change: web => web.UseSetting("Jobs:Enabled", "true"));
        var person = await A.Person().Administrator().SavedIn(host);
        var browser = await host.SignedIn(person);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (host.Services.GetRequiredService<JobScheduler>().State != SchedulerState.Running) await Task.Delay(50, patience.Token);
        Assert.Contains("Running", (await browser.Get(List)).Text, StringComparison.Ordinal);

        var form = await browser.Get($"{List}/reminders/run");
        Assert.Contains("Messages go to people when it runs", form.Text, StringComparison.Ordinal);
        var page = await form.Submit();

        Assert.Equal($"{List}/reminders", page.Path);
        Assert.StartsWith("It runs now", page.Saved, StringComparison.Ordinal);
        while (await AskedAsync(host) is not [JobRunState.Finished]) await Task.Delay(50, patience.Token);
        Assert.Contains(person.Name, (await browser.Get(page.Path)).Text, StringComparison.Ordinal);
        // The same form a second time is the same asking.
        await form.Submit();
        await Task.Delay(300, patience.Token);
        Assert.Single(await AskedAsync(host));
    }

    [Theory, OnEveryDatabase, Covers(Run, Refused)]
    public async Task Where_the_jobs_do_not_run_nothing_can_be_asked_for(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var browser = await host.SignedIn(await A.Person().Administrator().SavedIn(host));

        var page = await (await browser.Get($"{List}/messages/run")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("The jobs are switched off in this program", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Empty(await AskedAsync(host));
    }

    [Theory, OnEveryDatabase]
    public async Task A_job_that_has_not_begun_for_far_longer_than_it_should_is_said_to_whoever_watches(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, change: web => web.UseSetting("Jobs:Enabled", "true"));
        var person = await A.Person().Administrator().SavedIn(host);
        var browser = await host.SignedIn(person);
        var scheduler = host.Services.GetRequiredService<JobScheduler>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (scheduler.State != SchedulerState.Running) await Task.Delay(50, patience.Token);
        Assert.Equal("Healthy", (await browser.Get("/health/ready")).Html);

        // What runs once a day is looked at once a minute, and the clock of the program has gone on by more than that just now.
        host.Clock.Advance(TimeSpan.FromHours(40));

        Assert.Equal("Degraded", (await browser.Get("/health/ready")).Html);
        Assert.Contains(host.Log.Lines, line => line.Text.Contains("have not begun for far longer than they should: ", StringComparison.Ordinal) && line.Text.Contains("old-runs", StringComparison.Ordinal));
        Assert.Contains("Overdue", (await (await host.SignedIn(person)).Get(List)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Administrators_are_warned_before_the_bank_holidays_run_out(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (administrator, coordinator) = (await A.Person().Administrator().SavedIn(host), await A.Person().Coordinator().SavedIn(host));
        Assert.DoesNotContain("Bank holidays run out", (await (await host.SignedIn(administrator)).Get("/")).Text, StringComparison.Ordinal);

        host.Clock.SetLondon(new DateTime(2027, 12, 1, 9, 0, 0));

        var browser = await host.SignedIn(administrator);
        foreach (var path in new[] { "/", List }) Assert.Contains("known to the end of 2028 only", (await browser.Get(path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bank holidays run out", (await (await host.SignedIn(coordinator)).Get("/")).Text, StringComparison.Ordinal);
    }

    private static Task<List<JobRunState>> AskedAsync(CollabCaseHost host) => host.Read(db => db.Set<JobRun>().Where(r => r.AskedBy != null).Select(r => r.State).ToListAsync());
}

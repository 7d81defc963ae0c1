using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.BulkActs;

public sealed class TakeBackBulkActTests
{
    private const string Page = "GET /milestones/changed-together", Act = "POST /milestones/take-back";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    private static async Task<(Desk Desk, Page Done)> Replanned(Database database)
    {
        var desk = await Desk.On(database, p => p
            .WithMilestone(m => m.Titled("Sign the lease").On(Today.AddDays(10)).Agreed().MovedTo(Today.AddDays(14)))
            .WithMilestone(m => m.Titled("Move in").On(Today.AddDays(20))));
        var preview = await (await desk.Choose("re-plan", 1, 2)).Submit(new { WorkingDays = "10", Reason = "StaffChange", Note = "The new lead starts then." }, button: "Show what will change");
        return (desk, await preview.Submit(button: "Re-plan these 2 milestones"));
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task One_press_takes_all_of_it_back(Database database)
    {
        var (desk, done) = await Replanned(database);

        var page = await done.Submit(button: "Undo");

        Assert.Equal((HttpStatusCode.OK, "/milestones/changed-together", "2 milestones are as before."), (page.Status, page.Path, page.Saved));
        Assert.Equal((Today.AddDays(14), 1), ((await desk.Milestone(1)).ForecastOn, (await desk.Milestone(1)).DateChanges.Count));
        Assert.Equal(Today.AddDays(20), (await desk.Milestone(2)).ForecastOn);
        Assert.All((await desk.History()).TakeLast(2), h => Assert.Equal((desk.Coordinator.Email, "TakeBackBulkAct"), (h.Who, h.UseCase)));
        await desk.Host.VerifyHistory();
        Assert.Contains("Re-planned: 2 milestones", (await desk.Browser.Get("/milestones/changed-together")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task What_somebody_changed_since_stays_and_is_named(Database database)
    {
        var (desk, done) = await Replanned(database);
        await desk.ChangeMilestone((m, facts) => m.PlanFor(Today.AddDays(50), facts), 2);

        var page = await done.Submit(button: "Undo");

        Assert.Equal("1 milestone is as before. 1 stays as it is, for the reasons below.", page.Saved);
        Assert.Contains("'Move in' was changed again since then, so its date stays at 10 January 2027.", page.Text, StringComparison.Ordinal);
        Assert.Equal((Today.AddDays(14), Today.AddDays(50)), ((await desk.Milestone(1)).ForecastOn, (await desk.Milestone(2)).ForecastOn));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task It_is_taken_back_once_and_not_in_a_paused_partnership(Database database)
    {
        var (desk, done) = await Replanned(database);
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        var refused = await done.Submit(button: "Undo");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("has been paused since", refused.Errors.Single(), StringComparison.Ordinal);
        await desk.Change(p => p.Resume("They have moved.", Today));

        Assert.Equal(HttpStatusCode.OK, (await refused.Submit(button: "Take all of it back")).Status);
        var again = await refused.Form("Take all of it back").Tamper("SubmissionKey", Guid.NewGuid().ToString()).SendBy(desk.Browser, refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("taken back already", again.Errors.Single(), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_else_sees_it_or_takes_it_back(Database database)
    {
        var (desk, done) = await Replanned(database);
        var administrator = await desk.Host.SignedIn(await A.Person().Administrator().SavedIn(desk.Host));
        var key = done.Links.Single(l => l.StartsWith("/milestones/changed-together?key=", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get(key)).Status);
        var sent = await administrator.Send(new HttpRequestMessage(HttpMethod.Post, key.Replace("changed-together", "take-back", StringComparison.Ordinal))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create(FilledForm.Token, await administrator.Token())]),
        });
        Assert.Equal(HttpStatusCode.NotFound, sent.Status);
        Assert.Equal(2, (await desk.Milestone(2)).Version);
    }

    /// <summary>Any milestones, any days, forth and back: only history, versions and what was done together tell of it.</summary>
    [Theory, OnEveryDatabase]
    public async Task Bulk_acts_then_undo_leave_the_database_as_it_was_but_for_history(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var random = new Random(20261121);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var references = new List<string>();
        for (var i = 0; i < 3; i++)
            references.Add(await Enumerable.Range(1, 12).Aggregate(A.Partnership().CoordinatedBy(coordinator), (p, n) => p.WithMilestone(m =>
            {
                var built = m.Titled($"Step {n}").On(random.Next(6) == 0 ? null : Today.AddDays(random.Next(-200, 400)));
                return random.Next(5) switch
                {
                    0 => built.On(Today.AddDays(random.Next(300))).Agreed(),
                    1 => built.On(Today.AddDays(random.Next(300))).Agreed().MovedTo(Today.AddDays(random.Next(301, 400))),
                    2 => built.OwnedBy(coordinator),
                    3 => built.Dropped(),
                    _ => built,
                };
            })).SavedIn(host));
        var browser = await host.SignedIn(coordinator);
        for (var round = 0; round < 12; round++)
        {
            var before = await host.Everything();
            var rows = string.Concat(references.SelectMany(r => Enumerable.Range(1, 12).Where(_ => random.Next(2) == 0).Select(n => $"&row={r}/{n}")));
            var preview = await BulkForm(browser, random, rows);
            if (preview.Buttons.FirstOrDefault(b => b.StartsWith("Re-plan th", StringComparison.Ordinal) || b.StartsWith("Hand over th", StringComparison.Ordinal) || b.StartsWith("Agree th", StringComparison.Ordinal)) is not { } button) continue;
            var done = await preview.Submit(button: button);
            Assert.Equal(HttpStatusCode.OK, done.Status);
            Assert.NotEqual(before, await host.Everything());

            await done.Submit(button: "Undo");

            Assert.Equal(before, await host.Everything());
        }
        await host.VerifyHistory();
    }

    private static async Task<Page> BulkForm(Browser browser, Random random, string rows)
    {
        var act = random.Next(3);
        if (act == 0) return await browser.Get($"/milestones/agree?from=desk-late{rows}");
        if (act == 1)
        {
            var handOver = await browser.Get($"/milestones/hand-over?from=desk-late{rows}");
            return await handOver.Submit(new { Owner = random.Next(2) == 0 ? handOver.Choices("Owner").First(c => c.Length > 0) : "", OwnerRole = "" }, button: "Show what will change");
        }
        var form = await browser.Get($"/milestones/re-plan?from=desk-late{rows}");
        object typed = form.Choices("Reason").Count > 0
            ? new { WorkingDays = $"{random.Next(1, 200) * (random.Next(2) * 2 - 1)}", Reason = "StaffChange", Note = "Again and again." }
            : new { WorkingDays = $"{random.Next(1, 200)}" };
        return await form.Submit(typed, button: "Show what will change");
    }
}

using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class StopWaitingTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/stop-waiting", Act = "POST /partnerships/{reference}/milestones/{number}/stop-waiting";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task The_time_of_waiting_is_kept(Database database)
    {
        var desk = await With(database, m => m.WaitingSince(Today.AddDays(-5)));

        var page = await desk.CarriesOut("stop-waiting", "StopWaiting", new { Until = "20 November 2026" });

        Assert.Equal("Waiting no longer: Sign the lease.", page.Saved);
        var milestone = await desk.Milestone();
        Assert.False(milestone.IsWaiting);
        Assert.Equal((Today.AddDays(-5), Today.AddDays(-1), 4), (milestone.PastWaits.Single().Since, milestone.PastWaits.Single().Until, milestone.PastWaits.Single().Days));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_that_has_not_come_or_before_it_began_comes_back(Database database)
    {
        var desk = await With(database, m => m.WaitingSince(Today.AddDays(-5)));

        Assert.Equal("Enter the day the waiting ended.", (await desk.ComesBack("stop-waiting", new { Until = "" })).ErrorAt("Until"));
        Assert.Equal("Enter the day the waiting ended. It is today or earlier.", (await desk.ComesBack("stop-waiting", new { Until = "22 November 2026" })).ErrorAt("Until"));
        Assert.Equal("Enter a day on or after 16 November 2026, when the waiting began.", (await desk.ComesBack("stop-waiting", new { Until = "15 November 2026" })).ErrorAt("Until"));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_ends_nothing(Database database) => await (await With(database, m => m.WaitingSince(Today.AddDays(-5)))).RefusesWhenStale("stop-waiting", new { Until = "20 November 2026" });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_paused_partnership_ends_nothing(Database database) => await (await With(database, m => m.WaitingSince(Today.AddDays(-5)))).RefusesWhilePaused("stop-waiting", new { Until = "20 November 2026" });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_waits_no_longer_is_not_ended_again(Database database)
    {
        var desk = await With(database, m => m.WaitingSince(Today.AddDays(-5)));
        var form = await desk.Open("stop-waiting");
        await desk.ChangeMilestone((m, facts) => m.StopWaiting(Today, facts, Today));

        var page = await form.Form().Fill(new { Until = "20 November 2026" }).Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This milestone does not wait for anybody, so there is nothing to end."), (page.Status, page.Errors.Single()));
        Assert.Equal(2, (await desk.Milestone()).Version);
        Assert.Empty((await desk.Open("stop-waiting")).Forms);
    }
}

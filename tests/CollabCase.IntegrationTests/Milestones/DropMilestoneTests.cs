using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class DropMilestoneTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/drop", Act = "POST /partnerships/{reference}/milestones/{number}/drop";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_no_longer_wanted_and_stays_on_the_record(Database database)
    {
        var desk = await With(database, m => m.Agreed());

        var page = await desk.CarriesOut("drop", "DropMilestone", new { Reason = "The building is sold." });

        Assert.Equal("Dropped: Sign the lease. It stays on the record.", page.Saved);
        var milestone = await desk.Milestone();
        Assert.Equal((MilestoneState.Dropped, Today, "The building is sold."), (milestone.State, milestone.DroppedOn, milestone.StateReason));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_a_reason_the_form_comes_back(Database database)
    {
        var desk = await With(database, m => m.Agreed());

        Assert.Equal("Say why it is no longer wanted.", (await desk.ComesBack("drop", new { Reason = "" })).ErrorAt("Reason"));
        Assert.Contains("1,000 characters", (await desk.ComesBack("drop", new { Reason = new string('x', 1001) })).ErrorAt("Reason"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_drops_nothing(Database database) => await (await With(database, m => m.Agreed())).RefusesWhenStale("drop", new { Reason = "The building is sold." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_paused_partnership_drops_nothing(Database database) => await (await With(database, m => m.Agreed())).RefusesWhilePaused("drop", new { Reason = "The building is sold." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_was_done_meanwhile_is_not_dropped(Database database)
    {
        var desk = await With(database, m => m.Agreed());
        var form = await desk.Open("drop");
        await desk.ChangeMilestone((m, facts) => m.MarkDone(Today, facts, Today));

        var page = await form.Form().Fill(new { Reason = "The building is sold." }).Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This milestone was done on 21 November 2026. To change it, open it again first."), (page.Status, page.Errors.Single()));
        Assert.Equal(2, (await desk.Milestone()).Version);
        Assert.Empty((await desk.Open("drop")).Forms);
    }
}

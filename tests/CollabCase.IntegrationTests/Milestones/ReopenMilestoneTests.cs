using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class ReopenMilestoneTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/reopen", Act = "POST /partnerships/{reference}/milestones/{number}/reopen";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_goes_back_to_what_is_to_be_done_with_the_reason(Database database)
    {
        var desk = await With(database, m => m.Agreed().DoneOn(Today));

        var page = await desk.CarriesOut("reopen", "ReopenMilestone", new { Reason = "The landlord did not sign." });

        Assert.Equal("Open again: Sign the lease.", page.Saved);
        Assert.Contains("Why it is open again: The landlord did not sign.", page.Text, StringComparison.Ordinal);
        var milestone = await desk.Milestone();
        Assert.Equal((MilestoneState.Agreed, null, "The landlord did not sign."), (milestone.State, milestone.ActualOn, milestone.StateReason));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_a_reason_the_form_comes_back(Database database)
    {
        var desk = await With(database, m => m.Agreed().DoneOn(Today));

        Assert.Equal("Say why it is opened again.", (await desk.ComesBack("reopen", new { Reason = "" })).ErrorAt("Reason"));
        Assert.Contains("1,000 characters", (await desk.ComesBack("reopen", new { Reason = new string('x', 1001) })).ErrorAt("Reason"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_opens_nothing(Database database) => await (await With(database, m => m.Agreed().DoneOn(Today))).RefusesWhenStale("reopen", new { Reason = "The landlord did not sign." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_paused_partnership_opens_nothing(Database database) => await (await With(database, m => m.Agreed().DoneOn(Today))).RefusesWhilePaused("reopen", new { Reason = "The landlord did not sign." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_was_opened_again_already_is_not_opened_again(Database database)
    {
        var desk = await With(database, m => m.Agreed().DoneOn(Today));
        var form = await desk.Open("reopen");
        await desk.ChangeMilestone((m, facts) => m.Reopen("Somebody was faster.", facts));

        var page = await form.Form().Fill(new { Reason = "The landlord did not sign." }).Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This milestone is 'Agreed', so there is nothing to open again."), (page.Status, page.Errors.Single()));
        Assert.Equal(2, (await desk.Milestone()).Version);
        Assert.Empty((await desk.Open("reopen")).Forms);
    }
}

using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class ReinstateMilestoneTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/reinstate", Act = "POST /partnerships/{reference}/milestones/{number}/reinstate";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_as_it_was_before_it_was_dropped(Database database)
    {
        var desk = await With(database, m => m.Agreed().Dropped());

        var page = await desk.CarriesOut("reinstate", "ReinstateMilestone", new { Note = "The sale fell through." });

        Assert.Equal("Taken up again: Sign the lease.", page.Saved);
        var milestone = await desk.Milestone();
        Assert.Equal((MilestoneState.Agreed, null, "The sale fell through."), (milestone.State, milestone.DroppedOn, milestone.StateReason));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_note_that_is_too_long_comes_back(Database database)
    {
        var desk = await With(database, m => m.Agreed().Dropped());

        Assert.Contains("1,000 characters", (await desk.ComesBack("reinstate", new { Note = new string('x', 1001) })).ErrorAt("Note"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_reinstates_nothing(Database database) => await (await With(database, m => m.Agreed().Dropped())).RefusesWhenStale("reinstate", new { Note = "The sale fell through." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_paused_partnership_reinstates_nothing(Database database) => await (await With(database, m => m.Agreed().Dropped())).RefusesWhilePaused("reinstate", new { Note = "The sale fell through." });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_was_taken_up_already_is_not_taken_up_again(Database database)
    {
        var desk = await With(database, m => m.Agreed().Dropped());
        var form = await desk.Open("reinstate");
        await desk.ChangeMilestone((m, facts) => m.Reinstate(null, facts));

        var page = await form.Form().Fill(new { Note = "The sale fell through." }).Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This milestone is 'Agreed', so there is nothing to take up again."), (page.Status, page.Errors.Single()));
        Assert.Equal(2, (await desk.Milestone()).Version);
        Assert.Empty((await desk.Open("reinstate")).Forms);
    }
}

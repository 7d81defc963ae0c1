using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class AgreeMilestoneTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/agree", Act = "POST /partnerships/{reference}/milestones/{number}/agree";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task The_date_as_it_stands_is_agreed_and_slippage_counts_from_it(Database database)
    {
        var desk = await With(database, m => m.On(Today.AddDays(10)));

        var page = await desk.CarriesOut("agree", "AgreeMilestone");

        Assert.Equal("Agreed: Sign the lease, 1 December 2026.", page.Saved);
        var milestone = await desk.Milestone();
        Assert.Equal((MilestoneState.Agreed, Today.AddDays(10), 0), (milestone.State, milestone.BaselineOn, milestone.SlippageDays));
        Assert.Contains("State: Planned -> Agreed", (await desk.History())[^1].Changes);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_agrees_nothing(Database database) => await (await With(database, m => m)).RefusesWhenStale("agree");

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_agreed_in_a_paused_partnership(Database database) => await (await With(database, m => m)).RefusesWhilePaused("agree");

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_is_agreed_or_has_no_date_offers_no_form(Database database)
    {
        Assert.Empty((await (await With(database, m => m.Agreed())).Open("agree")).Forms);

        var desk = await With(database, m => m);
        var form = await desk.Open("agree");
        await desk.ChangeMilestone((m, facts) => m.PlanFor(null, facts));
        var page = await form.Form().Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter a date for the milestone, then agree it."), (page.Status, page.Errors.Single()));
        Assert.Equal(MilestoneState.Planned, (await desk.Milestone()).State);
        Assert.Empty((await desk.Open("agree")).Forms);
    }
}

using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class PlanMilestoneForTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/plan-for", Act = "POST /partnerships/{reference}/milestones/{number}/plan-for";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task A_date_that_is_not_agreed_is_set_and_taken_away(Database database)
    {
        var desk = await With(database, m => m.On(null));

        var page = await desk.CarriesOut("plan-for", "PlanMilestoneFor", new { ForecastOn = "1 dec 2026" });

        Assert.Equal("Planned for 1 December 2026: Sign the lease.", page.Saved);
        Assert.Equal(Today.AddDays(10), (await desk.Milestone()).ForecastOn);

        page = await desk.CarriesOut("plan-for", "PlanMilestoneFor", new { ForecastOn = "" });

        Assert.Equal("Without a date for now: Sign the lease.", page.Saved);
        Assert.Null((await desk.Milestone()).ForecastOn);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_date_that_is_none_or_before_the_partnership_comes_back(Database database)
    {
        var desk = await With(database, m => m);

        Assert.Contains("must be a real date", (await desk.ComesBack("plan-for", new { ForecastOn = "31 feb 2027" })).ErrorAt("ForecastOn"), StringComparison.Ordinal);
        Assert.Contains("when this partnership began", (await desk.ComesBack("plan-for", new { ForecastOn = "1 May 2003" })).ErrorAt("ForecastOn"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_plans_nothing(Database database) => await (await With(database, m => m)).RefusesWhenStale("plan-for", new { ForecastOn = "3 December 2026" });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_planned_in_a_paused_partnership(Database database) => await (await With(database, m => m)).RefusesWhilePaused("plan-for", new { ForecastOn = "3 December 2026" });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_date_that_was_agreed_meanwhile_is_re_planned_instead(Database database)
    {
        var desk = await With(database, m => m);
        var form = await desk.Open("plan-for");
        await desk.ChangeMilestone((m, facts) => m.Agree(facts));

        var page = await form.Form().Fill(new { ForecastOn = "3 December 2026" }).Tamper("Version", "2").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The date of this milestone was agreed. To move it, choose 'Re-plan', with a reason and a note."), (page.Status, page.ErrorAt("ForecastOn")));
        Assert.Empty((await desk.Open("plan-for")).Forms);
    }
}

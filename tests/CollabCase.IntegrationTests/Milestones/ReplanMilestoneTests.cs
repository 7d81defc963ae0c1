using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class ReplanMilestoneTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/re-plan", Act = "POST /partnerships/{reference}/milestones/{number}/re-plan";
    private static readonly object Moved = new { ForecastOn = "15 January 2027", Reason = "MoneyNotConfirmed", Note = "The grant is decided in January." };

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task An_agreed_date_moves_with_a_reason_and_a_note_and_the_old_one_stays(Database database)
    {
        var desk = await With(database, m => m.On(Today.AddDays(10)).Agreed());

        var page = await desk.CarriesOut("re-plan", "ReplanMilestone", Moved);

        Assert.Equal("Moved to 15 January 2027: Sign the lease.", page.Saved);
        var milestone = await desk.Milestone();
        Assert.Equal((new DateOnly(2027, 1, 15), Today.AddDays(10), 45), (milestone.ForecastOn, milestone.BaselineOn, milestone.SlippageDays));
        var change = milestone.DateChanges.Single();
        Assert.Equal((Today.AddDays(10), new DateOnly(2027, 1, 15), ReplanReason.MoneyNotConfirmed, "The grant is decided in January.", desk.Coordinator.Id), (change.From, change.To, change.Reason, change.Note, change.ByPersonId));
        Assert.Contains("The grant is decided in January.", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task A_date_that_is_not_agreed_moves_without_being_asked_why(Database database)
    {
        var desk = await With(database, m => m);
        Assert.Empty((await desk.Open("re-plan")).Choices("Reason"));

        await desk.CarriesOut("re-plan", "ReplanMilestone", new { ForecastOn = "15 January 2027" });

        var milestone = await desk.Milestone();
        Assert.Equal((new DateOnly(2027, 1, 15), 0), (milestone.ForecastOn, milestone.DateChanges.Count));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Done)]
    public async Task What_builds_on_it_is_shown_stays_where_it_is_and_is_told_of_when_it_is_overtaken(Database database)
    {
        var desk = await Desk.On(database, p => p
            .WithMilestone(m => m.Titled("Choose the outcome").On(Today.AddDays(10)))
            .WithMilestone(m => m.Titled("Measure it").On(Today.AddDays(30)).After(1))
            .WithMilestone(m => m.Titled("Report on it").On(Today.AddDays(90)).After(1))
            .WithMilestone(m => m.Titled("Nothing to do with it")));
        var form = await desk.Open("re-plan");
        Assert.True(form.HasLinkTo(desk.Place(2)) && form.HasLinkTo(desk.Place(3)));
        Assert.False(form.HasLinkTo(desk.Place(4)));

        var page = await form.Submit(new { ForecastOn = "15 January 2027" });

        Assert.Equal("Moved to 15 January 2027: Choose the outcome. ‘Measure it’ builds on it and is planned for an earlier day now. Look at its date too.", page.Saved);
        Assert.Equal((Today.AddDays(30), 1), ((await desk.Milestone(2)).ForecastOn, (await desk.Milestone(2)).Version));
        Assert.True((await desk.Browser.Get($"{desk.Place(2)}/re-plan")).HasLinkTo(desk.Place()));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_a_date_a_reason_or_a_note_the_form_comes_back(Database database)
    {
        var desk = await With(database, m => m.On(Today.AddDays(10)).Agreed());

        Assert.Equal("Enter the new date.", (await desk.ComesBack("re-plan", new { Note = "Because." })).ErrorAt("ForecastOn"));
        Assert.Equal("Choose why the date moves.", (await desk.ComesBack("re-plan", new { ForecastOn = "15 January 2027", Note = "Because." })).ErrorAt("Reason"));
        Assert.NotNull((await desk.ComesBack("re-plan", new { ForecastOn = "15 January 2027", Reason = "StaffChange" })).ErrorAt("Note"));
        Assert.Contains("2,000 characters", (await desk.ComesBack("re-plan", new { ForecastOn = "15 January 2027", Reason = "StaffChange", Note = new string('x', 2001) })).ErrorAt("Note"), StringComparison.Ordinal);
        Assert.Contains("already", (await desk.ComesBack("re-plan", new { ForecastOn = "1 December 2026", Reason = "StaffChange", Note = "Because." })).ErrorAt("ForecastOn"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_moves_nothing(Database database) => await (await With(database, m => m.Agreed())).RefusesWhenStale("re-plan", Moved);

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_is_re_planned_into_a_paused_partnership(Database database) => await (await With(database, m => m.Agreed())).RefusesWhilePaused("re-plan", Moved);

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task Of_two_people_who_re_plan_at_once_one_is_done_and_the_other_is_asked(Database database)
    {
        var desk = await With(database, m => m.On(Today.AddDays(10)).Agreed());
        var administrator = await desk.Host.SignedIn(await A.Person().Administrator().SavedIn(desk.Host));
        var (mine, theirs) = (await desk.Open("re-plan"), await administrator.Get($"{desk.Place()}/re-plan"));

        var pages = await Task.WhenAll(mine.Submit(Moved), theirs.Submit(new { ForecastOn = "22 January 2027", Reason = "StaffChange", Note = "The new lead starts then." }));

        var first = Assert.Single(pages, page => page.Status == HttpStatusCode.OK);
        var other = Assert.Single(pages, page => page.Status == HttpStatusCode.UnprocessableEntity);
        var change = (await desk.Milestone()).DateChanges.Single();
        Assert.Contains(Web.Mvc.Format.Date(change.To), first.Saved, StringComparison.Ordinal);
        Assert.Contains(Web.Mvc.Format.Date(change.To), other.Text, StringComparison.Ordinal);
        Assert.Contains(change.Note, other.Text, StringComparison.Ordinal);
        Assert.NotEqual(change.Note, other.Value("Note"));

        await other.Submit();

        var milestone = await desk.Milestone();
        Assert.Equal((2, 3), (milestone.DateChanges.Count, milestone.Version));
        Assert.Equal(change.To, milestone.DateChanges.Single(c => c.Number == 2).From);
        await desk.Host.VerifyHistory();
    }
}

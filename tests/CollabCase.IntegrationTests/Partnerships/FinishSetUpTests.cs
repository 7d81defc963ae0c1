using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class FinishSetUpTests
{
    private const string Page = "GET /partnerships/{reference}/set-up", Finish = "POST /partnerships/{reference}/set-up";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Finish, Case.Done)]
    public async Task The_steps_follow_one_another_up_to_checking_the_answers(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var browser = await host.SignedIn(await A.Person().Coordinator().SavedIn(host));
        var page = await (await browser.Get("/partnerships/open")).Submit(new { Name = "Glen Steps", Purpose = "To go step by step." });
        var reference = page.Path.Split('/')[2];
        var titles = new List<string> { page.Heading };

        page = await page.Submit(new { Vision = "Everyone has somebody beside them." });
        titles.Add(page.Heading);
        page = await page.Submit(new { Places = new[] { "S12000049" } });
        titles.Add(page.Heading);
        page = await page.Submit(new { DesignedBy = "PublicSector", DeliveredBy = "CitizensOrThirdSector" });
        titles.Add(page.Heading);
        page = await page.Submit(new { Profile = "Light" });
        titles.Add(page.Heading);
        page = await page.Submit(new { LeadName = "Partnership manager" });
        titles.Add(page.Heading);

        Assert.Equal(["Vision and people", "Places", "Theme and form", "Profile", "Lead and dates", "Check your answers"], titles);
        Assert.Equal($"/partnerships/{reference}/set-up", page.Path);
        foreach (var answer in new[] { "Everyone has somebody beside them.", "Glasgow City", "Co-management", "Light.", "Partnership manager", "Not answered yet" })
            Assert.Contains(answer, page.Text, StringComparison.Ordinal);

        page = await page.Submit();

        Assert.Equal($"/partnerships/{reference}", page.Path);
        Assert.Equal("The set-up is finished. Next: add the partners. Plan the first stage", page.Saved);
        Assert.False(page.HasLinkTo($"/partnerships/{reference}/set-up"));
        Assert.NotNull((await host.Partnership(reference)).SetUpCompletedAt);
        Assert.Equal("FinishSetUp", (await host.History(reference))[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task It_can_be_left_at_any_step_and_found_again(Database database)
    {
        var desk = await Desk.On(database);
        var setUp = $"{desk.Home}/set-up";

        foreach (var step in new[] { "purpose", "places", "classification", "profile", "lead" })
        {
            var page = await desk.Get($"{step}?setUp=step");
            Assert.True(page.HasLinkTo(desk.Home), step);
            Assert.Contains(page.Links, link => link == setUp || link.Contains("setUp=step", StringComparison.Ordinal));
        }
        Assert.True((await desk.Browser.Get(desk.Home)).HasLinkTo(setUp));
        Assert.True((await desk.Browser.Get("/partnerships")).HasLinkTo(setUp));
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task An_answer_that_is_changed_while_they_are_checked_leads_back_to_them(Database database)
    {
        var desk = await Desk.On(database);
        var page = await desk.Get("set-up");
        Assert.True(page.HasLinkTo($"{desk.Home}/profile?setUp=check"));

        var back = await (await desk.Get("profile?setUp=check")).Submit(new { Profile = "StrategicPsp" });
        var afterMistake = await (await desk.Get("lead?setUp=check")).Submit(new { ExpectedEndOn = "never" });
        var corrected = await afterMistake.Submit(new { ExpectedEndOn = "1 May 2027" });

        Assert.Equal($"{desk.Home}/set-up", back.Path);
        Assert.Equal($"{desk.Home}/set-up", corrected.Path);
    }

    [Theory, OnEveryDatabase, Covers(Finish, Case.Stale)]
    public async Task Answers_that_changed_meanwhile_are_looked_at_again(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("set-up");
        await desk.Change(p => p.Rename("Renamed meanwhile"));

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Null((await desk.Partnership()).SetUpCompletedAt);
        Assert.Equal(desk.Home, (await page.Submit()).Path);
    }

    [Theory, OnEveryDatabase, Covers(Finish, Case.Refused)]
    public async Task The_set_up_of_a_paused_partnership_is_not_finished(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("set-up");
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        var stale = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.DoesNotContain("Finish setting up", stale.Buttons);
        var page = await form.Form().Tamper("Version", "2").SendBy(desk.Browser, form);
        Assert.Contains(page.Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Null((await desk.Partnership()).SetUpCompletedAt);
    }
}

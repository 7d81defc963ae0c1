using System.Net;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Writing;

/// <summary>A second press of the button is harmless: the form carries a key, and the second answer repeats the first.</summary>
public sealed class SameFormTwiceTests
{
    [Theory, OnEveryDatabase]
    public async Task One_after_the_other_they_open_one_partnership_and_lead_to_the_same_page(Database database)
    {
        var (host, browser, form, coordinator) = await Given(database);

        var first = await form.Submit(new { Name = "Twice", Purpose = "To be opened once." });
        var second = await form.Submit(new { Name = "Twice", Purpose = "To be opened once." });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal((first.Path, first.Saved), (second.Path, second.Saved));
        Assert.Equal(1, await CountOf(host, coordinator.Id));
        // The partnership and the two reviews that it starts with, once each.
        Assert.Equal(3, (await host.History(first.Path.Split('/')[2])).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task At_the_same_moment_they_open_one_partnership_too(Database database)
    {
        var (host, browser, form, coordinator) = await Given(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            browser.Send(form.Form().Fill(new { Name = "Eight times", Purpose = "To be opened once." }).Request(form), follow: false))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(answers.Select(answer => answer.Response.Headers.Location).Distinct());
        Assert.Equal(1, await CountOf(host, coordinator.Id));
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_that_came_back_with_a_mistake_is_still_the_same_form(Database database)
    {
        var (host, _, form, coordinator) = await Given(database);
        var corrected = await form.Submit(new { Name = "", Purpose = "To be opened once." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, corrected.Status);

        var first = await corrected.Submit(new { Name = "Corrected" });
        var second = await corrected.Submit(new { Name = "Corrected" });

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(1, await CountOf(host, coordinator.Id));
    }

    [Theory, OnEveryDatabase]
    public async Task Another_persons_key_means_nothing(Database database)
    {
        var (host, _, form, _) = await Given(database);
        var theirs = await form.Submit(new { Name = "Theirs", Purpose = "To be opened once." });
        var other = await Desk.On(host);
        var mine = await other.Browser.Get("/partnerships/open");

        var page = await mine.Form().Fill(new { Name = "Mine", Purpose = "To be opened too." })
            .Tamper("SubmissionKey", form.Value("SubmissionKey")!).SendBy(other.Browser, mine);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEqual(theirs.Path, page.Path);
        Assert.Equal("Mine", (await host.Partnership(page.Path.Split('/')[2])).Name);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_key_under_another_form_is_another_form(Database database)
    {
        var desk = await Desk.On(database);
        var purpose = await desk.Get("purpose");
        await purpose.Submit(new { Vision = "Once." });
        var pause = await desk.Get("pause");

        var page = await pause.Form().Fill(new { Reason = "The lead partner is moving house." })
            .Tamper("SubmissionKey", purpose.Value("SubmissionKey")!).SendBy(desk.Browser, pause);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(PartnershipState.Paused, (await desk.Partnership()).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Going_back_to_change_something_else_is_not_answered_as_saved_before(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("purpose");
        await form.Submit(new { Vision = "First" });

        var again = await form.Submit(new { Vision = "First", PeopleWeSupport = "Written after going back" });

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal("Written after going back", (await desk.Partnership()).PeopleWeSupport);

        var different = await form.Submit(new { Vision = "Second" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, different.Status);
        Assert.Equal("Second", different.Value("Vision"));
        Assert.Equal(("First", 3), ((await desk.Partnership()).Vision, (await desk.Partnership()).Version));
    }

    [Theory, OnEveryDatabase]
    public async Task The_answer_that_is_kept_holds_nothing_that_was_typed(Database database)
    {
        var (host, _, form, coordinator) = await Given(database);
        await form.Submit(new { Name = "A name nobody keeps", Purpose = "A purpose nobody keeps" });

        var kept = await host.Read(db => db.Set<Submission>().Where(s => s.PersonId == coordinator.Id).SingleAsync());

        Assert.DoesNotContain("nobody keeps", kept.Result, StringComparison.Ordinal);
    }

    private static async Task<(CollabCaseHost, Browser, Page, Testing.People.TestPerson)> Given(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var browser = await host.SignedIn(coordinator);
        return (host, browser, await browser.Get("/partnerships/open"), coordinator);
    }

    private static Task<int> CountOf(CollabCaseHost host, long coordinator) =>
        host.Read(db => db.Set<Partnership>().CountAsync(p => p.CoordinatorPersonId == coordinator));
}

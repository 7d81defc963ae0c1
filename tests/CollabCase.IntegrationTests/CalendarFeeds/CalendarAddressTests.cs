using System.Net;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.CalendarFeeds;

/// <summary>Making calendar addresses, replacing them and taking them back.</summary>
public sealed class CalendarAddressTests
{
    private const string Make = "POST /account/calendars/make", Replace = "POST /account/calendars/replace", Revoke = "POST /account/calendars/revoke";

    [Theory, OnEveryDatabase, Covers(Make, Case.Done), Covers("GET /account/calendars/make", Case.Done), Covers("GET /account/calendars", Case.Done)]
    public async Task An_address_is_shown_once_and_opens_what_concerns_its_person(Database database)
    {
        var (host, person, browser) = await Somebody(database);
        Assert.Contains("You have no address yet.", (await browser.Get("/account/calendars")).Text, StringComparison.Ordinal);

        var page = await (await browser.Get("/account/calendars/make")).Submit();

        Assert.Equal(("/account/calendars", "The address is made. It stands below, this once."), (page.Path, page.Saved));
        var address = AddressOn(page)!;
        Assert.Matches("^http://localhost:5080/calendar/[A-Za-z0-9_-]{43}\\.ics$", address.AbsoluteUri);
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().Get(address.AbsolutePath)).Status);
        Assert.Equal(("Everything that concerns you", "Not yet"), (page.Table()[1][0], page.Table()[1][2]));

        var again = await browser.Get("/account/calendars");
        Assert.Contains("November 2026", again.Table()[1][2], StringComparison.Ordinal);
        Assert.Null(AddressOn(again));
        Assert.DoesNotContain(address.AbsolutePath, again.Html, StringComparison.Ordinal);
        var feed = Assert.Single(await FeedsOf(host, person));
        Assert.Equal((1, null, SecretToken.HashOf(address.AbsolutePath["/calendar/".Length..^".ics".Length]), true), (feed.Number, feed.PartnershipId, feed.TokenHash, feed.IsOpen));
        Assert.Equal(("MakeCalendarAddress", person.Email), ((await host.History(person.Reference))[^1].UseCase, (await host.History(person.Reference))[^1].Who));
    }

    [Theory, OnEveryDatabase, Covers(Make, Case.Refused)]
    public async Task A_second_one_of_the_same_is_refused_and_says_what_to_do(Database database)
    {
        var (host, person, browser) = await Somebody(database);
        var form = await browser.Get("/account/calendars/make");
        await host.FeedOf(person);

        var page = await form.Submit();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "You have an address for this calendar already. It cannot be shown again: replace it if you need a new one."), (page.Status, Assert.Single(page.Errors)));
        Assert.Single(await FeedsOf(host, person));
    }

    [Theory, OnEveryDatabase, Covers("GET /partnerships/{reference}/calendar-address", Case.Done)]
    public async Task A_partnership_has_a_page_that_makes_one_for_it_alone(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen together (invented)"));
        await A.Meeting().SavedIn(desk.Host, desk.Reference, await A.Tier().Named("Those who steer").SavedIn(desk.Host, desk.Reference));
        Assert.True((await desk.Get("meetings")).HasLinkTo($"{desk.Home}/calendar-address"));
        var offered = await desk.Get("calendar-address");

        var page = await (await offered.Follow("Make an address")).Submit();

        Assert.Equal($"{desk.Home}/calendar-address", page.Path);
        Assert.Equal(["Meeting: Those who steer"], (await desk.Host.Entries(AddressOn(page)!.AbsolutePath)).Select(e => e.Title));
        Assert.False((await desk.Get("calendar-address")).HasButton("Make an address"));
        Assert.Equal("Glen together (invented)", (await desk.Browser.Get("/account/calendars")).Table()[1][0]);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_a_partnership_that_a_person_does_not_see_there_is_none_to_be_made(Database database)
    {
        var desk = await Desk.On(database);
        var (host, person, browser) = await Somebody(database);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/account/calendars/make?partnership={desk.Reference}")).Status);
        var form = await browser.Get("/account/calendars/make");
        Assert.Equal(HttpStatusCode.NotFound, (await form.Form().Tamper("Partnership", desk.Reference).SendBy(browser, form)).Status);
        Assert.Empty(await FeedsOf(host, person));
    }

    [Theory, OnEveryDatabase, Covers(Replace, Case.Done), Covers("GET /account/calendars/replace", Case.Done)]
    public async Task What_is_replaced_opens_nothing_any_more(Database database)
    {
        var (host, person, browser) = await Somebody(database);
        var old = await host.FeedOf(person);

        var page = await (await browser.Get("/account/calendars/replace?number=1")).Submit();

        Assert.Equal(("/account/calendars", "The address is replaced. The one before opens nothing any more. It stands below, this once."), (page.Path, page.Saved));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await host.Browser().Get(old)).Status, (await host.Browser().Get(AddressOn(page)!.AbsolutePath)).Status));
        Assert.Equal([(1, false), (2, true)], (await FeedsOf(host, person)).Select(f => (f.Number, f.IsOpen)));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/account/calendars/replace?number=1")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_form_twice_makes_one_and_does_not_show_it_again(Database database)
    {
        var (host, person, browser) = await Somebody(database);
        await host.FeedOf(person);
        var form = await browser.Get("/account/calendars/replace?number=1");

        var (first, second) = (await form.Submit(), await form.Submit());

        Assert.NotNull(AddressOn(first));
        Assert.Null(AddressOn(second));
        Assert.Equal("The address is replaced. The one before opens nothing any more.", second.Saved);
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().Get(AddressOn(first)!.AbsolutePath)).Status);
        Assert.Equal(2, (await FeedsOf(host, person)).Count);
    }

    [Theory, OnEveryDatabase, Covers(Replace, Case.Refused)]
    public async Task One_of_a_partnership_that_was_lost_can_be_taken_back_and_not_replaced(Database database)
    {
        var desk = await Desk.On(database);
        var (host, person, browser) = await Somebody(database);
        var id = (await desk.Partnership()).Id;
        await host.Write([desk.Reference], db => Task.FromResult(db.Add(new PartnershipMember(id, person.Id, MemberRole.PartnerMember))));
        await host.FeedOf(person, desk.Reference);
        var form = await browser.Get("/account/calendars/replace?number=1");
        await host.Write([desk.Reference], async db => db.Remove(await db.Set<PartnershipMember>().SingleAsync(m => m.PersonId == person.Id)));

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("would open nothing", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.True(Assert.Single(await FeedsOf(host, person)).IsOpen);
        var list = await browser.Get("/account/calendars");
        Assert.StartsWith("A partnership that you no longer see", list.Table()[1][0], StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Reference, list.Html, StringComparison.Ordinal);
        Assert.Equal("Take back the address: A partnership that you no longer see", list.Table()[1][3]);
    }

    [Theory, OnEveryDatabase, Covers(Revoke, Case.Done), Covers("GET /account/calendars/revoke", Case.Done)]
    public async Task What_is_taken_back_opens_nothing_and_nobody_elses_can_be(Database database)
    {
        var (host, person, browser) = await Somebody(database);
        var (_, other, another) = await Somebody(database);
        var (feed, theirs) = (await host.FeedOf(person), await host.FeedOf(other));
        var form = await browser.Get("/account/calendars/revoke?number=1");

        var page = await form.Submit();

        Assert.Equal(("/account/calendars", "The address is taken back. It opens nothing any more."), (page.Path, page.Saved));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await host.Browser().Get(feed)).Status, (await host.Browser().Get(theirs)).Status));
        Assert.Equal("RevokeCalendarAddress", (await host.History(person.Reference))[^1].UseCase);
        foreach (var path in new[] { "/account/calendars/revoke?number=2", "/account/calendars/replace?number=2", "/account/calendars/revoke?number=1" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);
        Assert.True((await browser.Get("/account/calendars/replace")).HasLinkTo("/account/calendars/make"));
        Assert.True((await another.Get("/account/calendars/revoke")).HasLinkTo("/account/calendars/revoke?number=1"));
        // The number is each person's own.
        Assert.Contains("Everything that concerns you", (await another.Get("/account/calendars/revoke?number=1")).Text, StringComparison.Ordinal);
    }

    private static async Task<(CollabCaseHost Host, TestPerson Person, Browser Browser)> Somebody(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var person = await A.Person().SavedIn(host);
        return (host, person, await host.SignedIn(person));
    }

    private static Uri? AddressOn(Page page) => page.Document.QuerySelector(".secret-link")?.TextContent is { } address ? new(address) : null;

    private static Task<List<CalendarFeed>> FeedsOf(CollabCaseHost host, TestPerson person) =>
        host.Read(db => db.Set<CalendarFeed>().AsNoTracking().Where(f => f.PersonId == person.Id).OrderBy(f => f.Number).ToListAsync());
}

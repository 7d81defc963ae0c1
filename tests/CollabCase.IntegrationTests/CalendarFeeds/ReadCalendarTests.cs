using System.Net;
using System.Text;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.CalendarFeeds;

/// <summary>What a calendar address shows, to whom, and what somebody can try with one that is not theirs.</summary>
public sealed class ReadCalendarTests
{
    private const string Read = "GET /calendar/{token}.ics";

    [Theory, OnEveryDatabase, Covers(Read, Case.Done)]
    public async Task Meetings_milestones_and_reviews_of_a_coordinator_are_read_without_signing_in(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen together (invented)"));
        var tier = await A.Tier().Named("Those who steer").Seating("Head of service").SavedIn(desk.Host, desk.Reference);
        var meeting = await A.Meeting().As(new(Today.AddDays(14), new TimeOnly(10, 30), 90, "The Hall, room 2")).WithItem("The secret grant").SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today.AddDays(21)).Cancelled().SavedIn(desk.Host, desk.Reference, tier);
        await A.Milestone().Titled("Agree the outcome").On(Today.AddDays(30)).Agreed().SavedIn(desk.Host, desk.Reference);
        await A.Milestone().Titled("Find the rooms").On(Today.AddDays(40)).SavedIn(desk.Host, desk.Reference);
        await A.Review().DueOn(Today.AddDays(50)).SavedIn(desk.Host, desk.Reference);
        await A.Milestone().Titled("Without a date").On(null).SavedIn(desk.Host, desk.Reference);

        var entries = await desk.Host.Entries(await desk.Host.FeedOf(desk.Coordinator));

        Assert.Equal(
        [
            "Meeting: Those who steer – Glen together (invented)", "Cancelled – Meeting: Those who steer – Glen together (invented)",
            "Milestone: Agree the outcome – Glen together (invented)", "Milestone: Find the rooms – Glen together (invented)", "Review: Risks – Glen together (invented)",
        ], entries.Select(e => e.Title));
        Assert.Equal(("The Hall, room 2", "PT90M", "CONFIRMED", "1", "OPAQUE"), (entries[0]["LOCATION"], entries[0]["DURATION"], entries[0]["STATUS"], entries[0]["SEQUENCE"], entries[0]["TRANSP"]));
        Assert.Equal($"{Today.AddDays(14):yyyyMMdd}T103000", entries[0]["DTSTART;TZID=Europe/London"]);
        Assert.Equal($"meeting-{desk.Reference}-{meeting}@localhost", entries[0]["UID"]);
        Assert.EndsWith($"/partnerships/{desk.Reference}/meetings/{meeting}", entries[0]["URL"], StringComparison.Ordinal);
        Assert.Equal($"{Today.AddDays(21):yyyyMMdd}", entries[1]["DTSTART;VALUE=DATE"]);
        Assert.Equal(["CANCELLED", "CONFIRMED", "TENTATIVE", "CONFIRMED"], entries.Skip(1).Select(e => e["STATUS"]));
        Assert.All(entries, e => Assert.DoesNotContain("grant", string.Join('\n', e.Lines.Values), StringComparison.Ordinal));
        Assert.All(entries, e => Assert.DoesNotContain("too many are ill", string.Join('\n', e.Lines.Values), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What each kind of person reads of the same partnership: in their own calendar, and in that of the partnership.</summary>
    [Theory, OnEveryDatabase]
    public async Task Each_person_reads_what_they_may_see_and_no_more(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (coordinator, steering, partner, participant, auditor, administrator, stranger) = (await A.Person().Coordinator().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host),
            await A.Person().SavedIn(host), await A.Person().Auditor().SavedIn(host), await A.Person().Administrator().SavedIn(host), await A.Person().SavedIn(host));
        var foundation = await A.Organisation().SavedIn(host);
        var funder = await A.Person().FunderOf(foundation).SavedIn(host);
        var reference = await A.Partnership().Named("Who reads what (invented)").CoordinatedBy(coordinator).WithMember(steering, MemberRole.SteeringMember).WithMember(partner, MemberRole.PartnerMember).WithMember(participant, MemberRole.Participant).SavedIn(host);
        await A.Award().By(foundation).SavedIn(host, reference);
        var above = await A.Tier().Named("Steering").SavedIn(host, reference);
        var below = await A.Tier().Of(TierKind.ReferenceGroup, "People with lived experience").AnsweringTo(above).Seating(participant).SavedIn(host, reference);
        foreach (var tier in new[] { above, below }) await A.Meeting().As(new(Today.AddDays(tier), new TimeOnly(9, 0), 60, $"Room {tier}")).SavedIn(host, reference, tier);
        await A.Milestone().Titled("Theirs").OwnedBy(participant).On(Today.AddDays(30)).SavedIn(host, reference);
        await A.Milestone().Titled("Nobody’s").On(Today.AddDays(31)).SavedIn(host, reference);
        await A.Review().Of(ReviewKind.Risks, "The risks").OwnedBy(steering, partner).DueOn(Today.AddDays(40)).SavedIn(host, reference);
        await A.Review().Of(ReviewKind.Other, "The door").OwnedBy(participant).DueOn(Today.AddDays(41)).SavedIn(host, reference);
        await A.Review().Of(ReviewKind.Other, "Not any more").Ended().SavedIn(host, reference);

        async Task<string> Seen(Testing.People.TestPerson person, string? partnership)
        {
            var page = await host.Browser().Get(await host.FeedOf(person, partnership));
            return page.Status is HttpStatusCode.NotFound ? "404" : string.Join(", ", Feeds.EntriesOf(page).Select(e => e.Title.Replace(" – Who reads what (invented)", "", StringComparison.Ordinal).Split(": ")[1] + (e["LOCATION"] is { } place ? " in " + place : "")));
        }

        var (all, inside, outside) = ("Steering in Room 1, People with lived experience in Room 2, Theirs, Nobody’s, The risks, The door", "Steering in Room 1, People with lived experience in Room 2, The risks", "Steering, People with lived experience, Theirs, Nobody’s");
        Assert.Equal((all, all), (await Seen(coordinator, null), await Seen(coordinator, reference)));
        Assert.Equal((inside, all), (await Seen(steering, null), await Seen(steering, reference)));
        Assert.Equal((inside, all), (await Seen(partner, null), await Seen(partner, reference)));
        Assert.Equal(("People with lived experience in Room 2, Theirs", "Steering, People with lived experience in Room 2, Theirs, Nobody’s"), (await Seen(participant, null), await Seen(participant, reference)));
        Assert.Equal(("", outside), (await Seen(funder, null), await Seen(funder, reference)));
        Assert.Equal(("", all), (await Seen(auditor, null), await Seen(auditor, reference)));
        Assert.Equal(("", all), (await Seen(administrator, null), await Seen(administrator, reference)));
        Assert.Equal(("", "404"), (await Seen(stranger, null), await Seen(stranger, reference)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_somebody_may_see_is_asked_anew_at_each_reading(Database database)
    {
        var desk = await Desk.On(database);
        var (host, member) = (desk.Host, await A.Person().SavedIn(desk.Host));
        var id = (await desk.Partnership()).Id;
        await host.Write([desk.Reference], db => Task.FromResult(db.Add(new PartnershipMember(id, member.Id, MemberRole.SteeringMember))));
        var tier = await A.Tier().SavedIn(host, desk.Reference);
        await A.Meeting().SavedIn(host, desk.Reference, tier);
        var (own, one) = (await host.FeedOf(member), await host.FeedOf(member, desk.Reference));
        Assert.Equal((1, 1), ((await host.Entries(own)).Count, (await host.Entries(one)).Count));

        await host.Write([desk.Reference], async db => db.Remove(await db.Set<PartnershipMember>().SingleAsync(m => m.PersonId == member.Id)));

        Assert.Empty(await host.Entries(own));
        await AssertOpensNothing(host, one);

        await Change(p => p.GivePassword(Now));
        await AssertOpensNothing(host, own);
        await Change(p => p.ChoosePassword(Now));
        Assert.Empty(await host.Entries(own));
        await Change(p => p.Deactivate(desk.Coordinator.Id, othersAdminister: true));
        await AssertOpensNothing(host, own);

        Task<bool> Change(Action<Person> change) => host.Write([member.Reference], async db =>
        {
            change(await db.Set<Person>().SingleAsync(p => p.Id == member.Id));
            return true;
        });
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_taken_back_never_was_or_was_altered_is_answered_to_the_byte_alike(Database database)
    {
        var desk = await Desk.On(database);
        var host = desk.Host;
        var feed = await host.FeedOf(desk.Coordinator);
        var token = feed["/calendar/".Length..^".ics".Length];
        foreach (var asked in new[] { (token[0] == 'A' ? "B" : "A") + token[1..], token[..^1], token + "A", token.ToUpperInvariant(), "%20", "..%2fetc", new string('A', 2000), "%27%20OR%201=1", "a.b", SecretToken.HashOf(token) })
            await AssertOpensNothing(host, $"/calendar/{asked}.ics");

        Assert.Equal(HttpStatusCode.OK, (await host.Browser().Get(feed)).Status);
        await host.Write([desk.Coordinator.Reference], async db =>
        {
            (await db.Set<CalendarFeed>().SingleAsync(f => f.PersonId == desk.Coordinator.Id)).Revoke(Now);
            return true;
        });
        await AssertOpensNothing(host, feed);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_has_it_already_is_told_so_until_something_changes(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, browser) = (await Desk.On(host), host.Browser());
        var number = await A.Milestone().Titled("First").On(Today.AddDays(3)).SavedIn(host, desk.Reference);
        var feed = await host.FeedOf(desk.Coordinator);
        var first = await browser.Get(feed);
        var tag = first.Response.Headers.ETag!.ToString();

        foreach (var known in new[] { tag, "W/" + tag, "\"other\", " + tag, "*" })
        {
            var again = await Ask(browser, HttpMethod.Get, feed, known);
            Assert.Equal((HttpStatusCode.NotModified, 0, tag), (again.Status, again.Body.Length, again.Response.Headers.ETag!.ToString()));
        }
        var head = await Ask(browser, HttpMethod.Head, feed, null);
        Assert.Equal((HttpStatusCode.OK, 0, first.Body.Length, tag), (head.Status, head.Body.Length, (int)head.Response.Content.Headers.ContentLength!.Value, head.Response.Headers.ETag!.ToString()));

        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.NotModified, (await Ask(browser, HttpMethod.Get, feed, tag)).Status);
        await A.Milestone().Titled("Second").On(Today.AddDays(4)).SavedIn(host, desk.Reference);
        var changed = await Ask(browser, HttpMethod.Get, feed, tag);
        Assert.Equal((HttpStatusCode.OK, 2), (changed.Status, Feeds.EntriesOf(changed).Count));
        Assert.NotEqual(tag, changed.Response.Headers.ETag!.ToString());
        Assert.Equal($"milestone-{desk.Reference}-{number}@localhost", Feeds.EntriesOf(changed)[0]["UID"]);
    }

    [Theory, OnEveryDatabase]
    public async Task It_is_kept_by_nobody_else_tells_nobody_and_gives_no_cookie_even_to_who_is_signed_in(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host);
        var feed = await host.FeedOf(desk.Coordinator);
        // By now any page would give the session a new cookie.
        host.Clock.Advance(TimeSpan.FromHours(5));
        foreach (var browser in new[] { host.Browser(), desk.Browser })
            foreach (var page in new[] { await browser.Get(feed), await Ask(browser, HttpMethod.Get, feed, "*"), await browser.Get($"/calendar/{SecretToken.Next()}.ics") })
            {
                Assert.Equal(("no-referrer", "noindex, nofollow"), (Header(page, "Referrer-Policy"), Header(page, "X-Robots-Tag")));
                Assert.Equal(page.Status is HttpStatusCode.NotFound ? "no-store" : "no-cache, private", page.Response.Headers.CacheControl!.ToString());
                Assert.False(page.Response.Headers.Contains("Set-Cookie"));
            }
        Assert.True((await desk.Browser.Get("/account")).Response.Headers.Contains("Set-Cookie"));
        var opened = await host.Browser().Get(feed);
        Assert.Equal("text/calendar; charset=utf-8", opened.Response.Content.Headers.ContentType!.ToString());
        // Somebody who is signed in as another reads the same.
        Assert.Equal(opened.Body, (await (await host.SignedIn(await A.Person().SavedIn(host))).Get(feed)).Body);
    }

    [Theory, OnEveryDatabase]
    public async Task Its_secret_is_in_no_log_no_history_and_no_record(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, change: builder => builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Information"));
        var desk = await Desk.On(host);
        var made = await (await desk.Browser.Get("/account/calendars/make")).Submit();
        var secret = new Uri(made.Document.QuerySelector(".secret-link")!.TextContent).AbsolutePath["/calendar/".Length..^".ics".Length];

        Assert.Equal(HttpStatusCode.OK, (await host.Browser().Get($"/calendar/{secret}.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().Get($"/calendar/{secret}A.ics")).Status);

        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(await host.History(desk.Coordinator.Reference), entry => (entry.Screen + string.Join(' ', entry.Changes)).Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(await host.Read(db => db.Set<Submission>().ToListAsync()), s => (s.Key + s.Result).Contains(secret, StringComparison.Ordinal));
        Assert.Equal(SecretToken.HashOf(secret), (await host.Read(db => db.Set<CalendarFeed>().SingleAsync())).TokenHash);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_asks_too_often_waits_a_minute(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database, change: builder => builder.UseSetting("Signing:RequestsAMinute", "5"));
        var browser = host.Browser();
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/calendar/{SecretToken.Next()}.ics")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.Get($"/calendar/{SecretToken.Next()}.ics")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task When_it_was_read_is_noted_once_an_hour_and_changes_nothing_else(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host);
        var (feed, browser) = (await host.FeedOf(desk.Coordinator), host.Browser());

        Assert.Single((await browser.Get(feed)).WritingStatements);
        var first = await Only(host);
        Assert.Empty((await browser.Get(feed)).WritingStatements);
        host.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Single((await browser.Get(feed)).WritingStatements);

        var later = await Only(host);
        Assert.Equal((TimeSpan.FromHours(2), 1), (later.LastReadAtUtc - first.LastReadAtUtc, later.Version));
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task From_a_year_back_to_two_years_ahead_and_nothing_of_a_closed_partnership_in_ones_own(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var desk = await Desk.On(host);
        foreach (var day in new[] { Today.AddYears(2).AddDays(1), Today.AddYears(2), Today.AddYears(2).AddDays(-1) }) await A.Milestone().Titled($"On {day:yyyy-MM-dd}").On(day).SavedIn(host, desk.Reference);
        var (own, one) = (await host.FeedOf(desk.Coordinator), await host.FeedOf(desk.Coordinator, desk.Reference));

        Assert.Equal([$"Milestone: On {Today.AddYears(2).AddDays(-1):yyyy-MM-dd}", $"Milestone: On {Today.AddYears(2):yyyy-MM-dd}"], (await host.Entries(one)).Select(e => e.Title));
        await desk.Change(p => p.Pause("Waiting.", Today));
        Assert.Equal(2, (await host.Entries(own)).Count);

        var closed = await A.Partnership().CoordinatedBy(desk.Coordinator).WithMilestone(m => m.Titled("Left open").On(Today.AddDays(5))).Closed().SavedIn(host);
        Assert.Equal(2, (await host.Entries(own)).Count);
        Assert.Single(await host.Entries(await host.FeedOf(desk.Coordinator, closed)));
    }

    private static Task<CalendarFeed> Only(CollabCaseHost host) => host.Read(db => db.Set<CalendarFeed>().AsNoTracking().SingleAsync());

    private static async Task AssertOpensNothing(CollabCaseHost host, string path)
    {
        var (expected, page) = (await host.Browser().Get($"/calendar/{SecretToken.Next()}.ics"), await host.Browser().Get(path));
        Assert.True(expected.Body.SequenceEqual(page.Body), path);
        Assert.Equal((HttpStatusCode.NotFound, Headers(expected)), (page.Status, Headers(page)));
        Assert.Contains("opens nothing", Encoding.UTF8.GetString(page.Body), StringComparison.Ordinal);
    }

    private static Task<Page> Ask(Browser browser, HttpMethod method, string path, string? known)
    {
        var request = new HttpRequestMessage(method, path);
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return browser.Send(request);
    }

    private static string Header(Page page, string name) => page.Response.Headers.GetValues(name).Single();

    private static string Headers(Page page) => string.Join('\n', page.Response.Headers.Concat(page.Response.Content.Headers).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal));
}

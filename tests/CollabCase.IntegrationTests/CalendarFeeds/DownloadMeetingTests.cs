using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.CalendarFeeds;

public sealed class DownloadMeetingTests
{
    [Theory, OnEveryDatabase, Covers("GET /partnerships/{reference}/meetings/{number}.ics", Case.Done)]
    public async Task One_meeting_is_a_file_with_what_its_page_says_to_whoever_asks(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen together (invented)"));
        var foundation = await A.Organisation().SavedIn(desk.Host);
        await A.Award().By(foundation).SavedIn(desk.Host, desk.Reference);
        var tier = await A.Tier().Named("Those who steer").SavedIn(desk.Host, desk.Reference);
        // Further ahead than a feed goes.
        var day = Today.AddYears(5);
        var number = await A.Meeting().As(new(day, new TimeOnly(10, 30), 90, "The Hall", "https://example.org/join")).SavedIn(desk.Host, desk.Reference, tier);
        var page = await desk.Get($"meetings/{number}");

        var file = await page.Follow("Put this meeting in your own calendar");

        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8", $"attachment; filename={desk.Reference}-meeting-{number}.ics"),
            (file.Status, file.Response.Content.Headers.ContentType!.ToString(), file.Response.Content.Headers.ContentDisposition!.ToString().Split(";  filename*")[0].Split("; filename*")[0]));
        Assert.Equal("no-store", file.Response.Headers.CacheControl!.ToString());
        var entry = Assert.Single(Feeds.EntriesOf(file));
        Assert.Equal(("Meeting: Those who steer – Glen together (invented)", "The Hall", "PT90M", $"{day:yyyyMMdd}T103000"), (entry.Title, entry["LOCATION"], entry["DURATION"], entry["DTSTART;TZID=Europe/London"]));
        Assert.DoesNotContain("example.org/join", file.Html, StringComparison.Ordinal);

        var funder = await desk.Host.SignedIn(await A.Person().FunderOf(foundation).SavedIn(desk.Host));
        var outside = Assert.Single(Feeds.EntriesOf(await funder.Get($"{desk.Home}/meetings/{number}.ics")));
        Assert.Equal((entry["UID"], null, null), (outside["UID"], outside["LOCATION"], outside["DURATION"]));
    }

    [Theory, OnEveryDatabase]
    public async Task A_meeting_that_was_cancelled_offers_no_file_and_its_file_says_so(Database database)
    {
        var desk = await Desk.On(database);
        var number = await A.Meeting().Cancelled().SavedIn(desk.Host, desk.Reference, await A.Tier().SavedIn(desk.Host, desk.Reference));

        Assert.False((await desk.Get($"meetings/{number}")).HasLinkTo($"{desk.Home}/meetings/{number}.ics"));
        Assert.Equal("CANCELLED", Assert.Single(Feeds.EntriesOf(await desk.Get($"meetings/{number}.ics")))["STATUS"]);
    }
}

using System.Net;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reviews;

/// <summary>Reviews among the milestones and actions of a desk.</summary>
public sealed class DeskReviewsTests
{
    [Theory, OnEveryDatabase, Covers("GET /desk", Case.Done), Covers("GET /desk/{part}", Case.Done)]
    public async Task What_is_to_be_looked_at_again_stands_on_the_desk_by_its_day(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(member, MemberRole.PartnerMember));
        foreach (var (title, days) in new[] { ("Late one", -2), ("Of today", 0), ("Within the fortnight", 13), ("Later", 14) })
            await A.Review().Of(ReviewKind.Other, title).OwnedBy(member).DueOn(Today.AddDays(days)).SavedIn(host, desk.Reference);
        await A.Review().Of(ReviewKind.Other, "Ended").OwnedBy(member).DueOn(Today).Ended().SavedIn(host, desk.Reference);
        await A.Review().Of(ReviewKind.Other, "Somebody else's").OwnedBy("Treasurer").DueOn(Today.AddDays(1)).SavedIn(host, desk.Reference);

        var mine = await desk.Browser.Get("/desk");
        Assert.Equal(["Late one", "Of today", "Somebody else's", "Within the fortnight"], Lines(mine));
        Assert.Contains("1 thing late, 3 due by Friday 4 December.", mine.Text, StringComparison.Ordinal);
        Assert.Contains($"Review, seen to by {member.Name}", mine.Text, StringComparison.Ordinal);
        Assert.Equal(4 * 2, mine.Links.Count(href => href.Contains("/re-date?from=desk", StringComparison.Ordinal) || href.Contains("/hand-over?from=desk", StringComparison.Ordinal)));
        Assert.Equal(["Late one"], Lines(await desk.Browser.Get("/desk/late")));

        // Whoever looks after it records what came of it; the day and the owner are the coordinator's.
        var browser = await host.SignedIn(member);
        var page = await browser.Get("/desk");
        Assert.Equal(["Late one", "Of today", "Within the fortnight"], Lines(page));
        Assert.DoesNotContain(page.Links, href => href.Contains("/re-date", StringComparison.Ordinal));
        var record = page.Links.First(href => href.Contains("/record?from=desk", StringComparison.Ordinal));
        var done = await (await browser.Get(record)).Submit(new { HeldOn = "2026-11-21", Result = "NoChange" });
        Assert.Equal((HttpStatusCode.OK, "/desk"), (done.Status, done.Path));
        Assert.StartsWith("Recorded: no change.", done.Saved, StringComparison.Ordinal);
        Assert.Equal(["Of today", "Within the fortnight"], Lines(done));

        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        var paused = await desk.Browser.Get("/desk/paused");
        Assert.Equal(["Of today", "Somebody else's", "Within the fortnight"], Lines(paused));
        Assert.Empty(paused.Document.QuerySelectorAll(".to-do .ds_button"));
    }

    [Theory, OnEveryDatabase, Covers("GET /desk", Case.Done)]
    public async Task A_participant_and_a_funder_see_no_review_there(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (organisation, participant) = (await A.Organisation().SavedIn(host), await A.Person().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant));
        await A.Award().By(organisation).SavedIn(host, desk.Reference);
        await A.Review().Of(ReviewKind.Other, "Late one").OwnedBy("Treasurer").DueOn(Today.AddDays(-2)).SavedIn(host, desk.Reference);

        foreach (var person in new[] { participant, await A.Person().FunderOf(organisation).SavedIn(host) })
        {
            var browser = await host.SignedIn(person);
            foreach (var address in new[] { "/desk", "/desk?whose=all", "/" }) Assert.DoesNotContain("Late one", (await browser.Get(address)).Text, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Lines(Page page) => page.Document.QuerySelectorAll(".to-do__what").Select(e => e.TextContent.Trim());
}

using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class ListMeetingsTests
{
    private const string List = "GET /partnerships/{reference}/meetings", File = "GET /partnerships/{reference}/meetings.csv", One = "GET /partnerships/{reference}/meetings/{number}";

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(File, Case.Done)]
    public async Task Meetings_are_told_apart_by_what_became_of_them_and_by_group(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service").WithQuorum());
        Assert.Contains("No meeting is recorded yet", (await desk.Get("meetings")).Text, StringComparison.Ordinal);
        var buses = await A.Tier().Of(TierKind.Workstream, "Night buses").SavedIn(desk.Host, desk.Reference);
        await A.Meeting().On(Today.AddDays(-40)).Held().SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today.AddDays(-10)).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().Cancelled().SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today.AddDays(30)).SavedIn(desk.Host, desk.Reference, buses);
        await A.Meeting().On(Today.AddDays(20)).SavedIn(desk.Host, desk.Reference, tier);

        var page = await desk.Get("meetings");
        Assert.Equal(["21 December 2026, Night buses", "11 December 2026, Steering group", "5 December 2026, Steering group", "11 November 2026, Steering group", "12 October 2026, Steering group"], page.Table().Skip(1).Select(r => r[0]));
        Assert.Equal(["Scheduled", "Scheduled", "Cancelled", "Not recorded yet", "Held"], page.Table().Skip(1).Select(r => r[2]));
        Assert.Equal("Quorate", page.Table()[^1][3]);

        Assert.Equal(["11 December 2026, Steering group", "21 December 2026, Night buses"], (await desk.Get("meetings?which=coming")).Table().Skip(1).Select(r => r[0]));
        Assert.Equal("12 October 2026, Steering group", Assert.Single((await desk.Get("meetings?which=held")).Table().Skip(1))[0]);
        Assert.Equal("11 November 2026, Steering group", Assert.Single((await desk.Get("meetings?which=not-recorded")).Table().Skip(1))[0]);
        Assert.Equal("21 December 2026, Night buses", Assert.Single((await desk.Get($"meetings?group={buses}")).Table().Skip(1))[0]);
        var odd = await desk.Get("meetings?which=soon&group=99&after=abc");
        Assert.Equal((HttpStatusCode.OK, 5), (odd.Status, odd.Table().Count - 1));
        foreach (var words in new[] { "a kind of meeting that is not on the list", "a group that is not on the list", "The list has changed" }) Assert.Contains(words, odd.Text, StringComparison.Ordinal);

        var file = await desk.Get("meetings.csv?which=held");
        Assert.Contains("1,Steering group,2026-10-12,,Held,Quorate,1,1,60", file.Html, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Pages_go_on_and_back_by_day(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        // Two on each day, so that the day alone does not order them.
        for (var i = 0; i < 60; i++) await A.Meeting().On(Today.AddDays(1 + i / 2)).SavedIn(desk.Host, desk.Reference, tier);

        foreach (var which in new[] { "", "?which=coming" })
        {
            var first = await desk.Get("meetings" + which);
            var second = await desk.Browser.Get(first.Links.Single(l => l.Contains("after=", StringComparison.Ordinal)));
            var third = await desk.Browser.Get(second.Links.Last(l => l.Contains("after=", StringComparison.Ordinal)));
            var days = new[] { first, second, third }.SelectMany(p => p.Links.Where(l => l.StartsWith($"{desk.Home}/meetings/", StringComparison.Ordinal) && int.TryParse(l[(l.LastIndexOf('/') + 1)..], out _))).ToList();
            Assert.Equal((60, 60), (days.Count, days.Distinct().Count()));
            Assert.Equal(11, third.Table().Count);
            var back = await desk.Browser.Get(third.Links.First(l => l.Contains("after=", StringComparison.Ordinal)));
            Assert.Equal(second.Table(), back.Table());
        }
    }

    [Theory, OnEveryDatabase, Covers(One, Case.Done)]
    public async Task Who_takes_no_part_sees_only_when_it_was_and_whether_enough_came(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (participant, sitting) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, tier, number) = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant).WithMember(sitting, MemberRole.Participant))
            .WithMeeting(m => m.As(new(Today.AddDays(-3), new(10, 0), 60, "The secret room")).WithItem("Rents of the night shelter", AgendaPurpose.Decision, 20).Held(), t => t.Seating(sitting).WithQuorum());
        var next = await A.Meeting().SavedIn(host, desk.Reference, tier);

        foreach (var browser in new[] { desk.Browser, await host.SignedIn(sitting) })
        {
            var page = await browser.Get($"{desk.Home}/meetings/{number}");
            Assert.Equal("Meeting on 18 November 2026", page.Heading);
            foreach (var words in new[] { "The secret room", "Rents of the night shelter", "For decision", "Wednesday 18 November 2026, 10:00 am to 11:00 am", "Quorate" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
            Assert.Contains($"{desk.Home}/meetings/{next}", page.Links);
        }
        var outside = await (await host.SignedIn(participant)).Get($"{desk.Home}/meetings/{number}");
        Assert.Equal(HttpStatusCode.OK, outside.Status);
        foreach (var words in new[] { "Quorate", "Wednesday 18 November 2026, 10:00 am", "are for those who take part" }) Assert.Contains(words, outside.Text, StringComparison.Ordinal);
        foreach (var words in new[] { "secret room", "night shelter", "What changed" }) Assert.DoesNotContain(words, outside.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetMeeting(99)).Status);
    }
}

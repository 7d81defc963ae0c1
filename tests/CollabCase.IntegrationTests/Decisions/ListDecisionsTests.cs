using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Decisions;

public sealed class ListDecisionsTests
{
    private const string List = "GET /partnerships/{reference}/decisions", File = "GET /partnerships/{reference}/decisions.csv", One = "GET /partnerships/{reference}/decisions/{number}";

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(File, Case.Done), Covers(One, Case.Done)]
    public async Task The_register_is_narrowed_and_leads_to_each(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithSteeringGroup();
        var workstream = await A.Tier().Of(TierKind.Workstream, "Transport").WithQuorum().Seating("Driver").SavedIn(desk.Host, desk.Reference);
        await A.Decision().Titled("=First bus").On(Today.AddDays(-20)).SavedIn(desk.Host, desk.Reference, workstream);
        await A.Decision().Titled("Éarly start").On(Today.AddDays(-40)).Binding(DecisionMatters.Pilot, null, "Wayfinder").SavedIn(desk.Host, desk.Reference, tier);
        await A.Decision().Titled("No bus").On(Today.AddDays(-10)).By(new(1, 3)).SavedIn(desk.Host, desk.Reference, tier);
        await A.Decision().Titled("Later start").On(Today.AddDays(-5)).InPlaceOf(2).SavedIn(desk.Host, desk.Reference, tier);

        var page = await desk.Get("decisions");
        Assert.Equal(["Later start", "No bus", "=First bus", "Éarly start"], Titles(page));
        foreach (var words in new[] { "4 decisions, the newest first", "Wayfinder", "Superseded by decision 4", "Not agreed", "By vote" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        foreach (var (query, titles) in new[]
        {
            ("state=in-force", (string[])["Later start", "=First bus"]), ("state=superseded", ["Éarly start"]), ("state=not-agreed", ["No bus"]), ("matter=pilot", ["Éarly start"]), ("matter=none", ["Later start", "No bus", "=First bus"]),
            ($"group={workstream}", ["=First bus"]), ("q=BUS", ["No bus", "=First bus"]), ("q=early", ["Éarly start"]), ("q=bus&state=in-force", ["=First bus"]), ("q=tram", []),
        }) Assert.Equal(titles, Titles(await desk.Get("decisions?" + query)));
        Assert.Contains("No decision fits", (await desk.Get("decisions?q=tram")).Text, StringComparison.Ordinal);
        Assert.Contains("a group that is not on the list", (await desk.Get("decisions?group=99&state=odd&after=x")).Text, StringComparison.Ordinal);

        var file = System.Text.Encoding.UTF8.GetString((await desk.Get("decisions.csv?q=bus")).Body);
        Assert.Contains("3,No bus,From January on we meet on the second Tuesday.,Steering group,2026-11-11,By vote,Not agreed,Not agreed,1,3,0,\"4 of 4 voting members, 2 needed\"", file, StringComparison.Ordinal);
        Assert.Contains("'=First bus", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Later start", file, StringComparison.Ordinal);

        var one = await page.Follow("No bus");
        Assert.Equal((HttpStatusCode.OK, "No bus"), (one.Status, one.Heading));
        Assert.Contains("By vote: 1 for, 3 against", one.Text, StringComparison.Ordinal);
        Assert.False(one.HasButton("Record a later decision in its place"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("decisions/9")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_participant_reads_what_was_decided_and_nothing_said_besides(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var (desk, tier) = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant)).WithSteeringGroup();
        var decision = await A.Decision().SavedIn(host, desk.Reference, tier);

        var page = await (await host.SignedIn(participant)).Get($"{desk.Home}/decisions/{decision}");

        Assert.Equal((HttpStatusCode.OK, "Meet on Tuesdays"), (page.Status, page.Heading));
        Assert.Contains("At the meeting of that day", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{desk.Home}/meetings/1", page.Links);
        Assert.DoesNotContain("What changed", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Without_a_decision_it_says_what_will_be_there(Database database)
    {
        var desk = await Desk.On(database);
        var empty = await desk.Get("decisions");
        Assert.Contains("No decisions are recorded yet", empty.Text, StringComparison.Ordinal);
        Assert.Contains("First there has to be a group that decides.", empty.Text, StringComparison.Ordinal);
        await A.Tier().SavedIn(desk.Host, desk.Reference);
        var who = await (await desk.Get("decisions")).Follow("Record the first decision");
        Assert.Contains("It can decide nothing until its quorum is recorded.", who.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Pages_go_on_where_the_one_before_ended(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithSteeringGroup();
        for (var i = 0; i < 27; i++) await A.Decision().Titled($"Decision {i:00}").On(Today.AddDays(-(i / 2))).SavedIn(desk.Host, desk.Reference, tier);

        var first = await desk.Get("decisions");
        var second = await first.Follow("Next page");

        Assert.Contains("27 decisions", first.Text, StringComparison.Ordinal);
        Assert.Equal(27, Titles(first).Concat(Titles(second)).Distinct().Count());
        Assert.Equal(["Decision 26"], Titles(second).TakeLast(1));
        Assert.Equal(Titles(first), Titles(await second.Follow("Previous page")));
    }

    private static string[] Titles(Testing.Browsing.Page page) => [.. page.Document.QuerySelectorAll("main tbody th a").Select(a => a.TextContent.Trim())];
}

using System.Net;
using System.Text;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Actions.ActionDesk;

namespace CollabCase.IntegrationTests.Actions;

public sealed class ListActionsTests
{
    private const string List = "GET /partnerships/{reference}/actions", File = "GET /partnerships/{reference}/actions.csv", One = "GET /partnerships/{reference}/actions/{number}";

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(File, Case.Done), Covers(One, Case.Done)]
    public async Task What_is_open_comes_first_by_its_day_and_is_narrowed(Database database)
    {
        var desk = await Desk.On(database);
        var group = await A.Tier().SavedIn(desk.Host, desk.Reference);
        await A.Action().Titled("Ask the neighbours").Due(Today.AddDays(30)).SavedIn(desk.Host, desk.Reference);
        await A.Action().Titled("Write to the board").Due(Today.AddDays(-3)).OwnedBy(desk.Coordinator).For(group).SavedIn(desk.Host, desk.Reference);
        await A.Action().Titled("=Sent already").Done("They said yes.").SavedIn(desk.Host, desk.Reference);
        await A.Action().Titled("Not wanted").Then((a, facts) => a.Drop(Today, "No.", facts, Today)).SavedIn(desk.Host, desk.Reference);
        await A.Action().Titled("Book a room").Due(Today.AddDays(1)).Then((a, facts) => a.Redate(Today.AddDays(2), "Snow.", facts)).SavedIn(desk.Host, desk.Reference);

        var page = await desk.Get("actions");
        Assert.Equal(["Write to the board", "Book a room", "Ask the neighbours", "=Sent already", "Not wanted"], Titles(page));
        foreach (var words in new[] { "5 actions", "Late: 3 days", "Was first due on 22 November 2026", "Steering group" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        foreach (var (query, titles) in new[]
        {
            ("state=open", (string[])["Write to the board", "Book a room", "Ask the neighbours"]), ("state=late", ["Write to the board"]), ("state=done", ["=Sent already"]), ("state=dropped", ["Not wanted"]),
            ($"owner={desk.Coordinator.Reference}", ["Write to the board"]), ("owner=Head of service&state=open", ["Book a room", "Ask the neighbours"]), ($"group={group}", ["Write to the board"]), ("group=none&state=open", ["Book a room", "Ask the neighbours"]),
            ("due=this-week", []), ("due=next-week", ["Book a room"]), ("due=later", ["Ask the neighbours"]), ("state=late&group=none", []),
        }) Assert.Equal(titles, Titles(await desk.Get("actions?" + query)));
        Assert.Contains("No action fits", (await desk.Get("actions?state=late&group=none")).Text, StringComparison.Ordinal);
        foreach (var wrong in new[] { "owner=PER-9999", "group=99", "state=x", "due=x" })
            Assert.Contains("that is not on the list", (await desk.Get("actions?" + wrong)).Text, StringComparison.Ordinal);

        var file = Encoding.UTF8.GetString((await desk.Get("actions.csv?state=done")).Body);
        Assert.Contains("3,\"'=Sent already\",Done,Head of service,,,2026-11-14,2026-12-05,2026-12-05,,2026-11-21,They said yes.", file.Split("\r\n"));
        Assert.DoesNotContain("Book a room", file, StringComparison.Ordinal);
        Assert.Contains("2,Write to the board,Open", Encoding.UTF8.GetString((await desk.Get("actions.csv?state=late")).Body), StringComparison.Ordinal);

        var one = await page.Follow("Book a room");
        Assert.Equal((HttpStatusCode.OK, "Book a room"), (one.Status, one.Heading));
        foreach (var words in new[] { "Due on 23 November 2026", "Was first due on 22 November 2026", "Snow.", "Head of service" }) Assert.Contains(words, one.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("actions/99")).Status);
        Assert.Contains("They said yes.", (await desk.Get("actions/3")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Pages_go_on_where_the_one_before_ended(Database database)
    {
        var desk = await Desk.On(database);
        for (var i = 0; i < 27; i++) await A.Action().Titled($"Step {i:00}").Then((a, facts) => { if (a.Number > 20) a.MarkDone(Today, null, facts, Today); }).SavedIn(desk.Host, desk.Reference);

        var first = await desk.Get("actions");
        var second = await first.Follow("Next page");

        Assert.Contains("27 actions", first.Text, StringComparison.Ordinal);
        Assert.Equal(27, Titles(first).Concat(Titles(second)).Distinct().Count());
        Assert.Equal(Titles(first), Titles(await second.Follow("Previous page")));
        Assert.Contains("its first page", (await desk.Get("actions?after=x")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_participant_sees_what_their_own_group_and_they_themselves_have_to_do(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant));
        var (steering, reference) = (await A.Tier().SavedIn(host, desk.Reference), await A.Tier().Of(TierKind.ReferenceGroup).Seating(participant).SavedIn(host, desk.Reference));
        await A.Action().Titled("Of the steering group").For(steering).SavedIn(host, desk.Reference);
        await A.Action().Titled("Of the reference group").For(reference).SavedIn(host, desk.Reference);
        await A.Action().Titled("Their own").For(steering).OwnedBy(participant).SavedIn(host, desk.Reference);
        var browser = await host.SignedIn(participant);

        var page = await browser.Get($"{desk.Home}/actions");
        Assert.Equal(["Of the reference group", "Their own"], Titles(page));
        Assert.False(page.HasButton("Add an action"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(desk.At(1))).Status);
        Assert.DoesNotContain((await browser.Get(desk.At(2))).Links, link => link.StartsWith($"{desk.At(2)}/", StringComparison.Ordinal));
        Assert.Contains($"{desk.At(3)}/mark-done", (await browser.Get(desk.At(3))).Links);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get($"{desk.At(2)}/mark-done")).Status);
        Assert.DoesNotContain("steering group", Encoding.UTF8.GetString((await browser.Get($"{desk.Home}/actions.csv")).Body), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task An_empty_list_says_what_belongs_there(Database database)
    {
        var desk = await Desk.On(database);
        Assert.Contains("No actions yet", (await desk.Get("actions")).Text, StringComparison.Ordinal);
        Assert.Contains($"{desk.Home}/actions/add", (await desk.Get("actions")).Links);
    }

    private static IEnumerable<string> Titles(Page page) => page.Document.QuerySelectorAll("table tbody th a").Select(a => a.TextContent);
}

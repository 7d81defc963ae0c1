using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Mvc;
using CsvHelper;
using Xunit;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class ListMilestonesTests
{
    private const string List = "GET /partnerships/{reference}/milestones", File = "GET /partnerships/{reference}/milestones.csv";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Shows_what_is_next_first_with_states_and_moved_dates_in_words(Database database)
    {
        var desk = await Various(database);

        var page = await desk.Get("milestones");

        Assert.Equal(["Late one", "Slipped one", "Waiting one", "No date", "Done one", "Dropped one"], Titles(page));
        var rows = Rows(page).ToDictionary(row => row[0]);
        Assert.Equal("Late: 3 days", rows["Late one"][2]);
        Assert.Equal("21 December 2026 Was agreed for 1 December 2026, now 20 days later", rows["Slipped one"][1]);
        Assert.Equal(["Waiting one", "22 December 2026", "Waiting", "Funding and resource Test and embed", "Service manager", "Watch: Waiting one"], rows["Waiting one"]);
        Assert.Equal(["No date", "No date yet", "Planned", "Partnership Pre-collaboration", "Nobody yet", "Watch: No date"], rows["No date"]);
        Assert.Equal("Done on 1 November 2026", rows["Done one"][1]);
        Assert.Contains("6 milestones", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Done one", "Late one", "Slipped one", "Waiting one", "Dropped one", "No date"], Titles(await desk.Get("milestones?sort=date")));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(File, Case.Done)]
    public async Task Each_filter_leaves_what_it_says_on_the_page_and_in_the_file(Database database)
    {
        var desk = await Various(database);
        foreach (var (query, left) in new (string, string[])[]
        {
            ("state=late", ["Late one"]),
            ("state=waiting", ["Waiting one"]),
            ("state=open", ["Late one", "Slipped one", "Waiting one", "No date"]),
            ("state=agreed", ["Late one", "Slipped one"]),
            ("state=planned", ["Waiting one", "No date"]),
            ("state=done", ["Done one"]),
            ("state=dropped", ["Dropped one"]),
            ("strand=delivery", ["Late one"]),
            ("stage=test-and-embed", ["Waiting one"]),
            ($"owner={desk.Coordinator.Reference}", ["Slipped one"]),
            ("owner=Service%20manager", ["Waiting one"]),
            ("owner=nobody", ["Late one", "No date", "Done one", "Dropped one"]),
            ("strand=partnership&state=open", ["Slipped one", "No date"]),
        })
        {
            var page = await desk.Get($"milestones?{query}");

            Assert.Equal(left, Titles(page));
            Assert.NotEmpty(page.Document.QuerySelectorAll("a.chip"));
            Assert.True(page.HasLinkTo($"{desk.Home}/milestones.csv?{query}"), query);
            Assert.Equal(left, (await Rows(desk, query)).Select(r => r["Milestone"]));
        }
        var slipped = (await Rows(desk, "state=agreed"))[1];
        Assert.Equal(("2026-12-01", "2026-12-21", "20", "1", desk.Coordinator.Name), (slipped["First agreed for"], slipped["Expected"], slipped["Days later than agreed"], slipped["Changes of date"], slipped["Owner"]));
        Assert.Equal("3", (await Rows(desk, "state=late"))[0]["Days late"]);
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task What_an_address_asks_that_is_not_on_the_list_is_left_out_and_said(Database database)
    {
        var desk = await Various(database);

        var page = await desk.Get("milestones?strand=magic&owner=PER-9999&state=overdue&after=x");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(6, Titles(page).Count);
        foreach (var message in new[] { Codes.NotOnTheList("strand"), Codes.NotOnTheList("owner"), Codes.NotOnTheList("state"), Cursor.DoesNotFit }) Assert.Contains(message, page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Walking_all_pages_there_and_back_visits_each_milestone_once(Database database)
    {
        var desk = await Desk.On(database, p =>
        {
            foreach (var n in Enumerable.Range(1, 60))
                p = p.WithMilestone(m => n % 5 == 0 ? m.Titled($"M{n}").On(null) : n % 3 == 0 ? m.Titled($"M{n}").DoneOn(Today.AddDays(-(n % 7))) : m.Titled($"M{n}").On(Today.AddDays(n % 7)));
            return p;
        });
        foreach (var address in new[] { "milestones", "milestones?sort=date" })
        {
            var (there, back) = (new List<string>(), new List<string>());
            var page = await desk.Get(address);
            for (there.AddRange(Titles(page)); Link(page, "next") is { } next; there.AddRange(Titles(page))) page = await desk.Browser.Get(next);
            for (back.AddRange(Titles(page).Reverse()); Link(page, "prev") is { } previous; back.AddRange(Titles(page).Reverse())) page = await desk.Browser.Get(previous);

            Assert.Equal(Enumerable.Range(1, 60).Select(n => $"M{n}").Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
            Assert.Equal(there, back.AsEnumerable().Reverse());
        }
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Everybody_who_sees_the_partnership_sees_them_and_a_paused_one_offers_no_button(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant).WithMilestone(m => m.Titled("Seen by all")).Paused());

        Assert.Equal(["Seen by all"], Titles(await (await host.SignedIn(participant)).Get($"{desk.Home}/milestones")));
        Assert.Empty((await desk.Get("milestones")).Document.QuerySelectorAll("main a.ds_button"));
    }

    private static async Task<Desk> Various(Database database)
    {
        var desk = await Desk.On(database);
        foreach (var milestone in new[]
        {
            A.Milestone().Titled("Done one").DoneOn(new(2026, 11, 1)),
            A.Milestone().Titled("Dropped one").On(new(2026, 12, 25)).Dropped(),
            A.Milestone().Titled("No date").On(null),
            A.Milestone().Titled("Waiting one").In(Strand.FundingAndResource, Stage.TestAndEmbed).On(new(2026, 12, 22)).OwnedBy("Service manager").WaitingSince(Today.AddDays(-5)),
            A.Milestone().Titled("Slipped one").OwnedBy(desk.Coordinator).On(new(2026, 12, 1)).Agreed().MovedTo(new(2026, 12, 21)),
            A.Milestone().Titled("Late one").In(Strand.Delivery).On(Today.AddDays(-3)).Agreed(),
        }) await milestone.SavedIn(desk.Host, desk.Reference);
        return desk;
    }

    private static IReadOnlyList<string> Titles(Page page) => [.. Rows(page).Select(row => row[0])];

    // Without the box by which a row is chosen.
    private static IEnumerable<IReadOnlyList<string>> Rows(Page page) => page.Table().Skip(1).Select(row => row.Count == 7 ? [.. row.Skip(1)] : row);

    private static string? Link(Page page, string rel) => page.Document.QuerySelector($"a[rel={rel}]")?.GetAttribute("href");

    private static async Task<List<Dictionary<string, string>>> Rows(Desk desk, string query)
    {
        using var csv = CsvReader.Create(new MemoryStream((await desk.Get($"milestones.csv?{query}")).Body));
        var rows = new List<Dictionary<string, string>>();
        string[] headings = ["Milestone", "Owner", "First agreed for", "Expected", "Days later than agreed", "Days late", "Changes of date"];
        while (csv.Read()) rows.Add(headings.ToDictionary(h => h, h => csv.GetString(h)));
        return rows;
    }
}

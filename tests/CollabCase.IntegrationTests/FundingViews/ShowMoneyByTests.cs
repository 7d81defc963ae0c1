using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Portfolio;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Imports.Reading;
using Xunit;

namespace CollabCase.IntegrationTests.FundingViews;

/// <summary>The same money in several ways. That each adds up is for <see cref="PortfolioAddsUpTests"/>.</summary>
public sealed class ShowMoneyByTests
{
    private const string View = "GET /funding/views", File = "GET /funding/views.csv", Workbook = "GET /funding/views.xlsx";

    [Theory, OnEveryDatabase, Covers(View, Case.Done), Covers(File, Case.Done)]
    public async Task A_funder_sees_its_own_money_alone(Database database)
    {
        var desk = await Desk.On(database, p => p.Then(x => x.Classify(Theme.Justice, null, null, null)));
        var (mine, theirs) = (await A.Organisation().Named("Mine").SavedIn(desk.Host), await A.Organisation().Named("Theirs").SavedIn(desk.Host));
        await A.Award().By(mine).Of(100, 2025).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(theirs).Of(4_000, 2026).SavedIn(desk.Host, desk.Reference);
        var browser = await desk.Host.SignedIn(await A.Person().FunderOf(mine).SavedIn(desk.Host));

        foreach (var by in new[] { "partnership", "funder", "place", "theme", "stage", "year", "kind", "outcome" })
        {
            var page = await browser.Get("/funding/views?by=" + by);
            Assert.Equal((HttpStatusCode.OK, "Your money by " + by), (page.Status, page.Heading));
            Assert.Equal("£100.00", page.Money("cash")!.Totals.Total.Amount.ToString());
            foreach (var seen in new[] { page.Html, (await browser.Get("/funding/views.csv?by=" + by)).Html }) Assert.DoesNotContain("4,000", seen.Replace("4000", "4,000", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        // With nobody else's money to compare with, over half of it says nothing.
        Assert.DoesNotContain("over half", (await browser.Get("/funding/views?by=funder")).Text, StringComparison.Ordinal);
        Assert.Contains("Justice", (await browser.Get("/funding/views?by=theme")).Money("cash")!.Lines.Select(l => l.Label));
    }

    [Theory, OnEveryDatabase, Covers(View, Case.Done)]
    public async Task Coordinators_and_members_see_their_partnerships_and_a_participant_none(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (steering, participant) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithMember(steering, MemberRole.SteeringMember).WithMember(participant, MemberRole.Participant));
        var elsewhere = await Desk.On(host);
        await A.Award().Of(70, 2026).SavedIn(host, desk.Reference);
        await A.Award().Of(9_000, 2026).SavedIn(host, elsewhere.Reference);

        foreach (var browser in new[] { desk.Browser, await host.SignedIn(steering) })
            Assert.Equal("£70.00", (await browser.Get("/funding/views?by=outcome")).Money("cash")!.Totals.Total.Amount.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.SignedIn(participant)).Get("/funding/views")).Status);
        Assert.Contains("No money to show yet", (await (await Desk.On(host)).Browser.Get("/funding/views")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(View, Case.Done)]
    public async Task A_partnership_in_two_places_stands_in_both_and_counts_once(Database database)
    {
        var desk = await Desk.On(database, p => p.Then(x => x.ChoosePlaces(["S12000033", "S12000034"])));
        await A.Award().Of(10.50m, 2026).SavedIn(desk.Host, desk.Reference);

        var table = (await desk.Browser.Get("/funding/views?by=place")).Money("cash")!;

        Assert.Equal([("Aberdeen City", "£10.50"), ("Aberdeenshire", "£10.50"), ("Less what stands in more than one place", "-£10.50")], table.Lines.Select(l => (l.Label, l.Total.Amount.ToString()!)));
        Assert.Equal("£10.50", table.Totals.Total.Amount.ToString());
        var behind = await desk.Browser.Get(table.Lines[0].Total.Href!);
        Assert.Equal("What makes up £10.50 in cash", behind.Heading);
        Assert.Contains("Place: Aberdeen City", behind.Text, StringComparison.Ordinal);
        foreach (var wrong in new[] { "by=place&is=nowhere", "by=theme&is=", "by=kind&is=catalytic", "by=nonsense" })
            Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.Get("/funding/portfolio/records?" + wrong)).Status);
    }

    [Theory, OnEveryDatabase, Covers(View, Case.Done)]
    public async Task Filters_narrow_are_said_and_stay_from_view_to_view(Database database)
    {
        var desk = await Desk.On(database);
        var fund = await A.Organisation().Named("A Fund").SavedIn(desk.Host);
        await A.Award().By(fund).Described(new AwardDetails("Grant") { Kind = AwardKind.Catalytic }).Of(1, 2025).Of(2, 2026).SavedIn(desk.Host, desk.Reference);
        await A.Award().Described(new AwardDetails("Unknown kind")).Of(4, null).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(fund).In(AwardState.Offered).Of(8, 2026).SavedIn(desk.Host, desk.Reference);

        var page = await desk.Browser.Get($"/funding/views?by=kind&funder={fund.Reference}&year=2026-27");

        Assert.Equal("£2.00", page.Money("cash")!.Totals.Total.Amount.ToString());
        Assert.Equal([$"/funding/views?year=2026-27&by=kind", $"/funding/views?funder={fund.Reference}&by=kind"], page.Document.QuerySelectorAll("a.chip").Select(a => a.GetAttribute("href")));
        Assert.Equal($"/funding/views?funder={fund.Reference}&year=2026-27&by=theme", page.Document.QuerySelectorAll(".money-views a").Single(a => a.TextContent == "Theme").GetAttribute("href"));
        Assert.Equal("Kind", page.Document.QuerySelector(".money-views [aria-current=page]")!.TextContent);
        Assert.Equal([("Catalytic (to form and to test)", "£3.00"), ("Kind not published", "£4.00")], (await desk.Browser.Get("/funding/views?by=kind")).Money("cash")!.Lines.Select(l => (l.Label, l.Total.Amount.ToString()!)));
        Assert.Equal("£15.00", (await desk.Browser.Get("/funding/views?by=stage&hoped=yes")).Money("cash")!.Totals.Total.Amount.ToString());
        Assert.Contains("not on the list", (await desk.Browser.Get("/funding/views?by=nonsense")).Text, StringComparison.Ordinal);
        Assert.Contains("No money fits", (await desk.Browser.Get("/funding/views?by=theme&year=1999-00")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(View, Case.Done)]
    public async Task One_funder_that_provides_over_half_is_said_in_words(Database database)
    {
        var desk = await Desk.On(database);
        var (most, least) = (await A.Organisation().Named("Most Fund").SavedIn(desk.Host), await A.Organisation().Named("Least Fund").SavedIn(desk.Host));
        await A.Award().By(most).Of(60, 2026).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(least).Of(30, 2026).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(most).By(least).Of(10, null).SavedIn(desk.Host, desk.Reference);

        foreach (var address in new[] { "/funding/views?by=funder", $"{desk.Home}/funding" })
        {
            var page = await desk.Browser.Get(address);
            Assert.Contains("one funder provides over half of this cash. It is Most Fund, with 60%.", page.Text, StringComparison.Ordinal);
            Assert.Equal(["Most Fund £60 60%", "Least Fund £30 30%", "Given jointly, split not published £10 10%"],
                page.Document.QuerySelectorAll(".funder-shares tbody tr").Select(row => string.Join(' ', row.Children.Select(c => c.TextContent.Trim()))));
        }
        await A.Award().By(least).Of(20, 2026).SavedIn(desk.Host, desk.Reference);
        Assert.DoesNotContain("over half", (await desk.Browser.Get("/funding/views?by=funder")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(View, Case.Done), Covers(File, Case.Done)]
    public async Task Many_partnerships_come_page_by_page_and_the_file_has_all(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host);
        await A.Award().Of(1, 2026).SavedIn(host, desk.Reference);
        for (var i = 0; i < 104; i++) await A.Award().Of(2, 2026).SavedIn(host, await A.Partnership().Named($"Page me {i:000} (invented)").CoordinatedBy(desk.Coordinator).SavedIn(host));

        var first = await desk.Browser.Get("/funding/views?by=partnership");
        var second = await first.Follow("Next page");

        foreach (var (page, lines) in new[] { (first, 100), (second, 5) })
        {
            var table = page.Money("cash")!;
            Assert.Equal((lines, "Other partnerships", "£209.00"), (table.Lines.Count - 1, table.Lines[^1].Label, table.Totals.Total.Amount.ToString()));
            Assert.Equal(table.Totals.Total.Amount, Money.Sum(table.Lines.Select(l => l.Total.Amount!.Value)));
        }
        Assert.Equal(first.Money("cash")!.Lines.Select(l => l.Label), (await second.Follow("Previous page")).Money("cash")!.Lines.Select(l => l.Label));
        Assert.Equal(105 + 1, (await desk.Browser.Get("/funding/views.csv?by=partnership")).Csv().Count);
    }

    [Theory, OnEveryDatabase, Covers(Workbook, Case.Done)]
    public async Task The_workbook_has_exactly_what_the_file_has(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("=HYPERLINK(1)"));
        await A.Award().Of(1234567.5m, 2026).Of(2, null).SavedIn(desk.Host, desk.Reference);

        var (wanted, read) = (await Rows((await desk.Browser.Get("/funding/views.csv")).Body), await Rows((await desk.Browser.Get("/funding/views.xlsx")).Body));

        Assert.Equal(["Partnership", "Cash or in-kind", "2026-27", "Year not published", "Total"], read[0]);
        Assert.Equal("=HYPERLINK(1)", read[1][0]);
        Assert.Equal([["1234567.5", "2", "1234569.5"], ["1234567.5", "2", "1234569.5"]], read.Skip(1).Select(r => r.Skip(2)));
        Assert.Equal([["1234567.50", "2.00", "1234569.50"], ["1234567.50", "2.00", "1234569.50"]], wanted.Skip(1).Select(r => r.Skip(2)));

        static async Task<List<IReadOnlyList<string?>>> Rows(byte[] body)
        {
            await using var file = await SheetFiles.OpenAsync(new MemoryStream(body), "views", TestContext.Current.CancellationToken);
            List<IReadOnlyList<string?>> rows = [[.. file.OnlySheet!.Headings]];
            await foreach (var row in file.RowsAsync(file.OnlySheet!, hiddenToo: false, TestContext.Current.CancellationToken)) rows.Add(row.Cells);
            return rows;
        }
    }
}

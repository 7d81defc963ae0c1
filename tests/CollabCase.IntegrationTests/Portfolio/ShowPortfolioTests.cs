using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Imports.Reading;
using Xunit;

namespace CollabCase.IntegrationTests.Portfolio;

public sealed class ShowPortfolioTests
{
    private const string Portfolio = "GET /funding/portfolio", File = "GET /funding/portfolio.csv", Records = "GET /funding/portfolio/records";

    [Theory, OnEveryDatabase, Covers(Portfolio, Case.Done)]
    public async Task A_funder_sees_where_their_money_goes_and_of_joint_awards_their_part(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Desk's partnership (invented)"));
        var (mine, theirs) = (await A.Organisation().Named("Mine").SavedIn(desk.Host), await A.Organisation().Named("Theirs").SavedIn(desk.Host));
        await A.Award().By(mine).Described(Told("mine")).Of(100, 2025).Of(200, 2026).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(theirs).Described(Told("theirs")).Of(4000, 2026).SavedIn(desk.Host, desk.Reference);
        var joint = await A.Award().By(mine).By(theirs).Described(Told("both")).Of(10, null).SavedIn(desk.Host, desk.Reference);
        await desk.ChangeAward(joint, x => x.ReviseAmounts([new AwardAmount(null, Money.FromPounds(10)), new AwardAmount(Year(2026), Money.FromPounds(30), mine.Id), new AwardAmount(Year(2026), Money.FromPounds(50_000), theirs.Id)]));
        var browser = await desk.Host.SignedIn(await A.Person().FunderOf(mine).SavedIn(desk.Host));

        var page = await browser.Get("/funding/portfolio");

        var table = page.Money("cash")!;
        Assert.Equal(["2025-26", "2026-27", "Year not published"], table.Columns);
        Assert.Equal(["Mine", "Desk's partnership (invented)", "Mine and Theirs, jointly", "Desk's partnership (invented)"], table.Lines.Select(l => l.Label));
        Assert.Equal(["£330.00", "£330.00", "£10.00", "£10.00"], table.Lines.Select(l => l.Total.Amount.ToString()));
        Assert.Equal("£340.00", table.Totals.Total.Amount.ToString());
        Assert.Contains("£230 of committed cash this financial year (2026-27), £340 in all.", page.Text, StringComparison.Ordinal);
        Assert.Contains("It is for 1 partnership.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Source of mine", page.Text, StringComparison.Ordinal);
        foreach (var seen in new[] { page, await browser.Get("/funding/portfolio?hoped=yes"), await browser.Get("/funding/portfolio.csv"), await browser.Get("/funding/portfolio/records"), await browser.Get($"/funding/portfolio/records?partnership={desk.Reference}") })
        {
            Assert.Equal(HttpStatusCode.OK, seen.Status);
            foreach (var secret in new[] { "Source of theirs", "Conditions of theirs", "4,000", "50,000", "50000.00" }) Assert.DoesNotContain(secret, seen.Html, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/funding/portfolio/records?from=ORG-9999-9999")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Portfolio, Case.Done)]
    public async Task Coordinators_and_members_see_their_partnerships_and_a_participant_none(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (steering, participant) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithMember(steering, MemberRole.SteeringMember).WithMember(participant, MemberRole.Participant));
        var elsewhere = await Desk.On(host);
        await A.Award().Of(70, 2026).SavedIn(host, desk.Reference);
        await A.Award().Of(9000, 2026).SavedIn(host, elsewhere.Reference);

        foreach (var browser in new[] { desk.Browser, await host.SignedIn(steering) })
            Assert.Equal("£70.00", (await browser.Get("/funding/portfolio")).Money("cash")!.Totals.Total.Amount.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.SignedIn(participant)).Get("/funding/portfolio")).Status);
        Assert.Contains("No money to show yet", (await (await Desk.On(host)).Browser.Get("/funding/portfolio")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Portfolio, Case.Done)]
    public async Task Filters_narrow_are_said_and_can_be_taken_away(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbed().Then(x => x.ChoosePlaces(["S12000036"])));
        var second = await A.Partnership().CoordinatedBy(desk.Coordinator).SavedIn(desk.Host);
        var (a, b) = (await A.Organisation().Named("A Fund").SavedIn(desk.Host), await A.Organisation().Named("B Fund").SavedIn(desk.Host));
        await A.Award().By(a).Described(new AwardDetails("Grant") { Kind = AwardKind.Catalytic }).Of(1, 2025).Of(2, 2026).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(b).Described(new AwardDetails("Unknown kind")).Of(4, 2026).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(b).Described(new AwardDetails("Elsewhere") { Kind = AwardKind.Sustainability }).Of(8, null).SavedIn(desk.Host, second);
        await A.Award().By(b).Described(new AwardDetails("Rooms") { Kind = AwardKind.InKind, InKindBasis = "Two rooms" }).Of(16, 2026).SavedIn(desk.Host, second);
        await A.Award().By(b).Described(new AwardDetails("Hoped for") { Kind = AwardKind.Catalytic }).In(AwardState.Offered).Of(32, 2026).SavedIn(desk.Host, second);
        await A.Award().By(b).Described(new AwardDetails("Turned down")).In(AwardState.Withdrawn).Of(64, 2026).SavedIn(desk.Host, second);

        foreach (var (filter, cash, inKind) in new[]
        {
            ("", 15, 16), ($"funder={a.Reference}", 3, 0), ($"funder={a.Reference}&funder={b.Reference}", 15, 16), ("kind=catalytic", 3, 0), ("kind=not-published&kind=sustainability", 12, 0), ("kind=in-kind", 0, 16),
            ("place=S12000036", 7, 0), ("stage=test-and-embed", 7, 0), ("stage=pre-collaboration", 8, 16), ("year=2026-27", 6, 16), ("year=not-published&year=2025-26", 9, 0), ("hoped=yes", 47, 16),
            ("hoped=yes&kind=catalytic&year=2026-27", 34, 0), ("kind=nonsense", 15, 16),
        })
        {
            var page = await desk.Browser.Get("/funding/portfolio?" + filter);
            Assert.True((cash, inKind) == (Total(page, "cash"), Total(page, "in-kind")), $"{filter}: {Total(page, "cash")} and {Total(page, "in-kind")}");
        }

        var two = await desk.Browser.Get("/funding/portfolio?kind=catalytic&year=2026-27");
        Assert.Contains("Kind: Catalytic (to form and to test)", two.Text, StringComparison.Ordinal);
        Assert.Equal("/funding/portfolio?year=2026-27", two.Document.QuerySelector("a.chip")!.GetAttribute("href"));
        Assert.Equal(["catalytic"], two.Document.QuerySelectorAll("form input[type=hidden][name=kind]").Select(i => i.GetAttribute("value")));
        Assert.Contains("not on the list", (await desk.Browser.Get("/funding/portfolio?stage=nonsense")).Text, StringComparison.Ordinal);
        Assert.Contains("No money fits", (await desk.Browser.Get("/funding/portfolio?year=1999-00")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Portfolio, Case.Done)]
    public async Task What_a_source_says_is_told_once_with_the_awards_it_is_of(Database database)
    {
        var desk = await Desk.On(database);
        for (var i = 0; i < 3; i++) await A.Award().Described(new AwardDetails($"Grant {i}") { Source = "The report prints £300 more." }).Of(100, 2026).SavedIn(desk.Host, desk.Reference);
        await A.Award().Described(new AwardDetails("Not counted") { Source = "Never shown" }).In(AwardState.Declined).SavedIn(desk.Host, desk.Reference);

        var page = await desk.Browser.Get("/funding/portfolio");

        Assert.Equal(["The report prints £300 more. 3 awards"], page.Document.QuerySelectorAll(".sources li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Theory, OnEveryDatabase, Covers(File, Case.Done)]
    public async Task The_file_has_plain_numbers_iso_dates_and_nothing_that_a_spreadsheet_runs(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("=HYPERLINK(1)"));
        var (a, b) = (await A.Organisation().Named("A Fund").SavedIn(desk.Host), await A.Organisation().Named("B Fund").SavedIn(desk.Host));
        await A.Award().By(b).By(a).Described(new AwardDetails("Together")).Of(1234567.5m, 2026).Of(2, null).SavedIn(desk.Host, desk.Reference);

        var file = await desk.Browser.Get("/funding/portfolio.csv?year=2026-27");

        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        var row = Assert.Single(file.Csv());
        Assert.Equal(["Funder", "Funder reference", "Partnership", "Partnership reference", "Financial year", "From", "To", "Kind", "Cash or in-kind", "Amount"], row.Keys);
        Assert.Equal(("A Fund and B Fund, jointly", "2026-27", "2026-04-01", "2027-03-31", "Kind not published", "Cash", "1234567.50"),
            (row["Funder"], row["Financial year"], row["From"], row["To"], row["Kind"], row["Cash or in-kind"], row["Amount"]));
        Assert.Equal($"{a.Reference}; {b.Reference}", row["Funder reference"]);
        Assert.StartsWith("'=", row["Partnership"], StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("GET /funding/portfolio.xlsx", Case.Done)]
    public async Task The_workbook_has_exactly_what_the_file_has(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("=HYPERLINK(1)"));
        await A.Award().Of(1234567.5m, 2026).Of(2, null).SavedIn(desk.Host, desk.Reference);
        await A.Award().Of(10, 2025).SavedIn(desk.Host, desk.Reference);

        var workbook = await desk.Browser.Get("/funding/portfolio.xlsx?year=2026-27");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Response.Content.Headers.ContentType!.MediaType);
        var (wanted, read) = (await Rows((await desk.Browser.Get("/funding/portfolio.csv?year=2026-27")).Body), await Rows(workbook.Body));
        Assert.Equal("1234567.5", read[1][^1]);
        Assert.Equal(wanted.SelectMany(row => row).Select(cell => cell == "1234567.50" ? "1234567.5" : cell), read.SelectMany(row => row));

        static async Task<List<IReadOnlyList<string?>>> Rows(byte[] body)
        {
            await using var file = await SheetFiles.OpenAsync(new MemoryStream(body), "portfolio", TestContext.Current.CancellationToken);
            List<IReadOnlyList<string?>> rows = [[.. file.OnlySheet!.Headings]];
            await foreach (var row in file.RowsAsync(file.OnlySheet!, hiddenToo: false, TestContext.Current.CancellationToken)) rows.Add(row.Cells);
            return rows;
        }
    }

    [Theory, OnEveryDatabase, Covers(Records, Case.Done)]
    public async Task A_figure_opens_its_award_or_the_amounts_that_make_it_up(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Behind (invented)"));
        var funder = await A.Organisation().SavedIn(desk.Host);
        var alone = await A.Award().By(funder).Described(new AwardDetails("Alone")).Of(5, 2025).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(funder).Described(new AwardDetails("First")).Of(10, 2026).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(funder).Described(new AwardDetails("Second")).Of(20, 2026).SavedIn(desk.Host, desk.Reference);

        var row = (await desk.Browser.Get("/funding/portfolio")).Money("cash")!.Lines.Single(l => l.Label == "Behind (invented)");

        Assert.Equal($"{desk.Home}/awards/{alone}", row.Cells[0].Href);
        var records = await desk.Browser.Get(row.Cells[1].Href!);
        Assert.Equal("What makes up £30.00 in cash", records.Heading);
        Assert.Contains("2 amounts of 2 awards.", records.Text, StringComparison.Ordinal);
        Assert.Equal(["First", "Second"], records.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.Contains("No amounts are recorded here", (await desk.Browser.Get("/funding/portfolio/records?partnership=PSP-1999-9999")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Each_page_takes_the_same_few_statements_however_much_money_there_is(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host);
        var auditor = await host.SignedIn(await A.Person().Auditor().SavedIn(host));
        await A.Award().SavedIn(host, desk.Reference);
        await auditor.Get("/funding/portfolio");
        async Task<int[]> Count(Browser browser) =>
        [
            (await browser.Get("/funding/portfolio")).Statements.Count, (await browser.Get("/funding/portfolio?kind=catalytic")).Statements.Count,
            (await browser.Get("/funding/portfolio/records")).Statements.Count, (await browser.Get("/funding/portfolio.csv")).Statements.Count,
        ];
        var (few, fewOfDesk) = (await Count(auditor), await Count(desk.Browser));
        for (var i = 0; i < 20; i++)
        {
            var other = await A.Partnership().CoordinatedBy(desk.Coordinator).SavedIn(host);
            await A.Award().By(await A.Organisation().SavedIn(host)).By(await A.Organisation().SavedIn(host)).Of(i, 2020 + i % 4).SavedIn(host, other);
        }

        Assert.Equal(few, await Count(auditor));
        Assert.Equal(fewOfDesk, await Count(desk.Browser));
        Assert.True(few.Max() <= 9, string.Join(", ", few));
    }

    private static AwardDetails Told(string who) => new($"Award of {who}") { Conditions = $"Conditions of {who}", Source = $"Source of {who}" };

    private static Domain.Calendar.FinancialYear Year(int start) => Domain.Calendar.FinancialYear.Starting(start);

    private static int Total(Page page, string id) => decimal.ToInt32(page.Money(id)?.Totals.Total.Amount?.Pounds ?? 0);
}

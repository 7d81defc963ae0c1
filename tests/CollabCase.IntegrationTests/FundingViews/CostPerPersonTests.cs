using System.Net;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Portfolio;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using CollabCase.Web.Imports.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.FundingViews;

/// <summary>Cash beside the people who were supported in the same years, and what was sustained afterwards.</summary>
public sealed class CostPerPersonTests
{
    private const string View = "GET /funding/views/people", File = "GET /funding/views/people.csv", Workbook = "GET /funding/views/people.xlsx";

    [Theory, OnEveryDatabase, Covers(View, Case.Done), Covers(File, Case.Done)]
    public async Task Cash_stands_beside_the_people_of_its_years(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("By years (invented)"));
        var together = await A.Partnership().Named("Closed, all years together (invented)").CoordinatedBy(desk.Coordinator).SavedIn(desk.Host);
        var none = await A.Partnership().Named("Nobody counted (invented)").CoordinatedBy(desk.Coordinator).SavedIn(desk.Host);
        await A.Award().Of(100, 2024).Of(1_000, 2025).Of(500, 2027).SavedIn(desk.Host, desk.Reference);
        await A.Award().Described(new AwardDetails("Rooms") { Kind = AwardKind.InKind, InKindBasis = "Two rooms" }).Of(70, 2025).SavedIn(desk.Host, desk.Reference);
        await A.Award().Of(300, 2025).Of(50, null).Of(9_000, 2027).SavedIn(desk.Host, together);
        await A.Award().Of(8, 2025).SavedIn(desk.Host, none);
        await Supported(desk.Host, desk.Reference, (2025, 40), (2026, 60));
        await Supported(desk.Host, together, (null, 7));
        await Follows(desk.Host, desk.Reference);
        await desk.Host.Write([together], async db =>
        {
            var partnership = await db.Set<Partnership>().Include(p => p.StagePeriods).SingleAsync(p => p.Reference == together);
            partnership.Close(CloseReason.CommissionedOrMainstreamed, "The council buys it.", PartnershipBuilder.Today, null, new ClosingFacts(0, true), PartnershipBuilder.Today);
            return true;
        });

        var page = await desk.Browser.Get("/funding/views/people");

        // People of a year without cash, and cash of a year without people, or of one to come, count on neither side.
        Assert.Equal(
        [
            "By years (invented)|£1,600|£1,000|40|£25.00|Still under way, at Pre-collaboration A commissioned service from 1 April 2027 (offered)",
            "Closed, all years together (invented)|£9,350|£350|7|£50.00|Commissioned or mainstreamed, on " + Web.Mvc.Format.Date(PartnershipBuilder.Today),
            "Nobody counted (invented)|£8|–|not recorded|–|Still under way, at Pre-collaboration",
        ], Rows(page));
        Assert.Equal("Total|£10,958|£1,350|47|£28.72|", Said(page.Document.QuerySelector("main table tfoot tr")!));
        Assert.Equal((await desk.Browser.Get("/funding/portfolio")).Money("cash")!.Totals.Total.Amount, Money.FromPounds(10_958));
        Assert.Contains("£28.72 of cash for each of 47 people, where both are recorded.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Closed, all years together (invented)", "By years (invented)"], page.Document.QuerySelectorAll(".chart__label").Select(l => l.TextContent));
        Assert.Equal([("1000.00", "40", "25.00", "Still under way"), ("350.00", "7", "50.00", "Commissioned or mainstreamed"), ("", "", "", "Still under way")],
            (await desk.Browser.Get("/funding/views/people.csv")).Csv().Select(r => (r["Cash counted"], r["People supported"], r["Cash for each person"], r["What became of it"])));

        // With a year, numbers of all years together are of nobody knows which.
        var narrowed = await desk.Browser.Get("/funding/views/people?year=2025-26");
        Assert.Equal(["£1,000|£1,000|40|£25.00", "£300|–|not recorded|–", "£8|–|not recorded|–"], Rows(narrowed).Select(r => string.Join('|', r.Split('|').Skip(1).Take(4))));
        Assert.Contains("all years together are left out", narrowed.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(View, Case.Done), Covers(File, Case.Done)]
    public async Task A_funder_sees_its_own_money_alone_and_a_participant_nothing(Database database)
    {
        var participant = await A.Person().SavedIn(await CollabCaseHost.On(database));
        var desk = await Desk.On(database, p => p.WithMember(participant, MemberRole.Participant));
        var (mine, theirs) = (await A.Organisation().SavedIn(desk.Host), await A.Organisation().SavedIn(desk.Host));
        await A.Award().By(mine).Of(100, 2025).SavedIn(desk.Host, desk.Reference);
        await A.Award().By(theirs).Of(4_000, 2025).SavedIn(desk.Host, desk.Reference);
        await Supported(desk.Host, desk.Reference, (2025, 10));
        var elsewhere = await A.Partnership().Named("Not mine (invented)").CoordinatedBy(desk.Coordinator).SavedIn(desk.Host);
        await A.Award().By(theirs).Of(77, 2025).SavedIn(desk.Host, elsewhere);
        await Supported(desk.Host, elsewhere, (2025, 10));
        var browser = await desk.Host.SignedIn(await A.Person().FunderOf(mine).SavedIn(desk.Host));

        var page = await browser.Get("/funding/views/people");

        Assert.Contains("£10.00 of your cash for each of 10 people", page.Text, StringComparison.Ordinal);
        Assert.Contains("others may have paid for the same people", page.Text, StringComparison.Ordinal);
        foreach (var seen in new[] { page, await browser.Get("/funding/views/people.csv") }) Assert.DoesNotContain("Not mine", seen.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.Host.SignedIn(participant)).Get("/funding/views/people")).Status);
        Assert.Contains("No money to show yet", (await (await Desk.On(desk.Host)).Browser.Get("/funding/views/people")).Text, StringComparison.Ordinal);
        Assert.Contains("No money fits", (await browser.Get("/funding/views/people?year=1999-00")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Workbook, Case.Done)]
    public async Task The_workbook_has_what_the_file_has(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("=HYPERLINK(1)"));
        await A.Award().Of(100, 2025).SavedIn(desk.Host, desk.Reference);
        await Supported(desk.Host, desk.Reference, (2025, 8));

        await using var file = await SheetFiles.OpenAsync(new MemoryStream((await desk.Browser.Get("/funding/views/people.xlsx")).Body), "people", TestContext.Current.CancellationToken);

        List<IReadOnlyList<string?>> rows = [];
        await foreach (var row in file.RowsAsync(file.OnlySheet!, hiddenToo: false, TestContext.Current.CancellationToken)) rows.Add(row.Cells);
        Assert.Equal(["=HYPERLINK(1)", desk.Reference, "100", "100", "8", "12.5"], Assert.Single(rows).Take(6));
    }

    private static Task<bool> Supported(CollabCaseHost host, string partnership, params (int? Year, int People)[] figures) => host.Write([partnership], async db =>
    {
        var supported = new PeopleSupported(await db.Set<Partnership>().Where(p => p.Reference == partnership).Select(p => p.Id).SingleAsync());
        foreach (var (year, people) in figures) supported.Record(year is { } starting ? FinancialYear.Starting(starting) : null, people, "Counted", PartnershipBuilder.Today);
        db.Add(supported);
        return true;
    });

    private static Task<bool> Follows(CollabCaseHost host, string partnership) => host.Write([partnership], async db =>
    {
        var plan = new SpendingPlan(await db.Set<Partnership>().Where(p => p.Reference == partnership).Select(p => p.Id).SingleAsync());
        plan.SayWhatFollows(WhatFollows.CommissionedService, new DateOnly(2027, 4, 1), MoneyCertainty.Offered, null);
        db.Add(plan);
        return true;
    });

    private static IEnumerable<string> Rows(Page page) => page.Document.QuerySelectorAll("main table tbody tr").Select(Said);

    private static string Said(AngleSharp.Dom.IElement row)
    {
        foreach (var hidden in row.QuerySelectorAll(".visually-hidden")) hidden.Remove();
        return string.Join('|', row.Children.Select(c => string.Join(' ', c.ChildNodes.Select(n => n.TextContent.Trim()).Where(t => t.Length > 0))));
    }
}

using System.Net;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.IntegrationTests.Portfolio;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Spending;
using CollabCase.Web.Imports.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.FundingViews;

/// <summary>How many partnerships' money ends when.</summary>
public sealed class RunOutBandsTests
{
    private const string View = "GET /funding/views/run-out", File = "GET /funding/views/run-out.csv", Workbook = "GET /funding/views/run-out.xlsx";

    private static DateOnly Today => PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers(View, Case.Done), Covers(File, Case.Done), Covers(Workbook, Case.Done)]
    public async Task Each_band_counts_its_partnerships_and_opens_them(Database database)
    {
        var desk = await Desk.On(database);
        Assert.Contains("No money is known to run out", (await desk.Browser.Get("/funding/views/run-out")).Text, StringComparison.Ordinal);
        // The last day of one band and the first of the next.
        DateOnly[] days = [Today.AddDays(-400), Today, Today.AddDays(1), Today.AddMonths(3).AddDays(-1), Today.AddMonths(3), Today.AddMonths(6), Today.AddMonths(12).AddDays(-1), Today.AddMonths(12), Today.AddYears(3)];
        var references = new List<string>();
        foreach (var day in days) references.Add(await RunsOut(desk, day));
        var closed = await RunsOut(desk, Today);
        await desk.Host.Write([closed], async db =>
        {
            (await db.Set<Partnership>().Include(p => p.StagePeriods).SingleAsync(p => p.Reference == closed)).Close(CloseReason.FundingEnded, "It ended.", Today, null, new ClosingFacts(0, true), Today);
            return true;
        });

        var page = await desk.Browser.Get("/funding/views/run-out");

        Assert.Equal(["Already 2 2 –", "In under 3 months 2 2 –", "In 3 to 6 months 1 1 –", "In 6 to 12 months 2 2 –", "Later 2 2 –"],
            page.Document.QuerySelectorAll("main table tbody tr").Select(row => string.Join(' ', row.Children.Select(c => (c.QuerySelector("a")?.FirstChild ?? c).TextContent.Trim()))));
        Assert.Contains("9 partnerships have planned their spending. 9 of 9 with a gap", page.Text, StringComparison.Ordinal);
        Assert.Equal(["2", "2", "1", "2", "2"], page.Document.QuerySelectorAll(".chart__value").Select(v => v.TextContent));
        var listed = new List<string>();
        foreach (var link in page.Document.QuerySelectorAll("main table tbody td:nth-child(2) a"))
        {
            var list = await desk.Browser.Get(link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, list.Status);
            listed.AddRange(list.Document.QuerySelectorAll("main tbody th a").Select(a => a.GetAttribute("href")!.Split('/')[2]));
        }
        Assert.Equal(references, listed);
        Assert.Equal([("Already", "2"), ("In under 3 months", "2"), ("In 3 to 6 months", "1"), ("In 6 to 12 months", "2"), ("Later", "2")], (await desk.Browser.Get("/funding/views/run-out.csv")).Csv().Select(r => (r["Money runs out"], r["Partnerships"])));
        await using var file = await SheetFiles.OpenAsync(new MemoryStream((await desk.Browser.Get("/funding/views/run-out.xlsx")).Body), "bands", TestContext.Current.CancellationToken);
        Assert.Equal("Money runs out", file.OnlySheet!.Headings[0]);
    }

    [Fact]
    public void Every_day_is_in_one_band()
    {
        foreach (var today in new[] { new DateOnly(2026, 11, 30), new DateOnly(2028, 2, 29), new DateOnly(2026, 8, 31) })
            for (var day = today.AddDays(-3); day < today.AddMonths(14); day = day.AddDays(1))
                Assert.Single(Enum.GetValues<RunOutBand>(), band => FundingGapFilter.DaysOf(band, today) is var (from, before) && (from is null || day >= from) && (before is null || day < before));
    }

    // How the day is worked out is for others to test.
    private static async Task<string> RunsOut(Desk desk, DateOnly day)
    {
        var reference = await A.Partnership().CoordinatedBy(desk.Coordinator).SavedIn(desk.Host);
        return await desk.Host.Write([reference], async db =>
        {
            var plan = new SpendingPlan(await db.Set<Partnership>().Where(p => p.Reference == reference).Select(p => p.Id).SingleAsync());
            var quarter = Quarter.Containing(day);
            plan.Revise([new(quarter, Money.FromPounds(1_000))], null, desk.Coordinator.Id, Today);
            db.Add(plan);
            await db.SaveChangesAsync();
            await db.Set<SpendingPlan>().Where(p => p.Id == plan.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.RunsOutOn, day));
            return reference;
        });
    }
}

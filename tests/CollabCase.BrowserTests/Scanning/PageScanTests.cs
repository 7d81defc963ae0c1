using System.Net;
using CollabCase.Data.Access;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>
/// Every page of endpoints.txt as each account and signed out. What one was led to the others ask for; headings, titles and HTML are held for
/// every answer that differs in one letter, and Chromium opens <see cref="PageScan.Sample"/> of them.
/// </summary>
public sealed class PageScanTests
{
    private const string SignedOut = "signed-out";

    // Shown in place of another page, and sent on to another page.
    private static readonly string[] NotOpenedByAddress = ["/error/{status}", "/"];

    [Fact]
    public async Task Every_page_of_the_demonstration_can_be_used_by_everybody_who_may_see_it()
    {
        NuHtmlChecker.Require();
        await using var host = await CollabCaseHost.NewOn(Database.Sqlite, demonstration: true, listening: true);
        var (addresses, viewers) = await ArrangeAsync(host);
        var found = await new PageFinder(host, viewers).FindAsync(addresses);

        PageFinder.AssertEveryRouteIsThere(found, NotOpenedByAddress);
        await AssertWellMadeAsync(host, found, viewers.ToDictionary(viewer => viewer.Name, viewer => viewer.Email));
    }

    [Fact]
    public async Task Every_page_can_be_used_while_there_is_nothing_in_it()
    {
        NuHtmlChecker.Require();
        await using var host = await CollabCaseHost.NewOn(Database.Sqlite, listening: true);
        var emails = new Dictionary<string, string?>
        {
            [SignedOut] = null,
            ["administrator"] = (await A.Person().Named("Administrator").Administrator().SavedIn(host)).Email,
            ["coordinator"] = (await A.Person().Named("Coordinator").Coordinator().SavedIn(host)).Email,
            ["auditor"] = (await A.Person().Named("Auditor").Auditor().SavedIn(host)).Email,
            ["linked to nothing"] = (await A.Person().Named("Newcomer").SavedIn(host)).Email,
        };

        var found = await new PageFinder(host, [.. emails.Select(e => (e.Key, e.Value))]).FindAsync([]);

        await AssertWellMadeAsync(host, found, emails);
    }

    /// <summary>Partnerships in every state beside those of the demonstration; answers where their pages are, and who looks at them.</summary>
    private static async Task<(IReadOnlyList<string> Addresses, IReadOnlyList<(string Name, string? Email)> Viewers)> ArrangeAsync(CollabCaseHost host)
    {
        var coordinator = await host.Person("coordinator@example.org");
        var bare = await A.Partnership().Named("Barely begun (invented)").CoordinatedBy(coordinator).SavedIn(host);
        var paused = await A.Partnership().Named("Paused for now (invented)").CoordinatedBy(coordinator).Paused().SavedIn(host);
        var closed = await A.Partnership().Named("Done and closed (invented)").CoordinatedBy(coordinator).Closed().SavedIn(host);
        var organisation = await A.Organisation().SavedIn(host);
        await host.Write([organisation.Reference], async db =>
        {
            var directory = await db.VisibleTo(Viewer.Job("tests")).WholeOrganisationAsync(organisation.Reference, CancellationToken.None);
            directory!.AddHoliday(new(2027, 9, 27), "September weekend");
            directory.AddHoliday(new(2025, 9, 29), "September weekend");
            return true;
        });
        var moved = await A.Partnership().Named("On its way (invented)").CoordinatedBy(coordinator).WithPartners(organisation).InTestAndEmbedWithout("measured-outcome")
            .Then(p => p.PartnerLeaves(1, PartnershipBuilder.Today.AddDays(-3), null, PartnershipBuilder.Today)).SavedIn(host);
        (string Name, string? Email)[] viewers = [(SignedOut, null), .. host.Services.GetRequiredService<Demonstration>().Accounts.Select(account => (account.Email.Split('@')[0], (string?)account.Email))];

        return (
        [
            .. new[] { bare, paused, closed, moved, "EX-STRATH", "EX-GLEN", "PSP-LOWMOSS" }.SelectMany(reference => Endpoint.PagesOf("partnerships", reference)),
            .. Endpoint.PagesOf("organisations", organisation.Reference), .. Endpoint.PagesOf("people", coordinator.Reference),
            .. await Examples.BehindFormsAsync(host), .. await Examples.InEveryStateAsync(host, coordinator), .. await ExamplesOfImports.InEveryStateAsync(host, coordinator), .. ExamplesOfCosts.Pages, .. await ExamplesOfAwards.InEveryStateAsync(host, coordinator), .. await ExamplesOfReports.InEveryStateAsync(host, coordinator), $"/partnerships/{moved}/gate/decisions/1/what-changes", "/partnerships?q=nothing+is+called+this", "/partnerships/PSP-NOT-THERE",
        ], viewers);
    }

    private static async Task AssertWellMadeAsync(CollabCaseHost host, IReadOnlyList<Found> found, IReadOnlyDictionary<string, string?> emails)
    {
        var scan = new PageScan(host);
        foreach (var page in found.Where(page => page.Page.Status is not (HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Forbidden)))
            scan.Add($"{page.Name}: answers {(int)page.Page.Status}");
        var pages = found.Where(page => page.IsHtml).ToList();
        foreach (var page in pages) HoldWords(scan, page);
        HoldTitles(scan, pages);

        var different = pages.DistinctBy(page => page.Markup).ToList();
        foreach (var page in different) scan.Save(page.Name, page.Page.Html);
        var sample = PageScan.Sample(different);
        await Task.WhenAll(scan.ScanAsync(sample, emails), AddAsync());
        async Task AddAsync()
        {
            foreach (var fault in await NuHtmlChecker.CheckAsync(scan.Saved)) scan.Add(fault);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{found.Count} answers, {different.Count} different pages of {pages.Select(page => page.Endpoint.Route).Distinct().Count()} routes, {sample.Count} opened in Chromium.");
        Assert.True(scan.Faults.Count == 0, string.Join(Environment.NewLine, scan.Faults));
    }

    private static void HoldWords(PageScan scan, Found page)
    {
        if (page.Page.Document.QuerySelectorAll("h1").Length != 1 || page.Page.Heading.Length == 0) scan.Add($"{page.Name}: has not one heading of the first level");
        if (!page.Page.Title.EndsWith(" – CollabCase", StringComparison.Ordinal) || page.Page.Title.StartsWith("Error:", StringComparison.Ordinal)) scan.Add($"{page.Name}: is titled '{page.Page.Title}'");
    }

    // A reminder's link is made anew each time that it is shown, and opens the same page.
    private static string WhichPage(Found page) => page.Endpoint.Route.StartsWith("/reminders/{token}", StringComparison.Ordinal) ? page.Endpoint.Route : page.Page.Path;

    /// <summary>A tab's title tells its page from every other that the same person has open.</summary>
    private static void HoldTitles(PageScan scan, IReadOnlyList<Found> pages)
    {
        var opened = pages.Where(page => page.Page.Status == HttpStatusCode.OK);
        foreach (var same in opened.GroupBy(page => (page.Viewer, page.Page.Title)).Where(same => same.Select(WhichPage).Distinct().Count() > 1))
            scan.Add($"{same.Key.Viewer}: '{same.Key.Title}' is the title of {string.Join(", ", same.Select(page => page.Page.Path).Distinct())}");
    }
}

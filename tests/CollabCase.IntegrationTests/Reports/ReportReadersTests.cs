using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Risks;
using CollabCase.IntegrationTests.Funding;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using static CollabCase.IntegrationTests.Reports.ReportDesk;

namespace CollabCase.IntegrationTests.Reports;

/// <summary>What each reader may see of a report, on the screen, in Word and in the file of its figures; and the register.</summary>
public sealed class ReportReadersTests
{
    private const string Word = "GET /partnerships/{reference}/reports/{number}.docx", Figures = "GET /partnerships/{reference}/reports/{number}.csv";
    private static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    [Theory, OnEveryDatabase, Covers(Word, Case.Done), Covers(Figures, Case.Done)]
    public async Task A_funder_reads_its_own_money_and_of_others_one_sum(Database database)
    {
        var desk = await On(database);
        var third = await A.Organisation().Named("Third Foundation (invented)").SavedIn(desk.Host);
        await A.Award().By(third).Described(new("Grant of the third") { Kind = AwardKind.Catalytic }).Of(4_444).SavedIn(desk.Host, desk.Desk.Reference);
        await A.Risk().Described(new("The worker may leave")).Scored(Likelihood.Likely, Impact.VeryLarge).SavedIn(desk.Host, desk.Desk.Reference);
        await desk.Signed();
        await desk.Use();
        var address = $"{desk.Desk.Home}/reports/1";
        var (coordinator, funder) = (desk.Desk.Browser, await desk.FunderOf(desk.First));

        var other = await desk.FunderOf(third);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(address)).Status);
        Assert.Contains("There is no report yet", (await other.Get("/funding/reports?state=everything")).Text, StringComparison.Ordinal);
        foreach (var path in new[] { address, address + ".csv", address + ".docx" })
        {
            var (all, own) = (await TextAt(coordinator, path), await TextAt(funder, path));
            foreach (var told in new[] { "Grant of the first", "Grant of the second", "Grant of the third", "The worker may leave" }) Assert.Contains(told, all, StringComparison.Ordinal);
            Assert.Contains("Grant of the first", own, StringComparison.Ordinal);
            Assert.Contains("1111.00", own.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("Other funders, together", own, StringComparison.Ordinal);
            Assert.Contains("6666.00", own.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
            foreach (var secret in new[] { "Grant of the second", "Second Foundation", "2,222", "2222", "Third Foundation", "4,444", "4444", "The worker may leave", "risk" }) Assert.DoesNotContain(secret, own, StringComparison.Ordinal);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_draft_is_for_the_partnership_and_a_report_for_those_who_were_sent_it(Database database)
    {
        var desk = await On(database);
        await desk.Start();
        var (funder, address) = (await desk.FunderOf(desk.First), $"{desk.Desk.Home}/reports/1");
        Assert.Equal(HttpStatusCode.NotFound, (await funder.Get(address)).Status);
        await desk.Change(r => r.SignOff(desk.Desk.Coordinator.Id, Now));
        Assert.Equal(HttpStatusCode.NotFound, (await funder.Get(address)).Status);

        await (await desk.Desk.Get("reports/1/use")).Submit(new { On = Today, For = new[] { desk.FirstAward + "/1" } });
        Assert.Equal(HttpStatusCode.OK, (await funder.Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.FunderOf(desk.Second)).Get(address)).Status);

        // Recorded by mistake: they have it no longer.
        await desk.Desk.ChangeAward(desk.FirstAward, a => a.MoveReport(1, new(FunderReportState.Due), Today));
        Assert.Equal(HttpStatusCode.NotFound, (await funder.Get(address)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_section_that_is_left_out_is_in_no_copy_and_words_on_risks_are_shared_on_purpose(Database database)
    {
        var desk = await On(database);
        await A.Risk().Described(new("The worker may leave")).SavedIn(desk.Host, desk.Desk.Reference);
        await desk.Start();
        await desk.Change(r =>
        {
            r.WriteSection(ReportSubject.Risks, "We watch the rooms.", SectionReaders.PartnersAndFunders, desk.Desk.Coordinator.Id, Now);
            r.WriteSection(ReportSubject.People, "Too early to say.", SectionReaders.LeftOut, desk.Desk.Coordinator.Id, Now);
            r.SignOff(desk.Desk.Coordinator.Id, Now);
        });
        await desk.Use();

        var own = (await (await desk.FunderOf(desk.Second)).Get($"{desk.Desk.Home}/reports/1")).Text;
        Assert.Contains("We watch the rooms.", own, StringComparison.Ordinal);
        Assert.DoesNotContain("The worker may leave", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Too early to say.", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Too early to say.", await TextAt(desk.Desk.Browser, $"{desk.Desk.Home}/reports/1.docx"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("GET /funding/reports", Case.Done), Covers("GET /funding/reports.csv", Case.Done)]
    public async Task The_register_has_what_is_asked_for_and_what_is_written(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await On(host);
        await desk.Desk.ChangeAward(desk.FirstAward, a => a.AddReport(new("Last year", Today.AddDays(-3))));
        await desk.Start();

        Assert.Equal(["Our half-year", "Last year", "Half-year", "Half-year"], await Titles(""));
        Assert.Equal(["Last year"], await Titles("?state=late"));
        Assert.Equal(["Half-year"], await Titles($"?state=due&funder={desk.Second.Reference}"));
        Assert.Equal(["Our half-year"], await Titles($"?state=being-written&partnership={desk.Desk.Reference}"));
        Assert.Empty(await Titles("?state=sent"));
        var unknown = await desk.Desk.Browser.Get("/funding/reports?funder=Nobody&state=lost&partnership=PSP-0");
        Assert.Contains("There is no organisation of that name", unknown.Text, StringComparison.Ordinal);

        await desk.Change(r => r.SignOff(desk.Desk.Coordinator.Id, Now));
        await desk.Use();
        Assert.Equal(["Half-year", "Half-year"], await Titles("?state=sent"));
        Assert.Equal(["Our half-year"], await Titles("?state=signed-off"));
        var called = (await desk.Desk.Partnership()).Name;
        var file = (await desk.Desk.Browser.Get("/funding/reports.csv?state=everything")).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, file.Length);
        Assert.Contains(file, line => line.StartsWith($"Half-year,{called},{desk.Desk.Reference},Grant of the first,{desk.FirstAward},First Foundation (invented),2026-04-01,2026-09-30,", StringComparison.Ordinal));

        // The funder sees what it asked for itself, and reads what answered it.
        var funder = await desk.FunderOf(desk.First);
        var due = await funder.Get("/funding/reports");
        Assert.Equal("Reports due to you", due.Heading);
        Assert.Equal(["Last year"], TitlesOf(due));
        var received = await funder.Get("/funding/reports?state=sent");
        Assert.Equal(["Half-year"], TitlesOf(received));
        Assert.True(received.HasLinkTo($"{desk.Desk.Home}/reports/1"));

        async Task<IReadOnlyList<string>> Titles(string query) => TitlesOf(await desk.Desk.Browser.Get("/funding/reports" + query));
    }

    [Theory, OnEveryDatabase]
    public async Task The_register_is_read_page_by_page_without_losing_one(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await On(host);
        await desk.Desk.ChangeAward(desk.FirstAward, a =>
        {
            for (var i = 0; i < 30; i++) a.AddReport(new($"Report {i}", Today.AddDays(i / 3)));
        });
        for (var i = 0; i < 3; i++) await desk.Start();

        var first = await desk.Desk.Browser.Get("/funding/reports");
        var second = await first.Follow("Next page");
        Assert.Equal(35, TitlesOf(first).Concat(TitlesOf(second)).Count());
        Assert.Equal(30, TitlesOf(first).Concat(TitlesOf(second)).Where(t => t.StartsWith("Report ", StringComparison.Ordinal)).Distinct().Count());
        Assert.Equal(TitlesOf(first), TitlesOf(await second.Follow("Previous page")));
    }

    private static IReadOnlyList<string> TitlesOf(CollabCase.Testing.Browsing.Page page) => [.. page.Document.QuerySelectorAll("main tbody th a").Select(a => a.TextContent.Trim())];

    private static async Task<string> TextAt(CollabCase.Testing.Browsing.Browser browser, string path)
    {
        var page = await browser.Get(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        if (path.EndsWith(".csv", StringComparison.Ordinal)) return page.Html;
        if (!path.EndsWith(".docx", StringComparison.Ordinal)) return page.Text;
        using var word = WordprocessingDocument.Open(new MemoryStream(page.Body), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(word).Select(e => e.Description));
        return string.Concat(word.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(t => t.Text + "\n"));
    }
}

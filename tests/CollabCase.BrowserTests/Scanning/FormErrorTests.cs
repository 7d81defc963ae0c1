using System.Collections.Concurrent;
using System.Net;
using CollabCase.Testing.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Scanning;

/// <summary>
/// Every form of endpoints.txt sent with wrong values, and sent empty by a browser that runs no script: the page that says so
/// holds to what every page holds to, says so in its title, and has kept what was typed. One account that may send the form
/// stands for all: the answer is the same form again.
/// </summary>
public sealed class FormErrorTests
{
    private const string Fields = "input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=submit]):not([type=file]), textarea";

    // Not a date, an amount, a code or an address, and longer than any answer may be.
    private static readonly string WrongText = "<b>32/13/20x6</b> -1,5 “" + new string('n', 500);
    private static readonly string WrongTexts = string.Join(' ', Enumerable.Repeat(WrongText, 200));

    // Whoever empties these says something: there is nobody, nothing, or not yet.
    private static readonly string[] MayBeLeftEmpty =
    [
        "/funding/imports/{number}/names",
        "/milestones/hand-over",
        "/organisations/{reference}/identifiers",
        "/partnerships/{reference}/awards/{number}/correct-funders",
        "/partnerships/{reference}/awards/{number}/match",
        "/partnerships/{reference}/awards/{number}/revise-amounts",
        "/partnerships/{reference}/contributions/{number}",
        "/partnerships/{reference}/documents/{number}/versions/{versionNumber}/details",
        "/partnerships/{reference}/documents/{number}/versions/{versionNumber}/review",
        "/partnerships/{reference}/documents/{number}/versions/{versionNumber}/signatures/{signatory}/name",
        "/partnerships/{reference}/governance/{tier}/cadence",
        "/partnerships/{reference}/governance/{tier}/terms/{term}/deputy",
        "/partnerships/{reference}/messages/rules/{kind}",
        "/partnerships/{reference}/milestones/{number}/hand-over",
        "/partnerships/{reference}/milestones/{number}/plan-for",
        "/partnerships/{reference}/milestones/{number}/reinstate",
        "/partnerships/{reference}/partners/{number}/change",
        "/partnerships/{reference}/partners/{number}/induction",
        "/partnerships/{reference}/reports/{number}/sections/{section}",
        "/partnerships/{reference}/reviews/{number}/hand-over",
        "/partnerships/{reference}/risks/{number}/hand-over",
        "/partnerships/{reference}/spending/spent",
        "/partnerships/{reference}/what-partnership-costs/rates/{organisation}",
        "/people/{reference}/roles",
    ];

    [Fact]
    public async Task Every_form_says_what_is_wrong_in_a_page_that_everybody_can_use()
    {
        NuHtmlChecker.Require();
        await using var host = await CollabCaseHost.NewOn(Database.Sqlite, demonstration: true, listening: true);
        (string Name, string? Email)[] viewers = [("signed-out", null), ("coordinator", "coordinator@example.org"), ("admin", "admin@example.org")];
        var emails = viewers.ToDictionary(viewer => viewer.Name, viewer => viewer.Email);
        var found = await new PageFinder(host, viewers).FindAsync(
            [.. Endpoint.PagesOf("partnerships", "EX-STRATH"), .. await Examples.BehindFormsAsync(host), .. await Examples.InEveryStateAsync(host, await host.Person("coordinator@example.org")), .. await ExamplesOfImports.InEveryStateAsync(host, await host.Person("coordinator@example.org")), .. ExamplesOfCosts.Pages, .. await ExamplesOfAwards.InEveryStateAsync(host, await host.Person("coordinator@example.org")), .. await ExamplesOfReports.InEveryStateAsync(host, await host.Person("coordinator@example.org"))]);
        var forms = found.Where(page => page.IsHtml && page.Page.Status == HttpStatusCode.OK && page.Page.Document.QuerySelector($"main form[method=post] :is({Fields})") is not null)
            .DistinctBy(page => page.Endpoint.Route).ToList();

        var scan = new PageScan(host);
        foreach (var route in await SendAsync(host, scan, forms, emails, javaScript: true)) scan.Add($"{route} sent wrong: was accepted");
        // What is accepted changes the records that others are about, so it comes last.
        var empty = await SendAsync(host, scan, forms.Where(form => !MayBeLeftEmpty.Contains(form.Endpoint.Route)), emails, javaScript: false);
        empty = [.. empty, .. await SendAsync(host, scan, forms.Where(form => MayBeLeftEmpty.Contains(form.Endpoint.Route)), emails, javaScript: false, atOnce: 1)];
        foreach (var route in empty.Except(MayBeLeftEmpty)) scan.Add($"{route} sent empty: was accepted");
        foreach (var fault in await NuHtmlChecker.CheckAsync(scan.Saved)) scan.Add(fault);

        TestContext.Current.TestOutputHelper?.WriteLine($"{forms.Count} forms, {scan.Saved.Count} answers with errors.");
        Assert.True(scan.Faults.Count == 0, string.Join(Environment.NewLine, scan.Faults));
        Assert.Equal(MayBeLeftEmpty, empty.Order(StringComparer.Ordinal));
    }

    /// <summary>Sends forms, a few at a time; answers the routes of those that the program took as they were.</summary>
    private static async Task<IReadOnlyList<string>> SendAsync(CollabCaseHost host, PageScan scan, IEnumerable<Found> forms, Dictionary<string, string?> emails, bool javaScript, int? atOnce = null)
    {
        var accepted = new ConcurrentQueue<string>();
        await Windows.EachAsync(forms, viewer => Tab.OpenAsync(host, emails[viewer], javaScript: javaScript), async (form, tab) =>
        {
            if (!await SendWrongAsync(scan, form, tab, javaScript)) accepted.Enqueue(form.Endpoint.Route);
        }, atOnce);
        return [.. accepted];
    }

    /// <summary>False when the program took what was sent: nothing there has to be filled in.</summary>
    private static async Task<bool> SendWrongAsync(PageScan scan, Found form, Tab tab, bool javaScript)
    {
        var name = $"{form.Name} sent {(javaScript ? "wrong" : "empty")}";
        var page = tab.Page;
        await page.GotoAsync(form.Address);
        if (await page.TitleAsync() != form.Page.Title) scan.Add($"{name}: Chromium is at {page.Url} '{await page.TitleAsync()}'");
        var filled = page.Locator("main form[method=post]").Filter(new() { Has = page.Locator(Fields) }).First;
        // What is asked only after another answer cannot be filled in yet.
        foreach (var field in await filled.Locator(Fields).Locator("visible=true").AllAsync())
            await field.FillAsync(!javaScript ? "" : await field.EvaluateAsync<bool>("field => field instanceof HTMLTextAreaElement") ? WrongTexts : WrongText);
        // The form's own button; where one looks first, that one.
        var buttons = filled.Locator("button[type=submit]:not([aria-hidden])");
        var own = buttons.And(page.Locator(":not([name])"));
        var button = (await own.CountAsync() > 0 ? own : buttons).First;
        IResponse? answer = null;
        try
        {
            await tab.LeadsOn(async () => answer = await page.RunAndWaitForResponseAsync(
                () => button.ClickAsync(), response => response.Request.Method == "POST"));
        }
        catch (TimeoutException)
        {
            scan.Add($"{name}: cannot be sent");
            return true;
        }
        if (answer!.Status is 200 or (>= 300 and < 400)) return false;
        scan.Save(name, await answer.TextAsync());
        if (answer.Status is not (422 or 409)) scan.Add($"{name}: answers {answer.Status}");
        if (!(await page.TitleAsync()).StartsWith("Error: ", StringComparison.Ordinal)) scan.Add($"{name}: is titled '{await page.TitleAsync()}'");
        if (await page.Locator("h1").CountAsync() != 1) scan.Add($"{name}: has not one heading of the first level");
        await HoldSummaryAsync(scan, name, page);
        if (javaScript)
        {
            await scan.HoldAsync(name, page);
            if (!await page.EvaluateAsync<bool>("() => document.activeElement?.matches('.ds_error-summary') ?? false")) scan.Add($"{name}: does not begin at the summary of what is wrong");
            foreach (var lost in await page.Locator("main form").Locator("input[type=text], textarea").EvaluateAllAsync<string[]>(
                "boxes => boxes.filter(box => box.checkVisibility() && box.value.length > 0 && box.value.length < 100).map(box => box.name)"))
                scan.Add($"{name}: lost what was typed into {lost}");
        }
        foreach (var said in tab.TakeComplaints()) scan.Add($"{name}: console: {said}");
        return true;
    }

    /// <summary>Each line of the summary leads to something on the page.</summary>
    private static async Task HoldSummaryAsync(PageScan scan, string name, IPage page)
    {
        var lines = page.Locator(".ds_error-summary__list li");
        if (await lines.CountAsync() == 0) scan.Add($"{name}: has no summary of what is wrong");
        foreach (var link in await lines.Locator("a").AllAsync())
        {
            var target = await link.GetAttributeAsync("href") ?? "";
            if (!target.StartsWith('#') || await page.Locator($"[id='{target.TrimStart('#')}']").CountAsync() != 1) scan.Add($"{name}: '{await link.InnerTextAsync()}' leads nowhere ({target})");
        }
    }
}

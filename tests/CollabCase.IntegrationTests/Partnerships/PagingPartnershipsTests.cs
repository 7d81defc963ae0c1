using System.Net;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using CollabCase.Web.Mvc;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

/// <summary>The list of partnerships page by page: every row once, whatever its name and whatever is added meanwhile.</summary>
public sealed class PagingPartnershipsTests
{
    private const string List = "GET /partnerships";
    private static readonly string[] Words = ["Éire", "eire", "Zeta", "ångström", "a", "A", "Glen", "glen", "ΩMEGA", "ж", "10", "9", "漢字", "the"];

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Walking_all_pages_visits_each_row_exactly_once_in_every_order(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var references = await Random(host, coordinator, 130);
        var browser = await host.SignedIn(coordinator);

        foreach (var sort in new[] { "name", "reference", "stage", "newest" })
        {
            var pages = await Walk(browser, $"/partnerships?sort={sort}", "next");

            Assert.Equal([25, 25, 25, 25, 25, 5], pages.Select(p => p.Count));
            Assert.Equal(references.Order(StringComparer.Ordinal), pages.SelectMany(p => p).Order(StringComparer.Ordinal));
            Assert.Equal(pages.SelectMany(p => p), (await WalkBack(browser, $"/partnerships?sort={sort}")).SelectMany(p => p));
        }
        var byStage = (await Walk(browser, "/partnerships?sort=stage", "next")).SelectMany(p => p).ToList();
        var stages = (await Task.WhenAll(byStage.Select(host.Partnership))).Select(p => p.Stage);
        Assert.Equal(stages.Order(), stages);
        Assert.Equal(references.Order(StringComparer.Ordinal), (await Walk(browser, "/partnerships?sort=reference", "next")).SelectMany(p => p));
        Assert.Equal(references.Reverse(), (await Walk(browser, "/partnerships?sort=newest", "next")).SelectMany(p => p));
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Rows_that_were_there_at_the_start_are_visited_once_while_others_are_added(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var references = await Random(host, coordinator, 60);
        var browser = await host.SignedIn(coordinator);

        foreach (var sort in new[] { "name", "reference", "stage", "newest" })
        {
            var pages = await Walk(browser, $"/partnerships?sort={sort}", "next", meanwhile: () => Random(host, coordinator, 7));

            var visited = pages.SelectMany(p => p).ToList();
            Assert.Equal(visited.Count, visited.Distinct().Count());
            Assert.Empty(references.Except(visited));
        }
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task A_cursor_of_another_list_or_of_nobodys_making_shows_the_first_page_and_says_so(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        await Random(host, coordinator, 30);
        var browser = await host.SignedIn(coordinator);
        var first = await browser.Get("/partnerships");
        var after = Next(first)!.Split("after=")[1];

        foreach (var address in new[] { $"/partnerships?sort=reference&after={after}", $"/partnerships?stage=pre-collaboration&after={after}", "/partnerships?after=x", $"/partnerships?after={after}A", $"/partnerships?after={new string('A', 5000)}" })
        {
            var page = await browser.Get(address);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(Cursor.DoesNotFit, page.Text, StringComparison.Ordinal);
            Assert.NotEmpty(References(page));
            Assert.DoesNotContain("Previous page", page.Text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(Cursor.DoesNotFit, (await browser.Get(Next(first)!)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(List, Case.Done)]
    public async Task Costs_the_same_number_of_statements_for_10_partnerships_and_for_10_000(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (few, many) = (await A.Person().Coordinator().SavedIn(host), await A.Person().Coordinator().SavedIn(host));
        await Random(host, few, 10);
        await host.CopyPartnership(await A.Partnership().CoordinatedBy(many).SavedIn(host), 1, 9_999);
        var (small, large) = (await host.SignedIn(few), await host.SignedIn(many));
        foreach (var browser in new[] { small, large }) await browser.Get("/partnerships");

        var (ten, thousands) = (await small.Get("/partnerships"), await large.Get("/partnerships"));
        var second = await large.Get(Next(thousands)!);
        var filtered = await large.Get(Next(await large.Get("/partnerships?stage=pre-collaboration"))!);

        Assert.Contains("10 partnerships", ten.Text, StringComparison.Ordinal);
        Assert.Contains("More than 1,000 partnerships", thousands.Text, StringComparison.Ordinal);
        Assert.Equal(25, References(second).Count);
        Assert.Equal([ten.Statements.Count, ten.Statements.Count, ten.Statements.Count], [thousands.Statements.Count, second.Statements.Count, filtered.Statements.Count]);
        Assert.InRange(second.Statements.Count, 1, 4);
        Assert.DoesNotContain(second.Statements, s => s.Contains("OFFSET", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Partnerships with names that sort badly, in one transaction; answers their references in the order in which they were made.</summary>
    private static Task<IReadOnlyList<string>> Random(CollabCaseHost host, TestPerson coordinator, int count) => host.Write([], async db =>
    {
        var random = new Random(count);
        var made = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var reference = await db.NextReferenceAsync("PSP-2026", CancellationToken.None);
            var name = string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Words[random.Next(Words.Length)]));
            db.Add(random.Next(3) == 0
                ? Partnership.TakeOver(reference, name, "To test pages.", Stage.TestAndEmbed, null, DatePrecision.Day, "A test.", coordinator.Id, PartnershipBuilder.Today, PartnershipBuilder.Now)
                : Partnership.Open(reference, name, "To test pages.", coordinator.Id, PartnershipBuilder.Today, PartnershipBuilder.Now));
            made.Add(reference);
        }
        return (IReadOnlyList<string>)made;
    });

    private static async Task<List<IReadOnlyList<string>>> Walk(Browser browser, string address, string rel, Func<Task>? meanwhile = null)
    {
        var pages = new List<IReadOnlyList<string>>();
        for (var next = address; next is not null;)
        {
            var page = await browser.Get(next);
            pages.Add(References(page));
            Assert.True(pages.Count <= 50, "The pages do not end.");
            next = Link(page, rel);
            if (meanwhile is not null && pages.Count <= 3) await meanwhile();
        }
        return pages;
    }

    private static async Task<List<IReadOnlyList<string>>> WalkBack(Browser browser, string address)
    {
        var page = await browser.Get(address);
        while (Next(page) is { } next) page = await browser.Get(next);
        List<IReadOnlyList<string>> pages = [References(page)];
        while (Link(page, "prev") is { } previous)
        {
            page = await browser.Get(previous);
            pages.Insert(0, References(page));
        }
        return pages;
    }

    private static string? Next(Page page) => Link(page, "next");

    private static string? Link(Page page, string rel) => page.Document.QuerySelector($".pager a[rel={rel}]")?.GetAttribute("href");

    private static IReadOnlyList<string> References(Page page) => [.. page.Document.QuerySelectorAll(".partnership-list__reference").Select(r => r.TextContent)];
}

using CollabCase.Data.Searching;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Search;

/// <summary>One box for everything that the person may see.</summary>
public sealed class FindRecordsTests
{
    private const string Find = "GET /search";

    [Theory, OnEveryDatabase, Covers(Find, Case.Done)]
    public async Task Finds_each_kind_by_the_beginnings_of_words_in_any_order_whatever_accents_and_capitals(Database database)
    {
        var word = NewWord();
        var desk = await Desk.On(database, p => p.Named($"Éire {word} partnership"));
        var number = await A.Milestone().Titled($"Agree the {word} façade").SavedIn(desk.Host, desk.Reference);
        var organisation = await A.Organisation().Named($"Éire {word} Trust").SavedIn(desk.Host);
        var colleague = await A.Person().Named($"Zoë {word}").SavedIn(desk.Host);
        await desk.Host.Write([desk.Reference], async db =>
        {
            db.Add(new PartnershipMember((await desk.Host.Partnership(desk.Reference)).Id, colleague.Id, MemberRole.PartnerMember));
            return 0;
        });

        var all = await desk.Browser.Get($"/search?q={word[..8].ToUpperInvariant()}");
        Assert.Equal(["Partnerships", "Milestones", "Organisations", "People"], Headings(all));
        Assert.Contains(desk.Home, all.Links);
        Assert.Contains($"{desk.Home}/milestones/{number}", all.Links);
        Assert.Contains($"/organisations/{organisation.Reference}", all.Links);
        Assert.Contains($"Zoë {word} in Éire {word} partnership", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/people/{colleague.Reference}", all.Links);

        Assert.Equal(["Milestones"], Headings(await desk.Browser.Get($"/search?q={word}+FACADE")));
        Assert.Equal(["Milestones"], Headings(await desk.Browser.Get($"/search?q=fac+{word}+ag")));
        Assert.Equal(["People"], Headings(await desk.Browser.Get($"/search?q=zoe+{word}")));
        Assert.Equal(["Partnerships"], Headings(await desk.Browser.Get($"/search?q={desk.Reference}")));
        Assert.Empty(Headings(await desk.Browser.Get($"/search?q={word}+{NewWord()}")));
    }

    [Theory, OnEveryDatabase, Covers(Find, Case.Done)]
    public async Task Finds_nothing_that_the_person_may_not_see(Database database)
    {
        var word = NewWord();
        var desk = await Desk.On(database, p => p.Named($"{word} partnership"));
        await A.Milestone().Titled($"Agree {word}").SavedIn(desk.Host, desk.Reference);
        await A.Person().Named($"Person {word}").SavedIn(desk.Host);
        var other = await Desk.On(database);

        Assert.Empty(Headings(await other.Browser.Get($"/search?q={word}")));
        foreach (var kind in new[] { "partnerships", "milestones", "people" })
            Assert.Contains("Nothing was found", (await other.Browser.Get($"/search?q={word}&kind={kind}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Find, Case.Done)]
    public async Task Follows_a_new_title(Database database)
    {
        var (before, after) = (NewWord(), NewWord());
        var desk = await Desk.On(database);
        var number = await A.Milestone().Titled($"Agree {before} {before} now").SavedIn(desk.Host, desk.Reference);
        await desk.Host.Write([desk.Reference], async db =>
        {
            var milestone = await db.Set<Milestone>().SingleAsync(m => m.Title == $"Agree {before} {before} now");
            milestone.CorrectDetails(new($"Agree {after} later", milestone.Strand, milestone.Stage), PlanningFacts.Of(await desk.Host.Partnership(desk.Reference)));
            return number;
        });

        Assert.Empty(Headings(await desk.Browser.Get($"/search?q={before}")));
        Assert.Contains($"Agree {after} later", (await desk.Browser.Get($"/search?q={after}+later")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Find, Case.Done)]
    public async Task Shows_the_first_few_and_pages_through_all_of_a_kind_each_once(Database database)
    {
        var word = NewWord();
        var desk = await Desk.On(database);
        // Two words of each begin so: it is there once all the same.
        foreach (var i in Enumerable.Range(1, 60)) await A.Milestone().Titled($"{word}{i % 7} and {word}x number {i}").SavedIn(desk.Host, desk.Reference);

        var first = await desk.Browser.Get($"/search?q={word}");
        Assert.Equal(5, first.Document.QuerySelectorAll(".found__list li").Length);
        var page = await first.Follow($"See all milestones found for ‘{word}’");
        var seen = new List<string>();
        while (true)
        {
            seen.AddRange(page.Document.QuerySelectorAll(".found__list a").Select(a => a.TextContent));
            if (page.Document.QuerySelector("a[rel=next]") is not { } next) break;
            page = await desk.Browser.Get(next.GetAttribute("href")!);
        }
        Assert.Equal(60, seen.Count);
        Assert.Equal(60, seen.Distinct().Count());
    }

    [Theory, OnEveryDatabase, Covers(Find, Case.Done)]
    public async Task Whatever_is_typed_is_answered(Database database)
    {
        var desk = await Desk.On(database);
        Assert.Contains("Type the beginning of a word", (await desk.Browser.Get("/search")).Text, StringComparison.Ordinal);
        Assert.Contains("no letter or digit", (await desk.Browser.Get("/search?q=%25_")).Text, StringComparison.Ordinal);
        foreach (var odd in new[] { "%27%3B--", "<script>", new string('x', 3000), "a b c d e f g h i j", "100%25", "🙂", "ﬁ" })
        {
            var page = await desk.Browser.Get($"/search?q={odd}");
            Assert.Equal(200, (int)page.Status);
            Assert.DoesNotContain("<script>", page.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        }
        Assert.Contains("first page", (await desk.Browser.Get("/search?q=a&kind=milestones&after=odd")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task People_recorded_before_they_were_searched_for_are_caught_up(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var word = NewWord();
        var person = await A.Person().Named($"Early {word}").SavedIn(host);
        await host.Read(db => db.Set<SearchWord>().Where(w => w.RecordId == person.Id).ExecuteDeleteAsync());
        var browser = await host.SignedIn(await A.Person().Administrator().SavedIn(host));
        Assert.Empty(Headings(await browser.Get($"/search?q={word}")));

        await host.Read(async db =>
        {
            await SearchWords.CatchUpAsync(db, CancellationToken.None);
            await SearchWords.CatchUpAsync(db, CancellationToken.None);
            return 0;
        });

        Assert.Contains($"/people/{person.Reference}", (await browser.Get($"/search?q={word}")).Links);
    }

    private static string NewWord() => "W" + Guid.NewGuid().ToString("N")[..12];

    private static IReadOnlyList<string> Headings(Page page) => [.. page.Document.QuerySelectorAll("main h2").Where(h => h.Id?.StartsWith("found-", StringComparison.Ordinal) == true).Select(h => h.TextContent)];
}

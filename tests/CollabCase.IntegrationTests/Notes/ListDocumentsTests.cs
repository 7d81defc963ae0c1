using System.Globalization;
using CollabCase.Domain.Notes;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class ListDocumentsTests
{
    private const string List = "GET /partnerships/{reference}/notes/documents", One = "GET /partnerships/{reference}/notes/documents/{number}";

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(One, Case.Done)]
    public async Task They_are_found_by_the_beginnings_of_words_whatever_their_accents(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add(title: "Minutes of Mày");
        await notes.Add(title: "Memorandum");
        await notes.Add(title: "Fàilte, a welcome");
        await notes.Add(SharedWith.CoordinatorOnly, title: "Minutes for one");

        Assert.Equal(["Minutes for one", "Fàilte, a welcome", "Memorandum", "Minutes of Mày"], Titles(await notes.Desk.Get("notes/documents")));
        Assert.Equal(["Minutes of Mày"], Titles(await notes.Desk.Get("notes/documents?q=MINUT+may")));
        Assert.Equal(["Fàilte, a welcome"], Titles(await notes.Desk.Get("notes/documents?q=failte")));
        Assert.Equal(4, Titles(await notes.Desk.Get("notes/documents?q=minutes.txt")).Count);
        Assert.Empty(Titles(await notes.Desk.Get("notes/documents?q=orandum")));
        Assert.Equal(4, Titles(await notes.Desk.Get("notes/documents?q=%25_'\"")).Count);
        Assert.Equal(["Minutes of Mày"], Titles(await (await notes.Host.SignedIn(notes.Funder)).Get($"{notes.Address}/documents?q=minutes+of")));

        var one = await notes.Desk.Get("notes/documents/1");
        Assert.Equal("Minutes of Mày", one.Heading);
        Assert.Contains($"{notes.Address}/documents/1/versions/1", one.Links);
    }

    [Theory, OnEveryDatabase]
    public async Task Pages_of_them_take_as_many_statements_for_many_as_for_one(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add(title: "Paper 1");
        var one = (await notes.Desk.Get("notes/documents")).Statements.Count;
        for (var i = 2; i <= 30; i++) await notes.Add(title: string.Create(CultureInfo.InvariantCulture, $"Paper {i}"), by: i % 2 == 0 ? notes.Partner : null);

        var first = await notes.Desk.Get("notes/documents?q=paper");
        var second = await first.Follow("Next page");

        Assert.Equal(one, first.Statements.Count);
        Assert.InRange(one, 1, 9);
        Assert.Equal(Enumerable.Range(1, 30).Reverse().Select(i => $"Paper {i}"), Titles(first).Concat(Titles(second)));
        Assert.Equal(Titles(first), Titles(await second.Follow("Previous page")));
    }

    private static IReadOnlyList<string> Titles(Page page) => [.. page.Document.QuerySelectorAll("main tbody th a").Select(a => a.TextContent.Trim())];
}

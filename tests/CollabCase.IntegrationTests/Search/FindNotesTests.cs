using CollabCase.Domain.Notes;
using CollabCase.IntegrationTests.Notes;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.Search;

/// <summary>Notes by their words and documents by their titles and file names, for those they are shared with.</summary>
public sealed class FindNotesTests
{
    [Theory, OnEveryDatabase]
    public async Task A_note_is_found_by_the_beginnings_of_its_words_and_shown_around_them(Database database)
    {
        var (notes, word) = (await NotesDesk.On(database), NewWord());
        var number = await notes.Write($"# The hall\n\n- {string.Join(' ', Enumerable.Repeat("Something else entirely.", 20))}\n- **{word}** says: the façade is Éire's own.\n\n{string.Join(' ', Enumerable.Repeat("And more.", 40))}");

        foreach (var sought in new[] { word, word[..9].ToUpperInvariant(), $"facade+{word}", $"EIRES+{word[..10]}" })
        {
            var page = await notes.Desk.Browser.Get($"/search?q={sought}");
            var found = Assert.Single(page.Document.QuerySelectorAll("#found-notes ~ ul li"));
            Assert.Equal($"{notes.Address}/{number}", found.QuerySelector("a")!.GetAttribute("href"));
            Assert.DoesNotContain("**", found.TextContent, StringComparison.Ordinal);
            Assert.Contains((await notes.Desk.Partnership()).Name, found.TextContent, StringComparison.Ordinal);
        }
        Assert.Contains($"{word} says: the façade", (await notes.Desk.Browser.Get($"/search?q={word}")).Text, StringComparison.Ordinal);
        Assert.Empty((await notes.Desk.Browser.Get($"/search?q=acade+{word}")).Document.QuerySelectorAll(".found__list"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_document_is_found_by_its_title_and_by_the_name_of_its_newest_file(Database database)
    {
        var (notes, title, file) = (await NotesDesk.On(database), NewWord(), NewWord());
        var number = await A.Document().Titled($"Minutes of {title}").With($"{file}.txt", "x"u8.ToArray()).SavedIn(notes.Host, notes.Desk.Reference, notes.Desk.Coordinator);

        foreach (var sought in new[] { title, $"{file}.txt", $"minut+{file[..10]}" })
            Assert.Contains($"{notes.Address}/documents/{number}", (await notes.Desk.Browser.Get($"/search?q={sought}&kind=documents")).Links);

        var form = await notes.Desk.Get($"notes/documents/{number}/replace");
        var newest = NewWord();
        await form.Form().Choose("File", $"{newest}.txt", "y"u8.ToArray()).SendBy(notes.Desk.Browser, form);

        Assert.Contains($"{notes.Address}/documents/{number}", (await notes.Desk.Browser.Get($"/search?q={newest}")).Links);
        Assert.Empty((await notes.Desk.Browser.Get($"/search?q={file}")).Document.QuerySelectorAll(".found__list"));
    }

    [Theory, OnEveryDatabase]
    public async Task Each_is_found_by_those_it_is_shared_with_and_never_by_anybody_else(Database database)
    {
        var (notes, word) = (await NotesDesk.On(database), NewWord());
        var stranger = (await NotesDesk.On(notes.Host)).Partner;
        var (auditor, administrator) = (await A.Person().Auditor().SavedIn(notes.Host), await A.Person().Administrator().SavedIn(notes.Host));
        foreach (var (readers, by) in new[] { (SharedWith.Everyone, notes.Desk.Coordinator), (SharedWith.PartnersAndSteering, notes.Desk.Coordinator), (SharedWith.CoordinatorOnly, notes.Desk.Coordinator), (SharedWith.CoordinatorOnly, notes.Partner) })
        {
            await notes.Write($"{word} in a note", readers, by);
            await notes.Add(readers, by, $"{word} in a title");
        }

        foreach (var (person, reads) in new (TestPerson, int[])[]
        {
            (notes.Desk.Coordinator, [1, 2, 3, 4]),
            (administrator, [1, 2, 3, 4]),
            (auditor, [1, 2, 3, 4]),
            (notes.Partner, [1, 2, 4]),
            (notes.Participant, [1]),
            (notes.Funder, [1]),
            (stranger, []),
        })
        {
            var browser = await notes.Host.SignedIn(person);
            foreach (var (kind, place) in new[] { ("notes", notes.Address), ("documents", $"{notes.Address}/documents") })
            {
                var page = await browser.Get($"/search?q={word}&kind={kind}");
                Assert.Equal(reads.Select(n => $"{place}/{n}"), Found(page));
                Assert.Equal(reads.Length > 0, Found(await browser.Get($"/search?q={word}")).Contains($"{place}/1"));
            }
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_said_anew_is_found_anew_and_what_is_withdrawn_is_not_found(Database database)
    {
        var (notes, before, after) = (await NotesDesk.On(database), NewWord(), NewWord());
        var note = await notes.Write($"{before} {before} here", by: notes.Partner);
        var document = await notes.Add(title: $"{before} paper");
        var author = await notes.Host.SignedIn(notes.Partner);

        await (await author.Get($"{notes.Address}/{note}/correct")).Submit(new { Body = $"{after} here", SharedWith = SharedWith.CoordinatorOnly });
        await (await notes.Desk.Get($"notes/documents/{document}/correct")).Submit(new { Title = $"{after} paper" });

        Assert.Empty(Found(await notes.Desk.Browser.Get($"/search?q={before}")));
        Assert.Equal([$"{notes.Address}/{note}", $"{notes.Address}/documents/{document}"], Found(await notes.Desk.Browser.Get($"/search?q={after}")));
        // It was meant for more people before.
        Assert.Equal([$"{notes.Address}/documents/{document}"], Found(await (await notes.Host.SignedIn(notes.Funder)).Get($"/search?q={after}")));

        await (await notes.Desk.Get($"notes/{note}/withdraw")).Submit(new { Reason = "A mistake." });
        await (await notes.Desk.Get($"notes/documents/{document}/withdraw")).Submit(new { Reason = "A mistake." });

        foreach (var person in new[] { notes.Desk.Coordinator, notes.Partner })
            Assert.Empty(Found(await (await notes.Host.SignedIn(person)).Get($"/search?q={after}")));
        await notes.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task More_than_is_looked_for_is_said(Database database)
    {
        var (notes, word) = (await NotesDesk.On(database), NewWord());
        var note = await notes.Write($"one two three four five {word}");

        Assert.Empty((await notes.Desk.Browser.Get($"/search?q=one+two+three+four+five+{word}")).Document.QuerySelectorAll("[role=status]"));
        var page = await notes.Desk.Browser.Get($"/search?q=one+two+three+four+five+{word}+seven");

        Assert.Contains("more than is looked for at once", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{notes.Address}/{note}", Found(page));
    }

    private static string NewWord() => "w" + Guid.NewGuid().ToString("N")[..12];

    private static IReadOnlyList<string> Found(Page page) => [.. page.Document.QuerySelectorAll(".found__list a").Select(a => a.GetAttribute("href")!)];
}

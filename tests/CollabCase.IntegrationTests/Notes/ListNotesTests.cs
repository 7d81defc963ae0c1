using System.Globalization;
using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class ListNotesTests
{
    private const string List = "GET /partnerships/{reference}/notes", One = "GET /partnerships/{reference}/notes/{number}";

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(One, Case.Done)]
    public async Task Each_note_is_read_by_those_it_is_for_and_by_nobody_else(Database database)
    {
        var notes = await NotesDesk.On(database);
        var (auditor, administrator) = (await A.Person().Auditor().SavedIn(notes.Host), await A.Person().Administrator().SavedIn(notes.Host));
        await notes.Write("Words for all.");
        await notes.Write("Words for partners.", SharedWith.PartnersAndSteering);
        await notes.Write("Words for one.", SharedWith.CoordinatorOnly);
        await notes.Write("Words of a partner for one.", SharedWith.CoordinatorOnly, notes.Partner);

        string[] all = ["Words for all.", "Words for partners.", "Words for one.", "Words of a partner for one."];
        foreach (var (person, reads) in new (TestPerson, string[])[]
        {
            (notes.Desk.Coordinator, all),
            (administrator, all),
            (auditor, all),
            (notes.Partner, ["Words for all.", "Words for partners.", "Words of a partner for one."]),
            (notes.Participant, ["Words for all."]),
            (notes.Funder, ["Words for all."]),
        })
        {
            var browser = await notes.Host.SignedIn(person);
            var list = await browser.Get(notes.Address);
            Assert.Equal(reads.Reverse(), list.Document.QuerySelectorAll(".note__text").Select(e => e.TextContent.Trim()));
            for (var number = 1; number <= all.Length; number++)
            {
                var one = await browser.Get($"{notes.Address}/{number}");
                Assert.Equal(reads.Contains(all[number - 1]) ? HttpStatusCode.OK : HttpStatusCode.NotFound, one.Status);
                if (one.Status == HttpStatusCode.OK) Assert.Contains(all[number - 1], one.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_for_the_coordinator_is_not_told_by_the_history_either(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("Words for partners.", SharedWith.PartnersAndSteering);
        await notes.Write("Words for one.", SharedWith.CoordinatorOnly);
        await notes.Write("My own for one.", SharedWith.CoordinatorOnly, notes.Partner);

        foreach (var page in new[] { "history", "history.csv" })
        {
            var partner = (await (await notes.Host.SignedIn(notes.Partner)).Get($"{notes.Desk.Home}/{page}")).Html;
            Assert.Contains("Words for partners.", partner, StringComparison.Ordinal);
            Assert.Contains("My own for one.", partner, StringComparison.Ordinal);
            Assert.DoesNotContain("Words for one.", partner, StringComparison.Ordinal);
            Assert.Contains("Words for one.", (await notes.Desk.Get(page)).Html, StringComparison.Ordinal);
        }
        await notes.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task They_are_filtered_by_who_wrote_and_walked_page_by_page_while_others_write(Database database)
    {
        var notes = await NotesDesk.On(database);
        for (var i = 1; i <= 30; i++) await notes.Write(string.Create(CultureInfo.InvariantCulture, $"Coordinator {i}."));
        await notes.Write("The partner's own.", by: notes.Partner);

        var first = await notes.Desk.Get("notes");
        await notes.Write("Written meanwhile.");
        var second = await first.Follow("Next page");
        var back = await second.Follow("Previous page");
        var filtered = await notes.Desk.Get($"notes?by={notes.Partner.Reference}");
        var nobody = await notes.Desk.Get("notes?by=PER-9999&about=milestone-77&after=nonsense");

        Assert.Equal(["The partner's own.", .. Enumerable.Range(7, 24).Reverse().Select(i => $"Coordinator {i}.")], Read(first));
        Assert.Equal(Enumerable.Range(1, 6).Reverse().Select(i => $"Coordinator {i}."), Read(second));
        Assert.Equal(Read(first), Read(back));
        Assert.Equal(["The partner's own."], Read(filtered));
        Assert.Equal(25, Read(nobody).Count);
        Assert.Contains("The address asks for a person that is not on the list", nobody.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task The_page_takes_as_many_statements_for_many_notes_as_for_one(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("The only one.");
        var one = (await notes.Desk.Get("notes")).Statements.Count;
        for (var i = 0; i < 30; i++) await notes.Write("One of many.", by: i % 2 == 0 ? notes.Partner : null);

        Assert.Equal(one, (await notes.Desk.Get("notes")).Statements.Count);
        Assert.InRange(one, 1, 10);
    }

    [Theory, OnEveryDatabase]
    public async Task A_closed_partnership_is_still_read(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("Before the end.");
        await notes.Desk.Change(p => p.Close(CloseReason.PurposeAchieved, "It is done.", PartnershipBuilder.Today.AddYears(1), null, new ClosingFacts(0, true), PartnershipBuilder.Today));

        var page = await notes.Desk.Get("notes");

        Assert.Contains("Before the end.", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Forms);
        Assert.DoesNotContain($"{notes.Address}/1/withdraw", page.Links);
    }

    private static IReadOnlyList<string> Read(Page page) => [.. page.Document.QuerySelectorAll(".note__text").Select(e => e.TextContent.Trim())];
}

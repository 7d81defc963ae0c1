using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Notes;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class CorrectDocumentTests
{
    private const string Page = "GET /partnerships/{reference}/notes/documents/{number}/correct", Correct = "POST /partnerships/{reference}/notes/documents/{number}/correct";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Correct, Case.Done)]
    public async Task What_is_said_about_it_is_corrected(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add(title: "Minuts");

        var page = await (await notes.Desk.Get("notes/documents/1/correct")).Submit(new { Title = "Minutes", SharedWith = SharedWith.PartnersAndSteering });

        Assert.Equal(($"{notes.Address}/documents/1", "What is said about the document is corrected."), (page.Path, page.Saved));
        var document = (await notes.Documents()).Single();
        Assert.Equal(("Minutes", SharedWith.PartnersAndSteering), (document.Title, document.SharedWith));
        var entry = (await notes.Desk.History())[^1];
        Assert.Equal(["Title: Minuts -> Minutes", "SharedWith: Everyone -> PartnersAndSteering"], entry.Changes.OrderByDescending(c => c));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task Different_fields_merge_and_the_same_one_asks(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();
        var (readers, title) = (await notes.Desk.Get("notes/documents/1/correct"), await notes.Desk.Get("notes/documents/1/correct"));
        await notes.Host.Send(new CorrectDocument.Command { Reference = notes.Desk.Reference, Number = 1, Version = 1, Title = "Changed meanwhile", SharedWith = SharedWith.Everyone }, notes.Desk.Coordinator);

        await readers.Submit(new { SharedWith = SharedWith.CoordinatorOnly });
        var asked = await title.Submit(new { Title = "Mine" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (asked.Status, asked.Value("Title")));
        Assert.Contains("Changed meanwhile", asked.Text, StringComparison.Ordinal);
        var document = (await notes.Documents()).Single();
        Assert.Equal(("Changed meanwhile", SharedWith.CoordinatorOnly), (document.Title, document.SharedWith));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Invalid)]
    public async Task A_document_has_a_title(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();

        var empty = await (await notes.Desk.Get("notes/documents/1/correct")).Submit(new { Title = " " });
        var tooLong = await (await notes.Desk.Get("notes/documents/1/correct")).Submit(new { Title = new string('t', 201) });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter a title for the document."), (empty.Status, empty.ErrorAt("Title")));
        Assert.Equal("Shorten the title of the document to 200 characters or fewer. It has 201 now.", tooLong.ErrorAt("Title"));
        Assert.Equal("Minutes", (await notes.Documents()).Single().Title);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task It_is_never_opened_to_more_people_nor_changed_by_others_or_in_a_pause(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add(SharedWith.PartnersAndSteering);
        var form = await notes.Desk.Get("notes/documents/1/correct");

        var wider = await form.Form().Tamper("SharedWith", "Everyone").SendBy(notes.Desk.Browser, form);
        var partner = await (await notes.Host.SignedIn(notes.Partner)).Get($"{notes.Address}/documents/1/correct");
        await notes.Desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(new { Title = "Too late" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wider.Status);
        Assert.StartsWith("This was meant for fewer people", wider.ErrorAt("SharedWith"), StringComparison.Ordinal);
        Assert.Empty(partner.Forms);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, paused.Status);
        Assert.Equal(SharedWith.PartnersAndSteering, (await notes.Documents()).Single().SharedWith);
    }
}

using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class WriteNoteTests
{
    private const string Write = "POST /partnerships/{reference}/notes";

    [Theory, OnEveryDatabase, Covers(Write, Case.Done)]
    public async Task A_note_is_written_on_the_page_that_lists_them(Database database)
    {
        var notes = await NotesDesk.On(database);
        var form = await notes.Desk.Get("notes");

        var page = await form.Submit(new { Body = "The hall is free.\n\n- Ask **the keeper**", SharedWith = SharedWith.CoordinatorOnly });

        Assert.Equal((notes.Address, "Your note is here for those who can see it."), (page.Path, page.Saved));
        Assert.Equal("the keeper", page.Document.QuerySelector(".note__text li strong")?.TextContent);
        var note = Assert.Single(await notes.Notes());
        Assert.Equal((1, "partnership", SharedWith.CoordinatorOnly, notes.Desk.Coordinator.Id), (note.Number, note.About, note.SharedWith, note.AuthorPersonId));
        var entry = (await notes.Desk.History())[^1];
        Assert.Equal(("WriteNote", Write, notes.Desk.Coordinator.Email), (entry.UseCase, entry.Screen, entry.Who));
        Assert.Contains("Body: nothing -> The hall is free.\n\n- Ask **the keeper**", entry.Changes);
    }

    [Theory, OnEveryDatabase]
    public async Task The_button_pressed_twice_writes_one_note(Database database)
    {
        var notes = await NotesDesk.On(database);
        var form = await notes.Desk.Get("notes");

        await form.Submit(new { Body = "Once." });
        await form.Submit(new { Body = "Once." });

        Assert.Single(await notes.Notes());
    }

    [Theory, OnEveryDatabase, Covers(Write, Case.Invalid)]
    public async Task What_is_missing_or_too_long_is_said_and_kept(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("Earlier words.");
        var form = await notes.Desk.Get("notes");

        var empty = await form.Submit(new { Body = " " });
        var tooLong = await form.Submit(new { Body = new string('n', 4001), SharedWith = SharedWith.CoordinatorOnly });
        var nobody = await form.Form().Fill(new { Body = "For whom?" }).Tamper("SharedWith", "Nobody").SendBy(notes.Desk.Browser, form);
        var nothing = await form.Form().Fill(new { Body = "About what?" }).Tamper("About", "award-7").SendBy(notes.Desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Write the note first."), (empty.Status, empty.ErrorAt("Body")));
        Assert.Equal("Shorten the note to 4,000 characters or fewer. It has 4,001 now.", tooLong.ErrorAt("Body"));
        Assert.Equal((4001, "CoordinatorOnly"), (tooLong.Value("Body")!.Length, tooLong.Value("SharedWith")));
        Assert.Contains("Earlier words.", tooLong.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "For whom?"), (nobody.Status, nobody.Value("Body")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose from the list what it is about."), (nothing.Status, nothing.Errors.Single()));
        Assert.Single(await notes.Notes());
    }

    [Theory, OnEveryDatabase, Covers(Write, Case.Refused)]
    public async Task A_paused_partnership_takes_no_note_and_offers_no_form(Database database)
    {
        var notes = await NotesDesk.On(database);
        var form = await notes.Desk.Get("notes");
        await notes.Desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        var page = await form.Submit(new { Body = "Too late." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal((await notes.Desk.Partnership()).WhyReadOnly, page.Errors.Single());
        Assert.Empty((await notes.Desk.Get("notes")).Forms);
        Assert.Empty(await notes.Notes());
    }

    [Theory, OnEveryDatabase]
    public async Task A_participant_writes_for_everyone_and_for_nobody_less(Database database)
    {
        var notes = await NotesDesk.On(database);
        var browser = await notes.Host.SignedIn(notes.Participant);
        var form = await browser.Get(notes.Address);

        await form.Submit(new { Body = "The bus comes late." });
        var hidden = await form.Form().Fill(new { Body = "A secret." }).Tamper("SharedWith", "CoordinatorOnly").Tamper("SubmissionKey", Guid.NewGuid().ToString()).SendBy(browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "A secret."), (hidden.Status, hidden.Value("Body")));
        Assert.Equal(["The bus comes late."], (await notes.Notes()).Select(n => n.Body));
        Assert.Contains("The bus comes late.", await notes.ReadBy(notes.Funder), StringComparison.Ordinal);
    }
}

using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Notes;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class CorrectNoteTests
{
    private const string Page = "GET /partnerships/{reference}/notes/{number}/correct", Correct = "POST /partnerships/{reference}/notes/{number}/correct";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Correct, Case.Done)]
    public async Task What_it_said_before_stays_in_the_history(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("The hall is fre.", SharedWith.PartnersAndSteering);
        var form = await notes.Desk.Get("notes/1/correct");
        Assert.Equal(["PartnersAndSteering", "CoordinatorOnly"], form.Choices("SharedWith"));

        var page = await form.Submit(new { Body = "The hall is free." });

        Assert.Equal(($"{notes.Address}/1", "The note is corrected. What it said before stays in the history."), (page.Path, page.Saved));
        Assert.Contains("The hall is free.", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await notes.Note(1)).CorrectedAtUtc);
        var entry = (await notes.Desk.History())[^1];
        Assert.Equal(("CorrectNote", 2), (entry.UseCase, entry.Version));
        Assert.Contains("Body: The hall is fre. -> The hall is free.", entry.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Stale)]
    public async Task Different_fields_merge_and_the_same_one_asks(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("As it was.");
        var (readers, words) = (await notes.Desk.Get("notes/1/correct"), await notes.Desk.Get("notes/1/correct"));
        await notes.Host.Send(new CorrectNote.Command { Reference = notes.Desk.Reference, Number = 1, Version = 1, Body = "Changed meanwhile.", SharedWith = SharedWith.Everyone }, notes.Desk.Coordinator);

        var merged = await readers.Submit(new { SharedWith = SharedWith.PartnersAndSteering });
        var asked = await words.Submit(new { Body = "Mine." });

        Assert.Equal($"{notes.Address}/1", merged.Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Changed meanwhile.", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Mine.", asked.Value("Body"));
        var note = await notes.Note(1);
        Assert.Equal(("Changed meanwhile.", SharedWith.PartnersAndSteering), (note.Body, note.SharedWith));
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Invalid)]
    public async Task A_note_cannot_be_emptied(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("As it was.");

        var page = await (await notes.Desk.Get("notes/1/correct")).Submit(new { Body = "" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Write the note, or withdraw it instead."), (page.Status, page.ErrorAt("Body")));
        Assert.Equal("As it was.", (await notes.Note(1)).Body);
    }

    [Theory, OnEveryDatabase, Covers(Correct, Case.Refused)]
    public async Task Only_its_author_corrects_it_and_never_for_more_people(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("The partner's words.", SharedWith.PartnersAndSteering, notes.Partner);
        var partner = await notes.Host.SignedIn(notes.Partner);
        var form = await partner.Get($"{notes.Address}/1/correct");

        var wider = await form.Form().Tamper("SharedWith", "Everyone").SendBy(partner, form);
        var coordinators = await notes.Desk.Get("notes");
        var others = await coordinators.Form().Tamper("Body", "Other words.").Tamper("Version", "1").Request(coordinators).SendTo(notes.Desk.Browser, $"{notes.Address}/1/correct");
        await notes.Desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(new { Body = "Too late." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wider.Status);
        Assert.StartsWith("This was meant for fewer people", wider.ErrorAt("SharedWith"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, others.Status);
        Assert.StartsWith("These are somebody else’s words", others.Errors.Single(), StringComparison.Ordinal);
        Assert.Empty((await notes.Desk.Get("notes/1/correct")).Forms);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, paused.Status);
        Assert.Equal(("The partner's words.", SharedWith.PartnersAndSteering), ((await notes.Note(1)).Body, (await notes.Note(1)).SharedWith));
    }
}

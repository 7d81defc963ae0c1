using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Notes;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class ReplaceDocumentTests
{
    private const string Page = "GET /partnerships/{reference}/notes/documents/{number}/replace", Replace = "POST /partnerships/{reference}/notes/documents/{number}/replace";
    private static readonly byte[] Newer = "Agreed: tea at four."u8.ToArray();

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Replace, Case.Done)]
    public async Task The_newer_version_counts_and_the_earlier_one_is_kept(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();
        var partner = await notes.Host.SignedIn(notes.Partner);
        var form = await partner.Get($"{notes.Address}/documents/1/replace");

        var page = await form.Form().Choose("File", "minutes-final.txt", Newer).SendBy(partner, form);

        Assert.Equal(($"{notes.Address}/documents/1", "Version 2 is here. The earlier ones are kept."), (page.Path, page.Saved));
        Assert.Equal("Agreed: tea at four.", (await partner.Get($"{notes.Address}/documents/1/versions/2")).Html);
        Assert.Equal("Agreed: tea at three.", (await partner.Get($"{notes.Address}/documents/1/versions/1")).Html);
        Assert.Contains("minutes-final.txt", (await notes.Desk.Get("notes/documents?q=final")).Text, StringComparison.Ordinal);
        Assert.Equal("ReplaceDocument", (await notes.Desk.History())[^1].UseCase);
        Assert.Contains("Version 2: minutes-final.txt", (await notes.Desk.Get("history")).Text, StringComparison.Ordinal);
        await notes.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Replace, Case.Stale)]
    public async Task A_stale_form_replaces_nothing_and_shows_what_changed(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();
        var form = await notes.Desk.Get("notes/documents/1/replace");
        await notes.Host.Send(new CorrectDocument.Command { Reference = notes.Desk.Reference, Number = 1, Version = 1, Title = "Changed meanwhile", SharedWith = SharedWith.Everyone }, notes.Desk.Coordinator);

        var page = await form.Form().Choose("File", "minutes.txt", Newer).SendBy(notes.Desk.Browser, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Changed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Single((await notes.Documents()).Single().Versions);
    }

    [Theory, OnEveryDatabase, Covers(Replace, Case.Invalid)]
    public async Task Without_a_file_or_with_another_than_it_says_nothing_is_replaced(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();
        var form = await notes.Desk.Get("notes/documents/1/replace");

        var without = await form.Submit();
        var other = await form.Form().Choose("File", "minutes.pdf", Newer).SendBy(notes.Desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose the newer file."), (without.Status, without.ErrorAt("File")));
        Assert.Equal("‘minutes.pdf’ ends in .pdf and seems to be plain text. Give it the ending .txt, or choose another file.", other.ErrorAt("File"));
        Assert.Single((await notes.Documents()).Single().Versions);
    }

    [Theory, OnEveryDatabase, Covers(Replace, Case.Refused)]
    public async Task The_same_file_is_no_newer_one_and_a_paused_partnership_takes_none(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();
        var form = await notes.Desk.Get("notes/documents/1/replace");

        var same = await form.Form().Choose("File", "minutes.txt", "Agreed: tea at three."u8.ToArray()).SendBy(notes.Desk.Browser, form);
        var participant = await (await notes.Host.SignedIn(notes.Participant)).Get($"{notes.Address}/documents/1/replace");
        await notes.Desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Form().Choose("File", "minutes.txt", Newer).SendBy(notes.Desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "That is the very file that is here already. Choose the newer one."), (same.Status, same.ErrorAt("File")));
        Assert.Empty(participant.Forms);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, (await notes.Desk.Partnership()).WhyReadOnly), (paused.Status, paused.Errors.Single()));
        Assert.Single((await notes.Documents()).Single().Versions);
    }

    [Theory, OnEveryDatabase]
    public async Task Sent_twice_it_is_one_version_and_with_another_file_it_is_asked_about(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();
        var form = await notes.Desk.Get("notes/documents/1/replace");

        await form.Form().Choose("File", "minutes.txt", Newer).SendBy(notes.Desk.Browser, form);
        var again = await form.Form().Choose("File", "minutes.txt", Newer).SendBy(notes.Desk.Browser, form);
        var other = await form.Form().Choose("File", "minutes.txt", "Agreed: no tea."u8.ToArray()).SendBy(notes.Desk.Browser, form);

        Assert.Equal($"{notes.Address}/documents/1", again.Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal(2, (await notes.Documents()).Single().Versions.Count);
    }
}

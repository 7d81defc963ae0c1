using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Notes;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class WithdrawNoteTests
{
    private const string Page = "GET /partnerships/{reference}/notes/{number}/withdraw", Withdraw = "POST /partnerships/{reference}/notes/{number}/withdraw";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Withdraw, Case.Done)]
    public async Task Its_reason_stands_in_its_place_and_its_words_in_the_history(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("It names somebody.", by: notes.Partner);
        var form = await notes.Desk.Get("notes/1/withdraw");
        Assert.Contains("It names somebody.", form.Text, StringComparison.Ordinal);

        var page = await form.Submit(new { Reason = "Nobody is named here." });

        Assert.Equal(($"{notes.Address}/1", "The note is withdrawn. Your reason stands in its place."), (page.Path, page.Saved));
        foreach (var reader in new[] { notes.Desk.Coordinator, notes.Partner, notes.Participant, notes.Funder })
        {
            var text = await notes.ReadBy(reader);
            Assert.Contains("Nobody is named here.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("It names somebody.", text, StringComparison.Ordinal);
        }
        Assert.Contains("It names somebody.", (await notes.Desk.Get("history")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await notes.Host.SignedIn(notes.Participant)).Get($"{notes.Desk.Home}/history")).Status);
        Assert.Equal("WithdrawNote", (await notes.Desk.History())[^1].UseCase);
        await notes.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Withdraw, Case.Stale)]
    public async Task A_stale_form_withdraws_nothing_and_shows_what_changed(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("As it was.");
        var form = await notes.Desk.Get("notes/1/withdraw");
        await notes.Host.Send(new CorrectNote.Command { Reference = notes.Desk.Reference, Number = 1, Version = 1, Body = "Changed meanwhile.", SharedWith = SharedWith.Everyone }, notes.Desk.Coordinator);

        var page = await form.Submit(new { Reason = "It is wrong." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Changed meanwhile.", page.Text, StringComparison.Ordinal);
        Assert.Equal("It is wrong.", page.Value("Reason"));
        Assert.True((await notes.Note(1)).Stands);
    }

    [Theory, OnEveryDatabase, Covers(Withdraw, Case.Invalid)]
    public async Task It_takes_a_reason(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("As it was.");

        var page = await (await notes.Desk.Get("notes/1/withdraw")).Submit();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say why it is withdrawn. The reason stands in its place."), (page.Status, page.ErrorAt("Reason")));
        Assert.True((await notes.Note(1)).Stands);
    }

    [Theory, OnEveryDatabase, Covers(Withdraw, Case.Refused)]
    public async Task Others_than_its_author_and_the_coordinator_do_not_withdraw_it(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Write("The coordinator's words.");
        var partner = await notes.Host.SignedIn(notes.Partner);
        var form = await notes.Desk.Get("notes/1/withdraw");
        var list = await partner.Get(notes.Address);

        var others = await list.Form().Tamper("Reason", "I do not like it.").Tamper("Version", "1").Request(list).SendTo(partner, $"{notes.Address}/1/withdraw");
        await notes.Desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(new { Reason = "Too late." });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Only who wrote a note, or the coordinator, can withdraw it. Ask one of them."), (others.Status, others.Errors.Single()));
        Assert.Empty((await partner.Get($"{notes.Address}/1/withdraw")).Forms);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, paused.Status);
        Assert.True((await notes.Note(1)).Stands);
    }
}

using System.Net;
using CollabCase.Domain.Notes;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Notes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CollabCase.IntegrationTests.Notes;

public sealed class WithdrawDocumentTests
{
    private const string Page = "GET /partnerships/{reference}/notes/documents/{number}/withdraw", Withdraw = "POST /partnerships/{reference}/notes/documents/{number}/withdraw";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Withdraw, Case.Done)]
    public async Task Its_reason_stands_in_its_place_and_its_file_is_kept(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();

        var page = await (await notes.Desk.Get("notes/documents/1/withdraw")).Submit(new { Reason = "It names somebody." });

        Assert.Equal(($"{notes.Address}/documents/1", "The document is withdrawn. Your reason stands in its place."), (page.Path, page.Saved));
        Assert.Contains("It names somebody.", (await (await notes.Host.SignedIn(notes.Funder)).Get(page.Path)).Text, StringComparison.Ordinal);
        using var kept = notes.Host.Services.GetRequiredService<IDocumentStore>().Open((await notes.Keys()).Single());
        Assert.NotNull(kept);
        Assert.Equal("WithdrawDocument", (await notes.Desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Withdraw, Case.Stale)]
    public async Task A_stale_form_withdraws_nothing(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();
        var form = await notes.Desk.Get("notes/documents/1/withdraw");
        await notes.Host.Send(new CorrectDocument.Command { Reference = notes.Desk.Reference, Number = 1, Version = 1, Title = "Changed meanwhile", SharedWith = SharedWith.Everyone }, notes.Desk.Coordinator);

        var page = await form.Submit(new { Reason = "It is wrong." });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "It is wrong."), (page.Status, page.Value("Reason")));
        Assert.Contains("Changed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.True((await notes.Documents()).Single().Stands);
    }

    [Theory, OnEveryDatabase, Covers(Withdraw, Case.Invalid)]
    public async Task It_takes_a_reason(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();

        var page = await (await notes.Desk.Get("notes/documents/1/withdraw")).Submit();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say why it is withdrawn. The reason stands in its place."), (page.Status, page.ErrorAt("Reason")));
        Assert.True((await notes.Documents()).Single().Stands);
    }

    [Theory, OnEveryDatabase, Covers(Withdraw, Case.Refused)]
    public async Task Others_do_not_withdraw_it_and_nobody_does_in_a_pause(Database database)
    {
        var notes = await NotesDesk.On(database);
        await notes.Add();
        var form = await notes.Desk.Get("notes/documents/1/withdraw");
        var partner = await notes.Host.SignedIn(notes.Partner);
        var list = await partner.Get(notes.Address);

        var others = await list.Form().Tamper("Reason", "I do not like it.").Tamper("Version", "1").Request(list).SendTo(partner, $"{notes.Address}/documents/1/withdraw");
        await notes.Desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var paused = await form.Submit(new { Reason = "Too late." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, others.Status);
        Assert.StartsWith("Only who added this document, or the coordinator", others.Errors.Single(), StringComparison.Ordinal);
        Assert.Empty((await partner.Get($"{notes.Address}/documents/1/withdraw")).Forms);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, paused.Status);
        Assert.True((await notes.Documents()).Single().Stands);
    }
}

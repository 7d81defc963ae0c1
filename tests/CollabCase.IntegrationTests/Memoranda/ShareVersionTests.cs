using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class ShareVersionTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/share", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/share";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_is_in_negotiation_from_then_on(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "share")).Submit();
        Assert.Equal((HttpStatusCode.OK, "It is shared with the partners. They can comment on each clause."), (page.Status, page.Saved));
        Assert.Contains("In negotiation", page.Text, StringComparison.Ordinal);
        Assert.Equal(VersionState.InNegotiation, (await desk.VersionOf(document)).State);
        Assert.Equal("ShareVersion", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Without_a_clause_or_twice_it_is_refused(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Then((x, facts) => x.RemoveClause(1, 1, facts)).Then((x, facts) => x.RemoveClause(1, 2, facts)));
        Assert.Contains((await (await desk.GetVersion(document, "share")).Submit()).Errors, e => e.Contains("Add a clause first", StringComparison.Ordinal));
        var (other, shared) = await DeskWithDocument(database, d => d.Shared());
        Assert.Contains((await (await other.GetVersion(shared, "share")).Submit()).Errors, e => e.Contains("with the partners already", StringComparison.Ordinal));
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Equal(VersionState.Draft, (await desk.VersionOf(document)).State);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_shares_nothing(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.GetVersion(document, "share");
        await desk.ChangeDocument(document, (d, facts) => d.AddClause(1, new("Not for everyone yet", "In full."), null, facts));
        var page = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(VersionState.Draft, (await desk.VersionOf(document)).State);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
    }
}

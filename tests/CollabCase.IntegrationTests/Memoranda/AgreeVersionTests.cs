using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class AgreeVersionTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/agree", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/agree";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task Its_text_is_fixed_and_partners_are_listed_to_sign(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Then((x, facts) => x.AddClause(1, new("Money", "[Say how much.]"), null, facts)).Shared());
        var form = await desk.GetVersion(document, "agree");
        Assert.Contains("There are some in clause 3.", form.Text, StringComparison.Ordinal);
        var page = await form.Submit();

        Assert.Equal((HttpStatusCode.OK, "It is recorded as agreed. Its text stays as it is."), (page.Status, page.Saved));
        var version = await desk.VersionOf(document);
        Assert.Equal((VersionState.Agreed, PartnershipBuilder.Today, 2), (version.State, version.AgreedOn, version.Signatories.Count));
        Assert.Equal(CanonicalText.HashOf(CanonicalText.Of(AgreedDocumentKind.Memorandum, version)), version.TextHash);
        Assert.Equal("AgreeVersion", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase]
    public async Task A_plan_is_in_force_once_it_is_agreed(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Of(AgreedDocumentKind.SustainabilityPlan).Shared());
        var page = await (await desk.GetVersion(document, "agree")).Submit();
        Assert.Contains("In force", page.Text, StringComparison.Ordinal);
        Assert.Equal((VersionState.InForce, PartnershipBuilder.Today), ((await desk.VersionOf(document)).State, (await desk.VersionOf(document)).InForceOn));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_draft_and_too_few_partners_are_refused(Database database)
    {
        var (desk, draft) = await DeskWithDocument(database);
        Assert.Contains((await (await desk.GetVersion(draft, "agree")).Submit()).Errors, e => e.Contains("Share this version with the partners first", StringComparison.Ordinal));
        var alone = await Desk.On(database);
        var shared = await A.AgreedDocument().Shared().SavedIn(alone.Host, alone.Reference);
        Assert.Contains((await (await alone.GetVersion(shared, "agree")).Submit()).Errors, e => e.Contains("At least two partners", StringComparison.Ordinal));
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Null((await desk.VersionOf(draft)).AgreedOn);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_text_that_changed_meanwhile_is_not_agreed(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Shared());
        var form = await desk.GetVersion(document, "agree");
        await desk.ChangeDocument(document, (d, facts) => d.ChangeClause(1, 2, new("Review", "Never."), facts));
        var page = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Never.", page.Text, StringComparison.Ordinal);
        Assert.Null((await desk.VersionOf(document)).AgreedOn);
    }
}

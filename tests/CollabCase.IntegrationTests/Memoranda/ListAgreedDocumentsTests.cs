using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Signing;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class ListAgreedDocumentsTests
{
    private const string All = "GET /partnerships/{reference}/documents";

    [Theory, OnEveryDatabase, Covers(All, Case.Done)]
    public async Task Each_says_how_it_stands_who_has_signed_and_when_it_is_reviewed(Database database)
    {
        var (desk, first) = await DeskWithDocument(database, d => d.Titled("Memorandum 2026").Describing(new(ReviewOn: Today.AddDays(-1))).Agreed().SignedByAll().WithNextVersion());
        await A.AgreedDocument().Titled("Data sharing").Of(AgreedDocumentKind.DataSharingAgreement).Agreed().SavedIn(desk.Host, desk.Reference);
        await A.AgreedDocument().Titled("Plan").Of(AgreedDocumentKind.BusinessPlan).Shared().SavedIn(desk.Host, desk.Reference);

        var page = await desk.Get("documents");

        Assert.Equal((HttpStatusCode.OK, "Agreed documents"), (page.Status, page.Heading));
        var rows = page.Document.QuerySelectorAll(".document-list tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal("Plan Business plan In negotiation Version 1 – Not planned", rows[0]);
        Assert.Equal("Data sharing Data sharing agreement Agreed Version 1 0 of 2 have signed Not planned", rows[1]);
        Assert.Equal("Memorandum 2026 Memorandum of understanding In force Version 1, since 21 November 2026 Version 2: draft All 2 have signed 20 November 2026 Overdue", rows[^1]);
        Assert.Equal($"{desk.Home}/documents/{first}", (await page.Follow("Memorandum 2026")).Path);

        Assert.Equal(["Plan"], Titles(await desk.Get("documents?kind=business-plan")));
        Assert.Equal(["Memorandum 2026"], Titles(await desk.Get("documents?state=in-force")));
        Assert.Contains("No document fits", (await desk.Get("documents?state=terminated")).Text, StringComparison.Ordinal);
        Assert.Contains("not on the list", (await desk.Get("documents?kind=poem")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task It_is_filtered_by_the_state_of_today_before_anybody_has_written_that_down(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var signed = await SigningDesk.On(Task.FromResult(host), d => d.Describing(new("In short.", EffectiveOn: new DateOnly(2026, 12, 1), ExpiresOn: new DateOnly(2027, 3, 31))));
        await signed.Sign(1);
        await signed.Sign(2);
        await A.AgreedDocument().Titled("Waits for signatures").Agreed().SavedIn(host, signed.Desk.Reference);
        await A.AgreedDocument().Titled("Plan").Of(AgreedDocumentKind.BusinessPlan).Agreed().SavedIn(host, signed.Desk.Reference);

        host.Clock.SetLondon(new DateTime(2026, 12, 1, 0, 30, 0));
        var browser = await host.SignedIn(signed.Desk.Coordinator);
        Assert.Equal(["Plan", "Memorandum of the partnership"], await In("in-force"));
        Assert.Equal(["Waits for signatures"], await In("agreed"));

        host.Clock.SetLondon(new DateTime(2027, 4, 1, 0, 30, 0));
        browser = await host.SignedIn(signed.Desk.Coordinator);
        Assert.Equal(["Plan"], await In("in-force"));
        Assert.Equal(["Memorandum of the partnership"], await In("expired"));
        Assert.Equal(VersionState.Agreed, (await signed.Document()).Versions.Single().State);

        async Task<IReadOnlyList<string>> In(string state) => Titles(await browser.Get($"{signed.Desk.Home}/documents?state={state}"));
    }

    [Theory, OnEveryDatabase]
    public async Task Without_one_it_says_how_to_begin(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(member, MemberRole.PartnerMember));

        Assert.Equal("Start a document", (await (await desk.Get("documents")).Follow("Start the first document")).Heading);
        await A.AgreedDocument().SavedIn(host, desk.Reference);
        var theirs = await (await host.SignedIn(member)).Get($"{desk.Home}/documents");
        Assert.Contains("Nothing is agreed in writing here yet", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{desk.Home}/documents/start", theirs.Links);
    }

    [Theory, OnEveryDatabase]
    public async Task A_long_list_has_pages(Database database)
    {
        var (desk, _) = await DeskWithDocument(database);
        for (var i = 0; i < 26; i++) await A.AgreedDocument().Titled($"Document {i}").SavedIn(desk.Host, desk.Reference);
        var page = await desk.Get("documents");
        Assert.Equal(25, Titles(page).Count);
        Assert.Equal(["Document 0", "Memorandum (invented)"], Titles(await page.Follow("Next page")));
    }

    private static IReadOnlyList<string> Titles(CollabCase.Testing.Browsing.Page page) => [.. page.Document.QuerySelectorAll(".document-list tbody th a").Select(a => a.TextContent.Trim())];
}

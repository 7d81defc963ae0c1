using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class StartNextVersionTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/next-version", Act = "POST /partnerships/{reference}/documents/{number}/next-version";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_begins_with_the_text_of_the_one_before(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        var page = await (await desk.Browser.Get(desk.AddressOf(document) + "/next-version")).Submit(new { ChangeNote = "Money." });
        Assert.Equal((HttpStatusCode.OK, $"{desk.AddressOf(document)}/versions/2", "Version 2 is started, as a draft."), (page.Status, page.Path, page.Saved));
        Assert.Equal(["Purpose", "Review"], await desk.Headings(document, 2));
        Assert.Equal("Money.", (await desk.VersionOf(document, 2)).ChangeNote);
        Assert.DoesNotContain(desk.AddressOf(document) + "/next-version", (await desk.Browser.Get(desk.AddressOf(document))).Links);
        Assert.Equal("StartNextVersion", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_a_version_to_begin_from_nothing_is_started(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        var form = await desk.Browser.Get(desk.AddressOf(document) + "/next-version");
        var page = await form.Form().Fill(new { ChangeNote = "Kept." }).Tamper("From", "").SendBy(desk.Browser, form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose the version that it begins from.", "Kept."), (page.Status, page.ErrorAt("From"), page.Value("ChangeNote")));
        Assert.Single((await desk.AgreedDocumentNumbered(document)).Versions);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task One_is_written_at_a_time(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        var form = await desk.Browser.Get(desk.AddressOf(document) + "/next-version");
        await desk.ChangeDocument(document, (d, facts) => d.StartNextVersion(1, null, facts, PartnershipBuilder.Now, desk.Coordinator.Id));
        var page = await form.Submit(new { ChangeNote = "Mine." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine."), (page.Status, page.Value("ChangeNote")));
        Assert.Contains(page.Errors, e => e.Contains("Version 2 is being written", StringComparison.Ordinal));
    }
}

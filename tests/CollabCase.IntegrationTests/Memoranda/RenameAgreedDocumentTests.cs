using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class RenameAgreedDocumentTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/rename", Act = "POST /partnerships/{reference}/documents/{number}/rename";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_gets_its_title_and_agreed_versions_keep_theirs(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        var page = await (await desk.Browser.Get(desk.AddressOf(document) + "/rename")).Submit(new { Title = "Another title" });
        Assert.Equal((HttpStatusCode.OK, "Another title", "The title is saved."), (page.Status, page.Heading, page.Saved));
        Assert.Equal("Memorandum (invented)", (await desk.VersionOf(document)).AgreedTitle);
        Assert.Equal("RenameAgreedDocument", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_a_title_nothing_is_saved(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.Browser.Get(desk.AddressOf(document) + "/rename")).Submit(new { Title = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter a title for the document."), (page.Status, page.ErrorAt("Title")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task In_a_paused_partnership_it_keeps_its_title(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.Browser.Get(desk.AddressOf(document) + "/rename");
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        var page = await form.Submit(new { Title = "Another" });
        Assert.Contains(page.Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(("Another", "Memorandum (invented)"), (page.Value("Title"), (await desk.AgreedDocumentNumbered(document)).Title));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task Two_titles_are_asked_about(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.Browser.Get(desk.AddressOf(document) + "/rename");
        await desk.ChangeDocument(document, (d, facts) => d.Rename("Theirs", facts));
        var page = await form.Submit(new { Title = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (page.Status, page.Value("Title")));
        Assert.Contains("Theirs", page.Text, StringComparison.Ordinal);
        Assert.Equal("Theirs", (await desk.AgreedDocumentNumbered(document)).Title);
    }
}

using System.Globalization;
using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class AttachEasyReadTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/easy-read", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/easy-read";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_stands_on_top_of_the_version(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        Assert.Contains("Add the file", (await desk.GetVersion(document, "easy-read")).Text, StringComparison.Ordinal);
        var file = await A.Document().SavedIn(desk.Host, desk.Reference, desk.Coordinator);
        var page = await (await desk.GetVersion(document, "easy-read")).Submit(new { EasyRead = file.ToString(CultureInfo.InvariantCulture) });

        Assert.Equal((HttpStatusCode.OK, "The Easy Read version is saved."), (page.Status, page.Saved));
        Assert.Contains($"{desk.Home}/notes/documents/{file}", page.Links);
        Assert.Equal("AttachEasyRead", (await desk.History())[^1].UseCase);
        await (await desk.GetVersion(document, "easy-read")).Submit(new { EasyRead = "" });
        Assert.Null((await desk.VersionOf(document)).EasyReadDocumentId);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_is_not_there_is_refused(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        await A.Document().SavedIn(desk.Host, desk.Reference, desk.Coordinator);
        var form = await desk.GetVersion(document, "easy-read");
        var page = await form.Form().Tamper("EasyRead", "99").SendBy(desk.Browser, form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose a document from the list."), (page.Status, page.ErrorAt("EasyRead")));
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit()).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_saves_nothing(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var file = await A.Document().SavedIn(desk.Host, desk.Reference, desk.Coordinator);
        var form = await desk.GetVersion(document, "easy-read");
        await desk.ChangeDocument(document, (d, facts) => d.Rename("Renamed meanwhile", facts));
        var page = await form.Submit(new { EasyRead = file.ToString(CultureInfo.InvariantCulture) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Null((await desk.VersionOf(document)).EasyReadDocumentId);
    }
}

using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class AddLibraryClausesTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/library", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/library";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task An_empty_draft_begins_with_what_such_a_document_says_at_least(Database database)
    {
        var desk = await Desk.On(database);
        var form = await (await desk.Get("documents/start")).Submit(new { Kind = "Memorandum", Title = "Memorandum" });
        var page = await form.Submit();

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/documents/1/versions/1", "The clauses are added. Change each until it says what you mean."), (page.Status, page.Path, page.Saved));
        Assert.Equal(13, (await desk.Headings(1)).Count);
        Assert.Empty((await desk.AgreedDocumentNumbered(1)).MissingSubjects(1));
        Assert.DoesNotContain("usually says", page.Text, StringComparison.Ordinal);

        // What is there is not offered again, and not added twice.
        await form.Submit();
        Assert.Equal(13, (await desk.Headings(1)).Count);
        Assert.Equal(["standing", "confidential-matters"], (await desk.Get("documents/1/versions/1/library")).Choices("Clauses"));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_a_choice_nothing_is_added(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "library")).Submit();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose at least one clause."), (page.Status, page.ErrorAt("Clauses")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task An_agreed_version_takes_no_more(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        var page = await (await desk.GetVersion(document, "library")).Submit(new { Clauses = new[] { "purpose" } });
        Assert.Contains(page.Errors, e => e.Contains("Start the next version", StringComparison.Ordinal));
        var (other, plan) = await DeskWithDocument(database, d => d.Of(AgreedDocumentKind.BusinessPlan));
        var form = await other.GetVersion(plan, "library");
        Assert.Contains("from the list", (await form.Form().Fill(new { Clauses = new[] { "business-need" } }).Tamper("Clauses", "purpose").SendBy(other.Browser, form)).ErrorAt("Clauses"), StringComparison.Ordinal);
        await other.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Equal(2, (await other.Headings(plan)).Count);
    }
}

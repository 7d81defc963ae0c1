using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class StartAgreedDocumentTests
{
    private const string Page = "GET /partnerships/{reference}/documents/start", Start = "POST /partnerships/{reference}/documents/start";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Start, Case.Done)]
    public async Task It_begins_as_a_draft_and_goes_on_with_the_library(Database database)
    {
        var desk = await Desk.On(database);
        var page = await (await desk.Get("documents/start")).Submit(new { Kind = "Memorandum", Title = "Memorandum 2027" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/documents/1/versions/1/library", "The document is started, as a draft."), (page.Status, page.Path, page.Saved));
        var document = await desk.AgreedDocumentNumbered(1);
        Assert.Equal((AgreedDocumentKind.Memorandum, "Memorandum 2027", VersionState.Draft), (document.Kind, document.Title, document.Versions.Single().State));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "StartAgreedDocument"), (written.Who, written.UseCase));
    }

    [Theory, OnEveryDatabase]
    public async Task It_begins_with_the_clauses_of_another_document_or_with_none(Database database)
    {
        var (desk, _) = await DeskWithDocument(database, d => d.Titled("The old one").Describing(new("In short.")));
        await (await desk.Get("documents/start")).Submit(new { Kind = "PartnershipAgreement", Title = "From another", Begin = "Copy", From = "1" });
        var page = await (await desk.Get("documents/start")).Submit(new { Kind = "LogicModel", Title = "Empty", Begin = "Blank" });

        Assert.Equal(["Purpose", "Review"], await desk.Headings(2));
        Assert.Equal("In short.", (await desk.VersionOf(2)).Summary);
        Assert.Equal($"{desk.Home}/documents/3/versions/1", page.Path);
        Assert.Contains("There is no clause yet.", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Start, Case.Invalid)]
    public async Task Without_a_kind_or_a_title_nothing_is_started(Database database)
    {
        var (desk, _) = await DeskWithDocument(database);
        var page = await (await desk.Get("documents/start")).Submit(new { Begin = "Copy" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose what kind of document it is.", "Enter a title for the document.", "Choose the document whose clauses it begins with."),
            (page.Status, page.ErrorAt("Kind"), page.ErrorAt("Title"), page.ErrorAt("From")));
    }

    [Theory, OnEveryDatabase, Covers(Start, Case.Refused)]
    public async Task Terms_of_reference_need_a_group_and_a_paused_partnership_starts_nothing(Database database)
    {
        var desk = await Desk.On(database);
        await A.Tier().SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get("documents/start");
        var page = await form.Submit(new { Kind = "TermsOfReference", Title = "Terms", Begin = "Blank" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose the group whose terms of reference these are.", "Terms"), (page.Status, page.ErrorAt("Tier"), page.Value("Title")));
        Assert.Contains("Only terms of reference", (await form.Submit(new { Kind = "BusinessPlan", Title = "Plan", Tier = "1", Begin = "Blank" })).ErrorAt("Tier"), StringComparison.Ordinal);

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit(new { Kind = "BusinessPlan", Title = "Plan" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Contains("Nothing is agreed in writing here yet", (await desk.Get("documents")).Text, StringComparison.Ordinal);
    }
}

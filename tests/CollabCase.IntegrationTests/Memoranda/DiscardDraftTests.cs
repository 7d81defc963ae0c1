using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using CollabCase.IntegrationTests.Decisions;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class DiscardDraftTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/discard", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/discard";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task A_document_that_is_nothing_but_a_draft_goes_and_its_number_is_not_used_again(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Titled("Never mind"));
        await (await desk.GetVersion(document, "details")).Submit(new { ReviewOn = "1 june 2027" });
        var id = (await desk.Partnership()).Id;
        Assert.NotNull((await Review()).AgreedDocumentId);
        var form = await (await desk.GetVersion(document)).Follow("Discard this document");
        Assert.Contains("goes with its 2 clauses. ‘Never mind’ has no other version, so the whole document goes.", string.Join(' ', form.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

        var page = await form.Submit();

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/documents", "‘Never mind’ is discarded."), (page.Status, page.Path, page.Saved));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetVersion(document)).Status);
        Assert.Equal((null, ReviewState.Ended, "Its document was a draft, which was discarded."), await Review() is var review ? (review.AgreedDocumentId, review.State, review.EndReason) : default);
        Assert.False(await desk.Host.Read(db => db.Set<AgreedDocument>().AnyAsync(d => d.PartnershipId == id)));
        Assert.Contains(await desk.History(), entry => entry.UseCase == "DiscardDraft" && entry.Changes.Contains("Text: We work together so that people find one door. -> nothing"));
        Assert.Equal(document + 1, await A.AgreedDocument().SavedIn(desk.Host, desk.Reference));
        await desk.Host.VerifyHistory();

        Task<Review> Review() => desk.Host.Read(db => db.Set<Review>().SingleAsync(r => r.PartnershipId == id && r.Kind == ReviewKind.Memorandum));
    }

    [Theory, OnEveryDatabase]
    public async Task A_later_draft_goes_and_what_it_said_stays_with_the_coordinator(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed(), p => p.WithMember(member, MemberRole.PartnerMember));
        await (await desk.Get($"documents/{document}/rename")).Submit(new { Title = "How we work" });
        await (await desk.Get($"documents/{document}/next-version")).Submit();
        var writing = await desk.Get($"documents/{document}/versions/2/add-clause");
        await writing.Submit(new { Heading = "Secret plan", Text = "Nobody is to read this yet." });

        var page = await (await (await desk.Get($"documents/{document}/versions/2")).Follow("Discard this draft")).Submit();

        Assert.Equal(($"{desk.Home}/documents/{document}", "The draft, version 2, is discarded."), (page.Path, page.Saved));
        Assert.Equal([1], (await desk.AgreedDocumentNumbered(document)).Versions.Select(v => v.Number));
        Assert.Contains("Secret plan", (await desk.Get("history")).Text, StringComparison.Ordinal);
        await (await desk.Get($"documents/{document}/next-version")).Submit();
        await (await desk.Get($"documents/{document}/versions/2/share")).Submit();
        var theirs = await (await host.SignedIn(member)).Get($"{desk.Home}/history");
        Assert.Equal(HttpStatusCode.OK, theirs.Status);
        Assert.DoesNotContain("Secret plan", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft discarded", theirs.Text, StringComparison.Ordinal);
        // What was written before it began, and what came after, is there as ever.
        foreach (var other in new[] { "Title of an agreed document changed", "Version shared with the partners" }) Assert.Contains(other, theirs.Text, StringComparison.Ordinal);
        await host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_was_shared_and_what_a_decision_is_about_stays(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.GetVersion(document, "discard");
        await (await desk.GetVersion(document, "share")).Submit();
        Assert.DoesNotContain(desk.AddressOf(document, "discard"), (await desk.GetVersion(document)).Links);
        Assert.Contains("cannot be discarded", (await desk.GetVersion(document, "discard")).Text, StringComparison.Ordinal);
        var shared = await (await form.Submit()).Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shared.Status);
        Assert.Contains(shared.Errors, e => e.Contains("was shared with the partners", StringComparison.Ordinal));
        Assert.Equal(VersionState.InNegotiation, (await desk.VersionOf(document)).State);

        var other = await A.AgreedDocument().SavedIn(desk.Host, desk.Reference);
        var (_, tier) = await Task.FromResult(desk).WithSteeringGroup();
        await A.Decision().Binding(DecisionMatters.Memorandum, (await desk.AgreedDocumentNumbered(other)).Id, "The memorandum").SavedIn(desk.Host, desk.Reference, tier);
        var bound = await (await desk.GetVersion(other, "discard")).Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bound.Status);
        Assert.Contains(bound.Errors, e => e.Contains("A decision is about this document", StringComparison.Ordinal));
        Assert.Equal(VersionState.Draft, (await desk.VersionOf(other)).State);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_discards_nothing(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.GetVersion(document, "discard");
        await desk.ChangeDocument(document, (d, facts) => d.AddClause(1, new("Written meanwhile", "In full."), null, facts));

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Written meanwhile", await desk.Headings(document));
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
    }
}

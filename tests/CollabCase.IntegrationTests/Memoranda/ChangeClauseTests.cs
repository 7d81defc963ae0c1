using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class ChangeClauseTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/clauses/{clause}/change", Change = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/clauses/{clause}/change";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Change, Case.Done)]
    public async Task It_says_something_else(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "clauses/2/change")).Submit(new { Heading = "Looking at it again", Text = "Each year, in May.\n\n- With everybody.", Subject = "Review" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.AddressOf(document)}/versions/1", "The clause is saved."), (page.Status, page.Path, page.Saved));
        Assert.Contains("2. Looking at it again", page.Text, StringComparison.Ordinal);
        var clause = (await desk.VersionOf(document)).Clauses.Single(c => c.Number == 2);
        Assert.Equal(("Each year, in May.\n\n- With everybody.", ClauseSubject.Review), (clause.Text, clause.Subject));
        Assert.Equal((desk.Coordinator.Email, "ChangeClause"), ((await desk.History())[^1].Who, (await desk.History())[^1].UseCase));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetVersion(document, "clauses/9/change")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Invalid)]
    public async Task Without_words_nothing_is_saved(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "clauses/1/change")).Submit(new { Heading = "", Text = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter a heading for the clause.", "Enter what the clause says."), (page.Status, page.ErrorAt("Heading"), page.ErrorAt("Text")));
        Assert.Contains("8,000", (await (await desk.GetVersion(document, "clauses/1/change")).Submit(new { Text = new string('x', 8001) })).ErrorAt("Text"), StringComparison.Ordinal);
        Assert.Equal("Purpose", (await desk.Headings(document))[0]);
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Refused)]
    public async Task An_agreed_version_keeps_its_text(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Shared());
        var form = await desk.GetVersion(document, "clauses/1/change");
        await desk.ChangeDocument(document, (d, facts) => d.Agree(1, null, facts, CollabCase.Testing.Partnerships.PartnershipBuilder.Today, desk.Coordinator.Id));

        var page = await form.Submit(new { Text = "Something else." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Something else."), (page.Status, page.Value("Text")));
        Assert.Contains(page.Errors, e => e.Contains("Start the next version to change anything.", StringComparison.Ordinal));
        Assert.DoesNotContain((await desk.VersionOf(document)).Clauses, c => c.Text == "Something else.");
    }

    [Theory, OnEveryDatabase, Covers(Change, Case.Stale)]
    public async Task Different_clauses_merge_and_the_same_clause_is_asked_about(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var (purpose, review, again) = (await desk.GetVersion(document, "clauses/1/change"), await desk.GetVersion(document, "clauses/2/change"), await desk.GetVersion(document, "clauses/1/change"));

        Assert.Equal(HttpStatusCode.OK, (await purpose.Submit(new { Text = "Theirs." })).Status);
        Assert.Equal(HttpStatusCode.OK, (await review.Submit(new { Text = "Each spring." })).Status);
        var clash = await again.Submit(new { Text = "Mine." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine."), (clash.Status, clash.Value("Text")));
        Assert.Contains("Theirs.", clash.Text, StringComparison.Ordinal);
        Assert.Equal(["Each spring.", "Theirs."], (await desk.VersionOf(document)).Clauses.Select(c => c.Text).Order());
        Assert.Equal(HttpStatusCode.OK, (await clash.Submit()).Status);
        Assert.Contains((await desk.VersionOf(document)).Clauses, c => c.Text == "Mine.");
    }
}

using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class CommentOnVersionTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/comment", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/comment";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_stands_below_its_clause_with_the_name(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Shared());
        var page = await (await desk.GetVersion(document, "comment?clause=2")).Submit(new { Text = "Once a year is not enough." });
        await (await desk.GetVersion(document, "comment")).Submit(new { Text = "It is long." });

        Assert.Equal((HttpStatusCode.OK, "Your comment is there for everyone who takes part."), (page.Status, page.Saved));
        Assert.Contains("Once a year is not enough.", page.Document.QuerySelector("#clause-2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(desk.Coordinator.Name, page.Document.QuerySelector("#clause-2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([null, 2], (await desk.VersionOf(document)).Comments.Select(c => c.ClauseNumber).Order());
        Assert.Equal("CommentOnVersion", (await desk.History())[^1].UseCase);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetVersion(document, "comment?clause=9")).Status);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_words_there_is_no_comment(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Shared());
        var page = await (await desk.GetVersion(document, "comment?clause=2")).Submit(new { Text = " " });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter what you would like to say.", "Comment on clause 2"), (page.Status, page.ErrorAt("Text"), page.Heading));
        Assert.Empty((await desk.VersionOf(document)).Comments);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_draft_and_an_agreed_version_take_none(Database database)
    {
        var (desk, draft) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(draft, "comment")).Submit(new { Text = "Too early." });
        Assert.Contains(page.Errors, e => e.Contains("still being written", StringComparison.Ordinal));
        Assert.Equal("Too early.", page.Value("Text"));
        var (other, agreed) = await DeskWithDocument(database, d => d.Agreed());
        Assert.Contains((await (await other.GetVersion(agreed, "comment")).Submit(new { Text = "Too late." })).Errors, e => e.Contains("was agreed", StringComparison.Ordinal));
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Empty((await desk.VersionOf(draft)).Comments);
    }
}

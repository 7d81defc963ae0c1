using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class MoveClauseTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/clauses/{clause}/move", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/clauses/{clause}/move";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_gets_the_number_of_its_place(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "clauses/2/move")).Submit(new { Place = "1" });
        Assert.Equal((HttpStatusCode.OK, "The clause is moved."), (page.Status, page.Saved));
        Assert.Contains("1. Review", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Review", "Purpose"], await desk.Headings(document));
        Assert.Equal("MoveClause", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_a_number_nothing_moves(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "clauses/2/move")).Submit(new { Place = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the number that the clause is to have."), (page.Status, page.ErrorAt("Place")));
        Assert.Equal(["Purpose", "Review"], await desk.Headings(document));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task In_an_agreed_version_nothing_moves(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        var page = await (await desk.GetVersion(document, "clauses/2/move")).Submit(new { Place = "1" });
        Assert.Contains(page.Errors, e => e.Contains("Start the next version", StringComparison.Ordinal));
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Equal(["Purpose", "Review"], await desk.Headings(document));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_moves_nothing_until_it_is_sent_again(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.GetVersion(document, "clauses/2/move");
        await desk.ChangeDocument(document, (d, facts) => d.AddClause(1, new("Money", "None."), 1, facts));
        var page = await form.Submit(new { Place = "1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Money", "Purpose", "Review"], await desk.Headings(document));
        await page.Submit();
        Assert.Equal(["Review", "Money", "Purpose"], await desk.Headings(document));
    }
}

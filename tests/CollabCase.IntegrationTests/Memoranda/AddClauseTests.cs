using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class AddClauseTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/add-clause", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/add-clause";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_stands_where_it_was_put(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "add-clause")).Submit(new { Heading = "Parties", Text = "Those who sign.", Subject = "Parties", Place = "1" });
        await (await desk.GetVersion(document, "add-clause")).Submit(new { Heading = "Money", Text = "There is none." });

        Assert.Equal((HttpStatusCode.OK, "The clause is added."), (page.Status, page.Saved));
        Assert.Equal(["Parties", "Purpose", "Review", "Money"], await desk.Headings(document));
        Assert.Equal("AddClause", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_words_nothing_is_added(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "add-clause")).Submit(new { Heading = "Money", Place = "last" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter what the clause says.", "Money"), (page.Status, page.ErrorAt("Text"), page.Value("Heading")));
        Assert.NotNull(page.ErrorAt("Place"));
        Assert.Equal(2, (await desk.Headings(document)).Count);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task An_agreed_version_takes_no_more(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        var page = await (await desk.GetVersion(document, "add-clause")).Submit(new { Heading = "Money", Text = "There is none." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("was agreed on 21 November 2026", StringComparison.Ordinal));
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await (await desk.GetVersion(document, "add-clause")).Submit(new { Heading = "Money", Text = "None." })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
    }
}

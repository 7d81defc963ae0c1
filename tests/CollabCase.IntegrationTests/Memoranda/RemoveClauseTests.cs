using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class RemoveClauseTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/clauses/{clause}/remove", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/clauses/{clause}/remove";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task Those_after_it_move_up(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "clauses/1/remove")).Submit();
        Assert.Equal((HttpStatusCode.OK, "The clause is taken out."), (page.Status, page.Saved));
        Assert.Contains("1. Review", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Review"], await desk.Headings(document));
        var written = (await desk.History())[^1];
        Assert.Equal("RemoveClause", written.UseCase);
        Assert.Contains("We work together so that people find one door.", string.Join(" ", written.Changes), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task In_an_agreed_version_it_stays(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        var page = await (await desk.GetVersion(document, "clauses/1/remove")).Submit();
        Assert.Contains(page.Errors, e => e.Contains("Start the next version", StringComparison.Ordinal));
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Equal(["Purpose", "Review"], await desk.Headings(document));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_takes_nothing_out_and_says_what_changed(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.GetVersion(document, "clauses/1/remove");
        await desk.ChangeDocument(document, (d, facts) => d.ChangeClause(1, 1, new("Purpose", "Something worth keeping."), facts));
        var page = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Something worth keeping.", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.Headings(document)).Count);
    }
}

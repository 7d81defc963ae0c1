using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class ReviewVersionTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/record-review", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/record-review";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task The_day_and_the_next_one_are_kept(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed().SignedByAll());
        Assert.Contains(desk.AddressOf(document, "record-review"), (await desk.GetVersion(document)).Links);
        var page = await (await desk.GetVersion(document, "record-review")).Submit(new { ReviewedOn = "20 nov 2026" });
        Assert.Equal((HttpStatusCode.OK, "The review is recorded."), (page.Status, page.Saved));
        var version = await desk.VersionOf(document);
        Assert.Equal((new DateOnly(2026, 11, 20), PartnershipBuilder.Today.AddYears(1)), (version.ReviewedOn, version.ReviewOn));
        Assert.Equal("ReviewVersion", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Without_a_day_nothing_is_recorded(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed().SignedByAll());
        var page = await (await desk.GetVersion(document, "record-review")).Submit(new { ReviewedOn = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the day on which it was looked at."), (page.Status, page.ErrorAt("ReviewedOn")));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task What_is_not_in_force_is_not_reviewed(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        var page = await (await desk.GetVersion(document, "record-review")).Submit();
        Assert.Contains(page.Errors, e => e.Contains("Only a version in force is reviewed", StringComparison.Ordinal));
        Assert.DoesNotContain(desk.AddressOf(document, "record-review"), (await desk.GetVersion(document)).Links);
        Assert.Null((await desk.VersionOf(document)).ReviewedOn);
        var (other, plan) = await DeskWithDocument(database, d => d.Of(AgreedDocumentKind.BusinessPlan).Agreed());
        Assert.Contains("or earlier", (await (await other.GetVersion(plan, "record-review")).Submit(new { ReviewedOn = "1 dec 2026" })).ErrorAt("ReviewedOn"), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_records_nothing(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed().SignedByAll());
        var form = await desk.GetVersion(document, "record-review");
        await desk.ChangeDocument(document, (d, facts) => d.PlanReview(1, new DateOnly(2027, 6, 1), facts));
        var page = await form.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("1 June 2027", page.Text, StringComparison.Ordinal);
        Assert.Null((await desk.VersionOf(document)).ReviewedOn);
    }
}

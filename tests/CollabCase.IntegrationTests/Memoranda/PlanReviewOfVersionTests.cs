using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class PlanReviewOfVersionTests
{
    private const string Page = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}/review", Act = "POST /partnerships/{reference}/documents/{number}/versions/{versionNumber}/review";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task The_day_changes_while_the_text_stays(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed());
        var hash = (await desk.VersionOf(document)).TextHash;
        var page = await (await desk.GetVersion(document, "review")).Submit(new { ReviewOn = "1 dec 2027" });
        Assert.Equal((HttpStatusCode.OK, "The next review is saved."), (page.Status, page.Saved));
        Assert.Equal((new DateOnly(2027, 12, 1), hash), ((await desk.VersionOf(document)).ReviewOn, (await desk.VersionOf(document)).TextHash));
        Assert.Equal("PlanReviewOfVersion", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task A_day_that_is_none_is_said(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var page = await (await desk.GetVersion(document, "review")).Submit(new { ReviewOn = "soon" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.ErrorAt("ReviewOn"));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task A_day_too_long_ago_is_refused(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.GetVersion(document, "review");
        Assert.Contains("1 January 1990", (await form.Submit(new { ReviewOn = "1 jan 1989" })).ErrorAt("ReviewOn"), StringComparison.Ordinal);
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit(new { ReviewOn = "1 dec 2027" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Null((await desk.VersionOf(document)).ReviewOn);
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task Two_days_are_asked_about(Database database)
    {
        var (desk, document) = await DeskWithDocument(database);
        var form = await desk.GetVersion(document, "review");
        await desk.ChangeDocument(document, (d, facts) => d.PlanReview(1, new DateOnly(2027, 6, 1), facts));
        var page = await form.Submit(new { ReviewOn = "1 dec 2027" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("1 June 2027", page.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 6, 1), (await desk.VersionOf(document)).ReviewOn);
    }
}

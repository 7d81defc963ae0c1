using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Reviews;

/// <summary>An agreed document and its review have one day and not two, whichever page it is set on.</summary>
public sealed class ReviewsOfDocumentsTests
{
    private static readonly DateOnly Soon = Today.AddMonths(1), Later = Today.AddMonths(3);

    [Theory, OnEveryDatabase]
    public async Task What_is_planned_on_the_version_is_in_the_register(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var desk = await Desk.On(host);
        var document = await A.AgreedDocument().Of(AgreedDocumentKind.EvaluationPlan).Agreed().SavedIn(host, desk.Reference);
        Assert.Empty(await desk.Reviews());

        await (await desk.Get($"documents/{document}/versions/1/review")).Submit(new { ReviewOn = Soon });
        Assert.Equal(Soon, Assert.Single(await desk.Reviews()).DueOn);

        await (await desk.Get($"documents/{document}/versions/1/review")).Submit(new { ReviewOn = Later });
        Assert.Equal((1, Later), ((await desk.Reviews()).Count, (await desk.Reviews())[0].DueOn));

        await (await desk.Get($"documents/{document}/versions/1/review")).Submit(new { ReviewOn = "" });
        Assert.Equal((true, null), ((await desk.Reviews())[0].IsOpen, (await desk.Reviews())[0].DueOn));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_set_in_the_register_is_the_day_of_the_version(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var desk = await Desk.On(host);
        var document = await A.AgreedDocument().Of(AgreedDocumentKind.EvaluationPlan).Describing(new(ReviewOn: Soon)).Agreed().SavedIn(host, desk.Reference);

        var page = await (await desk.GetReview(1, "re-date")).Submit(new { DueOn = Later, DueReason = "The figures come later." });

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Later, (await desk.DocumentOf(document)).Versions.Single().ReviewOn);
        Assert.Equal((Later, "The figures come later."), ((await desk.Review(1)).DueOn, (await desk.Review(1)).DueReason));

        await (await desk.GetReview(1, "end")).Submit(new { EndReason = "It is done." });
        Assert.Null((await desk.DocumentOf(document)).Versions.Single().ReviewOn);
    }

    [Theory, OnEveryDatabase]
    public async Task A_look_that_is_recorded_on_the_version_moves_the_register_on(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var desk = await Desk.On(host);
        var document = await A.AgreedDocument().Of(AgreedDocumentKind.EvaluationPlan).Describing(new(ReviewOn: Soon)).Agreed().SavedIn(host, desk.Reference);

        await (await desk.Get($"documents/{document}/versions/1/record-review")).Submit(new { ReviewedOn = Today, ReviewOn = Later });

        var review = await desk.Review(1);
        Assert.Equal(Later, review.DueOn);
        var outcome = Assert.Single(review.Outcomes);
        Assert.Equal((Today, Soon, Later, ReviewResult.NoChange), (outcome.HeldOn, outcome.DueOn, outcome.NextDueOn, outcome.Result));
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_partnership_starts_with_becomes_the_review_of_its_memorandum(Database database)
    {
        var host = await CollabCaseHost.On(database);
        List<TestOrganisation> partners = [await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host)];
        var desk = await Desk.On(host, p => p.WithPartners([.. partners]));
        await A.Review().Of(ReviewKind.Memorandum).DueOn(Later).SavedIn(host, desk.Reference);

        // It comes into force without a day of its own for its review.
        var document = await A.AgreedDocument().Agreed().SignedByAll().SavedIn(host, desk.Reference);

        var review = Assert.Single(await desk.Reviews());
        Assert.Equal(((await desk.DocumentOf(document)).Id, Later, Later), (review.AgreedDocumentId, review.DueOn, (await desk.DocumentOf(document)).Versions.Single().ReviewOn));
    }
}

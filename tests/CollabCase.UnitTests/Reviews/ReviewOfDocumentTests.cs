using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Testing;
using CollabCase.UnitTests.Memoranda;
using Xunit;

namespace CollabCase.UnitTests.Reviews;

public sealed class ReviewOfDocumentTests
{
    private static readonly DateOnly Today = AnAgreement.Today, Spring = new(2027, 5, 24), Later = new(2027, 6, 1);
    private static readonly AgreementFacts Agreement = AnAgreement.With(2);
    private static readonly ReviewFacts Facts = new(AnAgreement.Partnership, PartnershipState.Active, Today.AddYears(-1), WorkingDays.Read(File.ReadAllText(Repository.PathOf("seeds/reference/bank-holidays-scotland.json"))), []);

    [Fact]
    public void It_takes_the_day_of_the_version_and_gives_it_one_where_there_is_none()
    {
        var planned = InForce(new(ReviewOn: Spring));
        Assert.Equal((Spring, ReviewKind.Memorandum, 12, planned.Id), Said(Review.BeginFor(1, planned, ReviewOwner.Nobody, null, Facts, Today)));

        var without = InForce();
        Review.BeginFor(1, without, ReviewOwner.Nobody, null, Facts, Today);
        Assert.Equal(Today.AddYears(1), without.Version().ReviewOn);
        Review.BeginFor(1, planned, ReviewOwner.Nobody, Later, Facts, Today);
        Assert.Equal(Later, planned.Version().ReviewOn);

        static (DateOnly?, ReviewKind, int?, long?) Said(Review r) => (r.DueOn, r.Kind, r.EveryMonths, r.AgreedDocumentId);
    }

    [Fact]
    public void Another_day_is_another_day_of_the_version()
    {
        var document = InForce(new(ReviewOn: Spring));
        var review = Review.OfDocument(1, document, AnAgreement.Somebody, Today);

        review.Redate(Later, "The chair is away.", document, Facts, Today);

        Assert.Equal((Later, Later, "The chair is away."), (review.DueOn, document.Version().ReviewOn, review.DueReason));
    }

    [Fact]
    public void A_look_is_a_look_at_the_version_in_force()
    {
        var document = InForce(new(ReviewOn: Spring));
        var review = Review.OfDocument(1, document, null, Today);

        Assert.Null(review.Record(new(Today, ReviewResult.NoChange), document, Facts, Agreement, Today, AnAgreement.Now, AnAgreement.Somebody));

        Assert.Equal((Today, Today.AddYears(1), Today.AddYears(1)), (document.Version().ReviewedOn, document.Version().ReviewOn, review.DueOn));
    }

    [Fact]
    public void Revising_begins_the_next_version_where_none_is_on_its_way()
    {
        var document = InForce(new(ReviewOn: Spring));
        var review = Review.OfDocument(1, document, null, Today);

        var begun = review.Record(new(Today, ReviewResult.Revise, "Say who keeps the keys."), document, Facts, Agreement, Today, AnAgreement.Now, AnAgreement.Somebody);

        Assert.Equal((2, "Say who keeps the keys."), (begun!.Number, begun.ChangeNote));
        Assert.Null(review.Record(new(Today, ReviewResult.Revise, "And the lease."), document, Facts, Agreement, Today, AnAgreement.Now, AnAgreement.Somebody));
        Assert.Equal(2, document.Versions.Count);
    }

    [Fact]
    public void Ending_takes_the_day_from_the_version()
    {
        var (one, other) = (InForce(new(ReviewOn: Spring)), InForce(new(ReviewOn: Spring)));

        Review.OfDocument(1, one, null, Today).Record(new(Today, ReviewResult.End, "We part."), one, Facts, Agreement, Today, AnAgreement.Now, AnAgreement.Somebody);
        Review.OfDocument(1, other, null, Today).End("We part.", other, Facts, Agreement, Today);

        Assert.Equal((null, Today), (one.Version().ReviewOn, one.Version().ReviewedOn));
        Assert.Equal((null, null), (other.Version().ReviewOn, other.Version().ReviewedOn));
    }

    [Fact]
    public void It_follows_the_version_that_counts()
    {
        var document = InForce(new(ReviewOn: Spring));
        var review = Review.OfDocument(1, document, null, Today);

        document.StartNextVersion(1, null, Agreement, AnAgreement.Now, AnAgreement.Somebody);
        document.Describe(2, new(ReviewOn: Later), Agreement);
        review.Follow(document, wasCleared: false, Today);
        Assert.Equal(Spring, review.DueOn);

        document.AgreeOpen(Agreement);
        foreach (var partner in new[] { 1, 2 }) document.SignFor(partner, Agreement, version: 2);
        review.Follow(document, wasCleared: false, Today);
        Assert.Equal((VersionState.InForce, Later), (document.Version(2).State, review.DueOn));
    }

    [Fact]
    public void A_new_version_without_a_day_keeps_the_day_and_one_that_was_cleared_has_none()
    {
        var document = InForce(new(ReviewOn: Spring));
        var review = Review.OfDocument(1, document, null, Today);
        document.StartNextVersion(1, null, Agreement, AnAgreement.Now, AnAgreement.Somebody);
        document.AgreeOpen(Agreement);
        foreach (var partner in new[] { 1, 2 }) document.SignFor(partner, Agreement, version: 2);

        review.Follow(document, wasCleared: false, Today);
        Assert.Equal((Spring, Spring), (document.Version(2).ReviewOn, review.DueOn));

        document.PlanReview(2, null, Agreement);
        review.Follow(document, wasCleared: true, Today);
        Assert.Null(review.DueOn);
        Assert.True(review.IsOpen);
    }

    [Fact]
    public void It_ends_with_its_document()
    {
        var document = InForce(new(ReviewOn: Spring, ExpiresOn: Later));
        var review = Review.OfDocument(1, document, null, Today);

        document.Settle(Agreement, Later.AddDays(1));
        review.Follow(document, wasCleared: false, Later.AddDays(1));

        Assert.Equal((ReviewState.Ended, null), (review.State, review.DueOn));
    }

    private static AgreedDocument InForce(VersionDetails? details = null)
    {
        var document = AnAgreement.Agreed(Agreement, details: details);
        foreach (var partner in new[] { 1, 2 }) document.SignFor(partner, Agreement);
        return document;
    }
}

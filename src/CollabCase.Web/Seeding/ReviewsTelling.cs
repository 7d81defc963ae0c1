using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;

namespace CollabCase.Web.Seeding;

/// <summary>Tells what a partnership looks at again, each day as if it were that day.</summary>
internal sealed class ReviewsTelling(DemonstrationFile file, Timeline timeline, WorkingDays workingDays, Func<string, int, AgreedDocument> documentOf, Func<string, string, long> awardOf, Func<string, string, long> personOf)
{
    private readonly List<Review> _reviews = [];

    /// <summary>Null where the entry tells of something else; otherwise the reviews that are new.</summary>
    public IReadOnlyList<AggregateRoot>? Tell(string where, StoryEntry story, DateOnly day, Partnership partnership)
    {
        var facts = new ReviewFacts(partnership.Id, partnership.State, partnership.StateSince, workingDays, [.. _reviews.Where(r => r.IsOpen).Select(r => new ReviewLine(r.Number, r.Kind, r.About))]);
        switch (story)
        {
            case { BeginsReview: { } begun }:
                _reviews.Add(Begin(where, begun, facts, day));
                return [_reviews[^1]];
            case { Reviewed: { } held }:
                var review = _reviews.Find(r => r.Number == held.Review) ?? throw file.Refusal(where, $"There is no review {held.Review} before this day");
                if (review.AgreedDocumentId is not null) throw file.Refusal(where, "A story tells no looks at agreed documents");
                review.Record(new(day, held.Result, held.Note, timeline.Of(held.Next)), facts, day, personOf(where, held.By));
                return [];
            default:
                return null;
        }
    }

    private Review Begin(string where, ReviewEntry begun, ReviewFacts facts, DateOnly day)
    {
        var owner = new ReviewOwner(begun.Owner is { } account ? personOf(where, account) : null, begun.OwnerRole, begun.Deputy is { } deputy ? personOf(where, deputy) : null);
        if (begun.Document is { } number) return Review.BeginFor(_reviews.Count + 1, documentOf(where, number), owner, timeline.Of(begun.Due), facts, day);
        var usual = ReviewPlan.Usual(begun.Kind ?? throw file.Refusal(where, "Say what kind of thing is looked at again, or which agreed document"), begun.Title, new(AwardId: begun.Award is { } award ? awardOf(where, award) : null));
        return Review.Begin(_reviews.Count + 1, usual with { EveryMonths = begun.EveryMonths ?? usual.EveryMonths }, owner, timeline.Of(begun.Due), facts, day);
    }
}

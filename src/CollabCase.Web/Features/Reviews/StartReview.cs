using CollabCase.Domain.Reviews;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reviews;

/// <summary>Begins one of the reviews that a partnership is offered, with the usual cadence and one press.</summary>
public static class StartReview
{
    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";

        /// <summary>The code of the offer.</summary>
        public string? Offer { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number, string Sentence);

    public sealed class Handler(ReviewOffers offers) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await offers.BeginAsync(request.Reference, request.Offer, cancellationToken);
            return new(review.Number, ReviewSentences.Begun(review));
        }
    }
}

/// <summary>What is told after something was done to a review.</summary>
public static class ReviewSentences
{
    public static string Begun(Review review) => $"Added: {review.Title}, {ReviewWords.SayCadence(review.EveryMonths, review.AtEachGate)}. {Next(review)}";

    public static string Next(Review review) => (review.IsOpen, review.DueOn) switch
    {
        (false, _) => "It does not come up again.",
        (_, { } due) => $"It is due on {Format.Date(due)}.",
        _ => review.AtEachGate ? "It comes up at the next gate." : "No day is set for it.",
    };
}

using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Reviews;

/// <summary>Somebody else sees to a review from now on, and somebody stands in.</summary>
public static class HandOverReview
{
    public sealed class Query : ReviewQuery<Page>;

    public sealed class Page : ReviewActPage<Command>
    {
        public required IReadOnlyList<Choice> People { get; init; }
    }

    public sealed class Command : ReviewAct
    {
        /// <summary>The reference of the person.</summary>
        public string? Owner { get; set; }
        public string? OwnerName { get; set; }

        /// <summary>The reference of who stands in.</summary>
        public string? Deputy { get; set; }
    }

    public sealed class QueryHandler(ReviewActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var review = await acts.ReadAsync(request, cancellationToken);
            return new()
            {
                Review = review,
                People = await acts.PeopleAsync(request.Reference, cancellationToken),
                Form = review.Start(new Command { Owner = review.OwnerReference, OwnerName = review.OwnerName, Deputy = review.DeputyReference }),
            };
        }
    }

    public sealed class Handler(ReviewActs acts) : IRequestHandler<Command, ReviewActed>
    {
        public Task<ReviewActed> Handle(Command request, CancellationToken cancellationToken) => acts.CarryOutAsync(request, async at =>
        {
            at.Review.HandOver(await acts.OwnerAsync(request.Reference, request.Owner, request.OwnerName, request.Deputy, cancellationToken), at.Facts);
            return new ReviewActed($"Handed over: {at.Review.Title}.");
        }, cancellationToken);
    }
}

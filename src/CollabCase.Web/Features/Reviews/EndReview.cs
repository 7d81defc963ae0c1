using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Reviews;

/// <summary>Ends a review without a look; what was found before stays.</summary>
public static class EndReview
{
    public sealed class Query : ReviewQuery<Page>;

    public sealed class Page : ReviewActPage<Command>;

    public sealed class Command : ReviewAct
    {
        public string? EndReason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.EndReason).NotEmpty().WithMessage("Say why it is not looked at again.");
    }

    public sealed class QueryHandler(ReviewActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var review = await acts.ReadAsync(request, cancellationToken);
            return new() { Review = review, Form = review.Start(new Command()) };
        }
    }

    public sealed class Handler(ReviewActs acts) : IRequestHandler<Command, ReviewActed>
    {
        public Task<ReviewActed> Handle(Command request, CancellationToken cancellationToken) => acts.CarryOutAsync(request, at =>
        {
            at.Review.End(request.EndReason ?? "", at.Document, at.Facts, at.Agreement, at.Today);
            return new ReviewActed($"Ended: {at.Review.Title}.");
        }, cancellationToken);
    }
}

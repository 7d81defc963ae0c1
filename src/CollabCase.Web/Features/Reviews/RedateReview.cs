using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Reviews;

/// <summary>Gives a review another day, and says why; of an agreed document its version has that day too.</summary>
public static class RedateReview
{
    public sealed class Query : ReviewQuery<Page>;

    public sealed class Page : ReviewActPage<Command>;

    public sealed class Command : ReviewAct
    {
        public DateOnly? DueOn { get; set; }
        public string? DueReason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.DueOn).NotNull().WithMessage("Enter the new day.");
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
            at.Review.Redate(request.DueOn.GetValueOrDefault(), request.DueReason, at.Document, at.Facts, at.Today);
            return new ReviewActed($"{at.Review.Title}: {ReviewSentences.Next(at.Review)}");
        }, cancellationToken);
    }
}

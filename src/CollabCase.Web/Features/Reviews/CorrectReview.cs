using CollabCase.Domain.Reviews;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Reviews;

/// <summary>Changes what a review is called and how often it comes up; its day stays.</summary>
public static class CorrectReview
{
    public sealed class Query : ReviewQuery<Page>;

    public sealed class Page : ReviewActPage<Command>;

    public sealed class Command : ReviewAct
    {
        public string? Title { get; set; }
        public int? EveryMonths { get; set; }
        public bool AtEachGate { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Title).NotEmpty().WithMessage("Enter what is reviewed.").MaximumLength(Review.TitleMaxLength).WithMessage($"Shorten what is reviewed to {Review.TitleMaxLength} characters or fewer.");
    }

    public sealed class QueryHandler(ReviewActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var review = await acts.ReadAsync(request, cancellationToken);
            return new() { Review = review, Form = review.Start(new Command { Title = review.Title, EveryMonths = review.EveryMonths, AtEachGate = review.AtEachGate }) };
        }
    }

    public sealed class Handler(ReviewActs acts) : IRequestHandler<Command, ReviewActed>
    {
        public Task<ReviewActed> Handle(Command request, CancellationToken cancellationToken) => acts.CarryOutAsync(request, at =>
        {
            at.Review.Correct(request.Title ?? "", request.EveryMonths, request.AtEachGate, at.Facts);
            return new ReviewActed($"Saved: {at.Review.Title}, {ReviewWords.SayCadence(at.Review.EveryMonths, at.Review.AtEachGate)}.");
        }, cancellationToken);
    }
}

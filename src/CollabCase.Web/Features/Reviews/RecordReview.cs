using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Reviews;

/// <summary>Records that something was looked at and what came of it. What is never edited afterwards sets the next day.</summary>
public static class RecordReview
{
    public sealed class Query : ReviewQuery<Page>;

    public sealed class Page : ReviewActPage<Command>;

    public sealed class Command : ReviewAct
    {
        public DateOnly? HeldOn { get; set; }
        public ReviewResult? Result { get; set; }
        public string? Note { get; set; }
        public DateOnly? NextDueOn { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.HeldOn).NotNull().WithMessage("Enter the day on which it was looked at.");
            RuleFor(c => c.Result).NotNull().WithMessage("Choose what came of it.");
        }
    }

    public sealed class QueryHandler(ReviewActs acts, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var review = await acts.ReadAsync(request, cancellationToken);
            return new() { Review = review, Form = review.Start(new Command { HeldOn = clock.Today() }) };
        }
    }

    public sealed class Handler(ReviewActs acts, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, ReviewActed>
    {
        public Task<ReviewActed> Handle(Command request, CancellationToken cancellationToken) => acts.CarryOutAsync(request, at =>
        {
            var begun = at.Review.Record(new(request.HeldOn.GetValueOrDefault(), request.Result.GetValueOrDefault(), request.Note, request.NextDueOn), at.Document, at.Facts, at.Agreement, at.Today, WriteScope.Now(clock), viewer.PersonId);
            var sentence = $"Recorded: {request.Result.GetValueOrDefault().Label().ToLowerInvariant()}. {ReviewSentences.Next(at.Review)}";
            return begun is null ? new ReviewActed(sentence)
                : new($"{sentence} Version {begun.Number} of the document is begun.", $"/partnerships/{request.Reference}/documents/{at.Document!.Number}");
        }, cancellationToken);
    }
}

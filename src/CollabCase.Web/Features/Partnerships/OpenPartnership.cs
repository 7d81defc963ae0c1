using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>A coordinator opens a partnership. A name and a purpose are enough. It starts with two reviews, which the coordinator sees to.</summary>
public static class OpenPartnership
{
    public sealed record Query : IRequest<Page>;

    public sealed class Page : IFormPage<Command>
    {
        public Command Form { get; set; } = new();
    }

    public sealed class Command : ICommand<Result>
    {
        public string? Name { get; set; }
        public string? Purpose { get; set; }

        public IEnumerable<string> Locks() => [];
    }

    public sealed record Result(string Reference);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter a name for the partnership.")
                .MaximumLength(Partnership.NameMaxLength).WithMessage($"Shorten the name to {Partnership.NameMaxLength} characters or fewer.");
            RuleFor(c => c.Purpose).NotEmpty().WithMessage("Say in a sentence or two what the partnership is for.")
                .MaximumLength(Partnership.PurposeMaxLength).WithMessage($"Shorten the purpose to {Partnership.PurposeMaxLength} characters or fewer.");
        }
    }

    public sealed class QueryHandler : IRequestHandler<Query, Page>
    {
        public Task<Page> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult(new Page());
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, WorkingDays workingDays, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var reference = await db.NextReferenceAsync($"PSP-{today.Year}", cancellationToken);
            var partnership = Partnership.Open(reference, request.Name ?? "", request.Purpose ?? "", viewer.PersonId, today, WriteScope.Now(clock));
            db.Add(partnership);
            db.AddRange(Review.ToStartWith(new(viewer.PersonId), new(partnership.Id, partnership.State, today, workingDays, []), today));
            return new Result(partnership.Reference);
        }
    }
}

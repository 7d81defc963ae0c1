using System.ComponentModel.DataAnnotations;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>A partnership that is already under way comes onto the system at its stage, with a source of what is known.</summary>
public static class TakeOverPartnership
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
        public Stage? Stage { get; set; }

        [Display(Name = "Since when")]
        public PartlyKnownDate? Since { get; set; }
        public string? Source { get; set; }

        public IEnumerable<string> Locks() => [];
    }

    public sealed record Result(string Reference);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter a name for the partnership.");
            RuleFor(c => c.Purpose).NotEmpty().WithMessage("Say in a sentence or two what the partnership is for.");
            RuleFor(c => c.Stage).NotNull().WithMessage("Choose the stage that it is at.");
            RuleFor(c => c.Source).NotEmpty().WithMessage("Say where this is known from, such as a report or the partners themselves.");
        }
    }

    public sealed class QueryHandler : IRequestHandler<Query, Page>
    {
        public Task<Page> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult(new Page());
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var reference = await db.NextReferenceAsync($"PSP-{today.Year}", cancellationToken);
            var partnership = Partnership.TakeOver(reference, request.Name ?? "", request.Purpose ?? "", request.Stage.GetValueOrDefault(),
                request.Since?.Date, request.Since?.Precision ?? DatePrecision.Day, request.Source ?? "", viewer.PersonId, today, WriteScope.Now(clock));
            db.Add(partnership);
            return new Result(partnership.Reference);
        }
    }
}

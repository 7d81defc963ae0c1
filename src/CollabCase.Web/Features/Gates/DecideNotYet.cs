using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Gates;

/// <summary>The steering group looked at the gate and decided to wait. Every answer is kept as it is today.</summary>
public static class DecideNotYet
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Stage { get; init; }

        /// <summary>The gate ahead; null at the last stage.</summary>
        public Gate? GateAhead { get; init; }

        public required Command Form { get; set; }

        public bool IsPast => GateAhead != Form.Gate;
    }

    public sealed class Command : ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public Gate Gate { get; set; }
        public DateOnly? DecidedOn { get; set; }
        public string? Authority { get; set; }
        public string? Note { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.DecidedOn).NotNull().WithMessage("Enter the day the steering group decided.");
            RuleFor(c => c.Authority).NotEmpty().WithMessage("Say who decided.");
            RuleFor(c => c.Note).NotEmpty().WithMessage("Say what the steering group would like to see first.");
        }
    }

    public sealed class QueryHandler(GateReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            return new Page
            {
                Frame = at.Frame,
                Stage = at.Partnership.Stage.Label(),
                GateAhead = at.Partnership.NextGate,
                Form = new Command { Reference = at.Partnership.Reference, Version = at.Partnership.Version, Gate = at.Partnership.NextGate ?? Gate.ToSustainAndEmbed },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, GateFactsReader facts, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            partnership.EnsureBefore(request.Gate);
            var decision = partnership.DecideNotYet(new SteeringDecision(request.DecidedOn ?? default, request.Authority ?? "", request.Note),
                await facts.ReadAsync(partnership.Id, cancellationToken), clock.Today(), WriteScope.Now(clock), viewer.PersonId);
            return new Result(decision.Number);
        }
    }
}

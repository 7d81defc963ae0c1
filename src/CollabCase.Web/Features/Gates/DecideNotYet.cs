using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Decisions;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Gates;

/// <summary>The steering group looked at the gate and decided to wait. Every answer is kept as it is today.</summary>
public static class DecideNotYet
{
    public sealed record Query(string Reference, int? Decision = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, ISteeringPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Stage { get; init; }

        /// <summary>The gate ahead; null at the last stage.</summary>
        public Gate? GateAhead { get; init; }

        public required SteeringOffer Steering { get; init; }

        public required Command Form { get; set; }

        SteeringForm ISteeringPage.Form => Form;

        public bool IsPast => GateAhead != Form.Gate;
    }

    public sealed class Command : SteeringForm, ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }
        public Gate Gate { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new SteeringFormValidator("Say what the steering group would like to see first."));
        }
    }

    public sealed class QueryHandler(GateReader reader, SteeringDecisions steering) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            return new Page
            {
                Frame = at.Frame,
                Stage = at.Partnership.Stage.Label(),
                GateAhead = at.Partnership.NextGate,
                Steering = await steering.OfferAsync(at.Partnership, DecisionPurpose.DecideNotYet, cancellationToken),
                Form = new Command { Decision = request.Decision, Reference = at.Partnership.Reference, Version = at.Partnership.Version, Gate = at.Partnership.NextGate ?? Gate.ToSustainAndEmbed },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, GateFactsReader facts, SteeringDecisions steering, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            partnership.EnsureBefore(request.Gate);
            var decision = partnership.DecideNotYet(await steering.TakeAsync(partnership, request, DecisionPurpose.DecideNotYet, cancellationToken),
                await facts.ReadAsync(partnership.Id, cancellationToken), clock.Today(), WriteScope.Now(clock), viewer.PersonId);
            return new Result(decision.Number);
        }
    }
}

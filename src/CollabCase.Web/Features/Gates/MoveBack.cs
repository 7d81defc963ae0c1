using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Decisions;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Gates;

/// <summary>The steering group decided to move back a stage, for a reason. The gate between lies ahead again.</summary>
public static class MoveBack
{
    public sealed record Query(string Reference, int? Decision = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, ISteeringPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required Stage Stage { get; init; }

        /// <summary>The stage before, in words; null at the first.</summary>
        public string? BackTo { get; init; }

        /// <summary>Exceptions that end, because the gate asks for them anew.</summary>
        public IReadOnlyList<string> Ending { get; init; } = [];

        public required SteeringOffer Steering { get; init; }

        public required Command Form { get; set; }

        SteeringForm ISteeringPage.Form => Form;

        public bool IsPast => Stage != Form.From;
    }

    public sealed class Command : SteeringForm, ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Version { get; set; }

        /// <summary>The stage that the form was about, so that a second press never moves back twice.</summary>
        public Stage From { get; set; }


        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new SteeringFormValidator("Say why the partnership moves back a stage."));
        }
    }

    public sealed class QueryHandler(GateReader reader, SteeringDecisions steering) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            var partnership = at.Partnership;
            return new Page
            {
                Frame = at.Frame,
                Stage = partnership.Stage,
                BackTo = partnership.Stage > Stage.PreCollaboration ? (partnership.Stage - 1).Label() : null,
                Ending = [.. partnership.OpenExceptions().Where(e => e.Gate.LeadsTo() == partnership.Stage)
                    .Select(e => Criteria.Find(e.CriterionKey)?.TitleFor(partnership.Profile) ?? e.CriterionKey)],
                Steering = await steering.OfferAsync(at.Partnership, DecisionPurpose.MoveBack, cancellationToken),
                Form = new Command { Decision = request.Decision, Reference = partnership.Reference, Version = partnership.Version, From = partnership.Stage },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, SteeringDecisions steering, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            if (request.From != partnership.Stage)
                throw new DomainRuleException($"The partnership is at {partnership.Stage.Label()} now, so nothing was changed. Go back to the gate to see where it stands.");
            var decision = partnership.MoveBack(await steering.TakeAsync(partnership, request, DecisionPurpose.MoveBack, cancellationToken),
                clock.Today(), WriteScope.Now(clock), viewer.PersonId);
            return new Result(decision.Number);
        }
    }
}

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

/// <summary>The steering group decided that a criterion weighs something else here than the profile says.</summary>
public static class AdaptProfile
{
    public sealed record Query(string Reference, string Key, int? Decision = null) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage, ISteeringPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Title { get; init; }
        public required string CountsAsMet { get; init; }

        /// <summary>What it weighs now, in words; null where the gate ahead cannot ask for it.</summary>
        public string? WeighsNow { get; init; }

        public required SteeringOffer Steering { get; init; }

        public required Command Form { get; set; }

        SteeringForm ISteeringPage.Form => Form;
    }

    public sealed class Command : SteeringForm, ICommand<Result>, IVersioned
    {
        public string Reference { get; set; } = "";
        public string Key { get; set; } = "";
        public int Version { get; set; }
        public Gate Gate { get; set; }
        public CriterionWeight? Weight { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(string Saved);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Weight).NotNull().WithMessage("Choose what it weighs from now on.");
            Include(new SteeringFormValidator("Say why it was decided."));
        }
    }

    public sealed class QueryHandler(GateReader reader, SteeringDecisions steering) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var criterion = Criteria.Find(request.Key) ?? throw new RecordNotFoundException();
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            var partnership = at.Partnership;
            return new Page
            {
                Frame = at.Frame,
                Title = criterion.TitleFor(partnership.Profile),
                CountsAsMet = criterion.CountsAsMetFor(partnership.Profile),
                WeighsNow = partnership.NextGate is { } gate && Criteria.At(gate).Contains(criterion) ? partnership.WeightOf(gate, criterion).Label().ToLowerInvariant() : null,
                Steering = await steering.OfferAsync(at.Partnership, DecisionPurpose.ToAdapt(criterion.Key), cancellationToken),
                Form = new Command { Decision = request.Decision, Reference = partnership.Reference, Key = criterion.Key, Version = partnership.Version, Gate = partnership.NextGate ?? criterion.Gate },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, SteeringDecisions steering, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var partnership = await db.VisibleTo(viewer).WholePartnershipAsync(request.Reference, cancellationToken) ?? throw new RecordNotFoundException();
            await merge.RefuseIfStaleAsync(request.Version, partnership, cancellationToken);
            partnership.EnsureBefore(request.Gate);
            var adapted = partnership.AdaptProfile(request.Gate, request.Key, request.Weight ?? default,
                await steering.TakeAsync(partnership, request, DecisionPurpose.ToAdapt(request.Key), cancellationToken), clock.Today(), WriteScope.Now(clock), viewer.PersonId);
            return new Result($"‘{Criteria.Find(adapted.CriterionKey)!.TitleFor(partnership.Profile)}’ is {adapted.Weight.Label().ToLowerInvariant()} here from now on.");
        }
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Risks;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Risks;

/// <summary>Gives a risk to another owner.</summary>
public static class HandOverRisk
{
    public sealed record Query(string Reference, int Number) : IRequest<RiskActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Number { get; set; }
        public int Version { get; set; }

        /// <summary>The owner's reference.</summary>
        public string? Owner { get; set; }
        public string? OwnerRole { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.OwnerRole).MaximumLength(Risk.OwnerRoleMaxLength).WithMessage($"Shorten the role to {Risk.OwnerRoleMaxLength} characters or fewer.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, RiskActPage<Command>>
    {
        public async Task<RiskActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var risk = await visible.OutlineOfRiskAsync(request.Reference, request.Number, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Risks, cancellationToken),
                Risk = risk,
                People = await visible.OwnerChoicesAsync(request.Reference, cancellationToken),
                Form = new Command { Reference = request.Reference, Number = risk.Number, Version = risk.Version, Owner = risk.OwnerReference, OwnerRole = risk.OwnerRole },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsForRisksAsync(request.Reference, clock.Today(), cancellationToken);
            var risk = await visible.RiskToChangeAsync(request.Reference, request.Number, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, risk, cancellationToken);
            var owner = await visible.OwnerAsync(request.Reference, request.Owner, request.OwnerRole, cancellationToken);
            risk.HandOver(owner.InPlaceOf(new(risk.OwnerPersonId, risk.OwnerRole)), facts);
            return Done.It;
        }
    }
}

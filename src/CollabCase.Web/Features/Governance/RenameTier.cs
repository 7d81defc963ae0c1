using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Governance;

/// <summary>Changes what a group is called, and what it looks after.</summary>
public static class RenameTier
{
    public sealed record Query(string Reference, int Tier) : IRequest<TierActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public int Version { get; set; }
        public string? Name { get; set; }
        public string? Remit { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Name).NotEmpty().WithMessage("Enter a name for the group.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, TierActPage<Command>>
    {
        public async Task<TierActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var tier = await db.VisibleTo(viewer).OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                Form = new Command { Reference = request.Reference, Tier = tier.Number, Version = tier.Version, Name = tier.Name, Remit = tier.Remit },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, request.Tier, cancellationToken);
            await merge.IntoAsync(request, request.Version, tier, cancel: cancellationToken);
            tier.Rename(request.Name ?? "", request.Remit, facts);
            return Done.It;
        }
    }
}

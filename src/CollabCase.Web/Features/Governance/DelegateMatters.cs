using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>Says what the steering group lets another group decide.</summary>
public static class DelegateMatters
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. DecisionWords.All.Each().Where(m => !GovernanceTier.SteeringOnly.HasFlag(m)).Select(m => new Choice(m.ToString(), m.Label()))];

    public sealed record Query(string Reference, int Tier) : IRequest<TierActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public int Version { get; set; }
        public DecisionMatters Delegated { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, TierActPage<Command>>
    {
        public async Task<TierActPage<Command>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                Form = new Command
                {
                    Reference = request.Reference, Tier = tier.Number, Version = tier.Version,
                    Delegated = await visible.TierOf(request.Reference, request.Tier).Select(t => t.Delegated).SingleAsync(cancellationToken),
                },
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
            tier.Delegate(request.Delegated, facts);
            return Done.It;
        }
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Governance;

/// <summary>Says who has to be there before a group can decide. What belongs together is never merged from two people's answers.</summary>
public static class ChangeQuorum
{
    public sealed record Query(string Reference, int Tier) : IRequest<TierActPage<Command>>;

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public int Version { get; set; }
        public QuorumBy? QuorumBy { get; set; }
        public int? QuorumNumber { get; set; }
        public bool QuorumCountsVacancies { get; set; }
        public bool QuorumNeedsPublicAndThird { get; set; }
        public bool ProxiesMayAttend { get; set; }
        public bool ProxiesMayVote { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.QuorumBy).NotNull().WithMessage("Choose how the quorum is counted.");
            RuleFor(c => c.QuorumNumber).NotNull().WithMessage("Enter the number of voting members, or the share in per cent.");
        }
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
                Form = await visible.TierOf(request.Reference, request.Tier).Select(t => new Command
                {
                    Reference = request.Reference, Tier = t.Number, Version = t.Version, QuorumBy = t.QuorumBy ?? QuorumRule.Usual.By, QuorumNumber = t.QuorumNumber ?? QuorumRule.Usual.Number,
                    QuorumCountsVacancies = t.QuorumCountsVacancies, QuorumNeedsPublicAndThird = t.QuorumNeedsPublicAndThird, ProxiesMayAttend = t.ProxiesMayAttend, ProxiesMayVote = t.ProxiesMayVote,
                }).SingleAsync(cancellationToken),
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
            await merge.RefuseIfStaleAsync(request.Version, tier, cancellationToken);
            tier.ChangeQuorum(new(request.QuorumBy.GetValueOrDefault(), request.QuorumNumber.GetValueOrDefault(), request.QuorumCountsVacancies, request.QuorumNeedsPublicAndThird,
                request.ProxiesMayAttend, request.ProxiesMayVote), facts);
            return Done.It;
        }
    }
}

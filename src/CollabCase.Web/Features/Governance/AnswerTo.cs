using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCase.Web.Features.Governance;

/// <summary>Says to which group a group answers: there it takes what it cannot settle itself.</summary>
public static class AnswerTo
{
    public sealed record Query(string Reference, int Tier) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required TierOutline Tier { get; init; }
        public required IReadOnlyList<Choice> Others { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/governance/{Tier.Number}";
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public int Version { get; set; }

        /// <summary>The number of the group; null for none.</summary>
        public int? AnswersTo { get; set; }

        /// <summary>The group, as it is kept: what two people changed is compared by it.</summary>
        [BindNever]
        public long? ParentTierId { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var above = facts.Tier(facts.Tier(tier.Id)?.ParentTierId);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                Others = [.. facts.Tiers.Where(t => t.Id != tier.Id && !t.IsWoundUp).Select(t => new Choice(FormattableString.Invariant($"{t.Number}"), t.Name))],
                Form = new Command { Reference = request.Reference, Tier = tier.Number, Version = tier.Version, AnswersTo = above?.Number },
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
            request.ParentTierId = request.AnswersTo is not { } number ? null
                : facts.Tiers.FirstOrDefault(t => t.Number == number)?.Id ?? throw new DomainRuleException("Choose a group from the list.", nameof(Command.AnswersTo));
            await merge.IntoAsync(request, request.Version, tier, cancel: cancellationToken);
            tier.AnswerTo(request.ParentTierId, facts);
            return Done.It;
        }
    }
}

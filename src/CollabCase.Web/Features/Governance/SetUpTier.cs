using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Data.Writing;
using CollabCase.Domain;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Governance;

/// <summary>Sets up a group that meets. What it is for is enough; the rest is said on its page.</summary>
public static class SetUpTier
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required IReadOnlyList<Choice> Kinds { get; init; }

        /// <summary>The groups to which it could answer.</summary>
        public required IReadOnlyList<Choice> Others { get; init; }
        public required Command Form { get; set; }
    }

    public sealed class Command : ICommand<Result>
    {
        public string Reference { get; set; } = "";
        public TierKind? Kind { get; set; }

        /// <summary>As its kind is called where it is left out.</summary>
        public string? Name { get; set; }
        public string? Remit { get; set; }

        /// <summary>The number of the group that it answers to.</summary>
        public int? AnswersTo { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed record Result(int Number, string Name);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Kind).NotNull().WithMessage("Choose what the group is for.");
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var facts = await db.VisibleTo(viewer).FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var going = facts.Tiers.Where(t => !t.IsWoundUp).ToList();
            var steering = going.Find(t => t.Kind is TierKind.Steering);
            return new Page
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Kinds = [.. Enum.GetValues<TierKind>().Where(k => k is not TierKind.Steering || steering is null).Select(k => new Choice(k.ToString(), k.Label(), k.Hint()))],
                Others = [.. going.Select(t => new Choice(FormattableString.Invariant($"{t.Number}"), t.Name))],
                Form = new Command { Reference = request.Reference, Kind = going.Count == 0 ? TierKind.Steering : null, AnswersTo = steering?.Number },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var facts = await db.VisibleTo(viewer).FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var kind = request.Kind.GetValueOrDefault();
            var parent = request.AnswersTo is { } number
                ? facts.Tiers.FirstOrDefault(t => t.Number == number)?.Id ?? throw new DomainRuleException("Choose a group from the list.", nameof(Command.AnswersTo)) : (long?)null;
            var tier = GovernanceTier.SetUp(await db.NextTierNumberAsync(facts.PartnershipId, cancellationToken), kind,
                Text.Clean(request.Name) ?? (Enum.IsDefined(kind) ? kind.Label() : ""), request.Remit, parent, facts, clock.Today());
            db.Add(tier);
            return new Result(tier.Number, tier.Name);
        }
    }
}

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

/// <summary>A group has done its work, or is not needed any more. What it did stays on record.</summary>
public static class WindUpTier
{
    public sealed record Query(string Reference, int Tier) : IRequest<Page>;

    public sealed class Page : IFormPage<Command>, IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required TierOutline Tier { get; init; }

        /// <summary>How many terms end with it, and how many that were to begin later are taken back.</summary>
        public required int Ending { get; init; }
        public required int Coming { get; init; }
        public required int Scheduled { get; init; }
        public required int OpenActions { get; init; }
        public required int WaitingIssues { get; init; }

        /// <summary>Those that answer to it: they have to answer to another first.</summary>
        public required IReadOnlyList<(int Number, string Name)> Below { get; init; }
        public required Command Form { get; set; }

        public string Address => $"/partnerships/{Frame.Reference}/governance/{Tier.Number}";
    }

    public sealed class Command : ICommand<Done>, IVersioned
    {
        public string Reference { get; set; } = "";
        public int Tier { get; set; }
        public int Version { get; set; }
        public DateOnly? EndedOn { get; set; }
        public string? EndReason { get; set; }

        public IEnumerable<string> Locks() => [Reference];
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.EndedOn).NotNull().WithMessage("Enter the day the group ended.");
            RuleFor(c => c.EndReason).NotEmpty().WithMessage("Say why the group ends.");
        }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var tier = await visible.OutlineOfTierAsync(request.Reference, request.Tier, cancellationToken);
            var (meetings, actions, issues) = (visible.MeetingsInOutline, visible.Actions(today), visible.Escalations(today));
            var counted = await visible.TierOf(request.Reference, request.Tier).Select(t => new
            {
                Ending = t.Terms.Count(x => x.From <= today && (x.Until == null || x.Until > today)),
                Coming = t.Terms.Count(x => x.From > today),
                Scheduled = meetings.Count(m => m.TierId == t.Id && m.State == MeetingState.Scheduled && m.On > today),
                Actions = actions.Count(a => a.TierId == t.Id && a.State == ActionState.Open),
                Issues = issues.Count(e => e.WithTierId == t.Id && e.State == EscalationState.Waiting),
            }).SingleAsync(cancellationToken);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            return new()
            {
                Frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Governance, cancellationToken),
                Tier = tier,
                Ending = counted.Ending, Coming = counted.Coming, Scheduled = counted.Scheduled, OpenActions = counted.Actions, WaitingIssues = counted.Issues,
                Below = [.. facts.Tiers.Where(t => t.ParentTierId == tier.Id && !t.IsWoundUp).Select(t => (t.Number, t.Name))],
                Form = new Command { Reference = request.Reference, Tier = tier.Number, Version = tier.Version, EndedOn = today },
            };
        }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, Merge merge, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var facts = await visible.FactsOfGovernanceAsync(request.Reference, cancellationToken);
            var tier = await visible.TierToChangeAsync(request.Reference, request.Tier, cancellationToken);
            await merge.RefuseIfStaleAsync(request.Version, tier, cancellationToken);
            tier.WindUp(request.EndedOn.GetValueOrDefault(), request.EndReason ?? "", facts, clock.Today());
            return Done.It;
        }
    }
}

using CollabCase.Domain.Milestones;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Milestones;

/// <summary>A milestone that was marked as done is still to be done after all.</summary>
public static class ReopenMilestone
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>
    {
        protected override string? WhyNotFor(MilestoneAtHand milestone) =>
            milestone.Dates.State is MilestoneState.Done ? null : $"This milestone is ‘{milestone.Dates.State.Label()}’, so there is nothing to open again.";
    }

    public sealed class Command : MilestoneAct
    {
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why it is opened again.");
    }

    public sealed class QueryHandler(MilestoneActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var milestone = await acts.ReadAsync(request, cancellationToken);
            return new() { Milestone = milestone, Form = milestone.Start(request, new Command()) };
        }
    }

    public sealed class Handler(MilestoneActs acts) : IRequestHandler<Command, MilestoneActed>
    {
        public Task<MilestoneActed> Handle(Command request, CancellationToken cancellationToken) =>
            acts.CarryOutAsync(request, (m, facts) => m.Reopen(request.Reason ?? "", facts), m => $"Open again: {m.Title}.", cancellationToken);
    }
}

using CollabCase.Domain.Milestones;
using MediatR;

namespace CollabCase.Web.Features.Milestones;

/// <summary>A milestone that was dropped is wanted after all.</summary>
public static class ReinstateMilestone
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>
    {
        protected override string? WhyNotFor(MilestoneAtHand milestone) =>
            milestone.Dates.State is MilestoneState.Dropped ? null : $"This milestone is ‘{milestone.Dates.State.Label()}’, so there is nothing to take up again.";
    }

    public sealed class Command : MilestoneAct
    {
        public string? Note { get; set; }
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
            acts.CarryOutAsync(request, (m, facts) => m.Reinstate(request.Note, facts), m => $"Taken up again: {m.Title}.", cancellationToken);
    }
}

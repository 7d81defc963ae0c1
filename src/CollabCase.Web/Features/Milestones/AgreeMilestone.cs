using CollabCase.Domain.Calendar;
using MediatR;

namespace CollabCase.Web.Features.Milestones;

/// <summary>The date of a milestone is agreed as it stands. From then on it moves only with a reason and a note.</summary>
public static class AgreeMilestone
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>
    {
        protected override string? WhyNotFor(MilestoneAtHand milestone) => milestone.WhyNotOpen
            ?? (milestone.Dates.BaselineOn is { } agreed ? $"The date of this milestone is agreed already: {PlainDate.Say(agreed)}."
            : milestone.Dates.ForecastOn is null ? "This milestone has no date yet. Enter one first, then agree it."
            : null);
    }

    public sealed class Command : MilestoneAct;

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
            acts.CarryOutAsync(request, (m, facts) => m.Agree(facts), m => $"Agreed: {m.Title}, {PlainDate.Say(m.BaselineOn!.Value)}.", cancellationToken);
    }
}

using System.ComponentModel.DataAnnotations;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using MediatR;

namespace CollabCase.Web.Features.Milestones;

/// <summary>The date of a milestone that is not agreed yet: set, changed or taken away.</summary>
public static class PlanMilestoneFor
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>
    {
        protected override string? WhyNotFor(MilestoneAtHand milestone) => milestone.WhyNotOpen
            ?? (milestone.Dates.State is MilestoneState.Agreed ? "The date of this milestone was agreed. To move it, re-plan it." : null);
    }

    public sealed class Command : MilestoneAct
    {
        [Display(Name = "When you expect it")]
        public DateOnly? ForecastOn { get; set; }
    }

    public sealed class QueryHandler(MilestoneActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var milestone = await acts.ReadAsync(request, cancellationToken);
            return new() { Milestone = milestone, Form = milestone.Start(request, new Command { ForecastOn = milestone.Dates.ForecastOn }) };
        }
    }

    public sealed class Handler(MilestoneActs acts) : IRequestHandler<Command, MilestoneActed>
    {
        public Task<MilestoneActed> Handle(Command request, CancellationToken cancellationToken) =>
            acts.CarryOutAsync(request, (m, facts) => m.PlanFor(request.ForecastOn, facts),
                m => m.ForecastOn is { } on ? $"Planned for {PlainDate.Say(on)}: {m.Title}." : $"Without a date for now: {m.Title}.", cancellationToken);
    }
}

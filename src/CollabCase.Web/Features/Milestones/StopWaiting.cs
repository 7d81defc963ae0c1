using System.ComponentModel.DataAnnotations;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Milestones;

/// <summary>What a milestone waited for has come. How long it took stays on the record.</summary>
public static class StopWaiting
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>
    {
        protected override string? WhyNotFor(MilestoneAtHand milestone) =>
            milestone.WaitingSince is null ? "This milestone does not wait for anybody, so there is nothing to end." : null;
    }

    public sealed class Command : MilestoneAct
    {
        [Display(Name = "The day the waiting ended")]
        public DateOnly? Until { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Until).NotNull().WithMessage("Enter the day the waiting ended.");
    }

    public sealed class QueryHandler(MilestoneActs acts, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var milestone = await acts.ReadAsync(request, cancellationToken);
            return new() { Milestone = milestone, Form = milestone.Start(request, new Command { Until = clock.Today() }) };
        }
    }

    public sealed class Handler(MilestoneActs acts, TimeProvider clock) : IRequestHandler<Command, MilestoneActed>
    {
        public Task<MilestoneActed> Handle(Command request, CancellationToken cancellationToken) =>
            acts.CarryOutAsync(request, (m, facts) => m.StopWaiting(request.Until ?? default, facts, clock.Today()), m => $"Waiting no longer: {m.Title}.", cancellationToken);
    }
}

using CollabCase.Domain.Milestones;
using CollabCase.Web.Mvc;
using FluentValidation;
using MediatR;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Something that shows that a milestone is done, given before or after.</summary>
public static class AddEvidence
{
    public sealed class Query : MilestoneQuery<Page>;

    public sealed class Page : MilestoneActPage<Command>
    {
        // It can come at any time.
        protected override string? WhyNotFor(MilestoneAtHand milestone) => null;
    }

    public sealed class Command : MilestoneAct
    {
        public string? EvidenceTitle { get; set; }
        public string? EvidenceLink { get; set; }
        public string? EvidenceNote { get; set; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.EvidenceTitle).NotEmpty().WithMessage("Say what the evidence is called.");
    }

    public sealed class QueryHandler(MilestoneActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var milestone = await acts.ReadAsync(request, cancellationToken);
            return new() { Milestone = milestone, Form = milestone.Start(request, new Command()) };
        }
    }

    public sealed class Handler(MilestoneActs acts, TimeProvider clock) : IRequestHandler<Command, MilestoneActed>
    {
        public Task<MilestoneActed> Handle(Command request, CancellationToken cancellationToken) =>
            acts.CarryOutAsync(request, (m, facts) => m.AddEvidence(new EvidenceToAdd(request.EvidenceTitle ?? "", request.EvidenceLink, request.EvidenceNote), facts, clock.Today()),
                m => $"Evidence added: {m.Title}.", cancellationToken);
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Evidence that was added by mistake. It stays in the records, marked as withdrawn.</summary>
public static class WithdrawEvidence
{
    public sealed class Query : MilestoneQuery<Page>
    {
        public int Evidence { get; set; }
    }

    public sealed class Page : MilestoneActPage<Command>
    {
        public required EvidenceToAdd Evidence { get; init; }
        public required DateOnly AddedOn { get; init; }
        public required DateOnly? WithdrawnOn { get; init; }

        protected override string? WhyNotFor(MilestoneAtHand milestone) =>
            WithdrawnOn is { } on ? $"This evidence was withdrawn on {PlainDate.Say(on)}, so there is nothing left to do." : null;
    }

    public sealed class Command : MilestoneAct
    {
        /// <summary>Its number among the evidence of the milestone.</summary>
        public int Evidence { get; set; }
    }

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, MilestoneActs acts) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var milestone = await acts.ReadAsync(request, cancellationToken);
            var evidence = await db.VisibleTo(viewer).Milestones.Where(m => m.Id == milestone.Id).SelectMany(m => m.Evidence).Where(e => e.Number == request.Evidence)
                .Select(e => new { e.Number, e.Title, e.Link, e.Note, e.AddedOn, e.WithdrawnOn }).SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            return new()
            {
                Milestone = milestone,
                Evidence = new(evidence.Title, evidence.Link, evidence.Note),
                AddedOn = evidence.AddedOn,
                WithdrawnOn = evidence.WithdrawnOn,
                Form = milestone.Start(request, new Command { Evidence = evidence.Number }),
            };
        }
    }

    public sealed class Handler(MilestoneActs acts, TimeProvider clock) : IRequestHandler<Command, MilestoneActed>
    {
        public Task<MilestoneActed> Handle(Command request, CancellationToken cancellationToken) => acts.CarryOutAsync(request, (m, facts) =>
        {
            if (m.Evidence.All(e => e.Number != request.Evidence)) throw new RecordNotFoundException();
            m.WithdrawEvidence(request.Evidence, facts, clock.Today());
        }, m => $"Evidence withdrawn: {m.Title}. It stays in the records.", cancellationToken);
    }
}

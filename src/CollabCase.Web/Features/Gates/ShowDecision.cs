using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Gates;

/// <summary>A decision of the steering group at a gate, with every answer as it was on the day.</summary>
public static class ShowDecision
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required int Number { get; init; }
        public required string Outcome { get; init; }
        public required string Gate { get; init; }
        public required string Profile { get; init; }
        public required DateOnly DecidedOn { get; init; }
        public required DateOnly CheckedOn { get; init; }
        public required string Authority { get; init; }
        public string? Note { get; init; }

        /// <summary>The decision of the register; null where it is in none.</summary>
        public int? InRegister { get; init; }

        public required string RecordedBy { get; init; }
        public required DateTime RecordedAtUtc { get; init; }
        public IReadOnlyList<Agreed> Exceptions { get; init; } = [];
        public IReadOnlyList<GateRow> Required { get; init; } = [];
        public IReadOnlyList<GateRow> Advised { get; init; } = [];
        public IReadOnlyList<string> LeftOut { get; init; } = [];

        /// <summary>Whether to offer what it changes: for those who record decisions, while none has followed.</summary>
        public bool OffersWhatChanges { get; init; }
    }

    /// <summary>An exception that was agreed with the decision, and what became of it.</summary>
    public sealed record Agreed(string Title, string? Reason, string? WhatWillBeDone, DateOnly ByWhen, string? Ending, string? EndingNote, DateOnly? EndedOn);

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Gate, cancellationToken);
            var found = await db.VisibleTo(viewer).Partnerships.AsNoTracking().Where(p => p.Reference == request.Reference)
                .SelectMany(p => p.GateDecisions.Where(d => d.Number == request.Number), (p, d) => new
                {
                    Decision = d,
                    Snapshots = d.Snapshots.OrderBy(s => s.Position).ToList(),
                    IsLatest = p.GateDecisions.All(other => other.Number <= d.Number),
                    Exceptions = p.Exceptions.Where(e => e.GateDecisionId == d.Id).OrderBy(e => e.Number).ToList(),
                })
                .AsSplitQuery().SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var decision = found.Decision;
            var names = await db.VisibleTo(viewer).NamesAsync([decision.RecordedByPersonId], cancellationToken);
            var inRegister = await db.VisibleTo(viewer).Decisions.Where(d => d.Id == decision.DecisionId).Select(d => (int?)d.Number).SingleOrDefaultAsync(cancellationToken);
            var allowed = http.HttpContext?.Features.Get<Allowed>() ?? new Allowed(viewer, Standing.None);
            var rows = new GateRows(frame.Reference, allowed, isOpenToChange: false);
            return new Page
            {
                Frame = frame,
                Number = decision.Number,
                Outcome = decision.Outcome.Label(),
                Gate = decision.Gate.Label(),
                Profile = decision.Profile.Label(),
                DecidedOn = decision.DecidedOn,
                CheckedOn = decision.CheckedOn,
                Authority = decision.Authority,
                Note = decision.Note,
                InRegister = inRegister,
                RecordedBy = names.GetValueOrDefault(decision.RecordedByPersonId, "Somebody"),
                RecordedAtUtc = decision.RecordedAtUtc,
                Exceptions = [.. found.Exceptions.Select(e => As(e, found.Snapshots, rows))],
                Required = [.. found.Snapshots.Where(s => s.Weight is CriterionWeight.Required).Select(rows.Of)],
                Advised = [.. found.Snapshots.Where(s => s.Weight is CriterionWeight.Advised).Select(rows.Of)],
                OffersWhatChanges = found.IsLatest && allowed.To(Act.DecideGate),
                LeftOut = [.. found.Snapshots.Where(s => s.Weight is CriterionWeight.LeftOut).Select(s => s.Title)],
            };
        }

        private static Agreed As(AgreedException exception, List<CriterionSnapshot> snapshots, GateRows rows)
        {
            var told = rows.Tells(exception.CriterionKey);
            return new(snapshots.Find(s => s.CriterionKey == exception.CriterionKey)?.Title ?? exception.CriterionKey,
                told ? exception.Reason : null, told ? exception.WhatWillBeDone : null, exception.ByWhen,
                exception.Ending?.Label(), told ? exception.EndingNote : null, exception.EndedOn);
        }
    }
}

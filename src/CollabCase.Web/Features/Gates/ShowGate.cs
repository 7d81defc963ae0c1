using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Gates;

/// <summary>What’s next before the partnership moves on a stage, who decides, and what was decided before.</summary>
public static class ShowGate
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed class Page : IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }

        /// <summary>The stage that the gate leads to, in words; null where no gate lies ahead.</summary>
        public string? LeadsTo { get; init; }

        public required string WhereWeAre { get; init; }
        public bool IsReady { get; init; }
        public IReadOnlyList<GateRow> Required { get; init; } = [];
        public IReadOnlyList<GateRow> Advised { get; init; } = [];
        public string? AdvisedSummary { get; init; }
        public IReadOnlyList<GateLink> LeftOut { get; init; } = [];
        public IReadOnlyList<OpenException> Exceptions { get; init; } = [];
        public IReadOnlyList<Decision> Decisions { get; init; } = [];

        /// <summary>The coordinator's name, where there is one to know.</summary>
        public string? Coordinator { get; init; }

        public bool OffersDecision { get; init; }
        public bool OffersCompletion { get; init; }

        /// <summary>The stage to move back to, in words; null where that is not offered.</summary>
        public string? MovesBackTo { get; init; }

        /// <summary>Whether to offer the way to closing: at the last stage.</summary>
        public bool OffersClosing { get; init; }

        /// <summary>The source, when the partnership was taken over at a later stage.</summary>
        public string? TakenOver { get; init; }
    }

    /// <summary>Something promised when the partnership moved on, still to be done.</summary>
    public sealed record OpenException(int Number, string Title, string? Reason, string? WhatWillBeDone, DateOnly ByWhen, bool IsOverdue);

    public sealed record Decision(int Number, DateOnly DecidedOn, string Outcome, string Gate);

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, GateReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            var (partnership, rows) = (at.Partnership, at.Rows);
            var names = await db.VisibleTo(viewer).NamesAsync(partnership.CoordinatorPersonId is { } id ? [id] : [], cancellationToken);
            var required = at.Checks.Where(c => c.Weight is CriterionWeight.Required).ToList();
            var advised = at.Checks.Where(c => c.Weight is CriterionWeight.Advised).ToList();
            var ready = at.Checks.Count > 0 && required.All(c => c.IsInPlace);
            return new Page
            {
                Frame = at.Frame,
                LeadsTo = at.Checks.Count > 0 ? partnership.NextGate?.LeadsTo().Label() : null,
                WhereWeAre = WhereWeAre(partnership, required),
                IsReady = ready,
                // What is still to come stands first, where the eye falls.
                Required = [.. required.OrderBy(c => c.IsInPlace).Select(rows.Of)],
                Advised = [.. advised.OrderBy(c => c.IsInPlace).Select(rows.Of)],
                AdvisedSummary = advised.Count == 0 ? null : $"Advised: {advised.Count(c => c.IsInPlace)} of {advised.Count} in place",
                LeftOut = at.Checks.Count == 0 ? [] : [.. Criteria.At(partnership.NextGate!.Value)
                    .Where(c => partnership.WeightOf(partnership.NextGate.Value, c) is CriterionWeight.LeftOut)
                    .Select(c => new GateLink(c.TitleFor(partnership.Profile), rows.HrefOf(c.Key)))],
                Exceptions = [.. partnership.OpenExceptions().Select(e => Open(e, partnership, rows, at.Today))],
                Decisions = [.. partnership.GateDecisions.OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Number)
                    .Select(d => new Decision(d.Number, d.DecidedOn, d.Outcome.Label(), d.Gate.Label()))],
                Coordinator = names.Values.SingleOrDefault(),
                OffersDecision = at.Checks.Count > 0 && at.Offers(Act.DecideGate),
                OffersCompletion = at.Offers(Act.DecideGate),
                MovesBackTo = at.Offers(Act.DecideGate) && partnership.Stage > Stage.PreCollaboration ? (partnership.Stage - 1).Label() : null,
                OffersClosing = partnership.NextGate is null && at.Offers(Act.ManagePartnership),
                TakenOver = partnership.EarlierStagesNotRecorded ? partnership.Source : null,
            };
        }

        private static OpenException Open(AgreedException exception, Partnership partnership, GateRows rows, DateOnly today)
        {
            var told = rows.Tells(exception.CriterionKey);
            return new(exception.Number, Criteria.Find(exception.CriterionKey)?.TitleFor(partnership.Profile) ?? exception.CriterionKey,
                told ? exception.Reason : null, told ? exception.WhatWillBeDone : null, exception.ByWhen, exception.IsOverdue(today));
        }
    }

    /// <summary>Where the partnership stands, in a sentence or two.</summary>
    public static string WhereWeAre(Partnership partnership, IReadOnlyCollection<GateCheck> required)
    {
        if (partnership.State is PartnershipState.Closed)
            return $"This partnership closed on {PlainDate.Say(partnership.StateSince)}, at {partnership.Stage.Label()}. No gate lies ahead of it.";
        if (partnership.NextGate is not { } gate)
        {
            var period = partnership.CurrentStagePeriod();
            var since = period.From is { } from ? $"has been at Sustain and embed since {PlainDate.Say(from, period.FromPrecision)}" : "is at Sustain and embed";
            return $"This partnership {since}. That is the last stage, so no gate lies ahead: when its purpose is met, what’s next is to close it.";
        }

        var (stage, total, inPlace) = (gate.LeadsTo().Label(), required.Count, required.Count(c => c.IsInPlace));
        if (total == 0) return $"Nothing has to be in place before {stage}. What’s next is for the steering group to decide.";
        if (inPlace == total) return $"Everything that has to be in place before {stage} is there: {total} of {total}. What’s next is for the steering group to decide.";
        var left = total - inPlace;
        if (partnership.EarlierStagesNotRecorded)
            return inPlace == 0
                ? $"Nothing is recorded here yet of the {total} things that come before {stage}. The list says what each one needs."
                : $"{inPlace} of the {total} things that come before {stage} {(inPlace == 1 ? "is" : "are")} recorded here. {(left == 1 ? "The one that is not stands" : $"The {left} that are not stand")} first in the list.";
        return inPlace == 0
            ? $"{total} things come before {stage}. Take them in any order: the list says what each one needs."
            : $"{inPlace} of the {total} things that come before {stage} {(inPlace == 1 ? "is" : "are")} in place. {(left == 1 ? "The one that is" : $"The {left} that are")} still to come {(left == 1 ? "stands" : "stand")} first in the list.";
    }
}

using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;

namespace CollabCase.Web.Features.Gates;

/// <summary>After a decision was recorded: what it changes from now on.</summary>
public static class ShowWhatChanges
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required int Number { get; init; }
        public required string Title { get; init; }
        public required string Recorded { get; init; }

        /// <summary>What is different from now on, one thing each.</summary>
        public required IReadOnlyList<string> Changes { get; init; }
    }

    public sealed class QueryHandler(GateReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            var decisions = at.Partnership.GateDecisions;
            var decision = decisions.SingleOrDefault(d => d.Number == request.Number) ?? throw new RecordNotFoundException();
            var isLatest = decisions.All(d => d.Number <= decision.Number);
            return new Page
            {
                Frame = at.Frame,
                Number = decision.Number,
                Title = !isLatest ? "There has been another decision since" : decision.Outcome switch
                {
                    GateOutcome.NotYet => "‘Not yet’ is recorded",
                    GateOutcome.MovedBack => $"{at.Partnership.Name} is at {at.Partnership.Stage.Label()} again",
                    _ => $"{at.Partnership.Name} is now at {at.Partnership.Stage.Label()}",
                },
                Recorded = $"The decision of {PlainDate.Say(decision.DecidedOn)} is recorded.",
                Changes = isLatest ? [.. Changes(at, decision)] : ["The gate shows where the partnership stands now."],
            };
        }

        private static IEnumerable<string> Changes(AtTheGate at, GateDecision decision)
        {
            var (partnership, outcome) = (at.Partnership, decision.Outcome);
            if (outcome is GateOutcome.NotYet) yield return $"The partnership stays at {partnership.Stage.Label()}.";
            else yield return $"The stage is {partnership.Stage.Label()}, from {PlainDate.Say(decision.DecidedOn)}.";

            var agreed = partnership.Exceptions.Where(e => e.GateDecisionId == decision.Id).ToList();
            if (agreed.Count > 0)
                yield return (agreed.Count == 1 ? "One agreed exception stays on the partnership’s page until it is done" : $"{agreed.Count} agreed exceptions stay on the partnership’s page until they are done")
                    + $", the first by {PlainDate.Say(agreed.Min(e => e.ByWhen))}.";
            var ended = partnership.Exceptions.Count(e => e is { Ending: ExceptionEnding.MovedBack } && e.Gate == decision.Gate && e.EndedOn == decision.DecidedOn);
            if (outcome is GateOutcome.MovedBack && ended > 0)
                yield return ended == 1 ? "The agreed exception has ended: the gate asks again." : $"The {ended} agreed exceptions have ended: the gate asks again.";

            if (outcome is not GateOutcome.MovedBack) yield return "Every answer at the gate is kept with the decision, as it is today.";
            if (partnership.WhatsNext(at.Facts, at.Today) is { } next)
                yield return $"What’s next is the gate to {next.Gate.LeadsTo().Label()}: {next.InPlace} of {next.Required} things in place.";
            else
                yield return "No gate lies ahead. When its purpose is met, what’s next is to close the partnership.";
        }
    }
}

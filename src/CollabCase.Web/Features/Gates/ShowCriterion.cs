using System.Globalization;
using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Gates;

/// <summary>One criterion: what counts, how it stands, everything that people said about it, and what it weighs here.</summary>
public static class ShowCriterion
{
    public sealed record Query(string Reference, string Key) : IRequest<Page>;

    public sealed class Page : IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string Key { get; init; }
        public required string Title { get; init; }
        public required string CountsAsMet { get; init; }

        /// <summary>How it stands at the gate ahead; null where that gate cannot ask for it.</summary>
        public GateRow? Now { get; init; }

        public bool IsInPlace { get; init; }
        public string? Weight { get; init; }

        /// <summary>Why it weighs what it does.</summary>
        public string? WhyThisWeight { get; init; }

        /// <summary>The decision of the register by which it weighs that; null where it is in none.</summary>
        public int? DecidedBy { get; init; }

        public IReadOnlyList<Statement> Statements { get; init; } = [];
        public bool OffersAttesting { get; init; }
        public bool OffersWithdrawing { get; init; }
        public bool OffersAdapting { get; init; }

        /// <summary>False where the statements tell of money and this person is shown none.</summary>
        public bool Tells { get; init; }
    }

    /// <summary>What somebody said, and whether it still stands.</summary>
    public sealed record Statement(int Number, string Gate, string State, string Note, string? Link, DateOnly On, string Who, DateOnly? WithdrawnOn);

    public sealed class QueryHandler(CollabCaseDb db, Viewer viewer, GateReader reader) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var criterion = Criteria.Find(request.Key) ?? throw new RecordNotFoundException();
            var at = await reader.ReadAsync(request.Reference, cancellationToken);
            var (partnership, rows) = (at.Partnership, at.Rows);
            var said = partnership.Attestations.Where(a => a.CriterionKey == criterion.Key).OrderByDescending(a => a.Number).ToList();
            var names = await db.VisibleTo(viewer).NamesAsync(said.Select(a => a.ByPersonId), cancellationToken);
            var asked = at.Checks.Count > 0 && partnership.NextGate is { } gate && Criteria.At(gate).Contains(criterion) ? gate : (Gate?)null;
            var decidedBy = asked is { } about ? partnership.Adaptations.Where(a => a.Gate == about && a.CriterionKey == criterion.Key).MaxBy(a => a.Number)?.DecisionId : null;
            var check = at.Checks.SingleOrDefault(c => c.Criterion == criterion);
            return new Page
            {
                Frame = at.Frame,
                Key = criterion.Key,
                Title = criterion.TitleFor(partnership.Profile),
                CountsAsMet = criterion.CountsAsMetFor(partnership.Profile),
                Now = check is null ? null : rows.Of(check),
                IsInPlace = check?.IsInPlace == true,
                Weight = asked is { } here ? partnership.WeightOf(here, criterion).Label() : null,
                WhyThisWeight = asked is { } there ? Why(partnership, there, criterion) : null,
                DecidedBy = decidedBy is null ? null : await db.VisibleTo(viewer).Decisions.Where(d => d.Id == decidedBy).Select(d => (int?)d.Number).SingleOrDefaultAsync(cancellationToken),
                Statements = !rows.Tells(criterion.Key) ? [] : [.. said.Select(a => new Statement(a.Number, a.Gate.Label(), a.State.Label(), a.Note, a.Link, a.On,
                    names.GetValueOrDefault(a.ByPersonId, "Somebody"), a.WithdrawnAtUtc is { } withdrawn ? Format.DateInLondon(withdrawn) : null))],
                OffersAttesting = asked is not null && at.Offers(Act.Attest),
                OffersWithdrawing = at.Offers(Act.Attest),
                OffersAdapting = asked is not null && at.Offers(Act.DecideGate),
                Tells = rows.Tells(criterion.Key),
            };
        }

        private static string Why(Partnership partnership, Gate gate, Criterion criterion) =>
            partnership.Adaptations.Where(a => a.Gate == gate && a.CriterionKey == criterion.Key).MaxBy(a => a.Number) is { } decided
                ? string.Create(CultureInfo.InvariantCulture, $"Decided on {PlainDate.Say(decided.DecidedOn)} by {decided.Authority}: {decided.Note}")
                : $"That is how the {partnership.Profile.Label()} profile has it. The steering group can decide otherwise.";
    }
}

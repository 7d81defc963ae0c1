using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Risks;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Gates;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partners;

/// <summary>For whoever joins: what the partnership is for, what was agreed, who is who and what is open, to read or to print.</summary>
public static class ShowInduction
{
    /// <summary>The most decisions that are listed; the gate has them all.</summary>
    public const int MostDecisions = 5;

    /// <summary>The most milestones that are listed, the first day in front; their list has them all.</summary>
    public const int MostMilestones = 5;

    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Person(string Name, string? Email);

    public sealed record PartnerLine(int Number, string Organisation, PartnerRoles Roles, string? Contact, string? Email);

    public sealed record Decided(int Number, DateOnly On, Gate Gate, GateOutcome Outcome, string Authority);

    public sealed record OpenException(string Title, DateOnly ByWhen);

    public sealed record NextMilestone(int Number, string Title, DateOnly On, string? Owner);

    public sealed class Page : IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required Partnership Partnership { get; init; }
        public required DateOnly? Since { get; init; }
        public required DatePrecision SincePrecision { get; init; }
        public required Person? Coordinator { get; init; }
        public required Person? Lead { get; init; }
        public required IReadOnlyList<PartnerLine> Partners { get; init; }
        public required IReadOnlyList<Decided> Decisions { get; init; }
        public required IReadOnlyList<OpenException> Exceptions { get; init; }

        /// <summary>The open milestones that have a day, the first in front.</summary>
        public required IReadOnlyList<NextMilestone> Milestones { get; init; }

        /// <summary>How many risks are open; null for those who do not see the register.</summary>
        public required int? OpenRisks { get; init; }

        /// <summary>Null where no gate lies ahead.</summary>
        public required GateProgress? Next { get; init; }
        public required DateOnly Today { get; init; }
        public required bool SeesContacts { get; init; }
        public required bool SeesUnderstanding { get; init; }
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, GateFactsReader gateFacts, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var allowed = http.HttpContext?.Features.Get<Allowed>();
            if (allowed?.Partnership is not { } seen) throw new RecordNotFoundException();
            var today = clock.Today();
            var around = await db.AtHomeAsync(seen, today, cancellationToken);
            var partnership = around.Partnership;
            var names = await db.PartnerNamesAsync(seen, cancellationToken);
            var facts = await gateFacts.ReadAsync(seen.Id, cancellationToken);
            var visible = db.VisibleTo(viewer);
            var decisions = await visible.Partnerships.Where(p => p.Id == seen.Id).SelectMany(p => p.GateDecisions)
                .OrderByDescending(d => d.Number).Take(MostDecisions).Select(d => new Decided(d.Number, d.DecidedOn, d.Gate, d.Outcome, d.Authority)).ToListAsync(cancellationToken);
            var people = visible.Names;
            var milestones = await visible.Milestones.Where(m => m.PartnershipId == seen.Id && m.ForecastOn != null && Milestone.OpenStates.Contains(m.State))
                .OrderBy(m => m.ForecastOn).ThenBy(m => m.Id).Take(MostMilestones)
                .Select(m => new NextMilestone(m.Number, m.Title, m.ForecastOn!.Value, m.OwnerRole ?? people.Where(n => n.Id == m.OwnerPersonId).Select(n => n.Name).FirstOrDefault())).ToListAsync(cancellationToken);
            int? risks = allowed.To(Act.SeeRisks) ? await visible.Risks.CountAsync(r => r.PartnershipId == seen.Id && r.State == RiskState.Open, cancellationToken) : null;
            var seesContacts = allowed.To(Act.SeeContacts);
            return new Page
            {
                Frame = frames.Of(partnership, PartnershipFrame.Induction),
                Partnership = partnership,
                Since = around.Since,
                SincePrecision = around.Precision,
                Coordinator = around.CoordinatorName is { } coordinator ? new(coordinator, around.CoordinatorEmail) : null,
                Lead = partnership.LeadName is { } lead ? new(lead, partnership.LeadEmail) : null,
                Partners = [.. partnership.PartnersOn(today).OrderByDescending(p => p.Has(PartnerRoles.Lead))
                    .Select(p => new PartnerLine(p.Number, names.GetValueOrDefault(p.OrganisationId, "an organisation"), p.Roles, p.ContactName, seesContacts ? p.ContactEmail : null))],
                Decisions = decisions,
                Exceptions = [.. partnership.OpenExceptions().Select(e => new OpenException(Criteria.Find(e.CriterionKey)?.TitleFor(partnership.Profile) ?? e.CriterionKey, e.ByWhen))],
                Milestones = milestones,
                OpenRisks = risks,
                Next = partnership.State is PartnershipState.Closed ? null : partnership.WhatsNext(facts, today),
                Today = today,
                SeesContacts = seesContacts,
                SeesUnderstanding = allowed.To(Act.SeeUnderstanding),
            };
        }
    }
}

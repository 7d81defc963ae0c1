using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Gates;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partners;

/// <summary>One partner: what it does here, whom to speak to, what its joining set in motion, and after a leaving what remains.</summary>
public static class ShowPartner
{
    public sealed record Query(string Reference, int Number) : IRequest<Page>;

    public sealed class Page : IPartnershipPage
    {
        public required PartnershipFrame Frame { get; init; }
        public required string OrganisationReference { get; init; }
        public required string Organisation { get; init; }
        public required Sector Sector { get; init; }
        public required Partner Partner { get; init; }
        public required DateOnly Today { get; init; }

        /// <summary>What its joining sets in motion; empty once it has left.</summary>
        public required IReadOnlyList<JoiningStep> Steps { get; init; }

        /// <summary>What it holds, where a leaving is recorded; empty without, and for those who are not shown it.</summary>
        public required IReadOnlyList<Holding> Remains { get; init; }
        public required bool SeesContacts { get; init; }
        public required bool MaySpeak { get; init; }
        public required bool MayChange { get; init; }

        public JoiningStep? Next => Steps.FirstOrDefault(s => !s.IsDone);

        public bool HasLeft => Partner.LeftOn < Today;

        /// <summary>Whether to offer the link of a step: it leads to a form that not everybody may send.</summary>
        public bool Offers(JoiningStep step) => step.Needs switch { JoiningStepNeeds.Speaker => MaySpeak, JoiningStepNeeds.Coordinator => MayChange, _ => true };
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, PartnerHoldings holdings, GateFactsReader facts, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var allowed = http.HttpContext?.Features.Get<Allowed>();
            if (allowed?.Partnership is not { } seen) throw new RecordNotFoundException();
            var (visible, today) = (db.VisibleTo(viewer), clock.Today());
            var partnership = (await db.AtHomeAsync(seen, today, cancellationToken)).Partnership;
            var partner = partnership.Partners.FirstOrDefault(p => p.Number == request.Number) ?? throw new RecordNotFoundException();
            var organisation = await visible.Organisations.Where(o => o.Id == partner.OrganisationId).Select(o => new { o.Reference, o.Name, o.Sector }).SingleAsync(cancellationToken);
            var (hasLeft, seesContacts) = (partner.LeftOn < today, allowed.To(Act.SeeContacts));
            return new Page
            {
                Frame = frames.Of(partnership, PartnershipFrame.Partners),
                OrganisationReference = organisation.Reference,
                Organisation = organisation.Name,
                Sector = organisation.Sector,
                Partner = partner,
                Today = today,
                Steps = hasLeft || !seesContacts ? [] : JoiningSteps.Of(partnership, partner, await HasAnsweredAsync(partner, cancellationToken), await facts.ReadAsync(partnership.Id, cancellationToken), today),
                Remains = partner.LeftOn is null || !seesContacts ? [] : await holdings.ReadAsync(partnership, partner, today, cancellationToken),
                SeesContacts = seesContacts,
                MaySpeak = partnership.IsOpenToChange && !hasLeft && allowed.ToSpeakFor(partner.OrganisationId),
                MayChange = partnership.IsOpenToChange && allowed.To(Act.ManagePartnership),
            };
        }

        // Whether it has answered in the latest round; null while nobody has asked.
        private Task<bool?> HasAnsweredAsync(Partner partner, CancellationToken cancel) =>
            db.VisibleTo(viewer).UnderstandingRounds.Where(r => r.PartnershipId == partner.PartnershipId).OrderByDescending(r => r.Number)
                .Select(r => (bool?)r.Answers.Any(a => a.PartnerId == partner.Id)).FirstOrDefaultAsync(cancel);
    }
}

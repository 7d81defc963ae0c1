using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Partners;

/// <summary>The partners of a partnership: who does what, since when and whom to speak to, and who is still to be found.</summary>
public static class ListPartners
{
    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Row(int Number, string OrganisationReference, string Organisation, Sector Sector, PartnerRoles Roles, DateOnly? JoinedOn, DateOnly? LeftOn, string? LeavingReason,
        string? ContactName, string? ContactEmail, string? ContactPhone)
    {
        /// <summary>Null, as what follows, for those who are not shown it.</summary>
        public string? AuthorityScope { get; init; }
        public MoneyAuthority? MoneyAuthority { get; init; }
        public Money? MoneyLimit { get; init; }
        public string? DeputyName { get; init; }
        public string? DeputyEmail { get; init; }
        public long OrganisationId { get; init; }

        /// <summary>Whether the person may say what this partner's contact can decide.</summary>
        public bool MaySpeak { get; set; }
    }

    public sealed record Page(PartnershipFrame Frame, string? Coordinator, string? CoordinatorEmail, string? LeadName, string? LeadEmail, IReadOnlyList<Row> Current, IReadOnlyList<Row> Past,
        IReadOnlyList<string> Next, DateOnly Today, bool SeesContacts, bool MayChange) : IPartnershipPage
    {
        public bool MaySpeak => Current.Any(r => r.MaySpeak);

        public Row? LeadPartner => Current.FirstOrDefault(r => r.Roles.HasFlag(PartnerRoles.Lead));
    }

    public sealed class Handler(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, IHttpContextAccessor http, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var frame = await frames.ReadAsync(request.Reference, PartnershipFrame.Partners, cancellationToken);
            var allowed = http.HttpContext?.Features.Get<Allowed>();
            var (today, seesContacts) = (clock.Today(), allowed?.To(Act.SeeContacts) == true);
            var visible = db.VisibleTo(viewer);
            var (organisations, coordinators) = (visible.Organisations, visible.CoordinatorsToReach);

            var who = await visible.Partnerships.Where(p => p.Reference == request.Reference)
                .Select(p => new
                {
                    p.LeadName, p.LeadEmail,
                    Coordinator = coordinators.Where(c => c.Id == p.CoordinatorPersonId).Select(c => c.Name).FirstOrDefault(),
                    CoordinatorEmail = coordinators.Where(c => c.Id == p.CoordinatorPersonId).Select(c => c.Email).FirstOrDefault(),
                })
                .SingleAsync(cancellationToken);
            var rows = await (
                from partnership in visible.Partnerships
                where partnership.Reference == request.Reference
                from partner in partnership.Partners
                join organisation in organisations on partner.OrganisationId equals organisation.Id
                orderby organisation.NameKey, partner.Number
                select new Row(partner.Number, organisation.Reference, organisation.Name, organisation.Sector, partner.Roles, partner.JoinedOn, partner.LeftOn,
                    seesContacts ? partner.LeavingReason : null, partner.ContactName, seesContacts ? partner.ContactEmail : null, seesContacts ? partner.ContactPhone : null)
                {
                    AuthorityScope = seesContacts ? partner.AuthorityScope : null, MoneyAuthority = seesContacts ? partner.MoneyAuthority : null, MoneyLimit = seesContacts ? partner.MoneyLimit : null,
                    DeputyName = seesContacts ? partner.DeputyName : null, DeputyEmail = seesContacts ? partner.DeputyEmail : null, OrganisationId = partner.OrganisationId,
                }).ToListAsync(cancellationToken);

            foreach (var row in rows) row.MaySpeak = !frame.IsReadOnly && allowed?.ToSpeakFor(row.OrganisationId) == true;
            var current = rows.Where(r => r.LeftOn is null || r.LeftOn >= today).OrderByDescending(r => r.Roles.HasFlag(PartnerRoles.Lead)).ToList();
            var past = rows.Where(r => r.LeftOn < today).OrderByDescending(r => r.LeftOn).ToList();
            return new Page(frame, who.Coordinator, who.CoordinatorEmail, who.LeadName, who.LeadEmail, current, past, frame.IsReadOnly ? [] : WhoIsStillToBeFound(current), today, seesContacts,
                !frame.IsReadOnly && allowed?.To(Act.ManagePartnership) == true);
        }
    }

    /// <summary>What comes next to make the list of partners whole, most important first. Nothing of it is a fault.</summary>
    public static IReadOnlyList<string> WhoIsStillToBeFound(IReadOnlyList<Row> current)
    {
        bool Nobody(PartnerRoles role) => !current.Any(r => r.Roles.HasFlag(role));
        var next = new List<string>();
        if (current.Count == 0) return next;
        if (current.Count == 1) next.Add("Add the next partner. It takes two to be a partnership.");
        if (Nobody(PartnerRoles.Lead)) next.Add("No lead partner recorded yet. Agree who leads, and give that partner the role.");
        if (Nobody(PartnerRoles.Commissioner)) next.Add("No commissioner recorded yet. Ask early who would commission what you test, and add them: it is what most often decides whether a service goes on.");
        if (Nobody(PartnerRoles.UserLed)) next.Add("No user-led partner recorded yet. An organisation that people with lived experience lead can bring what they know to the table.");
        var silent = current.Where(r => r.ContactName is null).Select(r => r.Organisation).ToList();
        if (silent.Count > 0) next.Add($"Add whom to speak to at {PartnerWords.Named(silent)}.");
        return next;
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Milestones;

/// <summary>Reads who can be named as the owner of a milestone, or as the one it waits for.</summary>
public sealed class PeopleOfPartnership(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<PeopleToName> ReadAsync(long partnershipId, CancellationToken cancel)
    {
        var (visible, today) = (db.VisibleTo(viewer), clock.Today());
        var (partnerships, members) = (visible.Partnerships.Where(p => p.Id == partnershipId), visible.Members.Where(m => m.PartnershipId == partnershipId));
        var people = await visible.People
            // A partnership may still name as coordinator somebody who has lost the role, and sees nothing of it.
            .Where(p => p.IsActive && (((p.Roles & (SystemRoles.Coordinator | SystemRoles.Administrator)) != 0 && partnerships.Any(s => s.CoordinatorPersonId == p.Id)) || members.Any(m => m.PersonId == p.Id)))
            .OrderBy(p => p.NameKey).ThenBy(p => p.Id).Select(p => new Nameable(p.Id, p.Reference, p.Name)).ToListAsync(cancel);
        var partners = await (
            from partner in partnerships.SelectMany(p => p.Partners)
            where partner.LeftOn == null || partner.LeftOn >= today
            join organisation in visible.Organisations on partner.OrganisationId equals organisation.Id
            orderby organisation.NameKey, organisation.Id
            select new Nameable(organisation.Id, organisation.Reference, organisation.Name)).ToListAsync(cancel);
        return new(people, partners);
    }
}

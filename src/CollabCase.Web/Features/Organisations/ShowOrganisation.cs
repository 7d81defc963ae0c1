using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Organisations;

/// <summary>One organisation: what is said about it, and the partnerships it is in that the person may see.</summary>
public static class ShowOrganisation
{
    /// <summary>The most partnerships that the page lists.</summary>
    public const int MostPartnerships = 100;

    public sealed record Query(string Reference) : IRequest<Page>;

    public sealed record Membership(string Reference, string Name, PartnerRoles Roles, DateOnly? JoinedOn, DateOnly? LeftOn);

    public sealed record Page(string Reference, string Name, Sector Sector, OrganisationType Type, SizeBand? SizeBand, string? Website, IReadOnlyList<OrgId> Identifiers,
        IReadOnlyList<HolidayLine> Holidays, IReadOnlyList<Membership> Current, IReadOnlyList<Membership> Past, bool HasMore, bool Funds);

    public sealed class Handler(CollabCaseDb db, Viewer viewer, TimeProvider clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = db.VisibleTo(viewer);
            var found = await visible.Organisations.Where(o => o.Reference == request.Reference)
                .Select(o => new { o.Id, o.Reference, o.Name, o.Sector, o.Type, o.SizeBand, o.Website, Identifiers = o.Identifiers.Select(i => i.Value).ToList() })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RecordNotFoundException();
            var memberships = await (
                from partnership in visible.Partnerships
                from partner in partnership.Partners
                where partner.OrganisationId == found.Id
                orderby partnership.NameKey, partnership.Id, partner.Number
                select new Membership(partnership.Reference, partnership.Name, partner.Roles, partner.JoinedOn, partner.LeftOn))
                .Take(MostPartnerships + 1).ToListAsync(cancellationToken);
            var funds = await visible.AwardsInOutline.AnyAsync(a => a.Funders.Any(f => f.OrganisationId == found.Id), cancellationToken);

            var today = clock.Today();
            var holidays = await visible.Organisations.Where(o => o.Id == found.Id).SelectMany(o => o.Holidays).Where(h => h.On >= today).OrderBy(h => h.On)
                .Select(h => new HolidayLine(h.On, h.Name)).ToListAsync(cancellationToken);
            var shown = memberships.Take(MostPartnerships).ToLookup(m => m.LeftOn is null || m.LeftOn >= today);
            return new Page(found.Reference, found.Name, found.Sector, found.Type, found.SizeBand, found.Website, [.. found.Identifiers.Order(StringComparer.Ordinal).Select(OrgId.Parse)],
                holidays, [.. shown[true]], [.. shown[false]], memberships.Count > MostPartnerships, funds);
        }
    }
}

using CollabCase.Data.Access;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Contributions;

/// <summary>A partner and the name of its organisation.</summary>
internal sealed record ContributingPartner(string Name, Partner Partner);

internal static class ContributingPartners
{
    /// <summary>The partners of today and those to come, by name.</summary>
    public static IQueryable<ContributingPartner> ContributingTo(this Visible visible, string reference, DateOnly today) =>
        from partnership in visible.Partnerships.AsNoTracking()
        where partnership.Reference == reference
        from partner in partnership.Partners
        where partner.LeftOn == null || partner.LeftOn >= today
        join organisation in visible.Organisations on partner.OrganisationId equals organisation.Id
        orderby organisation.NameKey, partner.Number
        select new ContributingPartner(organisation.Name, partner);
}

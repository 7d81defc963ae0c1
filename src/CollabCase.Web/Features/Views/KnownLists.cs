using CollabCase.Domain.Views;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Organisations;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.Portfolio;

namespace CollabCase.Web.Features.Views;

/// <summary>Every list of which views can be saved.</summary>
public static class KnownLists
{
    public static ListDescription Of(ListKind list) => list switch
    {
        ListKind.Partnerships => PartnershipFilter.List,
        ListKind.Organisations => OrganisationFilter.List,
        ListKind.Portfolio => PortfolioFilter.List,
        ListKind.Milestones => MilestoneFilter.List,
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    /// <summary>The list's address; null where it stands inside a partnership and none is given.</summary>
    public static string? PathOf(ListKind list, string? partnership) =>
        Of(list).Path ?? (string.IsNullOrEmpty(partnership) ? null : MilestoneCrumbs.ListOf(partnership));
}

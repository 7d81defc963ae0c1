using CollabCase.Data.Access;
using CollabCase.Domain.Views;
using CollabCase.Web.Access;
using CollabCase.Web.Features.Milestones;
using CollabCase.Web.Features.Notes;
using CollabCase.Web.Features.Organisations;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Features.People;
using CollabCase.Web.Features.Portfolio;
using CollabCase.Web.Features.Reviews;
using CollabCase.Web.Features.Risks;

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
        ListKind.People => PersonFilter.List,
        ListKind.Risks => RiskFilter.List,
        ListKind.Reviews => ReviewFilter.List,
        ListKind.Notes => NoteFilter.List,
        ListKind.Documents => DocumentFilter.List,
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    /// <summary>The list's address; null where it stands inside a partnership and none is given.</summary>
    public static string? PathOf(ListKind list, string? partnership) =>
        Of(list) is var known && !known.IsInPartnership ? known.Path : string.IsNullOrEmpty(partnership) ? null : $"/partnerships/{partnership}/{known.Path}";

    /// <summary>Whether the list itself is open to the person; one inside a partnership is there for whoever sees such a partnership.</summary>
    public static bool IsOpenTo(ListKind list, Viewer viewer) => list switch
    {
        ListKind.People => AccessRules.Allows(Act.SeePeople, viewer, Standing.None),
        ListKind.Portfolio => AccessRules.Allows(Act.SeePortfolio, viewer, Standing.None),
        _ => true,
    };
}

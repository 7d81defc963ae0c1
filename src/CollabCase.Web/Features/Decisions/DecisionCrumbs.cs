using CollabCase.Web.Features.Governance;
using CollabCase.Web.Features.Partnerships;

namespace CollabCase.Web.Features.Decisions;

/// <summary>The way back from the pages about decisions.</summary>
public static class DecisionCrumbs
{
    /// <summary>Down to the register.</summary>
    public static (string Text, string Href)[] ToDecisions(PartnershipFrame frame) => [.. TierCrumbs.ToGroups(frame), ("Decisions", $"/partnerships/{frame.Reference}/decisions")];
}

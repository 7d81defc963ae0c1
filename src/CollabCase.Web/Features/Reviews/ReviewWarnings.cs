using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Reviews;

/// <summary>What the reviews of a partnership under way warn of, for the partnership's home.</summary>
public static class ReviewWarnings
{
    public static IEnumerable<PartnershipWarning> Of(PartnershipState state, int overdue)
    {
        if (state is not PartnershipState.Active || overdue == 0) yield break;
        yield return new(overdue == 1 ? "One review is past its day. Look at it together, or agree another day." : $"{overdue} reviews are past their day. Look at them together, or agree other days.",
            "See the overdue reviews", $"{PartnershipFrame.Reviews}?due={Codes.Of(ReviewDue.Overdue)}");
    }
}

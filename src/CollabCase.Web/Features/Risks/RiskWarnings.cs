using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Risks;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Risks;

/// <summary>What the register of a partnership under way warns of, for the partnership's home. Each says what comes next.</summary>
public static class RiskWarnings
{
    public static IEnumerable<PartnershipWarning> Of(PartnershipState state, int toReview, int veryHighWithoutResponse)
    {
        if (state is not PartnershipState.Active) yield break;
        if (veryHighWithoutResponse > 0)
            yield return new(veryHighWithoutResponse == 1
                ? "One very high risk has no response yet. Agree what to do about it; to take it on purpose is an answer too."
                : $"{veryHighWithoutResponse} very high risks have no response yet. Agree what to do about each; to take one on purpose is an answer too.",
                "See the very high risks", $"risks?state={Codes.Of(RiskState.Open)}&score={Codes.Of(RiskRating.VeryHigh)}");
        if (toReview > 0)
            yield return new(toReview == 1 ? "One risk is past the day of its review. Look at it again together." : $"{toReview} risks are past the day of their review. Look at them again together.",
                "See the risks to review", $"risks?review={RiskFilter.Overdue}");
    }
}

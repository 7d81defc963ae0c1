using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Risks;
using Xunit;

namespace CollabCase.UnitTests.Features;

public sealed class RiskWarningsTests
{
    [Fact]
    public void What_waits_is_said_with_where_to_see_it()
    {
        Assert.Equal(("One very high risk has no response yet.", "risks?state=open&score=very-high"), Said(0, 1));
        Assert.Equal(("2 very high risks have no response yet.", "risks?state=open&score=very-high"), Said(0, 2));
        Assert.Equal(("One risk is past the day of its review.", "risks?review=overdue"), Said(1, 0));
        Assert.Equal(("3 risks are past the day of their review.", "risks?review=overdue"), Said(3, 0));
    }

    [Fact]
    public void Nothing_is_said_where_nothing_waits_or_nothing_can_be_changed()
    {
        Assert.Empty(RiskWarnings.Of(PartnershipState.Active, 0, 0));
        Assert.Empty(RiskWarnings.Of(PartnershipState.Paused, 1, 1));
        Assert.Empty(RiskWarnings.Of(PartnershipState.Closed, 1, 1));
    }

    private static (string, string?) Said(int toReview, int unanswered)
    {
        var warning = Assert.Single(RiskWarnings.Of(PartnershipState.Active, toReview, unanswered));
        return (warning.Text[..(warning.Text.IndexOf('.', StringComparison.Ordinal) + 1)], warning.ActionPath);
    }
}

using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Reviews;
using Xunit;

namespace CollabCase.UnitTests.Features;

public sealed class ReviewWarningsTests
{
    [Fact]
    public void What_is_past_its_day_is_said_with_where_to_see_it()
    {
        Assert.Equal(("One review is past its day. Look at it together, or agree another day.", "reviews?due=overdue"), Assert.Single(ReviewWarnings.Of(PartnershipState.Active, 1)) is var one ? (one.Text, one.ActionPath) : default);
        Assert.StartsWith("3 reviews are past their day.", Assert.Single(ReviewWarnings.Of(PartnershipState.Active, 3)).Text, StringComparison.Ordinal);
        Assert.Empty(ReviewWarnings.Of(PartnershipState.Active, 0));
        Assert.Empty(ReviewWarnings.Of(PartnershipState.Paused, 1));
    }
}

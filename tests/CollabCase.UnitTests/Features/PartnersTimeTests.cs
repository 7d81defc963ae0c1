using CollabCase.Web.Features.Meetings;
using Xunit;

namespace CollabCase.UnitTests.Features;

public sealed class PartnersTimeTests
{
    [Theory]
    [InlineData(0, "0 minutes")]
    [InlineData(1, "1 minute")]
    [InlineData(45, "45 minutes")]
    [InlineData(60, "1 hour")]
    [InlineData(61, "1 hour 1 minute")]
    [InlineData(450, "7 hours 30 minutes")]
    [InlineData(90_000, "1,500 hours")]
    public void It_is_said_in_hours_and_minutes(long minutes, string words) => Assert.Equal(words, PartnersTime.Say(minutes));
}

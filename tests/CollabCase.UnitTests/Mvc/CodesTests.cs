using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using Xunit;

namespace CollabCase.UnitTests.Mvc;

public sealed class CodesTests
{
    [Fact]
    public void A_choice_is_written_in_kebab_case_and_read_back()
    {
        Assert.Equal(["pre-collaboration", "test-and-embed", "sustain-and-embed"], Enum.GetValues<Stage>().Select(Codes.Of));
        Assert.Equal(["catalytic", "in-kind", "sustainability"], Enum.GetValues<AwardKind>().Select(Codes.Of));
        Assert.All(Enum.GetValues<Theme>(), theme => Assert.Equal(theme, Codes.Read<Theme>(Codes.Of(theme))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("TestAndEmbed")]
    [InlineData("Test-And-Embed")]
    [InlineData("test-and-embed,sustain-and-embed")]
    public void What_is_no_code_is_no_choice(string? code) => Assert.Null(Codes.Read<Stage>(code));
}

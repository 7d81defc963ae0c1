using Bunit;
using CollabCase.Domain.Governance;
using CollabCase.Web.Features.Meetings;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class QuorumBadgeTests : BunitContext
{
    [Theory]
    [InlineData(5, "Quorate: 5 of 8 voting members, 4 needed", "ds_tag--green")]
    [InlineData(3, "Not quorate: 3 of 8 voting members, 4 needed", "ds_tag--yellow")]
    public void It_is_said_in_words_and_the_colour_only_helps(int present, string words, string colour)
    {
        var badge = Badge(new Quorum(present, 4, 8, true));

        Assert.Equal(words, badge.Find(".quorum-badge").TextContent);
        Assert.Contains(colour, badge.Find(".ds_tag").ClassList);
    }

    [Fact]
    public void A_sector_that_is_missing_is_said() =>
        Assert.Equal("Not quorate: 5 of 8 voting members, 4 needed, with at least one from the public and one from the third sector", Badge(new Quorum(5, 4, 8, false)).Find(".quorum-badge").TextContent);

    [Fact]
    public void It_says_the_same_as_the_rule()
    {
        foreach (var quorum in new Quorum[] { new(0, 1, 0, true), new(1, 1, 1, true), new(2, 3, 4, false) }) Assert.Equal(quorum.SayWhether(), Badge(quorum).Find(".quorum-badge").TextContent);
    }

    [Fact]
    public void Without_a_rule_nothing_is_claimed() => Badge(null).MarkupMatches("""<span class="quorum-badge">No quorum recorded yet</span>""");

    private IRenderedComponent<QuorumBadge> Badge(Quorum? quorum) => Render<QuorumBadge>(b => b.Add(x => x.Quorum, quorum));
}

using Bunit;
using CollabCase.Web.Features.Shared;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class FilterChipsTests : BunitContext
{
    private static readonly Chip Stage = new("Stage", "Test and embed", "/partnerships?place=S12000049");
    private static readonly Chip Search = new("Search", "<b>recovery</b>", "/partnerships?stage=2");

    [Fact]
    public void Each_is_a_link_to_the_list_without_it_and_says_so()
    {
        var chip = Render<FilterChips>(c => c.Add(x => x.Chips, [Stage])).Find("a");

        Assert.Equal("/partnerships?place=S12000049", chip.GetAttribute("href"));
        Assert.StartsWith("Remove the filter Stage: Test and embed", chip.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_searched_for_is_text() =>
        Assert.Contains("Search: <b>recovery</b>", Render<FilterChips>(c => c.Add(x => x.Chips, [Search])).Find("a").TextContent, StringComparison.Ordinal);

    [Fact]
    public void All_can_be_cleared_at_once_when_there_are_several()
    {
        Assert.Single(Render<FilterChips>(c => c.Add(x => x.Chips, [Stage]).Add(x => x.ClearHref, "/partnerships")).FindAll("a"));
        Assert.Equal("/partnerships", Render<FilterChips>(c => c.Add(x => x.Chips, [Stage, Search]).Add(x => x.ClearHref, "/partnerships")).FindAll("a")[^1].GetAttribute("href"));
    }

    [Fact]
    public void Are_not_there_when_none_is_on() => Assert.Empty(Render<FilterChips>(c => c.Add(x => x.Chips, [])).FindAll("ul"));
}

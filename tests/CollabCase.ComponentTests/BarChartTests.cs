using Bunit;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Shared;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class BarChartTests : BunitContext
{
    [Fact]
    public void Who_cannot_see_it_hears_one_sentence_and_what_it_is_about()
    {
        var chart = Drawn(Two);

        Assert.Equal("Said in a sentence.", chart.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal("Cash of tests", chart.Find("figure > figcaption").TextContent);
        Assert.Empty(chart.FindAll("[style], script, a"));
    }

    [Fact]
    public void Each_series_has_a_pattern_of_its_own_and_stands_in_the_key()
    {
        var chart = Drawn(new Bars("tests", "Cash of tests", "Said.", [.. Enumerable.Range(1, Bars.MostSeries).Select(i => $"Series {i}")], [new("One", "£7", [1, 1, 1, 1, 1, 1, 1])]));

        Assert.Equal(Enumerable.Range(1, Bars.MostSeries).Select(i => $"Series {i}"), chart.FindAll(".chart__series").Select(s => s.TextContent.Trim()));
        Assert.Equal(Bars.MostSeries, chart.FindAll("pattern").Select(p => p.GetAttribute("id")).Distinct().Count());
        Assert.Equal(Bars.MostSeries, chart.FindAll("pattern").Select(p => p.QuerySelector("path")?.GetAttribute("d") ?? "").Distinct().Count());
        Assert.Equal(chart.FindAll("pattern").Select(p => $"url(#{p.GetAttribute("id")})"), chart.FindAll(".chart__bar rect").Select(r => r.GetAttribute("fill")));
    }

    [Fact]
    public void The_longest_bar_is_as_wide_as_there_is_room_and_the_others_in_proportion()
    {
        var bars = Drawn(Two).FindAll(".chart__bar");

        Assert.Equal([("0%", "75%"), ("75%", "25%")], bars[0].QuerySelectorAll("rect").Select(r => (r.GetAttribute("x")!, r.GetAttribute("width")!)));
        // Nothing is drawn where there is nothing.
        Assert.Equal([("0%", "33.33%")], bars[1].QuerySelectorAll("rect").Select(r => (r.GetAttribute("x")!, r.GetAttribute("width")!)));
    }

    [Fact]
    public void One_series_needs_no_key_and_nothing_at_all_draws_nothing()
    {
        var chart = Drawn(new Bars("tests", "Cash of tests", "Said.", ["Cash"], [new("None", "£0", [0])]) { Whole = 0 });

        Assert.Empty(chart.FindAll(".chart__key, .chart__bar rect"));
        Assert.Equal("£0", chart.Find(".chart__value").TextContent);
    }

    [Fact]
    public void Shares_are_of_the_whole_with_half_marked_and_the_table_beside_them()
    {
        var shares = FunderSharesShown.Of([new(1, Money.FromPounds(999)), new(2, Money.FromPounds(1)), new(null, Money.FromPounds(1000))], id => $"Fund {id}")!;

        var drawn = Render<FunderShareTable>(p => p.Add(t => t.Shares, shares));

        Assert.Null(shares.OverHalf);
        Assert.Equal([["Fund 1", "£999", "49%"], ["Fund 2", "£1", "under 1%"], ["Given jointly, split not published", "£1,000", "50%"]], drawn.FindAll("tbody tr").Select(row => row.Children.Select(c => c.TextContent)));
        Assert.Equal(["49.95%", "0.05%", "50%"], drawn.FindAll(".chart__bar rect").Select(r => r.GetAttribute("width")));
        Assert.Equal(3, drawn.FindAll(".chart__half[x1='50%']").Count);
        Assert.Null(FunderSharesShown.Of([], _ => ""));
    }

    private static Bars Two => new("tests", "Cash of tests", "Said in a sentence.", ["First", "Second"], [new("One", "£12", [9, 3]), new("Two", "£4", [4, 0])]);

    private IRenderedComponent<BarChart> Drawn(Bars chart) => Render<BarChart>(p => p.Add(c => c.Chart, chart));
}

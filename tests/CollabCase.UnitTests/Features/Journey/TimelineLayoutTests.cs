using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Journey;
using Xunit;
using static CollabCase.UnitTests.Features.Journey.Journeys;

namespace CollabCase.UnitTests.Features.Journey;

public sealed class TimelineLayoutTests
{
    [Fact]
    public void Rows_are_in_the_order_of_their_dates_with_those_without_one_last()
    {
        var rows = Rows([], Milestone(1, null, MilestoneState.Planned), Milestone(2, 10), Milestone(3, -40, MilestoneState.Done), Milestone(4, 10));

        Assert.Equal([3, 2, 4, 1], rows.Select(r => r.Milestone.Number));
    }

    [Fact]
    public void What_comes_first_is_named_and_warned_of_where_the_dates_say_otherwise()
    {
        var rows = Rows([(2, 1), (2, 3)], Milestone(1, 5), Milestone(2, 10), Milestone(3, 20));

        var after = rows.Single(r => r.Milestone.Number == 2).After;
        Assert.Equal([1, 3], after.Select(a => a.Milestone.Number));
        Assert.Null(after[0].Warning);
        Assert.Contains("which has to come first", after[1].Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_is_further_to_the_right_and_today_lies_between()
    {
        var layout = TimelineLayout.Of(Rows([(2, 1)], Milestone(1, -30, MilestoneState.Done, agreed: -50), Milestone(2, 60, agreed: 60)), Today)!;

        var (first, second) = (layout.Points[0], layout.Points[1]);
        Assert.True(TimelineLayout.Plot < first.AgreedX && first.AgreedX < first.X && first.X < layout.TodayX && layout.TodayX < second.X && second.X < TimelineLayout.Width);
        Assert.Null(second.AgreedX);
        Assert.Equal([Mark.Done, Mark.Next], layout.Points.Select(p => p.Mark));
        var arrow = Assert.Single(layout.Arrows);
        Assert.Equal((first.X, first.Y, second.X, second.Y, false), (arrow.FromX, arrow.FromY, arrow.ToX, arrow.ToY, arrow.IsAgainstTheDates));
    }

    [Fact]
    public void Without_a_date_there_is_no_picture_and_it_says_what_it_leaves_out()
    {
        Assert.Null(TimelineLayout.Of([], Today));
        Assert.Null(TimelineLayout.Of(Rows([], Milestone(1, null, MilestoneState.Planned), Milestone(2, 3, MilestoneState.Dropped)), Today));

        var layout = TimelineLayout.Of(Rows([], Milestone(1, null, MilestoneState.Planned), Milestone(2, 3, MilestoneState.Dropped), Milestone(3, -1)), Today)!;
        Assert.Equal([3], layout.Points.Select(p => p.Milestone.Number));
        Assert.Equal(["1 milestone has no date yet, so it is in the table only.", "1 milestone was dropped, so it is in the table only."], layout.LeftOut);
    }

    [Fact]
    public void Of_very_many_the_nearest_to_today_are_drawn()
    {
        var layout = TimelineLayout.Of(Rows([], [.. Enumerable.Range(1, 500).Select(n => Milestone(n, n - 250))]), Today)!;

        Assert.Equal(Enumerable.Range(220, TimelineLayout.MostDrawn), layout.Points.Select(p => p.Milestone.Number));
        Assert.Equal(["The picture shows the 60 milestones nearest to today, of 500."], layout.LeftOut);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(-20, 45)]
    [InlineData(-300, 300)]
    [InlineData(-1500, 900)]
    [InlineData(-13000, 27000)]
    public void There_are_a_few_words_of_time_at_any_scale(int from, int to)
    {
        var layout = TimelineLayout.Of(Rows([], Milestone(1, from), Milestone(2, to)), Today)!;

        Assert.InRange(layout.Ticks.Count, from == to ? 0 : 1, 10);
        Assert.All(layout.Ticks, tick => Assert.InRange(tick.X, TimelineLayout.Plot, TimelineLayout.Width));
        Assert.Equal(layout.Ticks.Count, layout.Ticks.Select(tick => tick.X).Distinct().Count());
        Assert.All(layout.Points, point => Assert.InRange(point.X, TimelineLayout.Plot, TimelineLayout.Width));
    }

    private static IReadOnlyList<TimelineRow> Rows((long After, long First)[] dependencies, params MilestoneLine[] milestones) =>
        TimelineRow.Of(milestones, dependencies.ToLookup(d => d.After, d => d.First));
}

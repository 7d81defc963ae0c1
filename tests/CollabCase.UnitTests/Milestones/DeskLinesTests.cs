using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Milestones;

public sealed class DeskLinesTests
{
    private static readonly DateOnly Wednesday = new(2026, 11, 25);

    [Theory]
    [InlineData("2026-11-24", DeskGroup.Late)]
    [InlineData("2026-11-25", DeskGroup.ThisWeek)]
    [InlineData("2026-11-29", DeskGroup.ThisWeek)] // Sunday
    [InlineData("2026-11-30", DeskGroup.NextWeek)] // Monday
    [InlineData("2026-12-06", DeskGroup.NextWeek)]
    [InlineData("2026-12-07", DeskGroup.WeekAfterNext)]
    [InlineData("2026-12-08", DeskGroup.WeekAfterNext)] // the fourteenth day
    [InlineData("2026-12-09", null)]
    public void A_week_begins_on_Monday_and_the_fortnight_today(string due, DeskGroup? group) =>
        Assert.Equal(group, new DeskWindow(Wednesday).GroupOf(DateOnly.ParseExact(due, "yyyy-MM-dd"), isWaiting: false));

    [Theory]
    [InlineData("2026-11-23", "2026-11-29")] // Monday
    [InlineData("2026-11-28", "2026-11-29")] // Saturday
    [InlineData("2026-11-29", "2026-11-29")] // Sunday
    public void This_week_ends_on_Sunday(string today, string end) =>
        Assert.Equal(DateOnly.ParseExact(end, "yyyy-MM-dd"), new DeskWindow(DateOnly.ParseExact(today, "yyyy-MM-dd")).EndOfThisWeek);

    [Fact]
    public void Waiting_is_a_group_of_its_own_unless_it_is_late()
    {
        var window = new DeskWindow(Wednesday);
        Assert.Equal(DeskGroup.Waiting, window.GroupOf(Wednesday, isWaiting: true));
        Assert.Equal(DeskGroup.Waiting, window.GroupOf(null, isWaiting: true));
        Assert.Equal(DeskGroup.Waiting, window.GroupOf(Wednesday.AddYears(1), isWaiting: true));
        Assert.Equal(DeskGroup.Late, window.GroupOf(Wednesday.AddDays(-1), isWaiting: true));
        Assert.Null(window.GroupOf(null, isWaiting: false));
    }

    [Fact]
    public void Lines_stand_by_day_and_those_that_wait_by_how_long()
    {
        var desk = DeskLines.Of(
        [
            Line(1, 2), Line(2, 0), Line(3, 2), Line(4, -1), Line(5, -8), Line(6, 40, waiting: -3), Line(7, null, waiting: -30), Line(8, 40), Line(9, null),
            Line(10, -5, state: MilestoneState.Done), Line(11, 1, state: MilestoneState.Dropped), Line(12, 6),
        ], Wednesday);

        Assert.Equal([DeskGroup.Late, DeskGroup.ThisWeek, DeskGroup.NextWeek, DeskGroup.Waiting], desk.Sections.Select(s => s.Group));
        Assert.Equal([[5, 4], [2, 1, 3], [12], [7, 6]], desk.Sections.Select(s => s.Lines.Select(l => l.Number).ToArray()));
        Assert.Equal([(Wednesday, 1), (Wednesday.AddDays(2), 2)], desk.Sections[1].Days.Select(d => (d.Day!.Value, d.Lines.Count)));
        Assert.Equal([Wednesday.AddDays(-30), Wednesday.AddDays(-3)], desk.Sections[3].Days.Select(d => d.Day!.Value));
        Assert.Equal("2 things late, 4 due by Tuesday 8 December, 2 waiting for others.", desk.Summary);
    }

    [Fact]
    public void The_sentence_leaves_out_what_there_is_none_of()
    {
        var window = new DeskWindow(new(2026, 11, 21));
        Assert.Equal("Nothing is late, waiting for others, or due by Friday 4 December.", DeskLines.Say(window, 0, 0, 0));
        Assert.Equal("1 thing late.", DeskLines.Say(window, 1, 0, 0));
        Assert.Equal("3 things late, 5 due by Friday 4 December, 2 waiting for others.", DeskLines.Say(window, 3, 5, 2));
        Assert.Equal("1,200 due by Friday 4 December.", DeskLines.Say(window, 0, 1_200, 0));
        Assert.Equal("More than 1,000 things late, 1,000 due by Friday 4 December, more than 1,000 waiting for others.", DeskLines.Say(window, 1_001, 1_000, 2_002, countedUpTo: 1_000));
    }

    [Fact]
    public void On_any_day_each_of_the_next_14_days_is_on_the_desk_once()
    {
        Prop.ForAll(Gen.Choose(new DateOnly(2012, 1, 1).DayNumber, new DateOnly(2028, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), today =>
        {
            var desk = DeskLines.Of(Enumerable.Range(-5, 30), i => today.AddDays(i), _ => null, today);
            return desk.Count(DeskGroup.Late) == 5
                && desk.Sections.Skip(1).SelectMany(s => s.Lines).SequenceEqual(Enumerable.Range(0, 14))
                && desk.Sections.Where(s => s.Group is DeskGroup.NextWeek).All(s => s.Lines.Count == 7 && today.AddDays(s.Lines[0]).DayOfWeek is DayOfWeek.Monday);
        }).QuickCheckThrowOnFailure();
    }

    private static MilestoneLine Line(int number, int? due, int? waiting = null, MilestoneState state = MilestoneState.Agreed) =>
        new(number, number, $"M{number}", Strand.Delivery, Stage.TestAndEmbed, new(state, null, due is { } d ? Wednesday.AddDays(d) : null, null), waiting is { } w ? Wednesday.AddDays(w) : null);
}

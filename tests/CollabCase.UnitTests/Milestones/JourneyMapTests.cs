using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using Xunit;
using static CollabCase.UnitTests.Milestones.APlan;

namespace CollabCase.UnitTests.Milestones;

public sealed class JourneyMapTests
{
    private static MilestoneLine Line(int number, MilestoneState state, int? days, Strand strand = Strand.Delivery, Stage stage = Stage.TestAndEmbed) =>
        new(number, number, $"M{number}", strand, stage,
            new(state, null, days is { } d && state is not MilestoneState.Done ? Today.AddDays(d) : null, days is { } a && state is MilestoneState.Done ? Today.AddDays(a) : null));

    [Fact]
    public void Four_strands_by_three_stages_even_where_nothing_is_planned()
    {
        var map = JourneyMap.Of([], Stage.TestAndEmbed, Today);
        Assert.Equal(12, map.Cells.Count);
        Assert.Equal((4, 3), (JourneyMap.Strands.Count, JourneyMap.Stages.Count));
        Assert.All(map.Cells, c => Assert.Equal("Nothing planned", c.Summary));
        Assert.Equal([StagePosition.Earlier, StagePosition.Here, StagePosition.Later], JourneyMap.Stages.Select(s => map[Strand.Delivery, s].Position));
    }

    [Fact]
    public void A_cell_tells_done_next_and_late_apart()
    {
        var map = JourneyMap.Of(
        [
            Line(1, MilestoneState.Agreed, 5), Line(2, MilestoneState.Planned, null), Line(3, MilestoneState.Agreed, -1), Line(4, MilestoneState.Planned, -9), Line(5, MilestoneState.Done, -3),
            Line(6, MilestoneState.Done, -7), Line(7, MilestoneState.Dropped, -20), Line(8, MilestoneState.Agreed, 0), Line(9, MilestoneState.Agreed, 1, Strand.Partnership, Stage.SustainAndEmbed),
        ], Stage.TestAndEmbed, Today);

        var cell = map[Strand.Delivery, Stage.TestAndEmbed];
        Assert.Equal([4, 3, 8, 1, 2, 6, 5], cell.Lines.Select(l => l.Number));
        Assert.Equal((2, 3, 2, 7), (cell.Done.Count, cell.Next.Count, cell.Late.Count, cell.Count));
        Assert.Equal("2 done, 3 next, 2 late", cell.Summary);
        Assert.Equal("1 next", map[Strand.Partnership, Stage.SustainAndEmbed].Summary);
        Assert.Equal("2 done, 4 next, 2 late", map.Summary);
    }

    [Fact]
    public void A_line_says_what_the_record_says()
    {
        var milestone = Agreed(number: 4);
        milestone.WaitFor(new("The board"), Today, Facts, Today);
        Assert.Equal(new(milestone.Id, 4, "Sign the memorandum", Strand.Partnership, Stage.PreCollaboration, milestone.Dates, Today), MilestoneLine.Of(milestone));
    }

    [Fact]
    public void Every_code_has_its_words()
    {
        Assert.All(Enum.GetValues<Strand>(), s => Assert.False(string.IsNullOrEmpty(s.Label()) || string.IsNullOrEmpty(s.Hint())));
        Assert.All(Enum.GetValues<MilestoneState>(), s => Assert.NotEmpty(s.Label()));
        Assert.All(Enum.GetValues<ReplanReason>(), r => Assert.NotEmpty(r.Label()));
        Assert.All(Enum.GetValues<DeskGroup>(), g => Assert.NotEmpty(g.Label()));
    }
}

using Bunit;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Journey;
using CollabCase.Web.Features.Partnerships;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class TimelineTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void The_table_says_everything_in_words()
    {
        var table = Table((2, 1));

        Assert.Equal(["Milestone", "Strand", "Expected or done", "First agreed for", "Comes after"], table.FindAll("thead th[scope=col]").Select(h => h.TextContent));
        var rows = table.FindAll("tbody tr").Select(row => row.QuerySelectorAll("th[scope=row], td").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray()).ToList();
        Assert.Equal(["M2", "Delivery", "Late: 4 days 17 November 2026 6 days later than agreed", "11 November 2026", "M1 'M2' is planned for 17 November 2026, before 'M1' on 1 December 2026, which has to come first."], rows[0]);
        Assert.Equal(["M1", "Delivery", "Planned 1 December 2026", "not agreed yet", "nothing"], rows[1]);
        Assert.Equal(["M3", "Delivery", "Planned no date yet", "not agreed yet", "nothing"], rows[2]);
        Assert.Equal("/partnerships/PSP-2026-0007/milestones/1", table.FindAll("td a").Single().GetAttribute("href"));
        Assert.Equal("0", table.Find("[role=region]").GetAttribute("tabindex"));
    }

    [Fact]
    public void The_picture_says_what_it_is_and_where_the_words_are()
    {
        var picture = Picture((2, 1));

        var svg = picture.Find("svg");
        Assert.Equal("img", svg.GetAttribute("role"));
        Assert.Equal("Timeline of milestones 2 milestones by date, and today, 21 November 2026. The table says the same in words.",
            string.Join(' ', svg.GetAttribute("aria-labelledby")!.Split(' ').Select(id => picture.Find($"#{id}").TextContent)));
        Assert.Equal("0", picture.Find("[role=region]").GetAttribute("tabindex"));
        Assert.Equal("Today", picture.Find(".timeline__today-word").TextContent);
        Assert.Single(picture.FindAll(".timeline__today"));
        Assert.Equal(["M2", "M1"], picture.FindAll(".timeline__title").Select(t => t.TextContent));
        Assert.Single(picture.FindAll(".timeline__mark--late"));
        Assert.Single(picture.FindAll(".timeline__mark--next"));
        Assert.Single(picture.FindAll(".timeline__agreed"));
        Assert.Single(picture.FindAll(".timeline__arrow--against"));
        Assert.Empty(picture.FindAll("[style]"));
        Assert.Contains("A broken arrow goes against the dates.", picture.Find("figcaption").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 milestone has no date yet", picture.Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_drawn_is_not_explained()
    {
        var caption = Picture().Find("figcaption").TextContent;

        Assert.DoesNotContain("rrow", caption, StringComparison.Ordinal);
    }

    private IRenderedComponent<TimelineTable> Table(params (long After, long First)[] dependencies) => Render<TimelineTable>(p => p
        .Add(t => t.Journey, new(new("PSP-2026-0007", "Glen Example", "Test and embed", "Active", PartnershipFrame.Journey, []), Stage.TestAndEmbed, false, null, [], Today))
        .Add(t => t.Rows, Rows(dependencies)));

    private IRenderedComponent<TimelinePicture> Picture(params (long After, long First)[] dependencies) =>
        Render<TimelinePicture>(p => p.Add(t => t.Layout, TimelineLayout.Of(Rows(dependencies), Today)!));

    private static IReadOnlyList<TimelineRow> Rows((long After, long First)[] dependencies)
    {
        MilestoneLine Line(int number, MilestoneDates dates) => new(number, number, $"M{number}", Strand.Delivery, Stage.TestAndEmbed, dates);
        return TimelineRow.Of(
        [
            Line(1, new(MilestoneState.Planned, null, Today.AddDays(10), null)),
            Line(2, new(MilestoneState.Agreed, Today.AddDays(-10), Today.AddDays(-4), null)),
            Line(3, new(MilestoneState.Planned, null, null, null)),
        ], dependencies.ToLookup(d => d.After, d => d.First));
    }
}

using AngleSharp.Dom;
using Bunit;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Journey;
using CollabCase.Web.Features.Partnerships;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class JourneyTableTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Heads_tell_strands_and_stages_and_where_the_partnership_is()
    {
        var table = Drawn(Of());

        Assert.Equal("Milestones by strand and stage", table.Find("caption").TextContent);
        Assert.Equal(["Strand", "Pre-collaboration Done", "Test and embed Now", "Sustain and embed To come"], table.FindAll("thead th[scope=col]").Select(h => h.TextContent));
        Assert.Equal("Test and embed Now", table.Find("[aria-current=step]").TextContent);
        Assert.Equal(["Funding and resource", "Statutory support", "Delivery", "Partnership"], table.FindAll("tbody th[scope=row]").Select(h => h.TextContent));
        Assert.Equal(12, table.FindAll("tbody td").Count);
        Assert.All(table.FindAll("tbody td"), cell => Assert.Equal("Nothing planned", cell.TextContent.Trim()));
    }

    [Fact]
    public void Each_milestone_says_how_it_stands_in_a_word_and_leads_to_its_page()
    {
        var cell = CellOf(Drawn(Of(Milestone(1, 5), Milestone(2, -5), Milestone(3, -9, MilestoneState.Done), Milestone(4, null, MilestoneState.Planned) with { WaitingSince = Today })));

        Assert.Equal("1 done, 2 next, 1 late", cell.QuerySelector(".journey__sum")!.TextContent);
        Assert.Equal(["! Late was due 16 November 2026 M2", "○ Next 26 November 2026 M1", "○ Next no date yet M4 waiting for others since 21 November 2026", "✓ Done 12 November 2026 M3"],
            cell.QuerySelectorAll("li").Select(Spaced));
        Assert.Equal(["!", "○", "○", "✓"], cell.QuerySelectorAll("li [aria-hidden=true]").Select(s => s.TextContent));
        Assert.Equal("/partnerships/PSP-2026-0007/milestones/2", cell.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Beyond_a_few_the_rest_are_folded_and_counted()
    {
        Assert.Empty(Drawn(Of([.. Enumerable.Range(1, JourneyTable.Shown).Select(n => Milestone(n, n))])).FindAll("details"));

        var cell = CellOf(Drawn(Of([.. Enumerable.Range(1, JourneyTable.Shown + 3).Select(n => Milestone(n, n))])));

        Assert.Equal("and 3 more in Delivery, Test and embed", cell.QuerySelector("summary")!.TextContent);
        Assert.Equal(JourneyTable.Shown, cell.QuerySelectorAll("li").Count(li => li.Closest("details") is null));
        Assert.Equal(3, cell.QuerySelectorAll("details li").Length);
    }

    [Fact]
    public void Stages_from_before_a_partnership_was_taken_over_are_not_said_to_be_empty()
    {
        var table = Drawn(Of(Milestone(1, 5, stage: Stage.PreCollaboration)) with { TakenOverAt = Stage.TestAndEmbed });

        var words = table.FindAll("tbody tr").Select(row => Spaced(row.QuerySelector("td p")!)).ToList();
        Assert.Equal(["Not recorded here", "Not recorded here", "1 next", "Not recorded here"], words);
        Assert.Equal(8, table.FindAll("tbody td").Count(cell => cell.TextContent.Trim() == "Nothing planned"));
        Assert.Equal("Pre-collaboration Not recorded here", table.FindAll("thead th")[1].TextContent);
    }

    [Fact]
    public void Titles_are_text()
    {
        var table = Drawn(Of(Milestone(1, 5) with { Title = "<script>alert(1)</script>" }));

        Assert.Empty(table.FindAll("script"));
        Assert.Equal("<script>alert(1)</script>", CellOf(table).QuerySelector("a")!.TextContent);
    }

    [Fact]
    public void The_guide_has_words_for_every_strand_at_every_stage()
    {
        var cells = Render<JourneyGuideTable>().FindAll("tbody td").Select(cell => cell.TextContent).ToList();

        Assert.Equal(12, cells.Distinct().Count(words => words.Length > 20));
    }

    private static PartnershipJourney Of(params MilestoneLine[] milestones) =>
        new(new("PSP-2026-0007", "Glen Example", "Test and embed", "Active", PartnershipFrame.Journey, []), Stage.TestAndEmbed, IsClosed: false, TakenOverAt: null, milestones, Today);

    private static MilestoneLine Milestone(int number, int? days, MilestoneState state = MilestoneState.Agreed, Stage stage = Stage.TestAndEmbed)
    {
        var day = days is { } d ? Today.AddDays(d) : (DateOnly?)null;
        return new(number, number, $"M{number}", Strand.Delivery, stage, new(state, null, state is MilestoneState.Done ? null : day, state is MilestoneState.Done ? day : null));
    }

    private IRenderedComponent<JourneyTable> Drawn(PartnershipJourney journey) => Render<JourneyTable>(p => p.Add(t => t.Journey, journey).Add(t => t.Map, journey.Map()));

    private static IElement CellOf(IRenderedComponent<JourneyTable> table) => table.FindAll("tbody tr")[2].QuerySelectorAll("td")[1];

    private static string Spaced(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

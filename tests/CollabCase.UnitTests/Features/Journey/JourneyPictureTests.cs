using System.Globalization;
using System.Xml.Linq;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Journey;
using Xunit;
using static CollabCase.UnitTests.Features.Journey.Journeys;

namespace CollabCase.UnitTests.Features.Journey;

public sealed class JourneyPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void It_is_as_wide_as_a_slide_and_says_what_it_shows()
    {
        var picture = Drawn(Of(Milestone(1, 5), Milestone(2, -5), Milestone(3, -9, MilestoneState.Done)));

        Assert.Equal(16 * int.Parse(picture.Root!.Attribute("height")!.Value, CultureInfo.InvariantCulture), 9 * int.Parse(picture.Root.Attribute("width")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal("img", picture.Root.Attribute("role")!.Value);
        Assert.Equal("The journey of Glen Example", picture.Descendants(Svg + "title").Single().Value);
        var told = picture.Descendants(Svg + "desc").Single().Value;
        Assert.StartsWith("1 done, 1 next, 1 late, as of 21 November 2026. Test and embed: Now.", told, StringComparison.Ordinal);
        Assert.Contains("Delivery: Pre-collaboration, nothing planned; Test and embed, 1 done, 1 next, 1 late; Sustain and embed, nothing planned.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void It_needs_nothing_from_anywhere_and_runs_nothing()
    {
        var picture = Drawn(Of(Milestone(1, 5, title: "</text><script>alert(1)</script><a href=\"javascript:1\">&#x27; ]]>")));

        Assert.Equal(["circle", "desc", "g", "path", "rect", "svg", "text", "title"], picture.Descendants().Select(e => e.Name.LocalName).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(picture.Descendants().Attributes(), a => a.Name.LocalName is "href" or "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains("<script>", Words(picture), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_there_is_room_for_are_counted()
    {
        var picture = Drawn(Of([.. Enumerable.Range(1, 9).Select(i => Milestone(i, i))]));

        var words = picture.Descendants(Svg + "text").Select(t => t.Value).ToList();
        Assert.Equal(["M1", "M2", "M3", "M4", "and 5 more"], words.Where(w => w.StartsWith('M') || w.StartsWith("and ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_line_stays_inside_its_cell_and_on_the_slide()
    {
        var titles = new[] { new string('W', 200), string.Concat(Enumerable.Repeat("On and on ", 20)), "Short" };
        var all = JourneyMap.Strands.SelectMany(strand => JourneyMap.Stages.SelectMany(stage => Enumerable.Range(0, 6).Select(i => (strand, stage, i))));

        var picture = Drawn(Of([.. all.Select((m, n) => Milestone(n + 1, m.i, title: titles[m.i % 3], strand: m.strand, stage: m.stage))]));

        Assert.All(picture.Descendants(Svg + "text"), text => Assert.InRange(Number(text, "y"), 20, 900 - 10));
        var cells = picture.Descendants(Svg + "rect").Skip(4).Select(r => (X: Number(r, "x"), Y: Number(r, "y"), Right: Number(r, "x") + Number(r, "width"), Bottom: Number(r, "y") + Number(r, "height"))).ToList();
        Assert.Equal(12, cells.Count);
        Assert.All(cells, cell => Assert.Contains(picture.Descendants(Svg + "text"), t => Number(t, "x") > cell.X && Number(t, "x") < cell.Right && Number(t, "y") > cell.Y && Number(t, "y") < cell.Bottom && t.Value.StartsWith("and ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Stage.TestAndEmbed, false, "Not recorded here", "Now", "To come")]
    [InlineData(null, false, "Done", "Now", "To come")]
    [InlineData(null, true, "Done", "Reached", "Not reached")]
    public void Each_stage_says_where_it_lies(Stage? takenOverAt, bool closed, string first, string second, string third)
    {
        var journey = Of(Milestone(1, 5)) with { TakenOverAt = takenOverAt, IsClosed = closed };

        Assert.Equal([first, second, third], JourneyMap.Stages.Select(stage => journey.Where(stage)));
        Assert.Contains(first, Words(Drawn(journey)), StringComparison.Ordinal);
        Assert.Equal(takenOverAt is null ? "Nothing planned" : "Not recorded here", journey.Empty(journey.Map()[Strand.Delivery, Stage.PreCollaboration]));
    }

    // As it is sent: what could not be read again would be no picture.
    private static XDocument Drawn(PartnershipJourney journey) => XDocument.Parse(JourneyPicture.Of(journey).ToString(SaveOptions.DisableFormatting));

    private static string Words(XDocument picture) => string.Join(' ', picture.Descendants(Svg + "text").Select(t => t.Value));

    private static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}

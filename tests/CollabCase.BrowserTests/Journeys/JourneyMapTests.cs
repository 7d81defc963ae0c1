using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CollabCase.Domain.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

/// <summary>The journey map on paper and as a picture.</summary>
public sealed partial class JourneyMapTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private const string Picture = "Download the picture (PNG)";

    [Fact]
    public async Task The_fullest_map_is_one_sheet()
    {
        await using var visitor = await Visitor.SignedIn(await journey.StartedAsync(), "coordinator@example.org");
        await visitor.Open($"/partnerships/{await FullAsync()}/journey");

        var paper = Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));

        Assert.Single(Sheet().Matches(paper));
        var size = PaperSize().Match(paper);
        Assert.Equal((842, 595), (double.Round(double.Parse(size.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)), double.Round(double.Parse(size.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task The_browser_makes_a_picture_for_programs_that_take_no_svg()
    {
        await using var visitor = await Visitor.SignedIn(await journey.StartedAsync(), "coordinator@example.org");
        await visitor.Open($"/partnerships/{await FullAsync()}/journey");

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = Picture }).ClickAsync());

        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
        var png = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("PNG", Encoding.ASCII.GetString(png, 1, 3));
        Assert.Equal((3200, 1800), (BigEndian(png, 16), BigEndian(png, 20)));
        await visitor.Sees("The picture is in your downloads.");
    }

    [Fact]
    public async Task Without_scripts_there_is_the_svg_and_no_button_that_does_nothing()
    {
        await using var visitor = await Visitor.SignedIn(await journey.StartedAsync(), "coordinator@example.org", javaScript: false);
        await visitor.Open($"/partnerships/{await FullAsync()}/journey");

        await visitor.SeesNothingOf(Picture);
        Assert.EndsWith(".svg", (await visitor.Download("Download the picture (SVG)")).SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_what_is_done_next_and_late_is_said_in_words()
    {
        await using var visitor = await Visitor.SignedIn(await journey.StartedAsync(), "coordinator@example.org");
        await visitor.Open($"/partnerships/{await BegunAsync()}/journey");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Single(Sheet().Matches(Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }))));
        await visitor.Sees("1 done", "1 next", "1 late");
        var lines = await visitor.Page.Locator(".journey__item:visible").AllInnerTextsAsync();
        foreach (var (word, title) in new[] { ("Done", "Say who does what"), ("Late", "Agree the outcome"), ("Next", "Find the rooms") })
            Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal) && line.Contains(title, StringComparison.Ordinal));
        await visitor.SeesNothingOf(Picture, "Download the picture (SVG)", "See it as a list");
    }

    [Fact]
    public async Task The_picture_for_a_slide_stands_alone()
    {
        await using var visitor = await Visitor.SignedIn(await journey.StartedAsync(), "coordinator@example.org", javaScript: false);

        Assert.Equal(200, await visitor.Open($"/partnerships/{await BegunAsync()}/journey.svg"));

        var picture = XDocument.Parse(await visitor.Page.ContentAsync());
        Assert.Equal("svg", picture.Root!.Name.LocalName);
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName is "script" or "foreignObject" or "image" or "use" or "a" or "parsererror");
        Assert.DoesNotContain(picture.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName == "href" || attribute.Value.Contains("url(", StringComparison.Ordinal));
        var words = string.Join(' ', picture.Descendants().Where(element => element.Name.LocalName is "text" or "title" or "desc").Select(element => element.Value));
        foreach (var word in new[] { "1 done", "1 next", "1 late" }) Assert.Contains(word, words, StringComparison.Ordinal);
    }

    private async Task<string> BegunAsync()
    {
        var host = await journey.StartedAsync();
        var today = PartnershipBuilder.Today;
        return await A.Partnership().Named("Three steps on (invented)").CoordinatedBy(await host.Person("coordinator@example.org"))
            .WithMilestone(m => m.Titled("Say who does what").On(today.AddDays(-60)).Agreed().DoneOn(today.AddDays(-40)))
            .WithMilestone(m => m.Titled("Agree the outcome").In(Strand.Delivery).On(today.AddDays(-3)).Agreed())
            .WithMilestone(m => m.Titled("Find the rooms & the <key>").In(Strand.FundingAndResource).On(today.AddDays(9)))
            .SavedIn(host);
    }

    private async Task<string> FullAsync()
    {
        var host = await journey.StartedAsync();
        var map = A.Partnership().Named("A partnership with a name that takes a good deal of room at the top of its sheet (invented)").CoordinatedBy(await host.Person("coordinator@example.org"));
        foreach (var (strand, stage) in JourneyMap.Strands.SelectMany(strand => JourneyMap.Stages.Select(stage => (strand, stage))))
            for (var i = 0; i < 6; i++) map.WithMilestone(m => m.Titled(string.Concat(Enumerable.Repeat("A long title ", 15))).In(strand, stage).WaitingSince(PartnershipBuilder.Today));
        return await map.Paused().SavedIn(host);
    }

    private static int BigEndian(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex PaperSize();
}

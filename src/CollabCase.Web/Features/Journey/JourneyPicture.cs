using System.Globalization;
using System.Xml.Linq;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Journey;

/// <summary>
/// The journey map as an SVG of 16 by 9 that needs nothing else: no font, no style sheet, no script. It is built as XML, so that
/// text is only ever text.
/// </summary>
public static class JourneyPicture
{
    public const int Width = 1600;
    public const int Height = 900;

    private const int Margin = 40;
    private const int StrandWidth = 180;
    private const int Top = 138;
    private const int HeadHeight = 54;
    private const int Foot = 48;
    private const int Gap = 6;
    private const int TextSize = 22;
    private const int LineHeight = 27;
    private const int LinesInCell = 5;
    private const int LinesOfTitle = 2;
    private const int MarkWidth = 34;

    private const string Ink = "#1a1a1a";
    private const string Quiet = "#575757";
    private const string Blue = "#0065bd";
    private const string Green = "#33703c";
    private const string Red = "#c01f05";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static int ColumnWidth => (Width - 2 * Margin - StrandWidth) / JourneyMap.Stages.Count;

    private static int RowHeight => (Height - Top - HeadHeight - Foot) / JourneyMap.Strands.Count;

    public static XDocument Of(PartnershipJourney journey)
    {
        var map = journey.Map();
        return new(new XElement(Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {Height}"), new XAttribute("width", Width), new XAttribute("height", Height),
            new XAttribute("role", "img"), new XAttribute("aria-labelledby", "title desc"), new XAttribute(XNamespace.Xml + "lang", "en-GB"),
            new XAttribute("font-family", "Arial, Helvetica, Liberation Sans, sans-serif"), new XAttribute("fill", Ink),
            new XElement(Svg + "title", new XAttribute("id", "title"), Plain($"The journey of {journey.Frame.Name}")),
            new XElement(Svg + "desc", new XAttribute("id", "desc"), InWords(journey, map)),
            Box(0, 0, Width, Height, "#ffffff"),
            Text(Margin, 66, DrawnText.Line(journey.Frame.Name, Width - 2 * Margin, 40, bold: true), 40, bold: true),
            Text(Margin, 108, DrawnText.Line(journey.Sentence(map), Width - 2 * Margin, 26), 26),
            JourneyMap.Stages.Select(stage => Head(journey, stage)),
            JourneyMap.Strands.SelectMany(strand => Row(journey, map, strand)),
            Legend()));
    }

    private static string InWords(PartnershipJourney journey, JourneyMap map)
    {
        var strands = JourneyMap.Strands.Select(strand =>
            $"{strand.Label()}: {string.Join("; ", JourneyMap.Stages.Select(stage => $"{stage.Label()}, {Said(journey, map[strand, stage])}"))}.");
        var where = $"{journey.Stage.Label()}: {journey.Where(journey.Stage)}.";
        return $"{journey.Sentence(map)} {where} {string.Join(' ', strands)}";
    }

    private static string Said(PartnershipJourney journey, JourneyCell cell)
    {
        var said = cell.Count == 0 ? journey.Empty(cell) : cell.Summary;
        return char.ToLowerInvariant(said[0]) + said[1..];
    }

    private static IEnumerable<XElement> Head(PartnershipJourney journey, Stage stage)
    {
        var (x, here) = (X(stage), stage == journey.Stage);
        yield return Box(x, Top, ColumnWidth - Gap, HeadHeight, here ? Blue : "#ebebeb");
        yield return Text(x + 14, Top + 35, stage.Label(), 24, bold: true, colour: here ? "#ffffff" : Ink);
        var where = Text(x + ColumnWidth - Gap - 14, Top + 35, journey.Where(stage), 20, bold: here, colour: here ? "#ffffff" : Quiet);
        where.Add(new XAttribute("text-anchor", "end"));
        yield return where;
    }

    private static IEnumerable<XElement> Row(PartnershipJourney journey, JourneyMap map, Strand strand)
    {
        var y = Y(strand);
        var label = DrawnText.Lines(strand.Label(), StrandWidth - 14, 24, 3, bold: true);
        foreach (var (line, i) in label.Select((line, i) => (line, i))) yield return Text(Margin, y + 34 + i * 30, line, 24, bold: true);
        foreach (var cell in JourneyMap.Stages.Select(stage => map[strand, stage]))
        {
            var x = X(cell.Stage);
            yield return Box(x, y + Gap, ColumnWidth - Gap, RowHeight - Gap, cell.Stage == journey.Stage ? "#e5f0f8" : "#f8f8f8");
            foreach (var element in Inside(journey, cell, x + 12, y + Gap + 28)) yield return element;
        }
    }

    private static IEnumerable<XElement> Inside(PartnershipJourney journey, JourneyCell cell, int x, int y)
    {
        if (cell.Count == 0)
        {
            yield return Text(x, y, journey.Empty(cell), TextSize, colour: Quiet);
            yield break;
        }
        var line = 0;
        var shown = Fitting(cell);
        foreach (var (milestone, title) in shown)
        {
            yield return Marked(milestone.Dates.MarkOn(journey.Today), x + 11, y + line * LineHeight - 7);
            foreach (var words in title) yield return Text(x + MarkWidth, y + line++ * LineHeight, words, TextSize);
        }
        if (cell.Count > shown.Count) yield return Text(x + MarkWidth, y + line * LineHeight, $"and {cell.Count - shown.Count} more", TextSize, colour: Quiet);
    }

    /// <summary>The milestones that there is room for, each with the lines of its title; a line is left for how many more there are.</summary>
    private static List<(MilestoneLine Milestone, IReadOnlyList<string> Title)> Fitting(JourneyCell cell)
    {
        var all = cell.Lines.Take(LinesInCell + 1)
            .Select(m => (Milestone: m, Title: DrawnText.Lines(m.Title, ColumnWidth - Gap - 24 - MarkWidth, TextSize, LinesOfTitle))).ToList();
        if (all.Sum(m => m.Title.Count) <= LinesInCell) return all;
        var shown = new List<(MilestoneLine, IReadOnlyList<string>)>();
        var left = LinesInCell - 1;
        foreach (var milestone in all.TakeWhile(m => (left -= m.Title.Count) >= 0)) shown.Add(milestone);
        return shown;
    }

    private static IEnumerable<XElement> Legend()
    {
        var x = Margin + StrandWidth;
        foreach (var mark in new[] { Mark.Done, Mark.Next, Mark.Late })
        {
            yield return Marked(mark, x + 11, Height - 22);
            yield return Text(x + MarkWidth, Height - 15, mark.Label(), 20);
            x += 140;
        }
    }

    // Three shapes, so that nobody needs the colours.
    private static XElement Marked(Mark mark, int x, int y) => new(Svg + "g", new XAttribute("transform", $"translate({x} {y})"), mark switch
    {
        Mark.Done => [Disc(Green, Green), Stroke("M-5 0l3.5 3.5l6.5 -7")],
        Mark.Late => [new XElement(Svg + "path", new XAttribute("d", "M0 -11L12 10H-12Z"), new XAttribute("fill", Red)), Stroke("M0 -4V2M0 6.5V6.6")],
        _ => new[] { Disc("#ffffff", Blue) },
    });

    private static XElement Disc(string fill, string stroke) => new(Svg + "circle",
        new XAttribute("r", 9), new XAttribute("fill", fill), new XAttribute("stroke", stroke), new XAttribute("stroke-width", 3));

    private static XElement Stroke(string path) => new(Svg + "path", new XAttribute("d", path), new XAttribute("fill", "none"),
        new XAttribute("stroke", "#ffffff"), new XAttribute("stroke-width", "2.6"), new XAttribute("stroke-linecap", "round"), new XAttribute("stroke-linejoin", "round"));

    private static XElement Box(int x, int y, int width, int height, string fill) => new(Svg + "rect",
        new XAttribute("x", x), new XAttribute("y", y), new XAttribute("width", width), new XAttribute("height", height), new XAttribute("fill", fill));

    private static XElement Text(int x, int y, string text, int size, bool bold = false, string? colour = null)
    {
        var element = new XElement(Svg + "text", new XAttribute("x", x), new XAttribute("y", y), new XAttribute("font-size", size), text);
        if (bold) element.Add(new XAttribute("font-weight", "bold"));
        if (colour is not null) element.Add(new XAttribute("fill", colour));
        return element;
    }

    private static string Plain(string text) => DrawnText.Line(text, double.MaxValue, 1);

    private static int X(Stage stage) => Margin + StrandWidth + ((int)stage - 1) * ColumnWidth;

    private static int Y(Strand strand) => Top + HeadHeight + ((int)strand - 1) * RowHeight;
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CollabCase.Web.Documents;

/// <summary>How the Word document looks: styles of Word's own names, so that people can change them and screen readers know them.</summary>
internal static class WordStyles
{
    public const string Title = "Title", Subtitle = "Subtitle", Heading = "Heading1", ListText = "ListParagraph", Footer = "Footer", Cell = "TableText", Grid = "TableGrid";

    /// <summary>In British English.</summary>
    public const string Language = "en-GB";

    private const string Ink = "333333", Blue = "0065BD";

    public static Styles Build() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle
            {
                RunFonts = new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Arial" },
                Color = new Color { Val = Ink },
                FontSize = Points(12),
                FontSizeComplexScript = new FontSizeComplexScript { Val = "24" },
                Languages = new Languages { Val = Language, EastAsia = Language, Bidi = "ar-SA" },
            }),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle { SpacingBetweenLines = Spacing(0, 160, 288) })),
        Named("Normal", "Normal", null, isDefault: true),
        Named(Title, "Title", new StyleRunProperties { Bold = new Bold(), Color = new Color { Val = Blue }, FontSize = Points(24) }, Spacing(0, 120, 288)),
        Named(Subtitle, "Subtitle", new StyleRunProperties { FontSize = Points(13) }, Spacing(0, 60, 288)),
        Named(Heading, "heading 1", new StyleRunProperties { Bold = new Bold(), Color = new Color { Val = Blue }, FontSize = Points(15) }, Spacing(320, 120, 288), outline: 0),
        Named(ListText, "List Paragraph", null, Spacing(0, 80, 288)),
        Named(Footer, "footer", new StyleRunProperties { FontSize = Points(8.5) }, Spacing(0, 20, 240)),
        Named(Cell, "Table Text", new StyleRunProperties { FontSize = Points(10) }, Spacing(40, 40, 240)),
        new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4, Color = Ink },
                new LeftBorder { Val = BorderValues.Single, Size = 4, Color = Ink },
                new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Ink },
                new RightBorder { Val = BorderValues.Single, Size = 4, Color = Ink },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Ink },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = Ink })))
        { Type = StyleValues.Table, StyleId = Grid });

    private static Style Named(string id, string name, StyleRunProperties? run, SpacingBetweenLines? spacing = null, int? outline = null, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, StyleName = new StyleName { Val = name } };
        if (isDefault) style.Default = true;
        else style.BasedOn = new BasedOn { Val = "Normal" };
        if (outline is not null) style.NextParagraphStyle = new NextParagraphStyle { Val = "Normal" };
        style.PrimaryStyle = new PrimaryStyle();
        var paragraph = new StyleParagraphProperties();
        if (outline is not null) paragraph.KeepNext = new KeepNext();
        if (outline is not null) paragraph.KeepLines = new KeepLines();
        if (spacing is not null) paragraph.SpacingBetweenLines = spacing;
        if (outline is { } level) paragraph.OutlineLevel = new OutlineLevel { Val = level };
        if (paragraph.HasChildren) style.StyleParagraphProperties = paragraph;
        if (run is not null) style.StyleRunProperties = run;
        return style;
    }

    private static FontSize Points(double points) => new() { Val = (points * 2).ToString(CultureInfo.InvariantCulture) };

    private static SpacingBetweenLines Spacing(int before, int after, int line) => new()
    {
        Before = before.ToString(CultureInfo.InvariantCulture),
        After = after.ToString(CultureInfo.InvariantCulture),
        Line = line.ToString(CultureInfo.InvariantCulture),
        LineRule = LineSpacingRuleValues.Auto,
    };
}

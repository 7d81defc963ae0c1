using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CollabCase.Web.Documents;

/// <summary>Words that somebody typed, as a Word document can hold them: never as anything but words.</summary>
internal static class WordText
{
    /// <summary>Without what XML cannot hold. Half a character becomes the sign for one that is not known.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) safe.Append(rune.ToString());
        return safe.ToString();
    }

    /// <summary>One run for one look; line breaks and tabs stay.</summary>
    public static Run Run(string text, bool bold = false, bool italic = false)
    {
        var run = new Run();
        if (bold || italic) run.RunProperties = new RunProperties { Bold = bold ? new Bold() : null, Italic = italic ? new Italic() : null };
        foreach (var (at, line) in Safe(text).ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (at > 0) run.AppendChild(new Break());
            foreach (var (column, part) in line.Split('\t').Index())
            {
                if (column > 0) run.AppendChild(new TabChar());
                if (part.Length > 0) run.AppendChild(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
        return run;
    }

    public static Paragraph Paragraph(string text, string? style = null, bool bold = false) => Styled(style, Run(text, bold));

    public static Paragraph Styled(string? style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.ParagraphProperties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } };
        paragraph.Append(content);
        return paragraph;
    }
}

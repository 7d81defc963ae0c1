using System.Globalization;
using System.Xml;

namespace CollabCase.Web.Features.Journey;

/// <summary>
/// Text for a picture, where nothing wraps it: in lines that fit. Widths are those of Arial, which the pictures ask for,
/// and a little more, for a machine that draws another font.
/// </summary>
public static class DrawnText
{
    private const double ForOtherFonts = 1.04;
    private const double Bold = 1.07;

    // Thousandths of the size, from the space to the tilde.
    private static readonly int[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static double Width(string text, double size, bool bold = false)
    {
        var width = 0;
        foreach (var c in text) width += WidthOf(c);
        return width * size / 1000 * ForOtherFonts * (bold ? Bold : 1);
    }

    /// <summary>The text in at most so many lines of a width; what is left out shows as '…'.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, int most, bool bold = false)
    {
        bool Fits(string line) => Width(line, size, bold) <= width;
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(Drawable(text), Fits))
        {
            var longer = line.Length == 0 || word.Joined ? line + word.Text : $"{line} {word.Text}";
            if (line.Length > 0 && !Fits(longer))
            {
                lines.Add(line);
                line = word.Text;
            }
            else line = longer;
        }
        if (line.Length > 0) lines.Add(line);
        if (lines.Count <= most) return lines;
        return [.. lines.Take(most - 1), Cut(lines[most - 1], Fits)];
    }

    /// <summary>The text in one line of a width.</summary>
    public static string Line(string text, double width, double size, bool bold = false) => string.Concat(Lines(text, width, size, 1, bold));

    // Half of a character that takes two, and what no XML may hold, would make the whole picture unreadable.
    private static string Drawable(string text)
    {
        var drawable = text.ToCharArray();
        for (var i = 0; i < drawable.Length; i++)
        {
            if (i + 1 < drawable.Length && XmlConvert.IsXmlSurrogatePair(drawable[i + 1], drawable[i])) i++;
            else if (!XmlConvert.IsXmlChar(drawable[i])) drawable[i] = '\ufffd';
        }
        return new string(drawable);
    }

    /// <summary>The words; one that is wider than a line in pieces, which are joined again where they fit.</summary>
    private static IEnumerable<(string Text, bool Joined)> Words(string text, Func<string, bool> fits)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (fits(word))
            {
                yield return (word, false);
                continue;
            }
            var (piece, joined) = ("", false);
            foreach (var character in Characters(word))
            {
                if (piece.Length > 0 && !fits(piece + character))
                {
                    yield return (piece, joined);
                    (piece, joined) = ("", true);
                }
                piece += character;
            }
            yield return (piece, joined);
        }
    }

    private static string Cut(string line, Func<string, bool> fits)
    {
        var characters = Characters(line).ToList();
        while (characters.Count > 0 && !fits(string.Concat(characters).TrimEnd() + "…")) characters.RemoveAt(characters.Count - 1);
        return string.Concat(characters).TrimEnd() + "…";
    }

    private static IEnumerable<string> Characters(string text)
    {
        var characters = StringInfo.GetTextElementEnumerator(text);
        while (characters.MoveNext()) yield return characters.GetTextElement();
    }

    private static int WidthOf(char c) => c switch
    {
        >= ' ' and <= '~' => Widths[c - ' '],
        '…' or '—' => 1000,
        '\u2018' or '\u2019' => 222,
        '–' => 556,
        // An accented letter is as wide as its letter, and never wider than this.
        >= '\u00a0' and < '\u0250' => 722,
        _ when CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        // Each half of a pair, or a letter of a wide script.
        _ => char.IsSurrogate(c) ? 600 : 1000,
    };
}

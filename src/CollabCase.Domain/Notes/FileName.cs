using System.Globalization;
using System.Text;

namespace CollabCase.Domain.Notes;

/// <summary>The name of a file that somebody gave, made safe for whoever saves it on whatever machine.</summary>
public static class FileName
{
    /// <summary>The longest name that is kept, in characters; a longer one is shortened before its ending.</summary>
    public const int MaxLength = 120;

    private const int LongestEnding = 10;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "CONIN$", "CONOUT$",
    };

    /// <summary>
    /// The name without folders, control and direction characters, or signs that some systems refuse; not one that a system
    /// keeps for itself; at most 120 characters, with its ending. A name of which nothing is left becomes 'document'.
    /// </summary>
    public static string Clean(string? given)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder(Math.Min(last.Length, 1000));
        foreach (var rune in last.EnumerateRunes().Take(1000))
        {
            if (rune == Rune.ReplacementChar) continue;
            if (rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*') clean.Append('-');
            else if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate))
                clean.Append(rune);
        }
        var name = clean.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        var (stem, ending) = Parted(name);
        stem = stem.TrimEnd(' ', '.');
        if (stem.Length == 0) stem = "document";
        if (Reserved.Contains(stem.Split('.')[0].TrimEnd(' '))) stem = "_" + stem;
        return Shortened(stem, MaxLength - ending.Length) + ending;
    }

    /// <summary>The ending in small letters with its dot, such as `.pdf`; empty when there is none.</summary>
    public static string EndingOf(string name) => Parted(name).Ending.ToLowerInvariant();

    /// <summary>The name without its ending.</summary>
    public static string WithoutEnding(string name) => Parted(name).Stem;

    private static (string Stem, string Ending) Parted(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot <= 0 || dot == name.Length - 1 || name.Length - dot > LongestEnding || !name[(dot + 1)..].All(char.IsAsciiLetterOrDigit) ? (name, "") : (name[..dot], name[dot..]);
    }

    // Never through the middle of a character of two units.
    private static string Shortened(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd(' ', '.');
}

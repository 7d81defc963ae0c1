using System.Text.RegularExpressions;
using CollabCase.Domain;

namespace CollabCase.Web.Features.Search;

/// <summary>A line or two of what somebody wrote, around the first word that was sought.</summary>
public static partial class Excerpt
{
    private const int MostCharacters = 140, Before = 40;
    private const string Left = "…", Between = " · ";

    public static string Of(string written, string sought)
    {
        var lines = Marks().Replace(written, "").Split('\n').Select(line => Space().Replace(line, " ").Trim()).Where(line => line.Length > 0).ToList();
        var text = string.Concat(lines.Select((line, n) => n == 0 ? line : (char.IsPunctuation(lines[n - 1][^1]) ? " " : Between) + line));
        if (text.Length <= MostCharacters) return text;
        var found = Place(text, Text.Fold(sought).Split(' '));
        var start = found <= Before ? 0 : text.IndexOf(' ', found - Before) + 1;
        var rest = text[start..];
        return (start > 0 ? Left : "") + (rest.Length <= MostCharacters ? rest : Shortened(rest) + Left);
    }

    private static int Place(string text, string[] beginnings) =>
        Word().Matches(text).FirstOrDefault(word => Text.Fold(word.Value).Split(' ').Any(part => beginnings.Any(b => part.StartsWith(b, StringComparison.Ordinal))))?.Index ?? 0;

    private static string Shortened(string text)
    {
        var space = text.LastIndexOf(' ', MostCharacters);
        if (space > 0) return text[..space];
        return text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }

    // What makes lists, headings, quotations and bold words.
    [GeneratedRegex(@"^[ \t]*(?:[-*+>]|#{1,6}|\d+[.)])[ \t]+|\*\*", RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();
}

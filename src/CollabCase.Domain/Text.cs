using System.Globalization;
using System.Text;

namespace CollabCase.Domain;

/// <summary>Text as the records keep it.</summary>
public static class Text
{
    /// <summary>
    /// The key by which text is sorted and searched: accents and case folded (`Éire` with `eire`), runs of anything
    /// but letters and digits as one space. Compared as binary, so it is the same on every database.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            if (char.IsLetterOrDigit(c))
            {
                if (gap && folded.Length > 0) folded.Append(' ');
                gap = false;
                folded.Append(char.ToLowerInvariant(c));
            }
            else gap = true;
        }
        return folded.ToString();
    }

    /// <summary>
    /// Words as a sentence lists them: 'a', 'a and b', 'a, b and c'; nothing where there are none. Of more than <paramref name="most"/> the last of these
    /// places says how many are left: 'a, b and 4 more', so that it is never '1 more'.
    /// </summary>
    /// <param name="words">As they stand in the sentence, in their order.</param>
    /// <param name="most">The most that are listed, from 2.</param>
    public static string Listed(IEnumerable<string> words, int most = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        List<string> all = [.. words];
        if (all.Count > most) all = [.. all[..(most - 1)], string.Create(CultureInfo.InvariantCulture, $"{all.Count - most + 1} more")];
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>
    /// Text as typed, without control characters (line breaks stay where <paramref name="lines"/> allows them) or
    /// space at the ends; null when nothing is left.
    /// </summary>
    public static string? Clean(string? text, bool lines = false)
    {
        if (text is null) return null;
        // Most text is plain and clean as it is.
        if (text is [> ' ', .., > ' '] && text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n' && lines) clean.Append(c);
            else if (c is '\n' or '\t') clean.Append(' ');
            else if (!char.IsControl(c) && c is not ('\u200b' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff')) clean.Append(c);
        }
        var result = clean.ToString().Trim();
        return result.Length == 0 ? null : result;
    }

    /// <summary>
    /// Cleaned text that has to be there. Nothing left, or more than <paramref name="maxLength"/> characters, is refused.
    /// </summary>
    /// <param name="text">As typed.</param>
    /// <param name="maxLength">In characters (UTF-16 units, as databases count).</param>
    /// <param name="called">What the text is, as it stands in a sentence: 'the name of the organisation'.</param>
    /// <param name="field">The property of the command that a refusal belongs beside.</param>
    /// <param name="lines">Whether line breaks stay.</param>
    public static string Required(string? text, int maxLength, string called, string? field = null, bool lines = false) =>
        Optional(text, maxLength, called, field, lines) ?? throw new DomainRuleException($"Enter {called}.", field);

    /// <summary>Cleaned text, or null when there is none. More than <paramref name="maxLength"/> characters is refused.</summary>
    /// <inheritdoc cref="Required"/>
    public static string? Optional(string? text, int maxLength, string called, string? field = null, bool lines = false)
    {
        var clean = Clean(text, lines);
        return clean is null || clean.Length <= maxLength
            ? clean
            : throw new DomainRuleException(string.Create(CultureInfo.InvariantCulture, $"Shorten {called} to {maxLength:N0} characters or fewer. It has {clean.Length:N0} now."), field);
    }
}

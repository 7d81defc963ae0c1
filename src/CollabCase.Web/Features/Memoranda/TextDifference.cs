using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DiffPlex;
using Microsoft.AspNetCore.Html;

namespace CollabCase.Web.Features.Memoranda;

public enum WordChange
{
    Same,
    Removed,
    Added,
}

/// <summary>Words that are in both texts, or in one of them.</summary>
public sealed record WordPiece(WordChange Change, string Text);

/// <summary>What changed in a text, for those who see it and those who hear it.</summary>
public static class WordPieces
{
    public static IHtmlContent Html(IEnumerable<WordPiece> pieces)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            if (piece.Change is WordChange.Same) html.Append(piece.Text);
            else AppendChange(html, piece.Change is WordChange.Added ? ("ins", "added") : ("del", "removed"), piece.Text);
        }
        return html;
    }

    private static void AppendChange(HtmlContentBuilder html, (string Tag, string Said) change, string text) => html
        .AppendFormat(CultureInfo.InvariantCulture, "<{0} class=\"change\"><span class=\"visually-hidden\"> {1}: </span>", change.Tag, change.Said)
        .Append(text)
        .AppendFormat(CultureInfo.InvariantCulture, "<span class=\"visually-hidden\"> (end of what was {1}) </span></{0}>", change.Tag, change.Said);
}

/// <summary>
/// The words added and removed between two texts. Sentences are compared first and then the words of those that differ, so that
/// long texts take no longer than they are worth: passages that have next to nothing in common are shown whole.
/// </summary>
public static partial class TextDifference
{
    // Units on one side times units on the other. Beyond this a passage was written anew, and nobody could read it word by word.
    private const long MostToCompare = 1_000_000;

    /// <summary>In reading order, removed before added. Without the added pieces they are the earlier text, without the removed ones the later.</summary>
    public static IReadOnlyList<WordPiece> Between(string earlier, string later)
    {
        var pieces = new List<WordPiece>();
        foreach (var passage in Parts(earlier, later, Sentences()))
        {
            foreach (var words in passage.IsRewritten ? Parts(passage.Removed, passage.Added, Words()) : [passage])
            {
                Add(pieces, WordChange.Removed, words.Removed);
                Add(pieces, WordChange.Added, words.Added);
                Add(pieces, WordChange.Same, words.Same);
            }
            if (passage.IsRewritten) Add(pieces, WordChange.Same, passage.Same);
        }
        return Joined(pieces);
    }

    private static List<Part> Parts(string earlier, string later, Regex unit)
    {
        var (old, now) = (Units(earlier, unit), Units(later, unit));
        var most = Math.Min(old.Length, now.Length);
        var head = 0;
        while (head < most && old[head] == now[head]) head++;
        var tail = 0;
        while (tail < most - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        var (oldMiddle, nowMiddle) = (old[head..^tail], now[head..^tail]);

        var parts = new List<Part> { new("", "", Join(now, 0, head)) };
        if ((long)oldMiddle.Length * nowMiddle.Length > MostToCompare) parts.Add(new(Join(oldMiddle, 0, oldMiddle.Length), Join(nowMiddle, 0, nowMiddle.Length), ""));
        else AddDifferences(parts, oldMiddle, nowMiddle);
        parts.Add(new("", "", Join(now, now.Length - tail, now.Length)));
        return parts;
    }

    private static void AddDifferences(List<Part> parts, string[] old, string[] now)
    {
        // They are cut up already: the library is told which side it asks for.
        var blocks = new Differ().CreateCustomDiffs("old", "now", ignoreWhiteSpace: false, side => side == "old" ? old : now).DiffBlocks;
        var same = 0;
        foreach (var block in blocks)
        {
            parts.Add(new("", "", Join(now, same, block.InsertStartB)));
            same = block.InsertStartB + block.InsertCountB;
            parts.Add(new(Join(old, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA), Join(now, block.InsertStartB, same), ""));
        }
        parts.Add(new("", "", Join(now, same, now.Length)));
    }

    private static string[] Units(string text, Regex unit)
    {
        var units = new List<string>();
        foreach (var match in unit.EnumerateMatches(text)) units.Add(text.Substring(match.Index, match.Length));
        return [.. units];
    }

    private static string Join(string[] units, int from, int to) => string.Concat(units.AsSpan(from, to - from));

    private static void Add(List<WordPiece> pieces, WordChange change, string text)
    {
        if (text.Length > 0) pieces.Add(new(change, text));
    }

    // A space between two changes belongs to both: otherwise each word of a rewritten sentence would be a change of its own.
    private static List<WordPiece> Joined(List<WordPiece> pieces)
    {
        var joined = new List<WordPiece>();
        var (removed, added, same) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var (at, piece) in pieces.Index())
        {
            var isBetween = piece.Change is WordChange.Same && removed.Length + added.Length > 0 && at + 1 < pieces.Count && piece.Text.AsSpan().Trim(' ').IsEmpty;
            if (piece.Change is WordChange.Same && !isBetween) FlushChange();
            else FlushSame();
            if (piece.Change is WordChange.Removed || isBetween) removed.Append(piece.Text);
            if (piece.Change is WordChange.Added || isBetween) added.Append(piece.Text);
            if (piece.Change is WordChange.Same && !isBetween) same.Append(piece.Text);
        }
        FlushChange();
        FlushSame();
        return joined;

        void FlushChange()
        {
            Add(joined, WordChange.Removed, removed.ToString());
            Add(joined, WordChange.Added, added.ToString());
            removed.Clear();
            added.Clear();
        }

        void FlushSame()
        {
            Add(joined, WordChange.Same, same.ToString());
            same.Clear();
        }
    }

    // To the end of a line, or of a sentence with the space after it.
    [GeneratedRegex(@"\n|[^\n]*?[.!?:;](\s+|\z)|[^\n]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sentences();

    // Words, and any other sign by itself; never half of one.
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}’'-]+|[\ud800-\udbff][\udc00-\udfff]|.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Words();

    private sealed record Part(string Removed, string Added, string Same)
    {
        public bool IsRewritten => Removed.Length > 0 && Added.Length > 0;
    }
}

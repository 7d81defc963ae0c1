using System.Globalization;
using System.Text;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>A milestone or an action that was chosen, as a form showed it.</summary>
/// <param name="Reference">Its partnership.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Version">The version that was shown.</param>
/// <param name="Stays">Whether the form said that it stays as it is.</param>
public sealed record ChosenRow(string Reference, int Number, int Version, bool Stays = false);

/// <summary>
/// Chosen milestones, or chosen actions, in one field of a form, however many: `PSP-2026-0007=1.3,2.4x;PSP-2026-0011=5.1` is versions 3 and 4
/// of the first partnership's milestones 1 and 2, of which the second stays, and one of another.
/// </summary>
public static class ChosenRows
{
    /// <summary>The most that can be changed at once.</summary>
    public const int Most = 1000;

    public static string Write(IEnumerable<ChosenRow> rows)
    {
        var text = new StringBuilder();
        foreach (var partnership in rows.GroupBy(r => r.Reference, StringComparer.Ordinal))
        {
            if (text.Length > 0) text.Append(';');
            text.Append(partnership.Key).Append('=').AppendJoin(',', partnership.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Number}.{r.Version}{(r.Stays ? "x" : "")}")));
        }
        return text.ToString();
    }

    /// <summary>What a form sent; what nobody's form would say is left out.</summary>
    public static IReadOnlyList<ChosenRow> Read(string? text)
    {
        var rows = new Dictionary<(string, int), ChosenRow>();
        foreach (var partnership in (text ?? "").Split(';'))
        {
            if (partnership.Split('=') is not [{ Length: > 0 } reference, var milestones]) continue;
            foreach (var milestone in milestones.Split(','))
            {
                var stays = milestone.EndsWith('x');
                if ((stays ? milestone[..^1] : milestone).Split('.') is [var number, var version] && Whole(number) is { } n && Whole(version) is { } v)
                    rows.TryAdd((reference, n), new(reference, n, v, stays));
            }
        }
        return [.. rows.Values];
    }

    /// <summary>A box of a list: `PSP-2026-0007/3`.</summary>
    public static string Box(string reference, int number) => string.Create(CultureInfo.InvariantCulture, $"{reference}/{number}");

    /// <summary>The milestones whose boxes were ticked.</summary>
    public static IReadOnlyList<(string Reference, int Number)> ReadBoxes(IEnumerable<string> boxes) =>
        [.. boxes.Select(box => box.Split('/') is [{ Length: > 0 } reference, var number] && Whole(number) is { } n ? (reference, n) : default).Where(row => row.reference is not null).Distinct()];

    public static string TooMany(int chosen, string many) =>
        $"{(chosen > Most ? $"You chose {(chosen == Most + 1 ? $"more than {Most:N0}" : $"{chosen:N0}")} {many}. " : "")}Up to {Most:N0} can be changed at once. Narrow the list with a filter, or take one partnership after the other.";

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

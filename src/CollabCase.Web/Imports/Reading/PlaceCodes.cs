using CollabCase.Domain.Organisations;

namespace CollabCase.Web.Imports.Reading;

/// <summary>The codes of places as the reference data has them, with those that a boundary change has put an end to.</summary>
/// <param name="places">All places that are known here.</param>
/// <param name="superseded">Each code that is used no more, with the one that took its place.</param>
public sealed class PlaceCodes(IEnumerable<Place> places, IReadOnlyDictionary<string, string> superseded)
{
    private readonly Dictionary<string, Place> _places = places.ToDictionary(place => place.Code, StringComparer.Ordinal);

    /// <summary>A code with its type as they were found, and what should be known about them. No code: the place is left out.</summary>
    public sealed record Found(string? Code, string? Type, string? Remark);

    /// <summary>Reads a place's code and the type of code beside it.</summary>
    public Found Read(string? code, string? type)
    {
        code = Clean(code);
        type = Clean(type);
        if (code is null && type is null) return new(null, null, null);
        if (LooksLikeCode(type) && !LooksLikeCode(code))
        {
            var swapped = Read(type, code);
            return swapped with { Remark = $"The code and the type of code were in each other's column: {type} is read as the code. {swapped.Remark}".TrimEnd() };
        }
        if (code is null) return new(null, null, $"There is the type of code {type} and no code, so the place is left out.");
        if (superseded.TryGetValue(code, out var newer) && _places.TryGetValue(newer, out var now))
            return new(now.Code, TypeOf(now.Kind), $"{code} was the code of {now.Name} until its boundary changed. {now.Code}, the code that it has now, is used.");
        if (!_places.TryGetValue(code, out var place)) return new(null, null, WhyUnknown(code));
        var right = TypeOf(place.Kind);
        return new(place.Code, right, type is null || right is null || type == right ? null : $"{code} is the code of {NameOf(place.Kind)} ({place.Name}), whose type is {right}. The type {type} is left out.");
    }

    private static string WhyUnknown(string code) => code switch
    {
        ['S', '1', '2', ..] when code.Length == 9 => $"{code} is the code of no council in Scotland, so the place is left out. Check it.",
        ['S', '0', '8', ..] when code.Length == 9 => $"{code} is the code of no health board in Scotland, so the place is left out. Check it.",
        ['S', ..] when LooksLikeCode(code) => $"{code} is the code of another kind of area than a council, a health board or a health and social care partnership, so the place is left out.",
        _ when LooksLikeCode(code) => $"{code} is the code of a place outside Scotland, so the place is left out.",
        _ => $"‘{code}’ is no code of a place, such as S12000049 for Glasgow City, so the place is left out.",
    };

    private static bool LooksLikeCode(string? text) => text is { Length: 9 } && char.IsAsciiLetterUpper(text[0]) && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>What 360Giving calls the codes of a kind of place; it has no name for those of partnerships' areas.</summary>
    public static string? TypeOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Council => "CA",
        PlaceKind.HealthBoard => "HB",
        _ => null,
    };

    private static string NameOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Council => "a council area",
        PlaceKind.HealthBoard => "a health board",
        _ => "a health and social care partnership",
    };
}

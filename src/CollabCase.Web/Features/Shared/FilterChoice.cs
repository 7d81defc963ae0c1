using CollabCase.Domain.Organisations;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Shared;

/// <summary>One answer of a filter.</summary>
public sealed record FilterOption(string Value, string Text, bool IsChosen, string? Group = null);

/// <summary>A list in a filter form: its name in the address, its label, the words for no choice, and its answers.</summary>
public sealed record FilterChoice(string Name, string Label, string All, IReadOnlyList<FilterOption> Options)
{
    /// <summary>The answers of an enum, with the words of the domain.</summary>
    public static IReadOnlyList<FilterOption> Of<TEnum>(TEnum? chosen, Func<TEnum, string> words) where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(value => new FilterOption(Codes.Of(value), words(value), EqualityComparer<TEnum?>.Default.Equals(value, chosen)))];

    /// <summary>Every place, by kind.</summary>
    public static FilterChoice OfPlaces(Places places, NamedPlace? chosen) =>
        new("place", "Place", "Everywhere", [.. places.All.Select(p => new FilterOption(p.Code, p.FullName, p.Code == chosen?.Code, p.Kind.PluralLabel()))]);
}

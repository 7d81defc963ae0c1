using System.Collections;
using System.Globalization;

namespace CollabCase.Testing.Browsing;

/// <summary>What a test fills in, <c>new { Purpose = "x" }</c>, as text on the wire. A list is a field with several answers.</summary>
internal static class Fields
{
    public static IEnumerable<KeyValuePair<string, string>> Of(object? fields) =>
        Named(fields).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value)));

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Named(object? fields) => fields switch
    {
        null => new Dictionary<string, IReadOnlyList<string>>(),
        IDictionary named => named.Keys.Cast<object>().ToDictionary(key => (string)key, key => Texts(named[key])),
        _ => fields.GetType().GetProperties().ToDictionary(p => p.Name, p => Texts(p.GetValue(fields))),
    };

    private static IReadOnlyList<string> Texts(object? value) => value switch
    {
        null => [""],
        string text => [text],
        IEnumerable many => [.. many.Cast<object>().SelectMany(Texts)],
        bool tick => [tick ? "true" : "false"],
        DateOnly date => [date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)],
        IFormattable other => [other.ToString(null, CultureInfo.InvariantCulture)],
        _ => [value.ToString() ?? ""],
    };
}

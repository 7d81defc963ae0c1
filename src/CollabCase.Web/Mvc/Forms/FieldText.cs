using System.Collections;
using System.Globalization;
using CollabCase.Domain.Funding;

namespace CollabCase.Web.Mvc.Forms;

/// <summary>A value as it stands in a field, which is also how it may be typed.</summary>
public static class FieldText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly date => date == default ? "" : Format.Date(date),
        Money amount => amount.ToString().Replace("£", "", StringComparison.Ordinal),
        bool yes => yes ? "true" : "false",
        IFormattable formattable and not Enum => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static IEnumerable<string> EachOf(object? value) => value switch
    {
        null => [],
        string text => [text],
        Enum several when value.GetType().IsDefined(typeof(FlagsAttribute), inherit: false) => several.ToString().Split(", "),
        IEnumerable several => several.Cast<object?>().Select(Of),
        _ => [Of(value)],
    };
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace CollabCase.Web.Mvc.Binding;

/// <summary>Times as people write them: 10:30, 10.30, 2 pm, 2:05pm, noon. A number alone is not one: it could be morning or afternoon.</summary>
public static partial class TimeText
{
    public static bool TryParse(string text, out TimeOnly time)
    {
        time = default;
        var typed = text.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (typed is "noon" or "midday" or "12noon")
        {
            time = new(12, 0);
            return true;
        }
        if (Written().Match(typed) is not { Success: true } match) return false;
        var (hour, minute) = (Number(match.Groups["hour"].Value), Number(match.Groups["minute"].Value));
        var half = match.Groups["half"].Value;
        if (half.Length == 0 ? match.Groups["minute"].Length == 0 || hour > 23 : hour is < 1 or > 12) return false;
        if (minute > 59) return false;
        time = new(half.Length == 0 ? hour : hour % 12 + (half[0] == 'p' ? 12 : 0), minute);
        return true;
    }

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(?:[:.]?(?<minute>[0-9]{2}))?(?<half>[ap]\.?m\.?)?$")]
    private static partial Regex Written();
}

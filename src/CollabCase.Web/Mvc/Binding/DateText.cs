using System.Globalization;
using CollabCase.Domain.Calendar;

namespace CollabCase.Web.Mvc.Binding;

/// <summary>
/// Dates as people write them: 1 jan 2027, 21 November 2026, Saturday 21st November 2026, November 21 2026, 21/11/2026
/// (the day first), 2026-11-21. From 1900 to 2100, and with the year in full.
/// </summary>
public static class DateText
{
    private const string LikeThis = "like 21 November 2026";
    private static readonly char[] Separators = [' ', '\u00a0', '/', '.', '-', '–', ','];
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Reads a date. The reason follows the field's name: '(Start date) must be a real date, ...'.</summary>
    public static bool TryParse(string text, out DateOnly date, out string? reason)
    {
        date = default;
        var parts = text.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && parts[0].Length > 2 && Days.Any(name => name.StartsWith(parts[0], StringComparison.Ordinal))) parts = parts[1..];
        reason = parts.Length == 3 ? Read(parts, out date) : parts.Length == 2 ? $"must have a day, a month and a year, {LikeThis}" : NotReal;
        return reason is null;
    }

    /// <summary>Reads a date of which perhaps only the month or the year is known: 2012, March 2012, 03/2012, 21 March 2012.</summary>
    public static bool TryParsePartly(string text, out PartlyKnownDate date, out string? reason)
    {
        var parts = text.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var precision = parts.Length switch { 1 => DatePrecision.Year, 2 => DatePrecision.Month, _ => DatePrecision.Day };
        DateOnly day;
        reason = precision switch
        {
            DatePrecision.Year => Read(["1", "1", .. parts], out day),
            DatePrecision.Month => Read(IsNumber(parts[0], 4) ? ["1", parts[1], parts[0]] : ["1", .. parts], out day),
            _ => TryParse(text, out day, out var whyNot) ? null : whyNot,
        };
        if (reason == NotReal) reason = NotRealEither;
        date = reason is null ? new(day, precision) : default;
        return reason is null;
    }

    private const string NotRealEither = "must be a real date, like 21 November 2026, November 2026 or 2026";
    private const string NotReal = $"must be a real date, {LikeThis}";

    private static string? Read(string[] parts, out DateOnly date)
    {
        date = default;
        var (dayText, monthText, yearText) = IsNumber(parts[0], 4) ? (parts[2], parts[1], parts[0])
            : char.IsLetter(parts[0][0]) ? (parts[1], parts[0], parts[2])
            : (parts[0], parts[1], parts[2]);
        if (!Day(dayText, out var day) || !Month(monthText, out var month)) return NotReal;
        if (IsNumber(yearText, 2)) return $"must have the year in full, {LikeThis}";
        if (!IsNumber(yearText, 4)) return NotReal;
        var year = int.Parse(yearText, CultureInfo.InvariantCulture);
        if (year is < 1900 or > 2100) return "must have a year between 1900 and 2100";
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return NotReal;
        date = new DateOnly(year, month, day);
        return null;
    }

    private static bool Day(string text, out int day)
    {
        if (text.Length > 2 && text[^2..] is ("st" or "nd" or "rd" or "th")) text = text[..^2];
        day = 0;
        return text.Length is 1 or 2 && text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out day);
    }

    private static bool Month(string text, out int month)
    {
        if (text.Length is 1 or 2 && text.All(char.IsAsciiDigit)) return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out month);
        month = text.Length < 3 ? 0 : 1 + Array.FindIndex(Months, name => name.StartsWith(text, StringComparison.Ordinal));
        return month > 0;
    }

    private static bool IsNumber(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}

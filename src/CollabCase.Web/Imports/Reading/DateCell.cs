using System.Globalization;
using System.Text.RegularExpressions;
using CollabCase.Web.Mvc.Binding;

namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// Dates as tables write them: 2014-07-24, with a time or without; 24/07/2014 in the order that the column has; 24 July 2014; and the number of
/// a day as Excel counts them. A date that can be read in two ways is never guessed.
/// </summary>
public static partial class DateCell
{
    // 1 January 1990 to 31 December 2100 as Excel counts days.
    private const int FirstSerial = 32_874, LastSerial = 73_415;

    /// <summary>What the figures of one date tell of the order of day and month.</summary>
    public enum Order
    {
        /// <summary>Nothing: it is written in a way that has one reading only.</summary>
        Plain,

        /// <summary>It can be read in two ways.</summary>
        Either,

        /// <summary>Only with the day first.</summary>
        DayFirst,

        /// <summary>Only with the month first.</summary>
        MonthFirst,
    }

    /// <summary>What one date tells of its column.</summary>
    public static Order OrderOf(string text)
    {
        if (InFigures().Match(text.Trim()) is not { Success: true } figures) return Order.Plain;
        var (first, second) = (Number(figures, 1), Number(figures, 2));
        return (first, second) switch
        {
            _ when first == second || first == 0 || second == 0 => Order.Plain,
            ( <= 12, <= 12) => Order.Either,
            ( > 12, <= 12) => Order.DayFirst,
            ( <= 12, > 12) => Order.MonthFirst,
            _ => Order.Plain,
        };
    }

    /// <summary>Reads a date. The reason is a sentence; the remark, where there is one, says what should be known about how it was read.</summary>
    /// <param name="text">As written.</param>
    /// <param name="order">What the person said of the column; null: nothing.</param>
    /// <param name="endOfPeriod">Of a month or year alone the last day is meant, and not the first.</param>
    public static (DateOnly? Date, string? Reason, string? Remark) Read(string text, DateOrder? order, bool endOfPeriod = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        if (text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain)) return InRange(plain, text);
        if (WithTime().Match(text) is { Success: true } timed) text = timed.Groups[1].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return InRange(iso, text);
        if (Period().Match(text) is { Success: true } period) return Part(period, text, endOfPeriod);
        if (text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
        {
            var counted = new DateOnly(1899, 12, 30).AddDays(serial);
            return (counted, null, $"‘{text}’ is the number by which Excel keeps a date, and is read as {Written(counted)}.");
        }
        if (InFigures().Match(text) is { Success: true } figures) return Figures(figures, text, order);
        return DateText.TryParse(text, out var date, out var reason) ? InRange(date, text) : (null, $"‘{text}’ {reason}.", null);
    }

    private static (DateOnly?, string?, string?) Figures(Match figures, string text, DateOrder? order)
    {
        var (first, second, year) = (Number(figures, 1), Number(figures, 2), Number(figures, 3));
        if (figures.Groups[3].Length != 4) return (null, $"‘{text}’ must have the year in full, like 24/07/2014.", null);
        order ??= OrderOf(text) switch
        {
            Order.Plain or Order.DayFirst => DateOrder.DayFirst,
            Order.MonthFirst => DateOrder.MonthFirst,
            _ => null,
        };
        if (order is null) return (null, $"‘{text}’ can be read in two ways: as {Written(new DateOnly(Math.Max(year, 1), second, first))} and as {Written(new DateOnly(Math.Max(year, 1), first, second))}. Say whether the day or the month comes first in this column.", null);
        var (day, month) = order is DateOrder.DayFirst ? (first, second) : (second, first);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return (null, $"‘{text}’ is no date with the {(order is DateOrder.DayFirst ? "day" : "month")} first, as this column has it.", null);
        return InRange(new DateOnly(year, month, day), text);
    }

    private static (DateOnly?, string?, string?) Part(Match period, string text, bool endOfPeriod)
    {
        var (year, hasMonth) = (Number(period, 1), period.Groups[2].Success);
        var month = hasMonth ? Number(period, 2) : endOfPeriod ? 12 : 1;
        if (month is < 1 or > 12 || year is < 1900 or > 2100) return (null, $"‘{text}’ must be a real date, like 24 July 2014.", null);
        var date = new DateOnly(year, month, endOfPeriod ? DateTime.DaysInMonth(year, month) : 1);
        return (date, null, $"‘{text}’ has no day, so the {(endOfPeriod ? "last" : "first")} of the {(hasMonth ? "month" : "year")} is taken.");
    }

    private static (DateOnly?, string?, string?) InRange(DateOnly date, string text) =>
        date.Year is >= 1900 and <= 2100 ? (date, null, null) : (null, $"‘{text}’ must have a year between 1900 and 2100.", null);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Written(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{2}|[0-9]{4})\z")]
    private static partial Regex InFigures();

    [GeneratedRegex(@"\A([0-9]{4})(?:-([0-9]{2}))?\z")]
    private static partial Regex Period();

    [GeneratedRegex(@"\A([0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4})[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?\z")]
    private static partial Regex WithTime();
}

using System.Globalization;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Calendar;

/// <summary>A month of the calendar, from its first day to its last. Those of 1990 to 2100 can be asked for.</summary>
public sealed record CalendarMonth(DateOnly First)
{
    private const string Pattern = "yyyy-MM";
    private const int FirstYear = 1990, LastYear = 2100;

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>As addresses carry it: 2026-11.</summary>
    public string Code => First.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>'November 2026'.</summary>
    public string InWords => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public CalendarMonth? Previous => First is { Year: FirstYear, Month: 1 } ? null : new(First.AddMonths(-1));

    public CalendarMonth? Next => First is { Year: LastYear, Month: 12 } ? null : new(First.AddMonths(1));

    public static CalendarMonth Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    /// <summary>The month that an address names; null for anything else.</summary>
    public static CalendarMonth? Read(string? code) =>
        DateOnly.TryParseExact(code, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear ? Of(day) : null;
}

using System.Globalization;

namespace CollabCase.Domain.Calendar;

/// <summary>How much of a date is known. The unknown part is stored as 1 (1 January, or the 1st).</summary>
public enum DatePrecision
{
    /// <summary>The day is known.</summary>
    Day = 1,

    /// <summary>Only the month and year are known.</summary>
    Month = 2,

    /// <summary>Only the year is known.</summary>
    Year = 3,
}

/// <summary>Dates as people say them.</summary>
public static class PlainDate
{
    /// <summary>The date with no more than is known: '21 November 2026', 'November 2026' or '2026'.</summary>
    public static string Say(DateOnly date, DatePrecision precision = DatePrecision.Day) => date.ToString(precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "MMMM yyyy",
        _ => "d MMMM yyyy",
    }, CultureInfo.InvariantCulture);

    /// <summary>The first day that the date may mean: 1 January for a year, the 1st for a month.</summary>
    public static DateOnly FirstDay(DateOnly date, DatePrecision precision) => precision switch
    {
        DatePrecision.Year => new DateOnly(date.Year, 1, 1),
        DatePrecision.Month => new DateOnly(date.Year, date.Month, 1),
        _ => date,
    };
}

namespace CollabCase.Web.Mvc;

public static class Time
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The date it is where people are.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), London).DateTime);

    /// <summary>The moment, in UTC, at which a day is over where people are.</summary>
    public static DateTime EndsAtUtc(this DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), London);

    /// <summary>
    /// The moment, in UTC, at which clocks where people are show a time on a day. In the hour that is left out in spring it is as much later as clocks
    /// are moved; in the one that comes twice in autumn it is the second time.
    /// </summary>
    public static DateTime On(this TimeOnly time, DateOnly day)
    {
        var local = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTimeToUtc(London.IsInvalidTime(local) ? local.AddHours(1) : local, London);
    }

    /// <summary>The last day on which something works that stops at a moment, in UTC: the day before, where that is midnight where people are.</summary>
    public static DateOnly LastDay(this DateTime utc) => Format.DateInLondon(utc.AddTicks(-1));
}

using System.Globalization;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Web.Mvc;

/// <summary>Dates, times and money as every screen writes them. Instants are UTC in the records and Scottish time on the screen.</summary>
public static class Format
{
    /// <summary>How <see cref="Iso(DateOnly)"/> writes a day.</summary>
    public const string IsoDay = "yyyy-MM-dd";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>21 November 2026</summary>
    public static string Date(DateOnly date) => PlainDate.Say(date);

    /// <summary>21 November 2026, or <paramref name="none"/>.</summary>
    public static string Date(DateOnly? date, string none = "not known") => date is { } day ? Date(day) : none;

    /// <summary>Saturday 21 November</summary>
    public static string DayAndDate(DateOnly date) => date.ToString("dddd d MMMM", British);

    /// <summary>21 November 2026 at 2:05 pm</summary>
    public static string DateTimeLondon(DateTime utc)
    {
        var there = InLondon(utc);
        return $"{Date(DateOnly.FromDateTime(there))} at {Clock(there)}";
    }

    /// <summary>2:05 pm</summary>
    public static string TimeLondon(DateTime utc) => Clock(InLondon(utc));

    /// <summary>2:05 pm</summary>
    public static string Time(TimeOnly time) => Clock(DateOnly.MinValue.ToDateTime(time));

    /// <summary>The day that an instant falls on in London.</summary>
    public static DateOnly DateInLondon(DateTime utc) => DateOnly.FromDateTime(InLondon(utc));

    /// <summary>2026-11-21, for the `datetime` of a time element and for files.</summary>
    public static string Iso(DateOnly date) => date.ToString(IsoDay, CultureInfo.InvariantCulture);

    /// <summary>2026-11-21, or as much of it as is known: 2026-11, 2026.</summary>
    public static string? Iso(DateOnly? date, DatePrecision precision) => date?.ToString(precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "yyyy-MM",
        _ => "yyyy-MM-dd",
    }, CultureInfo.InvariantCulture);

    /// <summary>2026-11-21T14:05:00Z</summary>
    public static string Iso(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>£1,234.50</summary>
    public static string Money(Money amount) => amount.ToString();

    /// <summary>£1,234.50; or £1,234 among amounts of which none has pence.</summary>
    public static string Money(Money amount, bool withPence) => withPence ? Money(amount) : Money(amount)[..^".00".Length];

    /// <summary>Whether any of some amounts that stand together has pence: then all of them show theirs.</summary>
    public static bool HavePence(params ReadOnlySpan<Money> amounts)
    {
        foreach (var amount in amounts) if (amount.Pence % 100 != 0) return true;
        return false;
    }

    /// <summary>£1,234.50, or <paramref name="none"/>.</summary>
    public static string Money(Money? amount, string none = "not known") => amount is { } known ? Money(known) : none;

    /// <summary>1,234</summary>
    public static string Number(long number) => number.ToString("N0", British);

    private static string Clock(DateTime there) => there.ToString("h:mm", British) + (there.Hour < 12 ? " am" : " pm");

    public static DateTime InLondon(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);
}

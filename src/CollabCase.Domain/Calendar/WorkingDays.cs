using System.Globalization;
using System.Text.Json;

namespace CollabCase.Domain.Calendar;

/// <summary>
/// Working days: Monday to Friday without bank holidays. Bank holidays are known for whole years only, from the first
/// year in which there is one to the last; beyond those years only weekends are left out, and
/// <see cref="WhatIsNotKnown"/> says so. Each answer takes a handful of steps, however far apart the dates are.
/// </summary>
public sealed class WorkingDays
{
    /// <summary>In months. From fewer known months ahead on, <see cref="RunOut"/> warns.</summary>
    public const int MonthsToKnowAhead = 13;

    private readonly int[] _holidays;
    private readonly Dictionary<DateOnly, string> _names;
    private readonly HashSet<int> _local = [];

    /// <summary>Counts around these bank holidays. Refused: none at all. One on a weekend changes nothing.</summary>
    public WorkingDays(IEnumerable<DateOnly> bankHolidays)
    {
        var days = bankHolidays.Distinct().Order().ToList();
        if (days.Count == 0) throw new ArgumentException("Working days cannot be counted without bank holidays.", nameof(bankHolidays));
        _names = [];
        FirstYear = days[0].Year;
        LastYear = days[^1].Year;
        _holidays = [.. days.Where(day => !IsWeekend(day)).Select(day => day.DayNumber)];
    }

    private WorkingDays(WorkingDays bank, List<int> local)
    {
        _names = bank._names;
        _local = [.. bank._local, .. local];
        _holidays = new int[bank._holidays.Length + local.Count];
        bank._holidays.CopyTo(_holidays, 0);
        local.CopyTo(_holidays, bank._holidays.Length);
        Array.Sort(_holidays);
        FirstYear = bank.FirstYear;
        LastYear = bank.LastYear;
    }

    /// <summary>The first year whose bank holidays are known.</summary>
    public int FirstYear { get; }

    /// <summary>The last year whose bank holidays are known.</summary>
    public int LastYear { get; }

    /// <summary>
    /// Reads the bank holidays of one division as GOV.UK publishes them: `events`, each with a `date`. Refused with a
    /// <see cref="FormatException"/>: anything else, and a file without events.
    /// </summary>
    public static WorkingDays Read(string govUkJson)
    {
        try
        {
            using var file = JsonDocument.Parse(govUkJson);
            var days = file.RootElement.GetProperty("events").EnumerateArray().Select(holiday => (
                On: DateOnly.ParseExact(holiday.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), Name: holiday.TryGetProperty("title", out var title) ? title.GetString() : null)).ToList();
            var known = new WorkingDays(days.Select(holiday => holiday.On));
            foreach (var holiday in days.Where(holiday => holiday.Name is not null)) known._names.TryAdd(holiday.On, holiday.Name!);
            return known;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new FormatException("The bank holidays are not in the form in which GOV.UK publishes them: 'events', each with a 'date' such as 2026-11-30.", e);
        }
    }

    /// <summary>
    /// The same, with some people's local holidays left out too. What is known of bank holidays stays as it is, and so does this
    /// calendar itself. A day on a weekend or a bank holiday changes nothing, and where there is no other it is this calendar.
    /// </summary>
    public WorkingDays With(IEnumerable<DateOnly> localHolidays)
    {
        var local = localHolidays.Where(IsWorkingDay).Select(day => day.DayNumber).Distinct().ToList();
        return local.Count == 0 ? this : new WorkingDays(this, local);
    }

    /// <summary>
    /// What to tell whoever looks after the list of bank holidays, as two sentences, when fewer than <see cref="MonthsToKnowAhead"/> months are
    /// known from today on; null while there are enough. Plans and reviews are made about a year ahead.
    /// </summary>
    public string? RunOut(DateOnly today) => today.AddMonths(MonthsToKnowAhead) <= new DateOnly(LastYear, 12, 31) ? null
        : $"Scottish bank holidays are known to the end of {LastYear} only. After that, dates and reminders may fall on a bank holiday: bring the list up to date.";

    /// <summary>Whether the bank holidays of the year are known.</summary>
    public bool Covers(int year) => year >= FirstYear && year <= LastYear;

    /// <summary>
    /// What is not known about the days from one date to another, as a sentence for beside the result; null where every
    /// year between them, their own included, is covered.
    /// </summary>
    public string? WhatIsNotKnown(DateOnly from, DateOnly to) => Covers(from.Year) && Covers(to.Year)
        ? null
        : $"Bank holidays are known from {FirstYear} to {LastYear}. Before and after those years only weekends are left out, so check dates there by hand.";

    /// <summary>Whether it is Monday to Friday and, as far as is known, no bank holiday; nor a local one, see <see cref="With"/>.</summary>
    public bool IsWorkingDay(DateOnly date) => !IsWeekend(date) && Array.BinarySearch(_holidays, date.DayNumber) < 0;

    /// <summary>Why it is no working day, as what is said after 'it is': a Saturday, a bank holiday with its name, a local holiday; null for a working day.</summary>
    public string? WhyNotWorking(DateOnly date) => IsWeekend(date) ? $"a {date.DayOfWeek}"
        : IsWorkingDay(date) ? null
        : _local.Contains(date.DayNumber) ? "a local holiday"
        : _names.TryGetValue(date, out var name) ? $"a Scottish bank holiday ({name})" : "a Scottish bank holiday";

    /// <summary>The date itself when it is a working day, otherwise the first one after it.</summary>
    public DateOnly OnOrAfter(DateOnly date) => Nth(UpTo(date.DayNumber - 1) + 1);

    /// <summary>The date itself when it is a working day, otherwise the last one before it.</summary>
    public DateOnly OnOrBefore(DateOnly date) => Nth(UpTo(date.DayNumber));

    /// <summary>
    /// The working day so many after the date, which itself does not count: one working day after a Friday, a Saturday or
    /// a Sunday is Monday. A negative number goes back in the same way. 0 is the date itself, or the next working day
    /// where it is none. Of two dates the earlier never ends up after the later. What would lie outside the calendar
    /// throws.
    /// </summary>
    public DateOnly Add(DateOnly date, int workingDays) => workingDays switch
    {
        > 0 => Nth(UpTo(date.DayNumber) + workingDays),
        0 => OnOrAfter(date),
        _ => Nth(UpTo(date.DayNumber - 1) + 1L + workingDays),
    };

    /// <summary>
    /// The working days after <paramref name="from"/>, up to and with <paramref name="to"/>; negative, and counted the
    /// other way round, where <paramref name="to"/> is the earlier. 0 for the same date.
    /// </summary>
    public int Between(DateOnly from, DateOnly to) => (int)(UpTo(to.DayNumber) - UpTo(from.DayNumber));

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // Day number 0 is 1 January 0001, a Monday.
    private long UpTo(int dayNumber)
    {
        if (dayNumber < 0) return 0;
        var days = dayNumber + 1;
        var holidays = Array.BinarySearch(_holidays, dayNumber);
        return days / 7 * 5 + Math.Min(days % 7, 5) - (holidays < 0 ? ~holidays : holidays + 1);
    }

    private DateOnly Nth(long workingDay)
    {
        var (low, high) = (0, DateOnly.MaxValue.DayNumber);
        if (workingDay < 1 || workingDay > UpTo(high)) throw new ArgumentOutOfRangeException(nameof(workingDay), workingDay, "There is no such working day in the calendar.");
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (UpTo(middle) >= workingDay) high = middle;
            else low = middle + 1;
        }
        return DateOnly.FromDayNumber(low);
    }
}

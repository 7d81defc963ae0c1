using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Governance;

/// <summary>A day of a series.</summary>
/// <param name="Nominal">The day as it follows from the cadence alone: it names the turn, whatever holidays become known later.</param>
/// <param name="On">The working day on which it is met.</param>
public sealed record SeriesDay(DateOnly Nominal, DateOnly On);

/// <summary>
/// The days on which a tier meets, from its cadence and its first day. A day that is a weekend or a Scottish bank holiday gives
/// way to the next working day of the same week (of the same month, for a monthly cadence), or to the one before where none
/// follows in it. Moved days are not counted on from, so that the series keeps its cadence: one meeting in each week or
/// month that has its turn.
/// </summary>
public sealed class MeetingSeries
{
    private readonly Cadence _cadence;
    private readonly DateOnly _first;
    private readonly WorkingDays _workingDays;

    /// <summary>The series that begins on this day. Refused: what <see cref="Cadence.Checked"/> refuses.</summary>
    public MeetingSeries(Cadence cadence, DateOnly first, WorkingDays workingDays)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(workingDays);
        _cadence = cadence.Checked();
        _first = first;
        _workingDays = workingDays;
    }

    /// <summary>The day of a meeting as it follows from the cadence alone; 0 is the first.</summary>
    public DateOnly NominalOn(int turn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(turn);
        if (_cadence.Unit is CadenceUnit.Weeks) return _first.AddDays(7 * _cadence.Every * turn);
        var month = new DateOnly(_first.Year, _first.Month, 1).AddMonths(_cadence.Every * turn);
        var days = DateTime.DaysInMonth(month.Year, month.Month);
        if (_cadence.By is MonthlyBy.DayOfMonth) return month.AddDays(Math.Min(_first.Day, days) - 1);
        var firstOfWeekday = 1 + ((int)_first.DayOfWeek - (int)month.DayOfWeek + 7) % 7;
        var day = firstOfWeekday + (_first.Day - 1) / 7 * 7;
        return month.AddDays((day <= days && _first.Day <= 28 ? day : firstOfWeekday + (days - firstOfWeekday) / 7 * 7) - 1);
    }

    /// <summary>The working day of a meeting; 0 is the first.</summary>
    public DateOnly On(int turn)
    {
        var nominal = NominalOn(turn);
        var after = _workingDays.OnOrAfter(nominal);
        return IsOfSamePeriod(nominal, after) ? after : _workingDays.OnOrBefore(nominal);
    }

    /// <summary>The first day of the series on or after a date; null where that would be after 2100.</summary>
    public DateOnly? NextOnOrAfter(DateOnly date)
    {
        for (var turn = TurnWellBefore(date); NominalOn(turn) <= Latest; turn++)
            if (On(turn) is var on && on >= date) return on;
        return null;
    }

    /// <summary>The days of the series from one date to another, both inclusive, up to 2100.</summary>
    public IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        for (var turn = TurnWellBefore(from); NominalOn(turn) <= Latest; turn++)
        {
            var on = On(turn);
            if (on > to) yield break;
            if (on >= from) yield return on;
        }
    }

    /// <summary>The days of the series on or after a date, up to 2100.</summary>
    public IEnumerable<SeriesDay> From(DateOnly date)
    {
        for (var turn = TurnWellBefore(date); NominalOn(turn) <= Latest; turn++)
            if (On(turn) is var on && on >= date) yield return new(NominalOn(turn), on);
    }

    private static DateOnly Latest => GovernanceFacts.Latest;

    // A turn whose day lies before the date, and not many turns before; or the first.
    private int TurnWellBefore(DateOnly date)
    {
        var turns = _cadence.Unit is CadenceUnit.Weeks
            ? (date.DayNumber - _first.DayNumber) / (7 * _cadence.Every)
            : ((date.Year - _first.Year) * 12 + date.Month - _first.Month) / _cadence.Every;
        return Math.Max(0, turns - 2);
    }

    private bool IsOfSamePeriod(DateOnly a, DateOnly b) => _cadence.Unit is CadenceUnit.Weeks
        ? a.DayNumber / 7 == b.DayNumber / 7 // Day number 0 is a Monday.
        : (a.Year, a.Month) == (b.Year, b.Month);
}

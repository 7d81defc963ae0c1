using CollabCase.Domain.Calendar;

namespace CollabCase.Web.Seeding;

/// <summary>
/// Moves the dates of an invented story, so that it is as fresh on any day as on the day it was written for: dates by
/// the whole weeks between that day and today, so that a Monday stays a Monday and what is due next week is due next week
/// or this; financial years by the financial years between the same two days. A story without such a day keeps its dates.
/// </summary>
public sealed class Timeline
{
    private readonly int _days;
    private readonly int _years;

    public Timeline(DateOnly? asOf, DateOnly today)
    {
        if (asOf is not { } written) return;
        var days = today.DayNumber - written.DayNumber;
        _days = days - (days % 7 + 7) % 7;
        _years = FinancialYear.Containing(Of(written)).StartingYear - FinancialYear.Containing(written).StartingYear;
    }

    public DateOnly Of(DateOnly date) => date.AddDays(_days);

    public DateOnly? Of(DateOnly? date) => date?.AddDays(_days);

    public FinancialYear? Of(FinancialYear? year) => year is { } written ? FinancialYear.Starting(written.StartingYear + _years) : null;
}

using CollabCase.Domain.Calendar;

namespace CollabCase.Web.Seeding;

/// <summary>
/// Moves the dates of an invented story, so that it is as fresh on any day as on the day it was written for: dates by
/// the whole months between that day and today, financial years by the financial years between the same two days. A
/// story without such a day keeps its dates, and takes place today.
/// </summary>
public sealed class Timeline
{
    private readonly int _months;
    private readonly int _years;

    public Timeline(DateOnly? asOf, DateOnly today)
    {
        if (asOf is not { } written) return;
        _months = (today.Year - written.Year) * 12 + today.Month - written.Month;
        if (written.AddMonths(_months) > today) _months--;
        _years = FinancialYear.Containing(Of(written)).StartingYear - FinancialYear.Containing(written).StartingYear;
    }

    public DateOnly Of(DateOnly date) => date.AddMonths(_months);

    public DateOnly? Of(DateOnly? date) => date?.AddMonths(_months);

    public FinancialYear? Of(FinancialYear? year) => year is { } written ? FinancialYear.Starting(written.StartingYear + _years) : null;
}

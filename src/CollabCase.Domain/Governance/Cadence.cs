namespace CollabCase.Domain.Governance;

/// <summary>How often a tier meets.</summary>
/// <param name="Unit">Weeks or months.</param>
/// <param name="Every">Every so many of them: 1 to 52 weeks, 1 to 24 months.</param>
/// <param name="By">For months: by the date or by the weekday. Without meaning for weeks.</param>
public sealed record Cadence(CadenceUnit Unit, int Every, MonthlyBy By = MonthlyBy.WeekdayOfMonth)
{
    /// <summary>The most weeks between two meetings.</summary>
    public const int MostWeeks = 52;

    /// <summary>The most months between two meetings.</summary>
    public const int MostMonths = 24;

    /// <summary>
    /// Whether no meeting was held for more than one and a half intervals, in calendar days since the last one, or since the first day
    /// of the series where there has been none.
    /// </summary>
    public bool IsMissed(DateOnly since, DateOnly today)
    {
        var interval = (Unit is CadenceUnit.Weeks ? since.AddDays(7 * Every) : since.AddMonths(Every)).DayNumber - since.DayNumber;
        return (today.DayNumber - since.DayNumber) * 2 > interval * 3;
    }

    /// <summary>The same, when it can be kept. Refused: a cadence that never falls, or so seldom that it is none.</summary>
    public Cadence Checked()
    {
        Choice.Known(Unit, nameof(GovernanceTier.CadenceUnit));
        Choice.Known(By, nameof(GovernanceTier.CadenceBy));
        var most = Unit is CadenceUnit.Weeks ? MostWeeks : MostMonths;
        if (Every < 1 || Every > most)
            throw new DomainRuleException($"Enter a number from 1 to {most} for how many {(Unit is CadenceUnit.Weeks ? "weeks" : "months")} lie between two meetings.", nameof(GovernanceTier.CadenceEvery));
        return this;
    }
}

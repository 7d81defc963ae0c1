namespace CollabCase.Domain.Milestones;

/// <summary>What follows from a milestone's state and dates, the same for the record and for a line read for a page.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="BaselineOn">The date that was agreed first; null while none is.</param>
/// <param name="ForecastOn">The date it is expected on; null while there is none.</param>
/// <param name="ActualOn">The date it was done; null until then.</param>
public readonly record struct MilestoneDates(MilestoneState State, DateOnly? BaselineOn, DateOnly? ForecastOn, DateOnly? ActualOn)
{
    /// <summary>A date that has moved by more than so many calendar days is an early warning.</summary>
    public const int SlippageWarnedAbove = 30;

    /// <summary>Still to be done: planned or agreed.</summary>
    public bool IsOpen => State is MilestoneState.Planned or MilestoneState.Agreed;

    /// <summary>The date to show: when it was done, otherwise when it is expected.</summary>
    public DateOnly? On => ActualOn ?? ForecastOn;

    /// <summary>
    /// Calendar days from the date first agreed to the day it was done or is expected; negative where that is earlier. Null
    /// where no date was agreed, and for what was dropped.
    /// </summary>
    public int? SlippageDays => State is not MilestoneState.Dropped && BaselineOn is { } baseline && On is { } on ? on.DayNumber - baseline.DayNumber : null;

    /// <summary>Whether an open milestone has moved by more than 30 calendar days since its date was agreed.</summary>
    public bool HasSlipped => IsOpen && SlippageDays > SlippageWarnedAbove;

    /// <summary>Whether it is open and its expected date has passed. On the day itself it is not late.</summary>
    public bool IsLate(DateOnly today) => IsOpen && ForecastOn < today;

    /// <summary>Calendar days since the expected date of a late milestone; 0 for any other.</summary>
    public int DaysLate(DateOnly today) => IsLate(today) ? today.DayNumber - ForecastOn!.Value.DayNumber : 0;
}

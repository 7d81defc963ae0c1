namespace CollabCase.Domain.Calendar;

/// <summary>A date as far as it is known: a day, a month or a year. The unknown part of <paramref name="Date"/> means nothing.</summary>
/// <param name="Date">The date; its unknown part is 1 (1 January, or the 1st).</param>
/// <param name="Precision">How much of it is known.</param>
public readonly record struct PartlyKnownDate(DateOnly Date, DatePrecision Precision)
{
    /// <summary>'21 November 2026', 'November 2026' or '2026'.</summary>
    public override string ToString() => PlainDate.Say(Date, Precision);
}

namespace CollabCase.Domain.Calendar;

/// <summary>
/// A quarter of a financial year: the first is April to June, the fourth January to March. Its number in the database is four times the calendar year that its
/// financial year starts in, and 0 to 3.
/// </summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    private readonly int _fromFirst;

    private Quarter(FinancialYear year, int fromFirst) => (Year, _fromFirst) = (year, fromFirst);

    /// <summary>The financial year that it is in.</summary>
    public FinancialYear Year { get; }

    /// <summary>1 to 4.</summary>
    public int Number => _fromFirst + 1;

    /// <summary>As the database keeps it.</summary>
    public int Code => (Year.StartingYear * 4) + _fromFirst;

    /// <summary>1 April, 1 July, 1 October or 1 January.</summary>
    public DateOnly FirstDay => Year.FirstDay.AddMonths(3 * _fromFirst);

    /// <summary>30 June, 30 September, 31 December or 31 March.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>90 to 92.</summary>
    public int Days => LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>One of the four of a financial year. Any other number is refused.</summary>
    public static Quarter Of(FinancialYear year, int number) => number is >= 1 and <= 4 ? new Quarter(year, number - 1) : throw new DomainRuleException("A financial year has quarters 1 to 4.");

    /// <summary>The one that a day falls in. Refused as by <see cref="FinancialYear.Containing"/>.</summary>
    public static Quarter Containing(DateOnly day) => new(FinancialYear.Containing(day), (day.Month + 8) % 12 / 3);

    /// <summary>From the number that the database keeps.</summary>
    public static Quarter FromCode(int code) => new(FinancialYear.Starting(code / 4), code % 4);

    /// <summary>The one after. There is none after the last of 2099-00.</summary>
    public Quarter Next() => _fromFirst < 3 ? new(Year, _fromFirst + 1) : new(Year.Next(), 0);

    /// <summary>The one so many later, or earlier where it is below 0; the first or the last of all where there is none so far off.</summary>
    public Quarter Later(int quarters) => FromCode(Math.Clamp(Code + quarters, Of(FinancialYear.Earliest, 1).Code, Of(FinancialYear.Latest, 4).Code));

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => Code.CompareTo(other.Code);

    /// <summary>Whether the first is earlier.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.Code < right.Code;

    /// <summary>Whether the first is later.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.Code > right.Code;

    /// <summary>Whether the first is earlier, or both are the same.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.Code <= right.Code;

    /// <summary>Whether the first is later, or both are the same.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.Code >= right.Code;

    /// <summary>'April to June 2026'</summary>
    public override string ToString() => _fromFirst switch
    {
        0 => $"April to June {FirstDay.Year}",
        1 => $"July to September {FirstDay.Year}",
        2 => $"October to December {FirstDay.Year}",
        _ => $"January to March {FirstDay.Year}",
    };
}

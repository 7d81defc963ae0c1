using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CollabCase.Domain.Calendar;

/// <summary>
/// A financial year of public bodies in the United Kingdom: 1 April to 31 March, both included. It is written 2012-13
/// and kept as the year it starts in. From 1990-91 to 2099-00.
/// </summary>
public readonly record struct FinancialYear : IComparable<FinancialYear>
{
    private const int EarliestStart = 1990;
    private const int LatestStart = 2099;

    // Counted from the earliest, so that a default value is a financial year too.
    private readonly int _yearsAfterEarliest;

    private FinancialYear(int startingYear) => _yearsAfterEarliest = startingYear - EarliestStart;

    /// <summary>1990-91, the first that can be recorded.</summary>
    public static FinancialYear Earliest => new(EarliestStart);

    /// <summary>2099-00, the last that can be recorded.</summary>
    public static FinancialYear Latest => new(LatestStart);

    /// <summary>The calendar year it starts in: 2012 for 2012-13.</summary>
    public int StartingYear => EarliestStart + _yearsAfterEarliest;

    /// <summary>1 April.</summary>
    public DateOnly FirstDay => new(StartingYear, 4, 1);

    /// <summary>31 March of the following calendar year.</summary>
    public DateOnly LastDay => new(StartingYear + 1, 3, 31);

    /// <summary>The financial year that starts in the given calendar year. Outside 1990 to 2099 is refused.</summary>
    public static FinancialYear Starting(int year) => year is >= EarliestStart and <= LatestStart
        ? new FinancialYear(year)
        : throw new DomainRuleException(OutOfRange);

    /// <summary>The financial year that a day falls in. Before 1 April 1990 or after 31 March 2100 is refused.</summary>
    public static FinancialYear Containing(DateOnly day) => Starting(day.Month < 4 ? day.Year - 1 : day.Year);

    /// <summary>
    /// Reads a financial year as people type it: 2012-13, 2012/13 or 2012-2013. Refused, with a reason to show: a year
    /// alone, two years that do not follow each other, and years out of range.
    /// </summary>
    public static bool TryParse(string? text, out FinancialYear year, [NotNullWhen(false)] out string? reason)
    {
        year = default;
        var parts = (text ?? "").Split('-', '/', '–', '\u2011');
        if (parts.Length != 2 || !IsYear(parts[0] = parts[0].Trim(), 4) || !(IsYear(parts[1] = parts[1].Trim(), 2) || IsYear(parts[1], 4)))
        {
            reason = "Enter the financial year as 2012-13.";
            return false;
        }
        var start = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var end = int.Parse(parts[1], CultureInfo.InvariantCulture);
        if (end != (parts[1].Length == 4 ? start + 1 : (start + 1) % 100))
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"A financial year ends in the year after it starts. Did you mean {Written(start)}?");
            return false;
        }
        if (start is < EarliestStart or > LatestStart)
        {
            reason = OutOfRange;
            return false;
        }
        year = new FinancialYear(start);
        reason = null;
        return true;
    }

    /// <summary>The year after. There is none after 2099-00.</summary>
    public FinancialYear Next() => Starting(StartingYear + 1);

    /// <summary>The year before. There is none before 1990-91.</summary>
    public FinancialYear Previous() => Starting(StartingYear - 1);

    /// <summary>Whether a day falls in this year, its first and last day included.</summary>
    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <inheritdoc/>
    public int CompareTo(FinancialYear other) => _yearsAfterEarliest.CompareTo(other._yearsAfterEarliest);

    /// <summary>Whether the first is earlier.</summary>
    public static bool operator <(FinancialYear left, FinancialYear right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is later.</summary>
    public static bool operator >(FinancialYear left, FinancialYear right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is not later.</summary>
    public static bool operator <=(FinancialYear left, FinancialYear right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is not earlier.</summary>
    public static bool operator >=(FinancialYear left, FinancialYear right) => left.CompareTo(right) >= 0;

    /// <summary>As it is written: 2012-13.</summary>
    public override string ToString() => Written(StartingYear);

    private const string OutOfRange = "Enter a financial year from 1990-91 to 2099-00.";

    private static string Written(int start) => string.Create(CultureInfo.InvariantCulture, $"{start:0000}-{(start + 1) % 100:00}");

    private static bool IsYear(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}

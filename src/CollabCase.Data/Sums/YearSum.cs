using System.Globalization;
using System.Text;
using CollabCase.Domain.Calendar;

namespace CollabCase.Data.Sums;

/// <summary>What a giver's awards add up to in one financial year, cash or in-kind, committed or hoped for.</summary>
/// <param name="Year">Null: not published.</param>
/// <param name="IsCommitted">False: applied for or offered.</param>
/// <param name="Amounts">How many amounts it is of: £0 is not the same as none.</param>
public readonly record struct YearSum(FinancialYear? Year, bool IsInKind, bool IsCommitted, long Pence, int Amounts)
{
    // `2026kc 123450 2;`: the year, or `-`; k for in-kind; c for committed; pence; amounts.
    private const char InKind = 'k', Committed = 'c', End = ';';

    internal static string Write(IEnumerable<YearSum> sums)
    {
        var text = new StringBuilder();
        foreach (var sum in sums)
        {
            if (sum.Year is { } year) text.Append(CultureInfo.InvariantCulture, $"{year.StartingYear}");
            else text.Append('-');
            if (sum.IsInKind) text.Append(InKind);
            if (sum.IsCommitted) text.Append(Committed);
            text.Append(CultureInfo.InvariantCulture, $" {sum.Pence} {sum.Amounts}{End}");
        }
        return text.ToString();
    }

    /// <summary>The sums that a <see cref="GiverSums.Figures"/> holds.</summary>
    public static List<YearSum> Read(string figures)
    {
        var sums = new List<YearSum>(figures.AsSpan().Count(End));
        Read(figures, sums);
        return sums;
    }

    // A page reads ten thousand: sign by sign, and nothing twice.
    internal static void Read(string figures, List<YearSum> into)
    {
        for (var at = 0; at < figures.Length; at++)
        {
            FinancialYear? year = figures[at] == '-' ? null : FinancialYear.Starting((int)Number(figures, ref at));
            if (year is null) at++;
            var (inKind, committed) = (false, false);
            for (; figures[at] != ' '; at++)
            {
                if (figures[at] == InKind) inKind = true;
                if (figures[at] == Committed) committed = true;
            }
            at++;
            var pence = Number(figures, ref at);
            at++;
            into.Add(new YearSum(year, inKind, committed, pence, (int)Number(figures, ref at)));
        }
    }

    private static long Number(string text, ref int at)
    {
        var negative = text[at] == '-';
        if (negative) at++;
        var number = 0L;
        for (; char.IsAsciiDigit(text[at]); at++) number = number * 10 - (text[at] - '0');
        return negative ? number : -number;
    }
}

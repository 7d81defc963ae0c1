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
        List<YearSum> sums = [];
        Read(figures, sums);
        return sums;
    }

    internal static void Read(ReadOnlySpan<char> figures, List<YearSum> into)
    {
        while (figures.Length > 0)
        {
            var end = figures.IndexOf(End);
            into.Add(One(figures[..end]));
            figures = figures[(end + 1)..];
        }
    }

    private static YearSum One(ReadOnlySpan<char> text)
    {
        var (first, last) = (text.IndexOf(' '), text.LastIndexOf(' '));
        var head = text[..first];
        return new YearSum(head[0] == '-' ? null : FinancialYear.Starting(int.Parse(head[..4], NumberStyles.None, CultureInfo.InvariantCulture)), head.Contains(InKind), head.Contains(Committed),
            long.Parse(text[(first + 1)..last], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), int.Parse(text[(last + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }
}

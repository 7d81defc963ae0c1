using System.Globalization;

namespace CollabCase.Web.Imports.Reading;

/// <summary>What a cell of a workbook says, as text.</summary>
public static class ExcelCell
{
    /// <summary>A number without the noise of its binary form: 51139.01 where the workbook has 51139.010000000002.</summary>
    public static string Number(string stored)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return stored;
        var short15 = number.ToString("G15", CultureInfo.InvariantCulture);
        return decimal.TryParse(short15, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) ? plain.ToString(CultureInfo.InvariantCulture) : short15;
    }

    /// <summary>A date as 2026-11-21, and where it has a time as 2026-11-21T09:30:00; null: no date.</summary>
    /// <param name="stored">Days, and their fraction, counted as the workbook counts them.</param>
    /// <param name="from1904">As old workbooks of one maker do; else from 1900, with the day that never was.</param>
    public static string? Date(string stored, bool from1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days is < 0 or >= 2_958_466) return null;
        var at = from1904 ? new DateTime(1904, 1, 1).AddDays(days) : new DateTime(1899, 12, 30).AddDays(days < 60 ? days + 1 : days);
        at = new DateTime((at.Ticks + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The place of a column, from 0: 27 for AB12.</summary>
    public static int Column(ReadOnlySpan<char> cell)
    {
        var column = 0;
        foreach (var c in cell)
        {
            if (c is < 'A' or > 'Z' || column > 20_000) break;
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    /// <summary>How a spreadsheet calls a column: AB for 27.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }

    /// <summary>The row of a cell, from 1: 12 for AB12.</summary>
    public static int Row(ReadOnlySpan<char> cell) =>
        int.TryParse(cell.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}

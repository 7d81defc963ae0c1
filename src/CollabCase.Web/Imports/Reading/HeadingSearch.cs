namespace CollabCase.Web.Imports.Reading;

/// <summary>Finds the row of headings: a table often has a title and a line or two above it.</summary>
internal static class HeadingSearch
{
    /// <summary>As many rows as are looked at.</summary>
    public const int Depth = 30;

    /// <summary>Wider tables than this are not of awards.</summary>
    public const int MostColumns = 500;

    /// <summary>A table from its first rows; null: nothing is written in them.</summary>
    public static Sheet? Find(string name, IReadOnlyList<(int Number, IReadOnlyList<string?> Cells)> first)
    {
        var filled = first.Select(row => (row.Number, row.Cells, Count: row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell)))).Where(row => row.Count > 0).ToList();
        if (filled.Count == 0) return null;
        var widest = filled.Max(row => row.Count);
        var enough = widest == 1 ? 1 : Math.Max(2, (widest + 1) / 2);
        var (number, cells, _) = filled.First(row => row.Count >= enough);
        var last = cells.Count - 1;
        while (last >= 0 && string.IsNullOrWhiteSpace(cells[last])) last--;
        if (last >= MostColumns) throw new UnreadableFileException($"‘{name}’ has more than {MostColumns} columns. Keep the columns that are about awards, and choose the file again.");
        var above = filled.Where(row => row.Number < number).Select(row => row.Number).ToList();
        return new Sheet(name, [.. cells.Take(last + 1).Select(cell => cell?.Trim() ?? "")])
        {
            HeadingRow = number,
            Notices = above.Count == 0 ? [] : [$"The headings are taken from row {number}. What is written above them ({(above.Count == 1 ? "row" : "rows")} {Domain.Text.Listed(above.Select(n => $"{n}"), 5)}) is left out."],
        };
    }

    /// <summary>A row's cells fitted to the headings; null: nothing is written in it.</summary>
    public static SheetRow? Fit(Sheet sheet, int number, List<string?> cells, List<CellNotice>? notices = null)
    {
        var last = cells.Count - 1;
        while (last >= 0 && cells[last] is null) last--;
        if (last < 0 && notices is null or []) return null;
        var width = sheet.Headings.Count;
        if (last >= width)
            (notices ??= []).Add(new CellNotice(width, $"This row has {last + 1} cells, and the table has {width} headings. A value with a comma in it needs quotation marks round it, and each column needs a heading.", CellNoticeKind.Unreadable));
        if (cells.Count > width) cells.RemoveRange(width, cells.Count - width);
        while (cells.Count < width) cells.Add(null);
        return new SheetRow(number, cells) { Notices = notices ?? (IReadOnlyList<CellNotice>)[] };
    }
}

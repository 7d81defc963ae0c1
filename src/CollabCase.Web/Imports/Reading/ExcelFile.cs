using System.Runtime.CompilerServices;
using System.Xml;

namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// An Excel workbook. Dates are told by their style and formulas have the value that was saved; a value that is merged over several rows
/// holds for each of them; what is hidden is left out unless it is asked for.
/// </summary>
public sealed class ExcelFile : SheetFile
{
    private const int MostSheets = 200;

    private readonly ExcelArchive _archive;
    private readonly ExcelTexts _texts;
    private readonly List<(Sheet Sheet, ExcelTable Table, ILookup<int, Merged> MergedByRow)> _sheets = [];

    private ExcelFile(ExcelArchive archive, ExcelTexts texts) => (_archive, _texts) = (archive, texts);

    public override string Called => "an Excel workbook";

    public override IReadOnlyList<Sheet> Sheets => [.. _sheets.Select(s => s.Sheet)];

    internal static ExcelFile Open(Stream content, string name, CancellationToken cancellationToken)
    {
        var archive = ExcelArchive.Open(content, name);
        ExcelFile? file = null;
        try
        {
            var book = ExcelBook.Read(archive) ?? throw new UnreadableFileException(archive.Has("mimetype")
                ? $"‘{name}’ is an OpenDocument file. Save the table as .xlsx or .csv, and choose it again."
                : $"‘{name}’ is not an Excel workbook. Save the table as .xlsx or .csv, and choose it again.");
            file = new ExcelFile(archive, ExcelTexts.Read(archive, book.Texts));
            var styles = ExcelStyles.Read(archive, book.Styles);
            foreach (var sheet in book.Sheets.Take(MostSheets)) file.Look(sheet, new ExcelTable(archive, sheet.Part, file._texts, styles, book.From1904), cancellationToken);
            return file._sheets.Count > 0 ? file : throw new UnreadableFileException($"‘{name}’ has no sheet with anything in it. Check the file on your computer, and choose it again.");
        }
        catch (Exception broken)
        {
            file?._texts.Dispose();
            archive.Dispose();
            if (broken is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or FormatException) throw archive.Damaged(broken);
            throw;
        }
    }

    public override async IAsyncEnumerable<SheetRow> RowsAsync(Sheet sheet, bool hiddenToo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var (_, table, merged) = _sheets.Find(s => s.Sheet.Name == sheet.Name);
        var covering = new List<(Merged Cells, string? Value)>();
        using var rows = table.Rows(merged: null, cancellationToken).GetEnumerator();
        while (Next(rows) is { } row)
        {
            covering.RemoveAll(c => c.Cells.LastRow < row.Number);
            var notices = row.Notices;
            // A row with nothing of its own, such as one left empty for the eye, is none.
            var hasOwn = row.Cells.Exists(cell => cell is not null);
            foreach (var (cells, value) in covering)
                if (hasOwn && value is not null && row.Number > sheet.HeadingRow) Cover(row, cells, value, ref notices);
            foreach (var cells in merged[row.Number])
                covering.Add((cells, cells.FirstColumn < row.Cells.Count ? row.Cells[cells.FirstColumn] : null));
            if (row.Number <= sheet.HeadingRow || row.IsHidden && !hiddenToo) continue;
            if (HeadingSearch.Fit(sheet, row.Number, row.Cells, notices) is { } fitted) yield return fitted with { IsHidden = row.IsHidden };
        }
    }

    public override ValueTask DisposeAsync()
    {
        _texts.Dispose();
        _archive.Dispose();
        return base.DisposeAsync();
    }

    private static void Cover(ExcelRow row, Merged cells, string value, ref List<CellNotice>? notices)
    {
        while (row.Cells.Count <= cells.FirstColumn) row.Cells.Add(null);
        if (row.Cells[cells.FirstColumn] is not null) return;
        row.Cells[cells.FirstColumn] = value;
        (notices ??= []).Add(new CellNotice(cells.FirstColumn, $"This cell is merged with the one in row {cells.FirstRow}, whose value ‘{value}’ is used here too.", CellNoticeKind.MergedFromAbove));
    }

    private ExcelRow? Next(IEnumerator<ExcelRow> rows)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException or FormatException)
        {
            throw _archive.Damaged(broken);
        }
    }

    // Once through the whole sheet: what is merged stands below the rows, and what is hidden should be said before anything is chosen.
    private void Look(ExcelSheet named, ExcelTable table, CancellationToken cancellationToken)
    {
        var first = new List<(int, IReadOnlyList<string?>)>();
        var merged = new List<Merged>();
        var (hiddenRows, formulas) = (0, 0);
        foreach (var row in table.Rows(merged, cancellationToken))
        {
            if (row.IsHidden) hiddenRows++;
            else if (first.Count < HeadingSearch.Depth) first.Add((row.Number, row.Cells));
            formulas += row.Notices?.Count(n => n.Kind is CellNoticeKind.Remark) ?? 0;
        }
        if (HeadingSearch.Find(named.Name, first) is not { } sheet) return;
        List<string> notices = [.. sheet.Notices];
        if (hiddenRows > 0) notices.Add($"{hiddenRows} hidden {(hiddenRows == 1 ? "row is" : "rows are")} left out. Rows that a filter hides are among them.");
        if (formulas > 0) notices.Add($"{formulas} {(formulas == 1 ? "cell is a formula. The value that it" : "cells are formulas. The values that they")} had when the workbook was saved {(formulas == 1 ? "is" : "are")} used.");
        if (merged.Exists(m => m.LastRow > m.FirstRow && m.LastRow > sheet.HeadingRow)) notices.Add("Some cells are merged over several rows. Their value is used for each of those rows.");
        if (named.IsHidden) notices.Add("This sheet is hidden in the workbook.");
        var down = merged.Where(m => m.LastRow > m.FirstRow && m.FirstRow > sheet.HeadingRow).ToLookup(m => m.FirstRow);
        _sheets.Add((sheet with { IsHidden = named.IsHidden, Notices = notices }, table, down));
    }
}

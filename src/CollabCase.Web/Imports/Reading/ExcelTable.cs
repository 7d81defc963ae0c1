using System.Globalization;
using System.Text;
using System.Xml;

namespace CollabCase.Web.Imports.Reading;

/// <summary>A row of a sheet as the workbook has it.</summary>
internal sealed record ExcelRow(int Number, List<string?> Cells, List<CellNotice>? Notices, bool IsHidden);

/// <summary>The cells that one value covers, rows and columns from the workbook's own count (columns from 0).</summary>
internal readonly record struct Merged(int FirstRow, int LastRow, int FirstColumn, int LastColumn);

/// <summary>Reads the rows of one sheet, one after the other.</summary>
internal sealed class ExcelTable(ExcelArchive archive, string part, ExcelTexts texts, ExcelStyles styles, bool from1904)
{
    // What a workbook can hold.
    private const int MostRows = 1_048_576, MostMerged = 100_000, MostColumns = 16_384;

    private static readonly int WidestRow = HeadingSearch.MostColumns * 2;

    /// <param name="merged">Filled when the rows are through: a workbook says so below them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IEnumerable<ExcelRow> Rows(List<Merged>? merged, CancellationToken cancellationToken)
    {
        using var xml = archive.Read(part);
        if (xml is null) yield break;
        var (number, text) = (0, new StringBuilder());
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                cancellationToken.ThrowIfCancellationRequested();
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > number ? said : number + 1;
                if (number > MostRows) yield break;
                var isHidden = xml.GetAttribute("hidden") is "1" or "true";
                var row = Row(xml, number, isHidden, text);
                yield return row;
            }
            else if (merged is not null && xml.LocalName == "mergeCell" && merged.Count < MostMerged && xml.GetAttribute("ref")?.Split(':') is [var from, var to])
            {
                merged.Add(new Merged(ExcelCell.Row(from), ExcelCell.Row(to), ExcelCell.Column(from), ExcelCell.Column(to)));
            }
        }
    }

    private ExcelRow Row(XmlReader xml, int number, bool isHidden, StringBuilder text)
    {
        var cells = new List<string?>();
        List<CellNotice>? notices = null;
        if (xml.IsEmptyElement) return new ExcelRow(number, cells, null, isHidden);
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                xml.Read();
                continue;
            }
            var column = xml.GetAttribute("r") is { } place ? ExcelCell.Column(place) : cells.Count;
            if (column >= WidestRow || column >= MostColumns)
            {
                xml.Skip();
                continue;
            }
            // Cells stand in order; one that stands twice has its first value.
            var (value, notice) = Cell(xml, text);
            if (column < cells.Count) continue;
            while (cells.Count < column) cells.Add(null);
            cells.Add(string.IsNullOrWhiteSpace(value) ? null : value);
            if (notice is { } special) (notices ??= []).Add(new CellNotice(column, special.Message, special.Kind));
        }
        return new ExcelRow(number, cells, notices, isHidden);
    }

    private (string? Value, (string Message, CellNoticeKind Kind)? Notice) Cell(XmlReader xml, StringBuilder text)
    {
        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
        string? stored = null;
        var isFormula = false;
        if (xml.IsEmptyElement) xml.Read();
        else
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "v") stored = ExcelTexts.ValueOf(xml, text);
                else if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "is")
                {
                    stored = ExcelTexts.TextOf(xml, text);
                    xml.Read();
                }
                else if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "f")
                {
                    isFormula = true;
                    xml.Skip();
                }
                else xml.Read();
            }
            xml.Read();
        }
        if (type == "e") return (null, ($"This cell has the error {stored} in it. Mend it in the workbook, or write the value instead.", CellNoticeKind.Unreadable));
        if (isFormula && stored is null) return (null, ("This cell is a formula whose value was not saved. Open the workbook, save it, and choose it again.", CellNoticeKind.Unreadable));
        var value = stored is null ? null : ValueOf(type, style, stored);
        return (value, isFormula ? ("This cell is a formula. The value that it had when the workbook was saved is used.", CellNoticeKind.Remark) : null);
    }

    private string? ValueOf(string? type, int style, string stored) => type switch
    {
        "s" => int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts[index] : null,
        "str" or "inlineStr" => stored,
        "b" => stored == "1" ? "Yes" : "No",
        "d" => stored,
        _ when styles.IsDate(style) => ExcelCell.Date(stored, from1904) ?? stored,
        _ => ExcelCell.Number(stored),
    };
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Documents;

/// <summary>
/// Writes a workbook of one sheet, row by row: typed cells, headings that stay in sight and are printed on each page, columns as wide as what
/// stands in the first rows. Text is written as text, so that nothing in it is ever taken for a formula, not even when the cell is edited.
/// </summary>
public static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int RowsToMeasure = 200, MostRows = 1_048_575, LongestSheetName = 31;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true };

    /// <param name="to">Read and written at any place.</param>
    /// <param name="name">Of the sheet; what a workbook does not take is left out of it.</param>
    /// <param name="columns">The headings and what stands below them.</param>
    /// <param name="rows">In their order.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync<TRow>(Stream to, string name, CsvColumns<TRow> columns, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(name);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var sheetName = string.Concat(name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)).Take(LongestSheetName));
        WritePart(zip, "[Content_Types].xml", WorkbookParts.ContentTypes);
        WritePart(zip, "_rels/.rels", WorkbookParts.Relations);
        WritePart(zip, "xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations);
        WritePart(zip, "xl/styles.xml", WorkbookParts.Styles);
        WriteWorkbook(zip, sheetName.Length == 0 ? "Sheet" : sheetName);
        using var xml = XmlWriter.Create(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), Settings);
        await WriteSheetAsync(xml, columns, rows, cancellationToken);
    }

    private static async Task WriteSheetAsync<TRow>(XmlWriter xml, CsvColumns<TRow> columns, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        var widths = new WidthWriter(columns.Headings);
        var first = new List<TRow>();
        await using var each = rows.GetAsyncEnumerator(cancellationToken);
        var more = true;
        while (first.Count < RowsToMeasure && (more = await each.MoveNextAsync()))
        {
            first.Add(each.Current);
            widths.Measure(cells => columns.WriteTo(cells, each.Current));
        }

        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw($"<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>");
        widths.WriteTo(xml);
        xml.WriteStartElement("sheetData", Main);
        xml.WriteStartElement("row", Main);
        foreach (var heading in columns.Headings) WorkbookCells.Text(xml, heading, WorkbookParts.Heading);
        xml.WriteEndElement();
        var cells = new WorkbookCells(xml);
        foreach (var row in first) Row(row);
        for (var count = first.Count; more && await each.MoveNextAsync(); count++)
        {
            if (count == MostRows) throw new InvalidOperationException("A sheet holds 1,048,576 rows, and there are more.");
            Row(each.Current);
        }
        xml.WriteEndElement();
        xml.WriteRaw("<pageSetup orientation=\"landscape\" paperSize=\"9\"/>");
        xml.WriteEndElement();

        void Row(TRow row)
        {
            xml.WriteStartElement("row", Main);
            columns.WriteTo(cells, row);
            xml.WriteEndElement();
        }
    }

    private static void WriteWorkbook(ZipArchive zip, string sheetName)
    {
        using var xml = XmlWriter.Create(zip.CreateEntry("xl/workbook.xml").Open(), Settings);
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        xml.WriteStartElement("sheet", Main);
        xml.WriteAttributeString("name", sheetName);
        xml.WriteAttributeString("sheetId", "1");
        xml.WriteAttributeString("r", "id", Office, "rId1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("definedNames", Main);
        xml.WriteStartElement("definedName", Main);
        xml.WriteAttributeString("name", "_xlnm.Print_Titles");
        xml.WriteAttributeString("localSheetId", "0");
        xml.WriteString($"'{sheetName}'!$1:$1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePart(ZipArchive zip, string part, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(content);
    }

    /// <summary>Finds how wide each column should be, in characters.</summary>
    private sealed class WidthWriter(IReadOnlyList<string> headings) : RowWriter
    {
        private const int Narrowest = 8, Widest = 60;

        private readonly int[] _widths = [.. headings.Select(heading => Math.Clamp(heading.Length, Narrowest, Widest))];
        private int _column;

        public void Measure(Action<RowWriter> row)
        {
            _column = 0;
            row(this);
        }

        public override void Text(string? value) => Take(value is null ? 0 : value.Split('\n').Max(line => line.Length));

        public override void Date(DateOnly? value) => Take(value is null ? 0 : "21 November 2026".Length);

        public override void Money(Money? value) => Take(value?.ToString().Length ?? 0);

        public override void Number(long? value) => Take(value?.ToString("N0", CultureInfo.InvariantCulture).Length ?? 0);

        public override void Decimal(decimal? value) => Take(value?.ToString("N2", CultureInfo.InvariantCulture).Length ?? 0);

        public void WriteTo(XmlWriter xml)
        {
            if (_widths.Length == 0) return;
            xml.WriteStartElement("cols", Main);
            for (var i = 0; i < _widths.Length; i++)
                xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{_widths[i] + 2}\" customWidth=\"1\"/>"));
            xml.WriteEndElement();
        }

        private void Take(int width)
        {
            _widths[_column] = Math.Clamp(width, _widths[_column], Widest);
            _column++;
        }
    }
}

/// <summary>Writes the cells of one row.</summary>
internal sealed class WorkbookCells(XmlWriter xml) : RowWriter
{
    // Excel counts days wrongly before it.
    private static readonly DateOnly FirstCounted = new(1900, 3, 1);

    public static void Text(XmlWriter xml, string text, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Readable(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public override void Text(string? value)
    {
        if (string.IsNullOrEmpty(value)) Number(null, WorkbookParts.Text);
        else Text(xml, value, WorkbookParts.Text);
    }

    public override void Date(DateOnly? value)
    {
        if (value < FirstCounted) Text(xml, value.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), WorkbookParts.Text);
        else Number((value?.DayNumber - new DateOnly(1899, 12, 30).DayNumber)?.ToString(CultureInfo.InvariantCulture), WorkbookParts.Date);
    }

    public override void Money(Money? value) => Number(value?.ToPlainString(), WorkbookParts.Money);

    public override void Number(long? value) => Number(value?.ToString(CultureInfo.InvariantCulture), WorkbookParts.Number);

    public override void Decimal(decimal? value) => Number(value?.ToString(CultureInfo.InvariantCulture), WorkbookParts.Decimal);

    private void Number(string? value, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (value is not null) xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    // A carriage return would come back as a line feed, and what XML has no sign for would spoil the file.
    private static string Readable(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0 ? text : string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or >= 0x20 and not (0xFFFE or 0xFFFF or Unpaired)));

    private const int Unpaired = 0xFFFD;
}

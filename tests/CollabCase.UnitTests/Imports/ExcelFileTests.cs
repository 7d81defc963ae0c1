using System.Globalization;
using System.IO.Compression;
using System.Text;
using CollabCase.Domain.Funding;
using CollabCase.Web.Documents;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CollabCase.UnitTests.Imports.Reading;

namespace CollabCase.UnitTests.Imports;

public sealed class ExcelFileTests
{
    private const string Styles = """<styleSheet xmlns="x"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;day &quot;0.0[Red]"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>""";

    [Fact]
    public async Task Numbers_dates_texts_and_formulas_are_what_the_workbook_shows()
    {
        await using var file = await OpenAsync(Book("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>Funder</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="str"><v>When</v></c><c r="D1" t="str"><v>Paid</v></c></row>
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>51139.010000000002</v></c><c r="C2" s="1"><v>41844</v></c><c r="D2" s="2"><v>41844</v></c></row>
            <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4"><f>SUM(B2:B2)</f><v>7</v></c><c r="C4" s="3"><v>41844.5</v></c></row>
            <row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5"><f>A1</f></c><c r="C5" t="e"><v>#REF!</v></c><c r="D5"><v>1.5E-2</v></c></row>
            """));
        var rows = await RowsAsync(file);

        Assert.Equal(["Funder", "Amount", "When", "Paid"], file.OnlySheet!.Headings);
        Assert.Equal(["The Robertson Trust", "51139.01", "2014-07-24", "41844"], rows[0].Cells);
        Assert.Equal((4, "rich and poor", "7", "2014-07-24T12:00:00"), (rows[1].Number, rows[1].Cells[0], rows[1].Cells[1], rows[1].Cells[2]));
        Assert.Equal((1, CellNoticeKind.Remark), (Assert.Single(rows[1].Notices).Column, rows[1].Notices[0].Kind));
        Assert.Equal(["Yes", null, null, "0.015"], rows[2].Cells);
        Assert.Equal([(1, CellNoticeKind.Unreadable), (2, CellNoticeKind.Unreadable)], rows[2].Notices.Select(n => (n.Column, n.Kind)));
        Assert.Contains(file.OnlySheet.Notices, notice => notice.StartsWith("1 cell is a formula", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_merged_over_rows_holds_for_each_and_what_is_hidden_is_left_out_and_said()
    {
        await using var file = await OpenAsync(Book("""
            <row r="1"><c r="A1" t="str"><v>Funder</v></c><c r="B1" t="str"><v>Amount</v></c></row>
            <row r="2"><c r="A2" t="str"><v>A</v></c><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>
            <row r="4" hidden="1"><c r="B4"><v>3</v></c></row><row r="5"><c r="A5"/></row><row r="6"><c r="A6" t="str"><v>B</v></c><c r="B6"><v>4</v></c></row>
            """, """<mergeCells><mergeCell ref="A2:A5"/></mergeCells>"""));
        var rows = await RowsAsync(file);

        Assert.Equal([(2, "A", "1"), (3, "A", "2"), (6, "B", "4")], rows.Select(row => (row.Number, row.Cells[0], row.Cells[1])));
        Assert.Equal(CellNoticeKind.MergedFromAbove, Assert.Single(rows[1].Notices).Kind);
        Assert.Equal([2, 3, 4, 6], (await RowsAsync(file, hiddenToo: true)).Select(row => row.Number));
        Assert.Contains(file.OnlySheet!.Notices, notice => notice.Contains("1 hidden row", StringComparison.Ordinal));
        Assert.Contains(file.OnlySheet.Notices, notice => notice.Contains("merged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_sheets_the_only_one_that_is_not_hidden_is_read_and_else_one_is_chosen()
    {
        await using var one = await OpenAsync(BookOf(("Awards", ""), ("Old", " state=\"hidden\""), ("Older", " state=\"veryHidden\"")));
        Assert.Equal(("Awards", 3), (one.OnlySheet!.Name, one.Sheets.Count));
        Assert.Equal([false, true, true], one.Sheets.Select(sheet => sheet.IsHidden));

        await using var two = await OpenAsync(BookOf(("2012", ""), ("2013", "")));
        Assert.Null(two.OnlySheet);
        Assert.Equal("2013", Assert.Single(await RowsAsync(two, two.Sheets[1])).Cells[0]);
    }

    [Fact]
    public async Task Days_are_counted_from_1904_where_the_workbook_says_so()
    {
        await using var file = await OpenAsync(Book("""<row r="1"><c r="A1" t="str"><v>When</v></c></row><row r="2"><c r="A2" s="1"><v>40382</v></c></row>""", book: "<workbookPr date1904=\"1\"/>"));

        Assert.Equal("2014-07-24", Assert.Single(await RowsAsync(file)).Cells[0]);
    }

    [Fact]
    public async Task A_workbook_that_unpacks_to_far_too_much_is_refused_before_it_is_unpacked()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 40; i++) part.Write(zeros);
        }
        Assert.Contains("far more", await RefusalAsync(bomb), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_workbook_or_a_damaged_one_is_refused_with_what_to_do()
    {
        Assert.Contains("OpenDocument", await RefusalAsync(Workbook(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))), StringComparison.Ordinal);
        Assert.Contains("not an Excel workbook", await RefusalAsync(Workbook(("word/document.xml", "<x/>"))), StringComparison.Ordinal);
        Assert.Contains("damaged", await RefusalAsync(Bytes("PK and nothing else")), StringComparison.Ordinal);
        Assert.Contains("damaged", await RefusalAsync(Book("<row r=\"1\"><c><v>1</v></row>")), StringComparison.Ordinal);
        Assert.Contains("damaged", await RefusalAsync(Workbook(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>"))), StringComparison.Ordinal);
        Assert.Contains("no sheet", await RefusalAsync(Book("")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_texts_are_read_from_the_disk_and_stay_the_same()
    {
        var rows = Enumerable.Range(2, 60_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"<row r=\"{n}\"><c r=\"A{n}\" t=\"s\"><v>{n}</v></c></row>"));
        var texts = Enumerable.Range(0, 60_002).Select(n => $"<si><t>Text {n} {new string('é', 90)}</t></si>");
        await using var file = await OpenAsync(Book("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>" + string.Concat(rows), texts: string.Concat(texts)));

        Assert.Equal(Enumerable.Range(2, 60_000).Select(n => $"Text {n} {new string('é', 90)}"), (await RowsAsync(file)).Select(row => row.Cells[0]));
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_can_hold_is_not_kept_whole()
    {
        await using var file = await OpenAsync(Book($"""<row r="1"><c r="A1" t="str"><v>A</v></c><c r="B1" t="str"><v>B</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><v>{new string('y', 9_000_000)}</v></c></row>""", texts: $"<si><t>{new string('x', 9_000_000)}</t></si>"));

        Assert.Equal([32_767, 32_767], Assert.Single(await RowsAsync(file)).Cells.Select(cell => cell!.Length));
    }

    private sealed record Row(string Name, DateOnly On, Money Amount, long Count);

    private static readonly CsvColumns<Row> Columns = new CsvColumns<Row>().Text("Name", r => r.Name).Date("On", r => r.On).Money("Amount", r => r.Amount).Number("Count", r => r.Count);

    [Fact]
    public void What_is_exported_is_read_back_the_same() =>
        Prop.ForAll(Tables.Rows.ToArbitrary(), table =>
        {
            using var book = WrittenAsync([.. table.Select(r => new Row(r.Name, r.On, r.Amount, r.Count))]).GetAwaiter().GetResult();
            var file = OpenAsync(book).GetAwaiter().GetResult();
            Tables.AssertSame(table, RowsAsync(file).GetAwaiter().GetResult(), "\n");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public async Task An_exported_workbook_is_one_that_office_takes_with_typed_cells_and_headings_that_stay()
    {
        using var book = await WrittenAsync([new("=HYPERLINK(\"https://example.org\")", new(2026, 11, 21), Money.FromPounds(1234.5m), 7), new("", new(2026, 1, 2), Money.FromPounds(-300), -1)]);
        using var document = SpreadsheetDocument.Open(book, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
        using var reader = new StreamReader(document.WorkbookPart!.WorksheetParts.Single().GetStream(), Encoding.UTF8);
        var xml = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        Assert.Contains("<c s=\"5\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK(\"https://example.org\")</t></is></c><c s=\"2\"><v>46347</v></c><c s=\"3\"><v>1234.50</v></c><c s=\"4\"><v>7</v></c>", xml, StringComparison.Ordinal);
        Assert.Contains("<c s=\"3\"><v>-300.00</v></c>", xml, StringComparison.Ordinal);
    }

    private static async Task<MemoryStream> WrittenAsync(IReadOnlyList<Row> rows)
    {
        var book = new MemoryStream();
        await WorkbookWriter.WriteAsync(book, "funding: 2026/[all]", Columns, rows.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        return book;
    }

    private static MemoryStream Book(string rows, string below = "", string book = "", string? texts = null) => Workbook(
        ("xl/workbook.xml", $"<workbook xmlns:r=\"r\">{book}<sheets><sheet name=\"Sheet\" r:id=\"a\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData>{below}</worksheet>"),
        ("xl/sharedStrings.xml", $"<sst>{texts ?? "<si><t>Amount</t></si><si><t>The Robertson Trust</t></si><si><r><t>rich </t></r><r><t>and poor</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></si>"}</sst>"),
        ("xl/styles.xml", Styles));

    private static MemoryStream BookOf(params (string Name, string State)[] sheets) => Workbook(
    [
        ("xl/workbook.xml", $"<workbook xmlns:r=\"r\"><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" r:id=\"s{i}\"{sheet.State}/>"))}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships>{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"x/worksheet\" Target=\"/xl/worksheets/s{i}.xml\"/>"))}</Relationships>"),
        .. sheets.Select((sheet, i) => ($"xl/worksheets/s{i}.xml", $"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Funder</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>{sheet.Name}</v></c></row></sheetData></worksheet>")),
    ]);
}

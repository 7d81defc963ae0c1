using System.Text;
using CollabCase.Domain.Funding;
using CollabCase.Web.Imports.Reading;
using CollabCase.Web.Mvc;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Xunit;
using static CollabCase.UnitTests.Imports.Reading;

namespace CollabCase.UnitTests.Imports;

public sealed class CsvSheetTests
{
    private const string Table = "Funder,Place,Amount\nThe Robertson Trust,“Éire” – Glasgow,£51139\n";

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "UTF-8" },
        { "utf-8 with a mark", "UTF-8" },
        { "windows-1252", "Windows-1252" },
        { "utf-16", "UTF-16" },
        { "utf-16 big-endian", "UTF-16" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Is_read_in_the_encodings_that_spreadsheets_save(string encoding, string called)
    {
        await using var file = await OpenAsync(Bytes(Table, encoding switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with a mark" => new UTF8Encoding(true),
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            "utf-16" => new UnicodeEncoding(false, true),
            _ => new UnicodeEncoding(true, true),
        }));

        Assert.Equal($"a CSV file ({called}, with commas)", file.Called);
        Assert.Equal(["Funder", "Place", "Amount"], file.OnlySheet!.Headings);
        Assert.Equal(["The Robertson Trust", "“Éire” – Glasgow", "£51139"], Assert.Single(await RowsAsync(file)).Cells);
    }

    [Theory]
    [InlineData("Funder;Amount\nA, B and C;\"1;2\"\nD;4\n", "semicolons", "A, B and C")]
    [InlineData("Funder\tAmount\nA, B; and C\t1\nD\t4\n", "tabs", "A, B; and C")]
    [InlineData("Funder,Amount\n\"A; B; and C\",1\nD; E,4\n", "commas", "A; B; and C")]
    [InlineData("sep=;\nFunder;Amount\nA,1;1\n", "a separator that its first line names", "A,1")]
    public async Task Finds_out_what_stands_between_the_columns(string text, string with, string first)
    {
        await using var file = await OpenAsync(Bytes(text));

        Assert.Equal($"a CSV file (UTF-8, with {with})", file.Called);
        Assert.Equal(["Funder", "Amount"], file.OnlySheet!.Headings);
        Assert.Equal(first, (await RowsAsync(file))[0].Cells[0]);
    }

    [Fact]
    public async Task Rows_have_the_numbers_that_a_spreadsheet_shows()
    {
        await using var file = await OpenAsync(Bytes("Funder,Title\r\nA,\"two\r\nlines\"\r\n\r\n,,\r\nB,one\r\n"));

        Assert.Equal([(2, "A", "two\r\nlines"), (5, "B", "one")], (await RowsAsync(file)).Select(row => (row.Number, row.Cells[0], row.Cells[1])));
    }

    [Fact]
    public async Task The_headings_are_found_below_a_title_and_it_says_so()
    {
        await using var file = await OpenAsync(Bytes("Table 3: what the government gave,,\n\nPartnership,2012-13,2013-14\nNHS Lothian,,64792\n"));

        Assert.Equal(3, file.OnlySheet!.HeadingRow);
        Assert.Equal(["Partnership", "2012-13", "2013-14"], file.OnlySheet.Headings);
        Assert.Contains("row 3", Assert.Single(file.OnlySheet.Notices), StringComparison.Ordinal);
        Assert.Equal((4, "NHS Lothian"), ((await RowsAsync(file))[0].Number, (await RowsAsync(file))[0].Cells[0]));
    }

    [Fact]
    public async Task A_row_with_more_cells_than_headings_is_not_read_as_if_it_were_whole()
    {
        await using var file = await OpenAsync(Bytes("Funder,Amount\nA,51,139\nB,7,\n"));
        var rows = await RowsAsync(file);

        Assert.Equal(CellNoticeKind.Unreadable, Assert.Single(rows[0].Notices).Kind);
        Assert.Contains("3 cells", rows[0].Notices[0].Message, StringComparison.Ordinal);
        Assert.Empty(rows[1].Notices);
    }

    [Fact]
    public async Task What_is_no_table_is_refused_with_what_to_do()
    {
        Assert.Contains("0 bytes", await RefusalAsync(new MemoryStream()), StringComparison.Ordinal);
        Assert.Contains("no row", await RefusalAsync(Bytes(",,\n\n,,\n")), StringComparison.Ordinal);
        Assert.Contains("PDF", await RefusalAsync(Bytes("%PDF-1.7 and so on")), StringComparison.Ordinal);
        Assert.Contains("old format", await RefusalAsync(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])), StringComparison.Ordinal);
        Assert.Contains("signs in it", await RefusalAsync(new MemoryStream([0x41, 0x00, 0x01, 0x42])), StringComparison.Ordinal);
        Assert.Contains("never closed", await RefusalAsync(Bytes("Funder,Amount\n\"A,1\n" + new string('x', 3 * 1024 * 1024))), StringComparison.Ordinal);
    }

    private sealed record Row(string Name, DateOnly On, Money Amount, long Count);

    [Fact]
    public void What_is_exported_is_read_back_the_same()
    {
        var columns = new CsvColumns<Row>().Text("Name", r => r.Name).Date("On", r => r.On).Money("Amount", r => r.Amount).Number("Count", r => r.Count);
        Prop.ForAll(Tables.Rows.ToArbitrary(), table =>
        {
            var rows = table.Select(r => new Row(r.Name, r.On, r.Amount, r.Count)).ToList();
            var http = new DefaultHttpContext();
            using var body = new MemoryStream();
            http.Response.Body = body;
            new CsvAnswer<Row>(new CsvFile<Row>("table", columns, rows.ToAsyncEnumerable())).ExecuteResultAsync(new ActionContext { HttpContext = http }).GetAwaiter().GetResult();
            using var content = new MemoryStream(body.ToArray());
            var file = OpenAsync(content).GetAwaiter().GetResult();
            Tables.AssertSame(table, RowsAsync(file).GetAwaiter().GetResult(), "\r\n");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }
}

using System.Text;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Xunit;

namespace CollabCase.UnitTests.Mvc;

public sealed class CsvAnswerTests
{
    private sealed record Row(string? Name, DateOnly? On, Money? Amount, long? Count);

    private static readonly CsvColumns<Row> Columns = new CsvColumns<Row>()
        .Text("Name", r => r.Name).Date("On", r => r.On).Money("Amount", r => r.Amount).Number("Count", r => r.Count);

    [Fact]
    public async Task A_file_has_a_mark_a_header_row_plain_numbers_and_iso_dates()
    {
        var (http, text) = await AnswerAsync(new Row("Glen, \"the\" Example", new DateOnly(2026, 11, 21), Money.FromPounds(1_234_567.5m), 1200), new Row(null, null, null, null));

        Assert.Equal("\uFEFFName,On,Amount,Count\r\n\"Glen, \"\"the\"\" Example\",2026-11-21,1234567.50,1200\r\n,,,\r\n", text);
        Assert.StartsWith("text/csv; charset=utf-8", http.Response.ContentType, StringComparison.Ordinal);
        Assert.Contains("filename=partnerships.csv", http.Response.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("@SUM(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    public async Task Text_that_would_be_a_formula_is_marked_as_text(string text)
    {
        var (_, csv) = await AnswerAsync(new Row(text, null, null, null));

        Assert.Contains("\r\n\"'" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\",,,\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_negative_amount_stays_a_number()
    {
        var (_, csv) = await AnswerAsync(new Row("Difference", null, Money.FromPounds(-300m), -3));

        Assert.Contains("\r\nDifference,,-300.00,-3\r\n", csv, StringComparison.Ordinal);
    }

    private static async Task<(HttpContext Http, string Text)> AnswerAsync(params Row[] rows)
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        var answer = new CsvAnswer<Row>(new CsvFile<Row>("partnerships", Columns, rows.ToAsyncEnumerable()));
        await answer.ExecuteResultAsync(new ActionContext { HttpContext = http });
        return (http, Encoding.UTF8.GetString(body.ToArray()));
    }
}

using System.Globalization;
using System.Net.Mime;
using CollabCase.Domain.Funding;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CollabCase.Web.Mvc;

/// <summary>What the cells of a column hold.</summary>
public enum CellKind
{
    Text = 1,
    Date,
    Money,
    Number,
    Decimal,
}

/// <summary>Takes the values of a row, in the order of the columns.</summary>
public abstract class RowWriter
{
    public abstract void Text(string? value);

    public abstract void Date(DateOnly? value);

    public abstract void Money(Money? value);

    public abstract void Number(long? value);

    public abstract void Decimal(decimal? value);
}

/// <summary>The columns of a file, in order: the heading of each, and how a row's value is written. The same for CSV and Excel.</summary>
public sealed class CsvColumns<TRow>
{
    private readonly List<(string Heading, CellKind Kind, Action<RowWriter, TRow> Value)> _columns = [];

    public IReadOnlyList<string> Headings => [.. _columns.Select(column => column.Heading)];

    public IReadOnlyList<CellKind> Kinds => [.. _columns.Select(column => column.Kind)];

    /// <summary>Only the columns with these headings, in this order.</summary>
    public CsvColumns<TRow> Only(IEnumerable<string> headings)
    {
        var only = new CsvColumns<TRow>();
        only._columns.AddRange(headings.Select(h => _columns.FindIndex(column => column.Heading == h)).Where(place => place >= 0).Select(place => _columns[place]));
        return only;
    }

    /// <summary>Text, which no spreadsheet takes for a formula.</summary>
    public CsvColumns<TRow> Text(string heading, Func<TRow, string?> value) => Add(heading, CellKind.Text, (cells, row) => cells.Text(value(row)));

    /// <summary>A date: 2026-11-21 in CSV.</summary>
    public CsvColumns<TRow> Date(string heading, Func<TRow, DateOnly?> value) => Add(heading, CellKind.Date, (cells, row) => cells.Date(value(row)));

    /// <summary>Pounds: 1234.50 in CSV, without a sign or commas.</summary>
    public CsvColumns<TRow> Money(string heading, Func<TRow, Money?> value) => Add(heading, CellKind.Money, (cells, row) => cells.Money(value(row)));

    /// <summary>A whole number: 1234 in CSV.</summary>
    public CsvColumns<TRow> Number(string heading, Func<TRow, long?> value) => Add(heading, CellKind.Number, (cells, row) => cells.Number(value(row)));

    /// <summary>A number with up to two figures after the point: 7.25 in CSV.</summary>
    public CsvColumns<TRow> Decimal(string heading, Func<TRow, decimal?> value) => Add(heading, CellKind.Decimal, (cells, row) => cells.Decimal(value(row)));

    internal void WriteTo(RowWriter cells, TRow row)
    {
        foreach (var column in _columns) column.Value(cells, row);
    }

    private CsvColumns<TRow> Add(string heading, CellKind kind, Action<RowWriter, TRow> value)
    {
        _columns.Add((heading, kind, value));
        return this;
    }
}

/// <summary>What a file holds: its name (without the ending), its columns and its rows, which may be read while they are written.</summary>
public sealed record CsvFile<TRow>(string Name, CsvColumns<TRow> Columns, IAsyncEnumerable<TRow> Rows);

/// <summary>
/// Answers with a CSV file (RFC 4180, UTF-8 with a byte order mark, one header row), row by row. Text that a spreadsheet would
/// run as a formula is marked as text; numbers and dates are never changed.
/// </summary>
public sealed class CsvAnswer<TRow>(CsvFile<TRow> file) : IActionResult
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=@+-\t\r\n",
        FormatProvider = CultureInfo.InvariantCulture,
    };

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = $"{MediaTypeNames.Text.Csv}; charset=utf-8; header=present";
        var disposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(file.Name + ".csv");
        response.Headers.ContentDisposition = disposition.ToString();
        if (HttpMethods.IsHead(context.HttpContext.Request.Method)) return;

        var cancel = context.HttpContext.RequestAborted;
        await using var csv = CsvWriter.Create(response.Body, Options, leaveOpen: true);
        var cells = new CsvRowWriter(csv);
        foreach (var heading in file.Columns.Headings) csv.WriteField(heading);
        await csv.EndRecordAsync(cancel);
        await foreach (var row in file.Rows.WithCancellation(cancel))
        {
            file.Columns.WriteTo(cells, row);
            await csv.EndRecordAsync(cancel);
        }
        await csv.FlushAsync(cancel);
    }
}

internal sealed class CsvRowWriter(CsvWriter csv) : RowWriter
{
    public override void Text(string? value) => csv.WriteField(value);

    public override void Date(DateOnly? value) => csv.WriteField(value, "yyyy-MM-dd");

    public override void Money(Money? value) => csv.WriteField(value?.Pounds, "0.00");

    public override void Number(long? value) => csv.WriteField(value);

    public override void Decimal(decimal? value) => csv.WriteField(value, "0.##");
}

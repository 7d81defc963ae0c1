using System.Globalization;
using System.Net.Mime;
using CollabCase.Domain.Funding;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CollabCase.Web.Mvc;

/// <summary>The columns of a file, in order: the heading of each, and how a row's value is written.</summary>
public sealed class CsvColumns<TRow>
{
    private readonly List<string> _headings = [];
    private readonly List<Action<CsvWriter, TRow>> _values = [];

    public IReadOnlyList<string> Headings => _headings;

    /// <summary>Only the columns with these headings, in this order.</summary>
    public CsvColumns<TRow> Only(IEnumerable<string> headings)
    {
        var only = new CsvColumns<TRow>();
        foreach (var place in headings.Select(h => _headings.IndexOf(h)).Where(place => place >= 0)) only.Add(_headings[place], _values[place]);
        return only;
    }

    /// <summary>Text, which no spreadsheet takes for a formula.</summary>
    public CsvColumns<TRow> Text(string heading, Func<TRow, string?> value) => Add(heading, (csv, row) => csv.WriteField(value(row)));

    /// <summary>A date as 2026-11-21.</summary>
    public CsvColumns<TRow> Date(string heading, Func<TRow, DateOnly?> value) => Add(heading, (csv, row) => csv.WriteField(value(row), "yyyy-MM-dd"));

    /// <summary>Pounds as 1234.50, without a sign or commas.</summary>
    public CsvColumns<TRow> Money(string heading, Func<TRow, Money?> value) => Add(heading, (csv, row) => csv.WriteField(value(row)?.Pounds, "0.00"));

    /// <summary>A whole number as 1234.</summary>
    public CsvColumns<TRow> Number(string heading, Func<TRow, long?> value) => Add(heading, (csv, row) => csv.WriteField(value(row)));

    internal void WriteTo(CsvWriter csv, TRow row)
    {
        foreach (var value in _values) value(csv, row);
    }

    private CsvColumns<TRow> Add(string heading, Action<CsvWriter, TRow> value)
    {
        _headings.Add(heading);
        _values.Add(value);
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
        foreach (var heading in file.Columns.Headings) csv.WriteField(heading);
        await csv.EndRecordAsync(cancel);
        await foreach (var row in file.Rows.WithCancellation(cancel))
        {
            file.Columns.WriteTo(csv, row);
            await csv.EndRecordAsync(cancel);
        }
        await csv.FlushAsync(cancel);
    }
}

using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CsvHelper;

namespace CollabCase.Web.Seeding;

/// <summary>A line of a CSV file, read by the names of its columns. Lines that begin with # are comments.</summary>
public sealed class CsvRow(CsvReader csv)
{
    public static readonly CsvReaderOptions Options = new()
    {
        CommentPrefix = '#',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    public int Line => (int)csv.LineNumber;

    public IReadOnlyList<string> Columns => [.. csv.Headers];

    /// <summary>A value that has to be there.</summary>
    public string this[string column] => Optional(column) ?? throw new DomainRuleException($"The column '{column}' is empty. Fill it in.");

    public string? Optional(string column) => csv.TryGetFieldIndex(column, out var index)
        ? Text.Clean(csv.GetString(index))
        : throw new DomainRuleException($"There is no column '{column}'. The first line has to name it.");

    /// <summary>Several values in one field, with semicolons between them.</summary>
    public IReadOnlyList<string> List(string column) =>
        Optional(column)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public T Choice<T>(string text) where T : struct, Enum =>
        NamedChoices.TryParse<T>(text, out var choice) ? choice : throw new DomainRuleException(NamedChoices.WhatIsWrongWith<T>(text));

    public Money Money(string column) => Domain.Funding.Money.TryParse(this[column], out var money, out var reason)
        ? money
        : throw new DomainRuleException($"{column}: {reason}");

    public FinancialYear Year(string column) => FinancialYear.TryParse(column, out var year, out var reason)
        ? year
        : throw new DomainRuleException($"The column '{column}' is not a financial year. {reason}");
}

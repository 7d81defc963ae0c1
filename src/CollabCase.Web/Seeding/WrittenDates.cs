using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CollabCase.Domain.Calendar;

namespace CollabCase.Web.Seeding;

/// <summary>Reads `2012`, `2017-03` or `2017-03-14`.</summary>
public sealed class PartlyKnownDateConverter : JsonConverter<PartlyKnownDate>
{
    private static readonly (string Format, DatePrecision Precision)[] Forms =
        [("yyyy", DatePrecision.Year), ("yyyy-MM", DatePrecision.Month), ("yyyy-MM-dd", DatePrecision.Day)];

    public override PartlyKnownDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
        foreach (var (format, precision) in Forms)
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return new(date, precision);
        throw new JsonException("Write a date as \"2012\", \"2017-03\" or \"2017-03-14\", whatever of it is known.");
    }

    public override void Write(Utf8JsonWriter writer, PartlyKnownDate value, JsonSerializerOptions options) => throw new NotSupportedException();
}

/// <summary>Reads a whole date, `2026-03-14`.</summary>
public sealed class WholeDateConverter : JsonConverter<DateOnly>
{
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new JsonException("Write a date as \"2026-03-14\".");

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) => throw new NotSupportedException();
}

/// <summary>Reads a financial year, `2026-27`.</summary>
public sealed class FinancialYearConverter : JsonConverter<FinancialYear>
{
    public override FinancialYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FinancialYear.TryParse(reader.TokenType is JsonTokenType.String ? reader.GetString() : null, out var year, out var reason) ? year : throw new JsonException(reason);

    public override void Write(Utf8JsonWriter writer, FinancialYear value, JsonSerializerOptions options) => throw new NotSupportedException();
}

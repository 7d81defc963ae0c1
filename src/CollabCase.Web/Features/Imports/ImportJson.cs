using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Imports.Reading;

namespace CollabCase.Web.Features.Imports;

/// <summary>How what an import has read and found out is kept between its steps.</summary>
internal static class ImportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new Pence(), new Year(), new JsonStringEnumConverter() },
    };

    public static string Of(AwardRow row) => JsonSerializer.Serialize(row, Options);

    public static string Of(AwardMatch match) => JsonSerializer.Serialize(match, Options);

    public static string Of(AwardBefore before) => JsonSerializer.Serialize(before, Options);

    public static string? Of(IReadOnlyList<RowProblem> problems) => problems.Count == 0 ? null : JsonSerializer.Serialize(problems, Options);

    public static AwardRow Row(string json) => JsonSerializer.Deserialize<AwardRow>(json, Options)!;

    public static AwardMatch Match(string json) => JsonSerializer.Deserialize<AwardMatch>(json, Options)!;

    public static AwardBefore Before(string json) => JsonSerializer.Deserialize<AwardBefore>(json, Options)!;

    public static IReadOnlyList<RowProblem> Problems(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<RowProblem>>(json, Options)!;

    private sealed class Pence : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Money.FromPence(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Pence);
    }

    private sealed class Year : JsonConverter<FinancialYear>
    {
        public override FinancialYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FinancialYear.Starting(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, FinancialYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.StartingYear);
    }
}

/// <summary>How an award was before an import changed it.</summary>
internal sealed record AwardBefore(AwardState State, AwardDetails Details, IReadOnlyList<AwardAmount> Amounts, int? PaymentAdded = null);

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CollabCase.Domain;

namespace CollabCase.Web.Seeding;

/// <summary>Choices as people write them in the files: `Test and embed` and `TestAndEmbed` are the same.</summary>
public static partial class NamedChoices
{
    public static bool TryParse<T>(string? text, out T choice) where T : struct, Enum
    {
        var wanted = Joined(text ?? "");
        choice = Enum.GetValues<T>().FirstOrDefault(c => Joined(c.ToString()) == wanted);
        return wanted.Length > 0 && Joined(choice.ToString()) == wanted && Convert.ToInt64(choice, null) != 0;
    }

    public static string WhatIsWrongWith<T>(string? text) where T : struct, Enum =>
        $"'{text}' is not one of these: {string.Join(", ", Enum.GetValues<T>().Where(c => Convert.ToInt64(c, null) != 0).Select(c => Apart(c.ToString())))}.";

    private static string Joined(string text) => Text.Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private static string Apart(string name) => name[0] + WordStart().Replace(name[1..], word => " " + word.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();
}

/// <summary>Reads any choice from JSON by its name.</summary>
public sealed class NamedChoiceConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
            return NamedChoices.TryParse<T>(text, out var choice) ? choice : throw new JsonException(NamedChoices.WhatIsWrongWith<T>(text));
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}

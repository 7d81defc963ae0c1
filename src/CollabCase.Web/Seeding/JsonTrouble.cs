using System.Text.Json;
using System.Text.RegularExpressions;

namespace CollabCase.Web.Seeding;

/// <summary>What is wrong with a JSON file, for somebody who edits it and does not read C#.</summary>
internal static partial class JsonTrouble
{
    public static string InPlainWords(JsonException trouble)
    {
        var message = Position().Replace(trouble.Message, "");
        if (UnknownField().Match(message) is { Success: true } unknown) return $"There is no field '{unknown.Groups[1].Value}' here. The README beside the files lists the fields.";
        if (MissingFields().Match(message) is { Success: true } missing) return $"Something is missing here: {missing.Groups[1].Value.TrimEnd('.')}.";
        return message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
            ? "This value cannot stand here. The README beside the files says what can."
            : message;
    }

    [GeneratedRegex(@" (Path:|LineNumber:).*\z", RegexOptions.Singleline)]
    private static partial Regex Position();

    [GeneratedRegex(@"The JSON property '([^']+)' could not be mapped")]
    private static partial Regex UnknownField();

    [GeneratedRegex(@"was missing required properties including: (.+)", RegexOptions.Singleline)]
    private static partial Regex MissingFields();
}

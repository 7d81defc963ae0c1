using System.Text;

namespace CollabCase.Web.Mvc;

/// <summary>Choices as addresses carry them: `test-and-embed` for <c>TestAndEmbed</c>.</summary>
public static class Codes
{
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => Names<TEnum>.ByValue[value];

    /// <summary>The choice behind a code; null for nothing, and for what is no code.</summary>
    public static TEnum? Read<TEnum>(string? code) where TEnum : struct, Enum =>
        code is not null && Names<TEnum>.ByCode.TryGetValue(code, out var value) ? value : null;

    private static string Kebab(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && code.Length > 0) code.Append('-');
            code.Append(char.ToLowerInvariant(c));
        }
        return code.ToString();
    }

    private static class Names<TEnum> where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>().ToDictionary(value => value, value => Kebab(value.ToString()));
        public static readonly Dictionary<string, TEnum> ByCode = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}

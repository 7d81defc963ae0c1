using System.Text;

namespace CollabCase.Web.Mvc;

/// <summary>Choices as addresses carry them: `test-and-embed` for <c>TestAndEmbed</c>.</summary>
public static class Codes
{
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => Names<TEnum>.ByValue[value];

    /// <summary>The choice behind a code; null for nothing, and for what is no code.</summary>
    public static TEnum? Read<TEnum>(string? code) where TEnum : struct, Enum =>
        code is not null && Names<TEnum>.ByCode.TryGetValue(code, out var value) ? value : null;

    /// <summary>The choice behind a code of an address; for one that is not there, a sentence goes to those that the page shows.</summary>
    public static TEnum? Read<TEnum>(string? code, string called, List<string> notUnderstood) where TEnum : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        var choice = Read<TEnum>(code);
        if (choice is null) notUnderstood.Add(NotOnTheList(called));
        return choice;
    }

    public static string NotOnTheList(string called) => $"The address asks for a {called} that is not on the list, so it is left out. Choose one from the list.";

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

using CollabCase.Domain.Reminders;

namespace CollabCase.Web.Features.Reminders;

/// <summary>What a kind of reminder is called in an address: `meeting-papers`.</summary>
public static class RuleCodes
{
    private static readonly Dictionary<string, ReminderKind> Known = Enum.GetValues<ReminderKind>().ToDictionary(Of);

    public static string Of(ReminderKind kind) => string.Concat(kind.ToString().Select((letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>Null for none that there is.</summary>
    public static ReminderKind? Read(string? code) => code is not null && Known.TryGetValue(code, out var kind) ? kind : null;
}

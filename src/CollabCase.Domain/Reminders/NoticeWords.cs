namespace CollabCase.Domain.Reminders;

/// <summary>Several kinds of reminders, and what they are called together.</summary>
public static class NoticeWords
{
    /// <summary>Every kind.</summary>
    public static ReminderKinds All { get; } = Enum.GetValues<ReminderKind>().Aggregate(ReminderKinds.None, (all, kind) => all | kind.Alone());

    /// <summary>This kind and no other.</summary>
    public static ReminderKinds Alone(this ReminderKind kind) => (ReminderKinds)(1 << ((int)Choice.Known(kind) - 1));

    /// <summary>The kinds one by one, in the order in which they are listed.</summary>
    public static IReadOnlyList<ReminderKind> Each(this ReminderKinds kinds) => [.. Enum.GetValues<ReminderKind>().Where(kind => kinds.HasFlag(kind.Alone()))];

    /// <summary>The kinds in a sentence: 'Reviews, actions'; 'None' for none.</summary>
    public static string Label(this ReminderKinds kinds) =>
        kinds.Each() is { Count: > 0 } each ? string.Join(", ", each.Select((kind, i) => i == 0 ? kind.Label() : char.ToLowerInvariant(kind.Label()[0]) + kind.Label()[1..])) : "None";
}

namespace CollabCase.Domain.Reminders;

/// <summary>Several kinds of reminders at once. The numbers are stored: never renumber.</summary>
[Flags]
public enum ReminderKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <inheritdoc cref="ReminderKind.Review"/>
    Review = 1,

    /// <inheritdoc cref="ReminderKind.Milestone"/>
    Milestone = 2,

    /// <inheritdoc cref="ReminderKind.Action"/>
    Action = 4,

    /// <inheritdoc cref="ReminderKind.Signature"/>
    Signature = 8,

    /// <inheritdoc cref="ReminderKind.MeetingPapers"/>
    MeetingPapers = 16,

    /// <inheritdoc cref="ReminderKind.MissingDate"/>
    MissingDate = 32,

    /// <inheritdoc cref="ReminderKind.RoleEnding"/>
    RoleEnding = 64,

    /// <inheritdoc cref="ReminderKind.Risk"/>
    Risk = 128,

    /// <inheritdoc cref="ReminderKind.FundingGap"/>
    FundingGap = 256,

    /// <inheritdoc cref="ReminderKind.AwardCondition"/>
    AwardCondition = 512,

    /// <inheritdoc cref="ReminderKind.FunderReport"/>
    FunderReport = 1024,
}

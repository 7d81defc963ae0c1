namespace CollabCase.Domain.Reminders;

/// <summary>What people are reminded of. The numbers are kept in the database.</summary>
public enum ReminderKind
{
    /// <summary>A review whose day comes.</summary>
    Review = 1,

    /// <summary>A milestone that is to be done by a date.</summary>
    Milestone = 2,

    /// <summary>What somebody said they would do.</summary>
    Action = 3,

    /// <summary>A signature that is waited for.</summary>
    Signature = 4,

    /// <summary>A meeting that nobody has added a paper or an agenda item to.</summary>
    MeetingPapers = 5,

    /// <summary>A record that nobody has given a date.</summary>
    MissingDate = 6,

    /// <summary>A seat or an office whose time runs out.</summary>
    RoleEnding = 7,

    /// <summary>A risk that is to be looked at again.</summary>
    Risk = 8,

    /// <summary>Committed money that runs out before anything is known to follow it.</summary>
    FundingGap = 9,

    /// <summary>A condition of an award that is to be met.</summary>
    AwardCondition = 10,

    /// <summary>A report that a funder waits for.</summary>
    FunderReport = 11,
}

/// <summary>As what somebody is reminded.</summary>
public enum ReminderRole
{
    /// <summary>It is theirs to do.</summary>
    Owner = 1,

    /// <summary>It is overdue, and they are its owner's deputy, or coordinate the partnership.</summary>
    Deputy = 2,

    /// <summary>It is long overdue, and they chair the steering group, which agreed to be told.</summary>
    Chair = 3,

    /// <summary>They are to sign for a partner, were asked to and have not. They need not be able to sign in.</summary>
    Signatory = 4,
}

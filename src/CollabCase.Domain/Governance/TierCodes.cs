namespace CollabCase.Domain.Governance;

/// <summary>What a tier is for. The numbers are stored: never renumber.</summary>
public enum TierKind
{
    /// <summary>Direction, money, gates, pilots and memoranda. One at a time in a partnership.</summary>
    Steering = 1,

    /// <summary>Supports the front line and removes obstacles.</summary>
    Operational = 2,

    /// <summary>Coordinates the support around people.</summary>
    FrontLine = 3,

    /// <summary>Works on one subject, for as long as that takes.</summary>
    Workstream = 4,

    /// <summary>People whom the others ask, such as people with lived experience.</summary>
    ReferenceGroup = 5,
}

/// <summary>In what a cadence is counted. The numbers are stored: never renumber.</summary>
public enum CadenceUnit
{
    /// <summary>On the same day of the week, every so many weeks.</summary>
    Weeks = 1,

    /// <summary>Every so many months.</summary>
    Months = 2,
}

/// <summary>On which day of its month a meeting falls. The numbers are stored: never renumber.</summary>
public enum MonthlyBy
{
    /// <summary>On the same date, or on the last day of a shorter month.</summary>
    DayOfMonth = 1,

    /// <summary>On the same weekday, such as the second Tuesday; from a fifth one, on the last.</summary>
    WeekdayOfMonth = 2,
}

/// <summary>How a quorum is counted. The numbers are stored: never renumber.</summary>
public enum QuorumBy
{
    /// <summary>A number of voting members.</summary>
    Count = 1,

    /// <summary>A share of the voting members, in per cent, rounded up.</summary>
    Share = 2,
}

/// <summary>An office in a tier. One person at a time holds each. The numbers are stored: never renumber.</summary>
public enum TierOffice
{
    /// <summary>Leads the meetings.</summary>
    Chair = 1,

    /// <summary>Leads them when the chair cannot.</summary>
    ViceChair = 2,

    /// <summary>Prepares them and writes the minutes.</summary>
    Secretary = 3,
}

/// <summary>What a decision can bind, and what a tier may decide. The numbers are stored: never renumber.</summary>
[Flags]
public enum DecisionMatters
{
    /// <summary>Nothing beyond the tier's own work.</summary>
    None = 0,

    /// <summary>A gate between two stages.</summary>
    Gate = 1,

    /// <summary>A pilot.</summary>
    Pilot = 2,

    /// <summary>A memorandum or another agreed document.</summary>
    Memorandum = 4,

    /// <summary>An award of money.</summary>
    Award = 8,

    /// <summary>Who does what.</summary>
    Role = 16,

    /// <summary>Terms of reference.</summary>
    Terms = 32,

    /// <summary>What the gates ask of this partnership.</summary>
    Profile = 64,
}

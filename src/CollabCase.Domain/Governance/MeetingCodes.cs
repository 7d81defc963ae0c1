namespace CollabCase.Domain.Governance;

/// <summary>How far a meeting has come. The numbers are stored: never renumber.</summary>
public enum MeetingState
{
    /// <summary>It lies ahead, or nobody has recorded yet who came.</summary>
    Scheduled = 1,

    /// <summary>Who came is recorded.</summary>
    Held = 2,

    /// <summary>It does not take place.</summary>
    Cancelled = 3,
}

/// <summary>How far the minutes have come. The numbers are stored: never renumber.</summary>
public enum MinutesState
{
    /// <summary>Being written.</summary>
    Drafted = 1,

    /// <summary>Sent round, and not approved yet.</summary>
    Circulated = 2,

    /// <summary>Approved by the tier: locked.</summary>
    Approved = 3,
}

/// <summary>What an item of the agenda is for. The numbers are stored: never renumber.</summary>
public enum AgendaPurpose
{
    /// <summary>To tell.</summary>
    Information = 1,

    /// <summary>To talk about.</summary>
    Discussion = 2,

    /// <summary>To decide.</summary>
    Decision = 3,
}

/// <summary>What became of an item. The numbers are stored: never renumber.</summary>
public enum AgendaOutcome
{
    /// <summary>Nothing is left to do on it.</summary>
    Dealt = 1,

    /// <summary>It comes up at the next meeting.</summary>
    CarriedForward = 2,
}

/// <summary>Who was there for a seat. The numbers are stored: never renumber.</summary>
public enum AttendanceState
{
    /// <summary>The member, or a guest.</summary>
    Present = 1,

    /// <summary>Somebody in the member's place.</summary>
    Deputy = 2,

    /// <summary>Nobody, and the member had said so.</summary>
    Apologies = 3,

    /// <summary>Nobody.</summary>
    Absent = 4,
}

/// <summary>What was done about a conflict of interest. The numbers are stored: never renumber.</summary>
public enum ConflictHandling
{
    /// <summary>It was declared, and the others were content.</summary>
    StayedAndVoted = 1,

    /// <summary>The member spoke or listened, and did not vote.</summary>
    StayedWithoutVote = 2,

    /// <summary>The member was out of the room, and does not count to the quorum of the item.</summary>
    LeftTheRoom = 3,
}

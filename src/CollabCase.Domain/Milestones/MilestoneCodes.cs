namespace CollabCase.Domain.Milestones;

/// <summary>How far a milestone has come. Late is no state: it follows from the date and today. The numbers are stored: never renumber.</summary>
public enum MilestoneState
{
    /// <summary>Not agreed yet: its date can be changed freely, or left out.</summary>
    Planned = 1,

    /// <summary>The date is agreed, and changes only with a reason and a note.</summary>
    Agreed = 2,

    /// <summary>Reached.</summary>
    Done = 3,

    /// <summary>No longer wanted, for a reason.</summary>
    Dropped = 4,
}

/// <summary>Why an agreed date was changed. The numbers are stored: never renumber.</summary>
public enum ReplanReason
{
    /// <summary>A partner has not done yet what this builds on.</summary>
    WaitingForPartner = 1,

    /// <summary>A group or a body has not decided yet.</summary>
    WaitingForDecision = 2,

    /// <summary>The money is not confirmed.</summary>
    MoneyNotConfirmed = 3,

    /// <summary>People left, joined or changed roles.</summary>
    StaffChange = 4,

    /// <summary>What is to be done became more, less or something else.</summary>
    ScopeChanged = 5,

    /// <summary>There was too little time from the start.</summary>
    PlannedTooTightly = 6,

    /// <summary>Something outside the partnership got in the way.</summary>
    OutsideEvents = 7,

    /// <summary>Something it depends on moved, or it goes faster than planned.</summary>
    OtherDatesMoved = 8,
}

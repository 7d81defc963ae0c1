namespace CollabCase.Domain.Reviews;

/// <summary>What is looked at again. The numbers are stored: never renumber.</summary>
public enum ReviewKind
{
    /// <summary>A memorandum, or the simpler agreement that stands for it.</summary>
    Memorandum = 1,

    /// <summary>The terms of reference of a group.</summary>
    TermsOfReference = 2,

    /// <summary>A data sharing agreement.</summary>
    DataSharingAgreement = 3,

    /// <summary>A sustainability plan.</summary>
    SustainabilityPlan = 4,

    /// <summary>The risk register as a whole; each risk has a day of its own besides.</summary>
    Risks = 5,

    /// <summary>Which groups there are, who sits in them, and whether that still fits.</summary>
    GovernanceStructure = 6,

    /// <summary>How ready the partners are to work together.</summary>
    Readiness = 7,

    /// <summary>A condition of an award.</summary>
    AwardCondition = 8,

    /// <summary>A report that is due for an award.</summary>
    AwardReport = 9,

    /// <summary>What a contact may decide for their organisation.</summary>
    DelegatedAuthority = 10,

    /// <summary>Terms of members of a group that come to an end.</summary>
    MemberTerm = 11,

    /// <summary>Anything else.</summary>
    Other = 12,
}

/// <summary>Whether there is anything more to look at. The numbers are stored: never renumber.</summary>
public enum ReviewState
{
    /// <summary>It comes up, or waits for a day.</summary>
    Open = 1,

    /// <summary>It comes up no more; what was found stays on the record.</summary>
    Ended = 2,
}

/// <summary>What came of a look. The numbers are stored: never renumber.</summary>
public enum ReviewResult
{
    /// <summary>It stands as it is.</summary>
    NoChange = 1,

    /// <summary>It is to be changed.</summary>
    Revise = 2,

    /// <summary>It is no longer needed, and is not looked at again.</summary>
    End = 3,
}

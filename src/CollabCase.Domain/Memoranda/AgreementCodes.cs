namespace CollabCase.Domain.Memoranda;

/// <summary>How far a version of an agreed document has come. The numbers are stored: never renumber.</summary>
public enum VersionState
{
    /// <summary>Being written, and seen by those who write it.</summary>
    Draft = 1,

    /// <summary>Shared with the partners, who comment on it.</summary>
    InNegotiation = 2,

    /// <summary>Its text is fixed. It waits for signatures, or for its day.</summary>
    Agreed = 3,

    /// <summary>It counts.</summary>
    InForce = 4,

    /// <summary>A later version came into force.</summary>
    Superseded = 5,

    /// <summary>Its last day has passed.</summary>
    Expired = 6,

    /// <summary>It was ended with notice.</summary>
    Terminated = 7,
}

/// <summary>How far a signature has come. The numbers are stored: never renumber.</summary>
public enum SignatoryState
{
    /// <summary>Nobody has asked for it yet.</summary>
    Waiting = 1,

    /// <summary>A link was sent.</summary>
    Asked = 2,

    /// <summary>Signed.</summary>
    Signed = 3,

    /// <summary>Declined, with a reason; can still sign.</summary>
    Declined = 4,
}

/// <summary>How somebody signed. The numbers are stored: never renumber.</summary>
public enum SignedHow
{
    /// <summary>With a link that was sent to them.</summary>
    Link = 1,

    /// <summary>On paper; a scan is kept.</summary>
    Paper = 2,

    /// <summary>Signed in here.</summary>
    SignedIn = 3,
}

/// <summary>In which order partners sign. The numbers are stored: never renumber.</summary>
public enum SigningOrder
{
    /// <summary>In any order.</summary>
    AnyOrder = 1,

    /// <summary>One after another.</summary>
    OneAfterAnother = 2,
}

/// <summary>What a period of notice is counted in. The numbers are stored: never renumber.</summary>
public enum NoticeUnit
{
    /// <summary>Days, weekends included.</summary>
    Days = 1,

    /// <summary>Months: to the same day of the month, or its last.</summary>
    Months = 2,
}

/// <summary>What a clause is about, of that which a memorandum says at least. The numbers are stored: never renumber.</summary>
public enum ClauseSubject
{
    /// <summary>Who the parties are.</summary>
    Parties = 1,

    /// <summary>What it is for.</summary>
    Purpose = 2,

    /// <summary>By what principles they work.</summary>
    Principles = 3,

    /// <summary>How they meet and decide.</summary>
    GovernanceAndDecisions = 4,

    /// <summary>Who does what, and who brings what.</summary>
    RolesAndContributions = 5,

    /// <summary>Money, and what is given in kind.</summary>
    MoneyAndInKind = 6,

    /// <summary>How partners join and leave.</summary>
    JoiningAndLeaving = 7,

    /// <summary>How pilots are chosen.</summary>
    ChoosingPilots = 8,

    /// <summary>How information about people is shared.</summary>
    DataSharing = 9,

    /// <summary>Who owns what is made, and how it is learned from.</summary>
    IntellectualPropertyAndLearning = 10,

    /// <summary>What happens when interests or partners disagree.</summary>
    ConflictAndDispute = 11,

    /// <summary>When it is looked at again.</summary>
    Review = 12,

    /// <summary>How long it lasts and how it ends.</summary>
    TermAndEnding = 13,
}

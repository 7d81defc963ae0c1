namespace CollabCase.Domain.Partnerships;

/// <summary>The three stages of the journey, in order. Closed is a state, not a stage.</summary>
public enum Stage
{
    /// <summary>Pre-collaboration: start-up, co-planning, design.</summary>
    PreCollaboration = 1,

    /// <summary>Test and embed: the pilot.</summary>
    TestAndEmbed = 2,

    /// <summary>Sustain and embed: commission, mainstream, extend.</summary>
    SustainAndEmbed = 3,
}

/// <summary>How a partnership came to a stage.</summary>
public enum StageEntry
{
    /// <summary>The partnership was opened here.</summary>
    Opened = 1,

    /// <summary>The partnership was already under way and was taken over at this stage.</summary>
    TakenOver = 2,

    /// <summary>The steering group decided to move on.</summary>
    Advanced = 3,

    /// <summary>The steering group decided to move back.</summary>
    MovedBack = 4,

    /// <summary>The partnership had closed and was reopened.</summary>
    Reopened = 5,
}

/// <summary>Whether the work goes on. A paused or closed partnership can be read and not changed.</summary>
public enum PartnershipState
{
    /// <summary>The work goes on.</summary>
    Active = 1,

    /// <summary>The work rests, for a reason.</summary>
    Paused = 2,

    /// <summary>The partnership has ended, for a reason.</summary>
    Closed = 3,
}

/// <summary>Why a partnership ended.</summary>
public enum CloseReason
{
    /// <summary>The service was commissioned or mainstreamed.</summary>
    CommissionedOrMainstreamed = 1,

    /// <summary>The purpose was achieved.</summary>
    PurposeAchieved = 2,

    /// <summary>It became part of another partnership.</summary>
    Merged = 3,

    /// <summary>It ended with learning.</summary>
    EndedWithLearning = 4,

    /// <summary>The funding ended.</summary>
    FundingEnded = 5,
}

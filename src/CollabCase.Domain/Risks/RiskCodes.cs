namespace CollabCase.Domain.Risks;

/// <summary>How likely it is that a risk comes true, 1 to 5. The numbers are stored and multiplied: never renumber.</summary>
public enum Likelihood
{
    /// <summary>Only in unusual circumstances.</summary>
    VeryUnlikely = 1,

    /// <summary>Not expected, but it could happen.</summary>
    Unlikely = 2,

    /// <summary>It has happened to others.</summary>
    Possible = 3,

    /// <summary>More likely than not.</summary>
    Likely = 4,

    /// <summary>It is expected, or has begun.</summary>
    AlmostCertain = 5,
}

/// <summary>How much it would matter if a risk came true, 1 to 5. The numbers are stored and multiplied: never renumber.</summary>
public enum Impact
{
    /// <summary>Hardly noticed.</summary>
    VerySmall = 1,

    /// <summary>Put right within a day's work.</summary>
    Small = 2,

    /// <summary>Some of the plan is late, or done with less.</summary>
    Medium = 3,

    /// <summary>A purpose of the partnership is in doubt, or people are let down.</summary>
    Large = 4,

    /// <summary>The partnership could end, or somebody could come to harm.</summary>
    VeryLarge = 5,
}

/// <summary>What a score amounts to, see <see cref="RiskScore"/>.</summary>
public enum RiskRating
{
    /// <summary>1 to 3.</summary>
    Low = 1,

    /// <summary>4 to 9.</summary>
    Moderate = 2,

    /// <summary>10 to 16.</summary>
    High = 3,

    /// <summary>20 to 25.</summary>
    VeryHigh = 4,
}

/// <summary>What the partners do about a risk. The numbers are stored: never renumber.</summary>
public enum RiskResponse
{
    /// <summary>Something is done so that it is less likely, or matters less.</summary>
    Reduce = 1,

    /// <summary>Somebody else carries a part of it: an insurer, another body, each partner its share.</summary>
    Share = 2,

    /// <summary>What would lead to it is not done.</summary>
    Avoid = 3,

    /// <summary>It is taken on purpose, for what can be won or learned.</summary>
    Accept = 4,
}

/// <summary>Whether a risk is still looked after. The numbers are stored: never renumber.</summary>
public enum RiskState
{
    /// <summary>It could come true.</summary>
    Open = 1,

    /// <summary>It is on the record and no longer looked after.</summary>
    Closed = 2,
}

/// <summary>Why a risk was closed. The numbers are stored: never renumber.</summary>
public enum RiskEnding
{
    /// <summary>It came true, and is dealt with as what happened.</summary>
    Happened = 1,

    /// <summary>It can no longer come true.</summary>
    Gone = 2,

    /// <summary>Another risk of the register includes it.</summary>
    Merged = 3,
}

/// <summary>Which way the score went at the last review.</summary>
public enum RiskTrend
{
    /// <summary>It has not been reviewed yet.</summary>
    NotReviewed = 0,

    /// <summary>The score went up.</summary>
    Up = 1,

    /// <summary>The score went down.</summary>
    Down = 2,

    /// <summary>The score stayed.</summary>
    Same = 3,
}

namespace CollabCase.Domain.Risks;

/// <summary>The plain-English labels of the codes about risks.</summary>
public static class RiskWords
{
    /// <summary>What stands where no single partner carries a risk.</summary>
    public const string AllPartners = "All partners";

    /// <summary>What stands where no response is agreed.</summary>
    public const string NoResponse = "Not agreed yet";

    /// <summary>The tag of an open risk whose review day has passed.</summary>
    public const string ReviewOverdue = "Review overdue";

    /// <summary>The label of a likelihood.</summary>
    public static string Label(this Likelihood likelihood) => likelihood switch
    {
        Likelihood.VeryUnlikely => "Very unlikely",
        Likelihood.Unlikely => "Unlikely",
        Likelihood.Possible => "Possible",
        Likelihood.Likely => "Likely",
        Likelihood.AlmostCertain => "Almost certain",
        _ => throw new ArgumentOutOfRangeException(nameof(likelihood), likelihood, null),
    };

    /// <summary>What a likelihood means, for beside a choice.</summary>
    public static string Hint(this Likelihood likelihood) => likelihood switch
    {
        Likelihood.VeryUnlikely => "Only in unusual circumstances.",
        Likelihood.Unlikely => "Not expected, but it could happen.",
        Likelihood.Possible => "It has happened to others.",
        Likelihood.Likely => "More likely than not.",
        Likelihood.AlmostCertain => "It is expected, or has begun.",
        _ => throw new ArgumentOutOfRangeException(nameof(likelihood), likelihood, null),
    };

    /// <summary>The label of an impact.</summary>
    public static string Label(this Impact impact) => impact switch
    {
        Impact.VerySmall => "Very small",
        Impact.Small => "Small",
        Impact.Medium => "Medium",
        Impact.Large => "Large",
        Impact.VeryLarge => "Very large",
        _ => throw new ArgumentOutOfRangeException(nameof(impact), impact, null),
    };

    /// <summary>What an impact means, for beside a choice.</summary>
    public static string Hint(this Impact impact) => impact switch
    {
        Impact.VerySmall => "Hardly noticed.",
        Impact.Small => "Put right within a day's work.",
        Impact.Medium => "Some of the plan is late, or done with less.",
        Impact.Large => "A purpose of the partnership is in doubt, or people are let down.",
        Impact.VeryLarge => "The partnership could end, or somebody could come to harm.",
        _ => throw new ArgumentOutOfRangeException(nameof(impact), impact, null),
    };

    /// <summary>The label of a rating.</summary>
    public static string Label(this RiskRating rating) => rating switch
    {
        RiskRating.Low => "Low",
        RiskRating.Moderate => "Moderate",
        RiskRating.High => "High",
        RiskRating.VeryHigh => "Very high",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };

    /// <summary>The label of a response.</summary>
    public static string Label(this RiskResponse response) => response switch
    {
        RiskResponse.Reduce => "Reduce",
        RiskResponse.Share => "Share",
        RiskResponse.Avoid => "Avoid",
        RiskResponse.Accept => "Accept, taken on purpose",
        _ => throw new ArgumentOutOfRangeException(nameof(response), response, null),
    };

    /// <summary>What a response means, for beside a choice.</summary>
    public static string Hint(this RiskResponse response) => response switch
    {
        RiskResponse.Reduce => "Do something so that it is less likely, or matters less.",
        RiskResponse.Share => "Let somebody else carry a part of it.",
        RiskResponse.Avoid => "Leave out what would lead to it.",
        RiskResponse.Accept => "Take it knowingly, for what can be won or learned. That is a good answer too.",
        _ => throw new ArgumentOutOfRangeException(nameof(response), response, null),
    };

    /// <summary>The label of a state.</summary>
    public static string Label(this RiskState state) => state switch
    {
        RiskState.Open => "Open",
        RiskState.Closed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The label of a reason for closing.</summary>
    public static string Label(this RiskEnding ending) => ending switch
    {
        RiskEnding.Happened => "It happened",
        RiskEnding.Gone => "It is gone",
        RiskEnding.Merged => "It is part of another risk",
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, null),
    };

    /// <summary>What a reason for closing means, for beside a choice.</summary>
    public static string Hint(this RiskEnding ending) => ending switch
    {
        RiskEnding.Happened => "It came true, and is now dealt with as what happened.",
        RiskEnding.Gone => "It can no longer come true.",
        RiskEnding.Merged => "Another risk of this register includes it.",
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, null),
    };

    /// <summary>Which way the score went at the last review.</summary>
    public static string Label(this RiskTrend trend) => trend switch
    {
        RiskTrend.NotReviewed => "Not reviewed yet",
        RiskTrend.Up => "Up at its last review",
        RiskTrend.Down => "Down at its last review",
        RiskTrend.Same => "Unchanged at its last review",
        _ => throw new ArgumentOutOfRangeException(nameof(trend), trend, null),
    };

    /// <summary>A score as it stands in a line: 'High (12 of 25)'.</summary>
    public static string Say(this RiskScore score) => $"{score.Rating.Label()} ({score.Points} of 25)";
}

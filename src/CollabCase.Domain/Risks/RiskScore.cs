namespace CollabCase.Domain.Risks;

/// <summary>
/// Likelihood times impact, 1 to 25, and what it amounts to: low (1 to 3), moderate (4 to 9), high (10 to 16) and very high
/// (20 to 25), as in the core risk assessment matrices of NHS Scotland.
/// </summary>
/// <param name="Likelihood">How likely it is.</param>
/// <param name="Impact">How much it would matter.</param>
public readonly record struct RiskScore(Likelihood Likelihood, Impact Impact)
{
    /// <summary>The fewest points that are very high.</summary>
    public const int VeryHighFrom = 20;

    /// <summary>Likelihood times impact.</summary>
    public int Points => (int)Likelihood * (int)Impact;

    /// <summary>What it amounts to.</summary>
    public RiskRating Rating => RatingOf(Points);

    /// <summary>What so many points amount to. Refused: fewer than 1 and more than 25.</summary>
    public static RiskRating RatingOf(int points) => points switch
    {
        < 1 or > 25 => throw new ArgumentOutOfRangeException(nameof(points), points, "A score is from 1 to 25."),
        < 4 => RiskRating.Low,
        < 10 => RiskRating.Moderate,
        < VeryHighFrom => RiskRating.High,
        _ => RiskRating.VeryHigh,
    };

    /// <summary>The fewest and the most points of a rating, both inclusive.</summary>
    public static (int Fewest, int Most) PointsOf(RiskRating rating) => rating switch
    {
        RiskRating.Low => (1, 3),
        RiskRating.Moderate => (4, 9),
        RiskRating.High => (10, VeryHighFrom - 1),
        RiskRating.VeryHigh => (VeryHighFrom, 25),
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };
}

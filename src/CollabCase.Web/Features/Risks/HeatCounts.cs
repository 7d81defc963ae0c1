using CollabCase.Domain.Risks;

namespace CollabCase.Web.Features.Risks;

/// <summary>How many open risks there are of each likelihood and impact.</summary>
public sealed class HeatCounts(IReadOnlyDictionary<(Likelihood Likelihood, Impact Impact), int> counts)
{
    public int this[Likelihood likelihood, Impact impact] => counts.GetValueOrDefault((likelihood, impact));

    public int Total => counts.Values.Sum();

    public bool HasAny(Likelihood likelihood) => counts.Any(c => c.Key.Likelihood == likelihood && c.Value > 0);

    /// <summary>How many there are of a rating.</summary>
    public int Of(RiskRating rating) => counts.Where(c => new RiskScore(c.Key.Likelihood, c.Key.Impact).Rating == rating).Sum(c => c.Value);
}

using System.Globalization;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;

namespace CollabCase.Web.Features.Portfolio;

/// <summary>
/// Whose money it is: one funder's, or of several together where the split was not published. One of the two is known.
/// </summary>
/// <param name="FunderId">The organisation of the one funder.</param>
/// <param name="FundersKey">See <see cref="Award.FundersKey"/>.</param>
internal readonly record struct PortfolioGiver(long? FunderId, string? FundersKey)
{
    /// <summary>The organisations behind it.</summary>
    public IEnumerable<long> Ids => FunderId is { } id ? [id] : (FundersKey ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => long.Parse(part, CultureInfo.InvariantCulture));
}

/// <summary>The funders of a portfolio, by their id and by what an address calls them.</summary>
internal sealed class PortfolioGivers(IReadOnlyList<Funder> funders)
{
    private readonly Dictionary<long, Funder> _byId = funders.ToDictionary(f => f.Id);
    private readonly Dictionary<string, Funder> _byReference = funders.ToDictionary(f => f.Reference, StringComparer.Ordinal);

    public IReadOnlyList<Funder> All => funders;

    public bool Knows(PortfolioGiver giver) => giver.Ids.All(_byId.ContainsKey);

    public IReadOnlyList<PortfolioFunder> Of(PortfolioGiver giver) => [.. giver.Ids.Select(id => new PortfolioFunder(_byId[id].Reference, _byId[id].Name))];

    /// <summary>How an address names a giver: by the references of its funders.</summary>
    public string CodeOf(PortfolioGiver giver) => CodeOf(giver.Ids.Select(id => _byId[id].Reference));

    public static string CodeOf(IEnumerable<string> references) => string.Join(',', references.Order(StringComparer.Ordinal));

    /// <summary>The giver that an address names; null when it names none of this portfolio.</summary>
    public PortfolioGiver? Find(string? code)
    {
        var named = (code ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (named.Length == 0 || !named.All(_byReference.ContainsKey)) return null;
        var ids = named.Select(reference => _byReference[reference].Id).Distinct().Order().ToList();
        return ids.Count == 1 ? new PortfolioGiver(ids[0], null) : new PortfolioGiver(null, string.Join(' ', ids.Select(id => id.ToString(CultureInfo.InvariantCulture))));
    }
}

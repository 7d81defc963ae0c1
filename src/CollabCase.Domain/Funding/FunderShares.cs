namespace CollabCase.Domain.Funding;

/// <summary>Cash that is committed to one partnership. No in-kind, nothing applied for or offered.</summary>
/// <param name="FunderOrganisationId">Whose it is; null: given jointly, and how it is split was not published.</param>
/// <param name="Amount">In pounds and pence.</param>
public sealed record CommittedCash(long? FunderOrganisationId, Money Amount);

/// <summary>What one funder provides of the committed cash of a partnership.</summary>
/// <param name="OrganisationId">The funder.</param>
/// <param name="Amount">What is known to be from this funder.</param>
/// <param name="Total">All the committed cash of the partnership, joint money included.</param>
public sealed record FunderShare(long OrganisationId, Money Amount, Money Total)
{
    /// <summary>More than half, to the penny. Exactly half is not.</summary>
    public bool IsOverHalf => Amount > Total - Amount;

    /// <summary>Between 0 and 1; 0 where there is no money at all.</summary>
    public decimal Share => Total == Money.Zero ? 0 : Amount.Pounds / Total.Pounds;

    /// <summary>The share in whole per cent, rounded down so that it never says more than there is; over half by less than that is not '50%'.</summary>
    public string InWords => decimal.Truncate(Share * 100) is 50 && IsOverHalf ? "just over half" : $"{(int)decimal.Truncate(Share * 100)}%";
}

/// <summary>
/// Who provides how much of a partnership's committed cash, shown for information. Joint money whose split was not
/// published counts in the total and for nobody.
/// </summary>
public static class FunderShares
{
    /// <summary>The share of each funder over the cash of one partnership, or of a portfolio, the largest first.</summary>
    public static IReadOnlyList<FunderShare> Of(IEnumerable<CommittedCash> cashOfOnePartnership)
    {
        var cash = cashOfOnePartnership.ToList();
        var total = Money.Sum(cash.Select(c => c.Amount));
        return [.. cash
            .Where(c => c.FunderOrganisationId is not null)
            .GroupBy(c => c.FunderOrganisationId.GetValueOrDefault(), c => c.Amount)
            .Select(funder => new FunderShare(funder.Key, Money.Sum(funder), total))
            .OrderByDescending(share => share.Amount).ThenBy(share => share.OrganisationId)];
    }

    /// <summary>The one funder that provides over half; null where none does.</summary>
    public static FunderShare? OverHalf(IEnumerable<CommittedCash> cashOfOnePartnership) =>
        Of(cashOfOnePartnership).FirstOrDefault(share => share.IsOverHalf);
}

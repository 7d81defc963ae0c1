using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Web.Features.Partnerships;

/// <summary>An amount of a committed award, as the home of a partnership adds it up.</summary>
public sealed record CommittedAmount(AwardKind? Kind, FinancialYear? Year, long? FunderOrganisationId, long Pence);

/// <summary>The committed money of a partnership at a glance: cash this year and in all, and what is given in kind apart from it.</summary>
public sealed record PartnershipMoney(FinancialYear Year, Money ThisYear, Money InAll, Money YearNotPublished, Money InKind, FunderShare? OverHalf)
{
    public static PartnershipMoney Of(IReadOnlyCollection<CommittedAmount> amounts, DateOnly today)
    {
        var year = FinancialYear.Containing(today);
        var cash = amounts.Where(a => a.Kind is not AwardKind.InKind).ToList();
        return new(year, Sum(cash.Where(a => a.Year == year)), Sum(cash), Sum(cash.Where(a => a.Year is null)), Sum(amounts.Except(cash)),
            FunderShares.OverHalf(cash.Select(a => new CommittedCash(a.FunderOrganisationId, Money.FromPence(a.Pence)))));
    }

    private static Money Sum(IEnumerable<CommittedAmount> amounts) => Money.Sum(amounts.Select(a => Money.FromPence(a.Pence)));
}

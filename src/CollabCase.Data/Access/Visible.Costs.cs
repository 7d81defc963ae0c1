using CollabCase.Domain.Costs;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// What partnership costs, and who saves by it.
public sealed partial class Visible
{
    /// <summary>What is saved by the partnerships whose money the person may see in outline, as <see cref="SpendingPlans"/>.</summary>
    public IQueryable<PartnershipSavings> Savings
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<PartnershipSavings>();
            var seen = PartnershipsWithMoney.Select(p => p.Id);
            return db.Set<PartnershipSavings>().Where(s => seen.Contains(s.PartnershipId));
        }
    }

    /// <summary>
    /// What those partnerships cost. What an hour of a partner's people is worth, and how many hours each gave, is for those who take part: show funders no more than
    /// what all partners come to together.
    /// </summary>
    public IQueryable<PartnershipCosts> Costs
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<PartnershipCosts>();
            var seen = PartnershipsWithMoney.Select(p => p.Id);
            return db.Set<PartnershipCosts>().Where(c => seen.Contains(c.PartnershipId));
        }
    }

    /// <summary>What is saved by one partnership, whole; tracked, unless the query says otherwise.</summary>
    public IQueryable<PartnershipSavings> WholeSavings(long partnershipId) => Savings.Where(s => s.PartnershipId == partnershipId).Include(s => s.Savings);

    /// <summary>What one partnership costs, whole; tracked, unless the query says otherwise.</summary>
    public IQueryable<PartnershipCosts> WholeCosts(long partnershipId) =>
        Costs.Where(c => c.PartnershipId == partnershipId).Include(c => c.Rates).Include(c => c.Time).Include(c => c.Support).AsSplitQuery();
}

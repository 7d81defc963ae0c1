using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// What is planned, forecast and spent.
public sealed partial class Visible
{
    /// <summary>The spending of the partnerships whose money the person may see in outline: steering and partner members, coordinators and funders; participants none.</summary>
    public IQueryable<SpendingPlan> SpendingPlans
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<SpendingPlan>();
            var seen = PartnershipsWithMoney.Select(p => p.Id);
            return db.Set<SpendingPlan>().Where(s => seen.Contains(s.PartnershipId));
        }
    }

    /// <summary>What is planned in one partnership, whole; null while nothing is. Tracked, for a command to change, unless the query says otherwise.</summary>
    public IQueryable<SpendingPlan> WholeSpendingPlan(long partnershipId) =>
        SpendingPlans.Where(s => s.PartnershipId == partnershipId).Include(s => s.Revisions).Include(s => s.Lines).Include(s => s.Spent).AsSplitQuery();
}

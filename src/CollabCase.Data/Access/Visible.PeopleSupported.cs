using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// How many people were supported.
public sealed partial class Visible
{
    /// <summary>How many people were supported by the partnerships whose money the person may see in outline, as <see cref="SpendingPlans"/>.</summary>
    public IQueryable<PeopleSupported> PeopleSupported
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<PeopleSupported>();
            var seen = PartnershipsWithMoney.Select(p => p.Id);
            return db.Set<PeopleSupported>().Where(s => seen.Contains(s.PartnershipId));
        }
    }

    /// <summary>What one partnership recorded of it, whole; tracked, unless the query says otherwise.</summary>
    public IQueryable<PeopleSupported> WholePeopleSupported(long partnershipId) => PeopleSupported.Where(s => s.PartnershipId == partnershipId).Include(s => s.Figures);
}

using CollabCase.Domain.Funding;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// What is looked at again.
public sealed partial class Visible
{
    /// <summary>
    /// The reviews of the partnerships that the person coordinates or is a steering or partner member of; all for administrators and
    /// auditors. A funder sees those of the awards of their own organisation; a participant sees none.
    /// </summary>
    public IQueryable<Review> Reviews
    {
        get
        {
            var all = db.Set<Review>();
            if (viewer.SeesEverything) return all;
            var (within, organisation) = (WithinPartnerships, viewer.OrganisationId);
            if (!viewer.Is(SystemRoles.Funder)) return all.Where(r => within.Contains(r.PartnershipId));
            var given = db.Set<AwardFunder>().Where(f => f.OrganisationId == organisation).Select(f => f.AwardId);
            return all.Where(r => within.Contains(r.PartnershipId) || (r.AwardId != null && given.Contains(r.AwardId.Value)));
        }
    }

    /// <summary>Every review of the partnerships that the person sees: what a gate says must not depend on who looks. For rules to read, never to be shown as they are.</summary>
    public IQueryable<Review> ReviewsForGates
    {
        get
        {
            var all = db.Set<Review>();
            if (viewer.SeesEverything) return all;
            var mine = Partnerships;
            return all.Where(r => mine.Any(p => p.Id == r.PartnershipId));
        }
    }

    /// <summary>The open review of a document that the person was found to change, whether they see the register or not.</summary>
    public IQueryable<Review> ReviewsOf(AgreedDocument document)
    {
        var id = document.Id;
        return db.Set<Review>().Where(r => r.AgreedDocumentId == id && r.State == ReviewState.Open);
    }

    /// <summary>The reviews that the person sees of one partnership: a database begins with the partnership.</summary>
    public IQueryable<Review> ReviewsOf(string? reference)
    {
        var ids = Partnerships.Where(p => p.Reference == reference).Select(p => p.Id);
        return Reviews.Where(r => ids.Contains(r.PartnershipId));
    }
}

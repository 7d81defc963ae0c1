using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Risks;

namespace CollabCase.Data.Access;

// What people write down and file about a partnership, and what could go wrong in it.
public sealed partial class Visible
{
    /// <summary>
    /// Notes of the partnerships that the person sees: those for everyone, their own, all where they coordinate, and those for
    /// partners and the steering group where they have a seat. Withdrawn ones too; their words are for the history.
    /// </summary>
    public IQueryable<Note> Notes
    {
        get
        {
            var all = db.Set<Note>();
            if (viewer.SeesEverything) return all;
            var (me, coordinator) = (viewer.PersonId, Coordinating);
            var (seen, seats) = (Partnerships, Seats);
            return all.Where(n => seen.Any(p => p.Id == n.PartnershipId && (n.SharedWith == SharedWith.Everyone || n.AuthorPersonId == me || p.CoordinatorPersonId == coordinator
                || (n.SharedWith == SharedWith.PartnersAndSteering && seats.Any(m => m.PartnershipId == p.Id)))));
        }
    }

    /// <summary>Documents, by the same rule as <see cref="Notes"/>. Withdrawn ones too; their files are no longer given out.</summary>
    public IQueryable<Document> Documents
    {
        get
        {
            var all = db.Set<Document>();
            if (viewer.SeesEverything) return all;
            var (me, coordinator) = (viewer.PersonId, Coordinating);
            var (seen, seats) = (Partnerships, Seats);
            return all.Where(d => seen.Any(p => p.Id == d.PartnershipId && (d.SharedWith == SharedWith.Everyone || d.AddedByPersonId == me || p.CoordinatorPersonId == coordinator
                || (d.SharedWith == SharedWith.PartnersAndSteering && seats.Any(m => m.PartnershipId == p.Id)))));
        }
    }

    /// <summary>
    /// The risks of the partnerships that the person coordinates or is a steering or partner member of; all for administrators
    /// and auditors. Funders and participants see none.
    /// </summary>
    public IQueryable<Risk> Risks
    {
        get
        {
            var all = db.Set<Risk>();
            if (viewer.SeesEverything) return all;
            var (coordinator, seats) = (Coordinating, Seats);
            return all.Where(r => db.Set<Partnership>().Any(p => p.Id == r.PartnershipId && p.CoordinatorPersonId == coordinator) || seats.Any(m => m.PartnershipId == r.PartnershipId));
        }
    }

    /// <summary>The risks that the person sees of one partnership: a database begins with the partnership.</summary>
    public IQueryable<Risk> RisksOf(string? reference)
    {
        var ids = Partnerships.Where(p => p.Reference == reference).Select(p => p.Id);
        return Risks.Where(r => ids.Contains(r.PartnershipId));
    }
}

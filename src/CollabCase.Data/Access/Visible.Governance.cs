using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// Who meets, what they talk about, and what they decided.
public sealed partial class Visible
{
    /// <summary>The tiers of the partnerships that the person sees: who sits where is open to all of those.</summary>
    public IQueryable<GovernanceTier> Tiers
    {
        get
        {
            var all = db.Set<GovernanceTier>();
            if (viewer.SeesEverything) return all;
            var mine = Partnerships;
            return all.Where(t => mine.Any(p => p.Id == t.PartnershipId));
        }
    }

    /// <summary>
    /// Meetings of every partnership that the person sees: when, whether held, whether quorate and what they took. Show nothing more
    /// of these than that: agenda, papers, attendance and minutes come from <see cref="Meetings"/>.
    /// </summary>
    public IQueryable<Meeting> MeetingsInOutline
    {
        get
        {
            var all = db.Set<Meeting>();
            if (viewer.SeesEverything) return all;
            var mine = Partnerships;
            return all.Where(m => mine.Any(p => p.Id == m.PartnershipId));
        }
    }

    /// <summary>
    /// Meetings with their agenda, papers and minutes: those of the partnerships that the person coordinates or is a steering or partner
    /// member of, and those of the groups that they sit in today, as a participant too. A funder sees none.
    /// </summary>
    public IQueryable<Meeting> Meetings(DateOnly today) => viewer.SeesEverything ? db.Set<Meeting>() : OwnMeetings(today);

    /// <summary>The decisions of the partnerships that the person sees: what was agreed is open to all of those.</summary>
    public IQueryable<Decision> Decisions
    {
        get
        {
            var all = db.Set<Decision>();
            if (viewer.SeesEverything) return all;
            var mine = Partnerships;
            return all.Where(d => mine.Any(p => p.Id == d.PartnershipId));
        }
    }

    /// <summary>Actions, as <see cref="Meetings"/>, and those that are the person's own.</summary>
    public IQueryable<GovernanceAction> Actions(DateOnly today)
    {
        var all = db.Set<GovernanceAction>();
        if (viewer.SeesEverything) return all;
        var me = viewer.PersonId;
        var (within, mine, tiers) = (WithinPartnerships, Partnerships, TiersSatInOn(today));
        return all.Where(a => within.Contains(a.PartnershipId) || (mine.Any(p => p.Id == a.PartnershipId) && (a.OwnerPersonId == me || (a.TierId != null && tiers.Contains(a.TierId.Value)))));
    }

    /// <summary>Those of a few partnerships, those under way or those paused: named in one parameter, as <see cref="MilestonesOf(FewPartnerships, bool)"/>.</summary>
    public IQueryable<GovernanceAction> ActionsOf(FewPartnerships few, bool paused, DateOnly today)
    {
        var ids = paused ? few.Paused : few.Active;
        return Actions(today).Where(a => EF.Parameter(ids).Contains(a.PartnershipId));
    }

    /// <summary>Issues that were taken up, as <see cref="Meetings"/>, where the group that they sit in asked or is asked.</summary>
    public IQueryable<Escalation> Escalations(DateOnly today)
    {
        var all = db.Set<Escalation>();
        if (viewer.SeesEverything) return all;
        var (within, mine, tiers) = (WithinPartnerships, Partnerships, TiersSatInOn(today));
        return all.Where(e => within.Contains(e.PartnershipId)
            || (mine.Any(p => p.Id == e.PartnershipId) && (tiers.Contains(e.RaisedByTierId) || e.Steps.Any(s => tiers.Contains(s.ToTierId)))));
    }

    /// <summary>Proposals, as <see cref="Meetings"/>, where the group that they sit in proposes or is asked.</summary>
    public IQueryable<Proposal> Proposals(DateOnly today)
    {
        var all = db.Set<Proposal>();
        if (viewer.SeesEverything) return all;
        var (within, mine, tiers) = (WithinPartnerships, Partnerships, TiersSatInOn(today));
        return all.Where(x => within.Contains(x.PartnershipId) || (mine.Any(p => p.Id == x.PartnershipId) && (tiers.Contains(x.FromTierId) || (x.State != ProposalState.Draft && tiers.Contains(x.ToTierId)))));
    }

    // Those that the person coordinates, or is a steering or partner member of.
    private IQueryable<long> WithinPartnerships
    {
        get
        {
            var coordinator = Coordinating;
            return db.Set<Partnership>().Where(p => p.CoordinatorPersonId == coordinator).Select(p => p.Id).Union(Seats.Select(m => m.PartnershipId));
        }
    }

    private IQueryable<long> TiersSatInOn(DateOnly today)
    {
        var me = viewer.PersonId;
        return db.Set<SeatTerm>().Where(t => t.PersonId == me && t.From <= today && (t.Until == null || t.Until >= today)).Select(t => t.GovernanceTierId);
    }
}

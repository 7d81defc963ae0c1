using CollabCase.Data.Watching;
using CollabCase.Domain.People;
using CollabCase.Domain.Views;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

public sealed partial class Visible
{
    /// <summary>Saved views that are the person's own.</summary>
    public IQueryable<SavedView> OwnViews
    {
        get
        {
            var me = viewer.PersonId;
            return db.Set<SavedView>().Where(v => v.OwnerPersonId == me);
        }
    }

    /// <summary>Saved views that the person can open: their own, and those that others share with what they are.</summary>
    public IQueryable<SavedView> Views
    {
        get
        {
            var me = viewer.PersonId;
            var open = SharedWithRoles();
            var all = db.Set<SavedView>();
            if (!viewer.HasSeat) return all.Where(v => v.OwnerPersonId == me || open.Contains(v.SharedWith));
            var members = Seats;
            return all.Where(v => v.OwnerPersonId == me || open.Contains(v.SharedWith)
                || (v.SharedWith == ViewSharing.SteeringMembers && members.Any(m => m.Role == MemberRole.SteeringMember))
                || (v.SharedWith == ViewSharing.PartnerMembers && members.Any(m => m.Role == MemberRole.PartnerMember)));
        }
    }

    /// <summary>What the person watches. It may name what they no longer see: join what is seen.</summary>
    public IQueryable<Watch> Watches
    {
        get
        {
            var me = viewer.PersonId;
            return db.Set<Watch>().Where(w => w.PersonId == me);
        }
    }

    /// <summary>What the person watches and still sees. What they no longer see is kept for when they see it again, and counts for nothing meanwhile.</summary>
    public IQueryable<Watch> WatchesSeen
    {
        get
        {
            var (partnerships, milestones) = (Partnerships, Milestones);
            return Watches.Where(w => partnerships.Any(p => p.Id == w.SubjectId) || milestones.Any(m => m.Id == w.SubjectId));
        }
    }

    private List<ViewSharing> SharedWithRoles()
    {
        var open = new List<ViewSharing>();
        if (viewer.Is(SystemRoles.Coordinator)) open.Add(ViewSharing.Coordinators);
        if (viewer.Is(SystemRoles.Funder)) open.Add(ViewSharing.Funders);
        if (viewer.Is(SystemRoles.Auditor)) open.Add(ViewSharing.Auditors);
        if (viewer.Is(SystemRoles.Administrator)) open.Add(ViewSharing.Administrators);
        return open;
    }
}

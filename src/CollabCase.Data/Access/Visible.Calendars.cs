using CollabCase.Data.History;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// What stands in a person's own calendar.
public sealed partial class Visible
{
    /// <summary>Calendar addresses that are the person's own, those that were taken back too. Nobody sees anybody else's.</summary>
    public IQueryable<CalendarFeed> OwnFeeds
    {
        get
        {
            var me = viewer.PersonId;
            return db.Set<CalendarFeed>().Where(f => f.PersonId == me);
        }
    }

    /// <summary>
    /// Meetings that the person has something to do with: those of the partnerships that they coordinate or are a steering or partner member of, and of the
    /// groups that they sit in today. Of whoever sees everything too, no others.
    /// </summary>
    public IQueryable<Meeting> OwnMeetings(DateOnly today)
    {
        var (within, mine, tiers) = (WithinPartnerships, Partnerships, TiersSatInOn(today));
        return db.Set<Meeting>().Where(m => within.Contains(m.PartnershipId) || (mine.Any(p => p.Id == m.PartnershipId) && tiers.Contains(m.TierId)));
    }

    /// <summary>Milestones that the person sees to, in partnerships that they see, and all of the partnerships that they coordinate.</summary>
    public IQueryable<Milestone> OwnMilestones
    {
        get
        {
            var (me, coordinated, mine) = (viewer.PersonId, CoordinatedPartnerships, Partnerships);
            return db.Set<Milestone>().Where(m => coordinated.Contains(m.PartnershipId) || (m.OwnerPersonId == me && mine.Any(p => p.Id == m.PartnershipId)));
        }
    }

    /// <summary>Reviews that the person sees and sees to or stands in for, and all of the partnerships that they coordinate.</summary>
    public IQueryable<Review> OwnReviews
    {
        get
        {
            var (me, coordinated) = (viewer.PersonId, CoordinatedPartnerships);
            return Reviews.Where(r => coordinated.Contains(r.PartnershipId) || r.OwnerPersonId == me || r.DeputyPersonId == me);
        }
    }

    private IQueryable<long> CoordinatedPartnerships
    {
        get
        {
            var coordinator = Coordinating;
            return db.Set<Partnership>().Where(p => p.CoordinatorPersonId == coordinator).Select(p => p.Id);
        }
    }

    /// <summary>When a version of a record was written, and nothing else of its history: to be read beside a record that the person sees.</summary>
    public IQueryable<WrittenAt> Writes => db.Set<HistoryEntry>().Select(e => new WrittenAt { SubjectType = e.SubjectType, SubjectId = e.SubjectId, SubjectVersion = e.SubjectVersion, AtUtc = e.AtUtc });
}

/// <summary>When one version of a record was written.</summary>
public sealed class WrittenAt
{
    public required string SubjectType { get; init; }
    public long SubjectId { get; init; }
    public int SubjectVersion { get; init; }
    public DateTime AtUtc { get; init; }
}

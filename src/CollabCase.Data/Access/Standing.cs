using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reviews;
using CollabCase.Domain.Risks;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>What a person is to one partnership that they can see.</summary>
[Flags]
public enum Standing
{
    None = 0,
    Coordinator = 1,
    SteeringMember = 2,
    PartnerMember = 4,
    Participant = 8,
    Funder = 16,

    /// <summary>Sees to the milestone that is asked about.</summary>
    MilestoneOwner = 32,

    /// <summary>Speaks for the very partner that the address names.</summary>
    OwnPartner = 64,

    /// <summary>Looks after the risk that is asked about.</summary>
    RiskOwner = 128,

    /// <summary>Chairs the group that the address names, or stands in for its chair.</summary>
    TierChair = 256,

    /// <summary>Prepares the meetings of that group and writes its minutes.</summary>
    TierSecretary = 512,

    /// <summary>Sits in that group.</summary>
    TierMember = 1024,

    /// <summary>Chairs the steering group, stands in for its chair, or is its secretary.</summary>
    SteeringOffice = 2048,

    /// <summary>The same of the group whose terms of reference the address names.</summary>
    TermsOffice = 4096,

    /// <summary>Sits in that group.</summary>
    TermsMember = 8192,

    /// <summary>Does the action that is asked about.</summary>
    ActionOwner = 16384,

    /// <summary>Sits in the group that has the issue that is asked about.</summary>
    IssueAsked = 32768,

    /// <summary>Sits in the group that raised it.</summary>
    IssueRaised = 65536,

    /// <summary>Sees to the review that is asked about, or stands in.</summary>
    ReviewOwner = 131072,
}

/// <summary>
/// A partnership that the person was found to see. Only finding it makes one, so what asks for one need not ask again
/// who is looking.
/// </summary>
public sealed class SeenPartnership
{
    internal SeenPartnership(long id, Standing standing, bool isWatched) => (Id, Standing, IsWatched) = (id, standing, isWatched);

    public long Id { get; }
    public Standing Standing { get; }

    /// <summary>Whether the person watches it.</summary>
    public bool IsWatched { get; }
}

public static class Standings
{
    /// <summary>One statement; null when the person cannot see the partnership, or there is none of that reference.</summary>
    public static async Task<SeenPartnership?> FindAsync(this CollabCaseDb db, Viewer viewer, string reference, CancellationToken cancel)
    {
        var members = db.Set<PartnershipMember>();
        var watches = db.VisibleTo(viewer).Watches;
        var found = await db.VisibleTo(viewer).Partnerships.Where(p => p.Reference == reference)
            .Select(p => new
            {
                p.Id,
                Coordinates = p.CoordinatorPersonId == viewer.PersonId,
                Role = members.Where(m => m.PartnershipId == p.Id && m.PersonId == viewer.PersonId).Select(m => (MemberRole?)m.Role).FirstOrDefault(),
                IsWatched = watches.Any(w => w.SubjectId == p.Id),
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null) return null;

        var standing = found.Role switch
        {
            MemberRole.SteeringMember => Standing.SteeringMember,
            MemberRole.PartnerMember => Standing.PartnerMember,
            MemberRole.Participant => Standing.Participant,
            _ => Standing.None,
        };
        if (found.Coordinates && viewer.Is(SystemRoles.Coordinator)) standing |= Standing.Coordinator;
        // Whoever sees it and is neither coordinator nor member sees it because their organisation funds it.
        if (viewer.Is(SystemRoles.Funder) && standing == Standing.None) standing = Standing.Funder;
        return new SeenPartnership(found.Id, standing, found.IsWatched);
    }

    /// <summary>One statement: whether the person sees to this milestone of a partnership that they see.</summary>
    public static Task<bool> OwnsMilestoneAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, int number, CancellationToken cancel)
    {
        var (id, me) = (partnership.Id, viewer.PersonId);
        return db.Set<Milestone>().AnyAsync(m => m.PartnershipId == id && m.Number == number && m.OwnerPersonId == me, cancel);
    }

    /// <summary>One statement: whether the person looks after this risk of a partnership that they see.</summary>
    public static Task<bool> OwnsRiskAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, int number, CancellationToken cancel)
    {
        var (id, me) = (partnership.Id, viewer.PersonId);
        return db.Set<Risk>().AnyAsync(r => r.PartnershipId == id && r.Number == number && r.OwnerPersonId == me, cancel);
    }

    /// <summary>One statement: whether the person sees to this review of a partnership that they see, or stands in.</summary>
    public static Task<bool> OwnsReviewAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, int number, CancellationToken cancel)
    {
        var (id, me) = (partnership.Id, viewer.PersonId);
        return db.Set<Review>().AnyAsync(r => r.PartnershipId == id && r.Number == number && (r.OwnerPersonId == me || r.DeputyPersonId == me), cancel);
    }

    /// <summary>One statement: what the person is today in the group of that number; a chair and a secretary sit in it too.</summary>
    public static Task<Standing> InTierAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, int number, DateOnly today, CancellationToken cancel) =>
        StandingInAsync(db.Set<GovernanceTier>().Where(t => t.PartnershipId == partnership.Id && t.Number == number && t.EndedOn == null), viewer, today, cancel);

    /// <summary>One statement: what the person is today in the group whose meeting has that number.</summary>
    public static Task<Standing> InMeetingAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, int number, DateOnly today, CancellationToken cancel)
    {
        var meetings = db.Set<Meeting>().Where(m => m.PartnershipId == partnership.Id && m.Number == number);
        return StandingInAsync(db.Set<GovernanceTier>().Where(t => meetings.Any(m => m.TierId == t.Id)), viewer, today, cancel);
    }

    /// <summary>One statement: what the person is today in any group of the partnership.</summary>
    public static Task<Standing> InAnyTierAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, DateOnly today, CancellationToken cancel) =>
        StandingInAsync(db.Set<GovernanceTier>().Where(t => t.PartnershipId == partnership.Id && t.EndedOn == null), viewer, today, cancel);

    /// <summary>One statement: whether the person is a member for the author of this proposal, and what they are today in the group that decides.</summary>
    public static async Task<Standing> ToProposalAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, int number, DateOnly today, CancellationToken cancel)
    {
        var (id, me, mine) = (partnership.Id, viewer.PersonId, viewer.OrganisationId);
        var tiers = db.Set<GovernanceTier>();
        var found = await db.Set<Proposal>().Where(p => p.PartnershipId == id && p.Number == number).Select(p => new
        {
            IsAuthor = p.AuthorOrganisationId == mine,
            HoldsOffice = tiers.Any(t => t.Id == p.ToTierId && t.EndedOn == null && t.Terms.Any(x => x.PersonId == me && x.Office != null && x.From <= today && (x.Until == null || x.Until >= today))),
        }).SingleOrDefaultAsync(cancel);
        if (found is null) return Standing.None;
        var isMember = (partnership.Standing & (Standing.SteeringMember | Standing.PartnerMember)) != 0;
        return (found.IsAuthor && isMember ? Standing.OwnPartner : Standing.None) | (found.HoldsOffice ? Standing.TierChair : Standing.None);
    }

    /// <summary>One statement: whether the person's organisation is the partner of that number.</summary>
    public static Task<bool> IsOwnPartnerAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, int number, CancellationToken cancel) =>
        db.Set<Partnership>().Where(p => p.Id == partnership.Id)
            .AnyAsync(p => p.Partners.Any(x => x.Number == number && x.OrganisationId == viewer.OrganisationId), cancel);

    private static async Task<Standing> StandingInAsync(IQueryable<GovernanceTier> tiers, Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var me = viewer.PersonId;
        var terms = await tiers.SelectMany(t => t.Terms).Where(t => t.PersonId == me && t.From <= today && (t.Until == null || t.Until >= today)).Select(t => new { t.Office }).ToListAsync(cancel);
        return terms.Select(t => t.Office switch
        {
            TierOffice.Chair or TierOffice.ViceChair => Standing.TierChair | Standing.TierMember,
            TierOffice.Secretary => Standing.TierSecretary | Standing.TierMember,
            _ => Standing.TierMember,
        }).Aggregate(Standing.None, (all, one) => all | one);
    }

    /// <summary>One statement: what the person is today in the steering group, and in the group whose terms of reference the agreed document of that number is.</summary>
    public static async Task<Standing> InAgreedDocumentsAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, int? number, DateOnly today, CancellationToken cancel)
    {
        var (id, me) = (partnership.Id, viewer.PersonId);
        var seats = await db.Set<GovernanceTier>().Where(t => t.PartnershipId == id && t.EndedOn == null)
            .SelectMany(t => t.Terms.Where(s => s.PersonId == me && s.From <= today && (s.Until == null || s.Until >= today)),
                (t, s) => new { t.Kind, HasOffice = s.Office != null, IsOfTerms = db.Set<AgreedDocument>().Any(d => d.PartnershipId == id && d.Number == number && d.TierId == t.Id) }).ToListAsync(cancel);
        var standing = Standing.None;
        foreach (var seat in seats)
        {
            if (seat is { HasOffice: true, Kind: TierKind.Steering }) standing |= Standing.SteeringOffice;
            if (seat.IsOfTerms) standing |= seat.HasOffice ? Standing.TermsOffice | Standing.TermsMember : Standing.TermsMember;
        }
        return standing;
    }

    /// <summary>One statement: whether the person does this action, or chairs the group that asked for it or is its secretary.</summary>
    public static async Task<Standing> ToActionAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, int number, DateOnly today, CancellationToken cancel)
    {
        var (id, me, tiers) = (partnership.Id, viewer.PersonId, db.Set<GovernanceTier>());
        var found = await db.Set<GovernanceAction>().Where(a => a.PartnershipId == id && a.Number == number).Select(a => new
        {
            Owns = a.OwnerPersonId == me,
            Leads = tiers.Any(t => t.Id == a.TierId && t.EndedOn == null && t.Terms.Any(x => x.PersonId == me && x.Office != null && x.From <= today && (x.Until == null || x.Until >= today))),
        }).SingleOrDefaultAsync(cancel);
        return (found?.Owns == true ? Standing.ActionOwner : Standing.None) | (found?.Leads == true ? Standing.TierChair : Standing.None);
    }

    /// <summary>One statement: whether the person sits today in the group that has this issue, and in the one that raised it.</summary>
    public static async Task<Standing> ToIssueAsync(this CollabCaseDb db, Viewer viewer, SeenPartnership partnership, int number, DateOnly today, CancellationToken cancel)
    {
        var (id, me) = (partnership.Id, viewer.PersonId);
        var seats = db.Set<SeatTerm>().Where(x => x.PersonId == me && x.From <= today && (x.Until == null || x.Until >= today)).Select(x => x.GovernanceTierId);
        var found = await db.Set<Escalation>().Where(e => e.PartnershipId == id && e.Number == number)
            .Select(e => new { Asked = seats.Contains(e.WithTierId), Raised = seats.Contains(e.RaisedByTierId) }).SingleOrDefaultAsync(cancel);
        return (found?.Asked == true ? Standing.IssueAsked : Standing.None) | (found?.Raised == true ? Standing.IssueRaised : Standing.None);
    }
}

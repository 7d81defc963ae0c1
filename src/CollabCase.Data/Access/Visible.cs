using CollabCase.Data.History;
using CollabCase.Data.Identity;
using CollabCase.Data.Writing;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Understanding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

public static class Visibility
{
    /// <summary>The only way to the records from a feature: what this person may see, and nothing else.</summary>
    public static Visible VisibleTo(this CollabCaseDb db, Viewer viewer) => new(db, viewer);
}

/// <summary>The records that one person may see. Queries and joins start here.</summary>
public sealed partial class Visible(CollabCaseDb db, Viewer viewer)
{
    /// <summary>
    /// Administrators and auditors: all. Otherwise those that name the person as coordinator, that link them as a
    /// member, or that their organisation funds. Only the ways that this person has are asked for, so that each query
    /// stays on one index.
    /// </summary>
    public IQueryable<Partnership> Partnerships
    {
        get
        {
            var all = db.Set<Partnership>();
            if (viewer.SeesEverything) return all;
            var (me, organisation) = (viewer.PersonId, viewer.OrganisationId);
            // As lists of ids, which a database makes once: asked partnership by partnership, all of them were looked through.
            var joined = db.Set<PartnershipMember>().Where(m => m.PersonId == me).Select(m => m.PartnershipId);
            var funded = Funded(organisation).Select(a => a.PartnershipId);
            return (viewer.Is(SystemRoles.Coordinator), viewer.HasMemberships, viewer.Is(SystemRoles.Funder)) switch
            {
                (true, false, false) => all.Where(p => p.CoordinatorPersonId == me),
                (false, true, false) => all.Where(p => joined.Contains(p.Id)),
                (false, false, true) => all.Where(p => funded.Contains(p.Id)),
                (true, true, false) => all.Where(p => p.CoordinatorPersonId == me || joined.Contains(p.Id)),
                (true, false, true) => all.Where(p => p.CoordinatorPersonId == me || funded.Contains(p.Id)),
                (false, true, true) => all.Where(p => joined.Contains(p.Id) || funded.Contains(p.Id)),
                (true, true, true) => all.Where(p => p.CoordinatorPersonId == me || joined.Contains(p.Id) || funded.Contains(p.Id)),
                _ => all.Where(p => false),
            };
        }
    }

    /// <summary>
    /// Awards in full: those of the partnerships that the person coordinates or is a steering or partner member of,
    /// and those of the organisation that a funder speaks for. A participant sees none.
    /// </summary>
    public IQueryable<Award> Awards
    {
        get
        {
            var all = db.Set<Award>();
            if (viewer.SeesEverything) return all;
            var (me, organisation) = (viewer.PersonId, viewer.OrganisationId);
            var coordinated = db.Set<Partnership>().Where(p => p.CoordinatorPersonId == me).Select(p => p.Id);
            var joined = db.Set<PartnershipMember>().Where(m => m.PersonId == me && m.Role != MemberRole.Participant).Select(m => m.PartnershipId);
            var given = db.Set<AwardFunder>().Where(f => f.OrganisationId == organisation).Select(f => f.AwardId);
            return (viewer.Is(SystemRoles.Coordinator), viewer.HasMemberships, viewer.Is(SystemRoles.Funder)) switch
            {
                (true, false, false) => all.Where(a => coordinated.Contains(a.PartnershipId)),
                (false, true, false) => all.Where(a => joined.Contains(a.PartnershipId)),
                (false, false, true) => all.Where(a => given.Contains(a.Id)),
                (true, true, false) => all.Where(a => coordinated.Contains(a.PartnershipId) || joined.Contains(a.PartnershipId)),
                (true, false, true) => all.Where(a => coordinated.Contains(a.PartnershipId) || given.Contains(a.Id)),
                (false, true, true) => all.Where(a => joined.Contains(a.PartnershipId) || given.Contains(a.Id)),
                (true, true, true) => all.Where(a => coordinated.Contains(a.PartnershipId) || joined.Contains(a.PartnershipId) || given.Contains(a.Id)),
                _ => all.Where(a => false),
            };
        }
    }

    /// <summary>
    /// Awards of every partnership whose money the person may see in outline: the funder, the kind and the amounts,
    /// but not the conditions or notes. Show nothing more of these than that.
    /// </summary>
    public IQueryable<Award> AwardsInOutline
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<Award>();
            var seen = PartnershipsWithMoney;
            return db.Set<Award>().Where(a => seen.Any(p => p.Id == a.PartnershipId));
        }
    }

    /// <summary>
    /// Every award of every partnership that the person sees, participants too: what a gate says must not depend on who
    /// looks. For the rules of a gate to read, never to be shown as they are.
    /// </summary>
    public IQueryable<Award> AwardsForGates
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<Award>();
            var seen = Partnerships;
            return db.Set<Award>().Where(a => seen.Any(p => p.Id == a.PartnershipId));
        }
    }

    /// <summary>The milestones of the partnerships that the person sees.</summary>
    public IQueryable<Milestone> Milestones
    {
        get
        {
            var all = db.Set<Milestone>();
            if (viewer.SeesEverything) return all;
            var mine = Partnerships;
            return all.Where(m => mine.Any(p => p.Id == m.PartnershipId));
        }
    }

    /// <summary>
    /// The milestones of some of the partnerships that the person sees, asked for as a list of ids: where there are many
    /// milestones and most are somebody else's. A feature has no query of partnerships that did not begin here.
    /// </summary>
    public IQueryable<Milestone> MilestonesOf(IQueryable<Partnership> partnerships)
    {
        var ids = partnerships.Select(p => p.Id);
        return db.Set<Milestone>().Where(m => ids.Contains(m.PartnershipId));
    }

    /// <summary>The milestones of a few partnerships, those under way or those paused: named in one parameter, so that the statement is the same for everyone and short.</summary>
    public IQueryable<Milestone> MilestonesOf(FewPartnerships few, bool paused)
    {
        var ids = paused ? few.Paused : few.Active;
        return db.Set<Milestone>().Where(m => EF.Parameter(ids).Contains(m.PartnershipId));
    }

    /// <summary>As <see cref="MilestonesOf(IQueryable{Partnership})"/>, where the partnerships are many: a database goes through the milestones in their own order, and stops when it has enough.</summary>
    public IQueryable<Milestone> MilestonesAmong(IQueryable<Partnership> partnerships) => db.Set<Milestone>().Where(m => partnerships.Any(p => p.Id == m.PartnershipId));

    /// <summary>The milestones of one partnership, if the person sees it: a database begins with the partnership.</summary>
    public IQueryable<Milestone> MilestonesOf(string? reference) => MilestonesOf(Partnerships.Where(p => p.Reference == reference));

    /// <summary>What was agreed when gates of some of these partnerships were passed without it, as <see cref="MilestonesOf"/>.</summary>
    public IQueryable<AgreedException> ExceptionsOf(IQueryable<Partnership> partnerships)
    {
        var ids = partnerships.Select(p => p.Id);
        return db.Set<AgreedException>().Where(e => ids.Contains(e.PartnershipId));
    }

    /// <inheritdoc cref="MilestonesOf(FewPartnerships, bool)"/>
    public IQueryable<AgreedException> ExceptionsOf(FewPartnerships few, bool paused)
    {
        var ids = paused ? few.Paused : few.Active;
        return db.Set<AgreedException>().Where(e => EF.Parameter(ids).Contains(e.PartnershipId));
    }

    /// <summary>Partnerships whose money or history is open to the person: all that they see, but as a participant.</summary>
    private IQueryable<Partnership> PartnershipsWithMoney
    {
        get
        {
            var (coordinator, organisation) = (Coordinating, viewer.OrganisationId);
            var members = Seats;
            var funded = viewer.Is(SystemRoles.Funder) ? Funded(organisation) : db.Set<Award>().Where(a => false);
            return db.Set<Partnership>().Where(p => p.CoordinatorPersonId == coordinator || members.Any(m => m.PartnershipId == p.Id) || funded.Any(a => a.PartnershipId == p.Id));
        }
    }

    /// <summary>The directory of organisations is open to everyone who can sign in.</summary>
    public IQueryable<Organisation> Organisations => viewer.PersonId < 0 ? db.Set<Organisation>().Where(o => false) : db.Set<Organisation>();

    /// <summary>Councils, health boards, health and social care partnerships: reference data, open to everyone.</summary>
    public IQueryable<Place> Places => db.Set<Place>();

    /// <summary>
    /// Administrators and auditors: everyone. Otherwise the person, and those they share a partnership with: for their
    /// names, which a feature shows; an address is shown to administrators and to its owner only.
    /// </summary>
    public IQueryable<Person> People
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<Person>();
            var me = viewer.PersonId;
            var mine = Partnerships;
            var members = db.Set<PartnershipMember>();
            return db.Set<Person>().Where(p => p.Id == me
                || mine.Any(s => s.CoordinatorPersonId == p.Id)
                || members.Any(m => m.PersonId == p.Id && mine.Any(s => s.Id == m.PartnershipId)));
        }
    }

    /// <summary>
    /// Those who can be named as coordinator: open to whoever may hand a partnership over, for their names only.
    /// </summary>
    public IQueryable<Person> Coordinators => viewer.Is(SystemRoles.Coordinator | SystemRoles.Administrator)
        ? db.Set<Person>().Where(p => p.IsActive && (p.Roles & SystemRoles.Coordinator) != 0)
        : db.Set<Person>().Where(p => false);

    /// <summary>Whoever coordinates a partnership that the person sees, who is there to be reached: name and address.</summary>
    public IQueryable<Person> CoordinatorsToReach
    {
        get
        {
            var mine = Partnerships;
            return db.Set<Person>().Where(p => mine.Any(s => s.CoordinatorPersonId == p.Id));
        }
    }

    /// <summary>
    /// The name behind anybody's id: to be read beside a record that the person sees and that names somebody, never as
    /// a list of people.
    /// </summary>
    public IQueryable<NameOfPerson> Names => db.Set<Person>().Select(p => new NameOfPerson { Id = p.Id, Reference = p.Reference, Name = p.Name });

    /// <summary>
    /// What partners answer to the three questions. Administrators and auditors: all. Otherwise that of the partnerships
    /// that the person coordinates or takes part in, as a participant too; a funder sees none.
    /// </summary>
    public IQueryable<UnderstandingRound> UnderstandingRounds
    {
        get
        {
            var all = db.Set<UnderstandingRound>();
            if (viewer.SeesEverything) return all;
            var (me, coordinator) = (viewer.PersonId, Coordinating);
            var members = db.Set<PartnershipMember>();
            return all.Where(r => members.Any(m => m.PersonId == me && m.PartnershipId == r.PartnershipId) || db.Set<Partnership>().Any(p => p.Id == r.PartnershipId && p.CoordinatorPersonId == coordinator));
        }
    }

    /// <summary>What the person did to several milestones at once: their own acts alone.</summary>
    public IQueryable<BulkAct> BulkActs
    {
        get
        {
            var me = viewer.PersonId;
            return db.Set<BulkAct>().Where(a => a.PersonId == me);
        }
    }

    /// <summary>How people stand with signing in: for administrators alone.</summary>
    public IQueryable<Credentials> Accounts => viewer.Is(SystemRoles.Administrator) ? db.Set<Credentials>() : db.Set<Credentials>().Where(a => false);

    /// <summary>Who is linked to the partnerships that the person sees.</summary>
    public IQueryable<PartnershipMember> Members
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<PartnershipMember>();
            var mine = Partnerships;
            return db.Set<PartnershipMember>().Where(m => mine.Any(s => s.Id == m.PartnershipId));
        }
    }

    /// <summary>
    /// Administrators and auditors: all. Otherwise that of the partnerships that the person coordinates or is a
    /// steering or partner member of, without the notes and documents that are for the coordinator only and without what was drafted
    /// before it was shared, and of organisations. A funder has no history: it would show others' awards.
    /// </summary>
    public IQueryable<HistoryEntry> History
    {
        get
        {
            var all = db.Set<HistoryEntry>();
            if (viewer.SeesEverything) return all;
            var (me, coordinator) = (viewer.PersonId, Coordinating);
            var members = Seats;
            var (notes, documents) = (db.Set<Note>().Where(n => n.SharedWith == SharedWith.CoordinatorOnly && n.AuthorPersonId != me),
                db.Set<Document>().Where(d => d.SharedWith == SharedWith.CoordinatorOnly && d.AddedByPersonId != me));
            // What was written before a version was shared stays with those who wrote it.
            var drafts = db.Set<AgreedVersion>().Where(v => v.StartedByPersonId != me);
            // And what was written of a draft that was discarded stays with the coordinator: from where it began to where it was discarded.
            var begun = all.Where(e => e.SubjectType == nameof(AgreedDocument) && DraftsInHistory.NotBefore.Contains(e.UseCase));
            var discarded = all.Where(e => e.SubjectType == nameof(AgreedDocument) && e.UseCase == DraftsInHistory.Discarded);
            return all.Where(e => db.Set<Partnership>().Any(p => p.Id == e.ChainId && p.CoordinatorPersonId == coordinator)
                || (members.Any(m => m.PartnershipId == e.ChainId)
                    && !(e.SubjectType == nameof(Note) && notes.Any(n => n.Id == e.SubjectId))
                    && !(e.SubjectType == nameof(Document) && documents.Any(d => d.Id == e.SubjectId))
                    && !(e.SubjectType == nameof(AgreedDocument) && drafts.Any(v => v.AgreedDocumentId == e.SubjectId && e.AtUtc >= v.StartedAtUtc && (v.SharedAtUtc == null || e.AtUtc < v.SharedAtUtc)))
                    && !(e.SubjectType == nameof(AgreedDocument) && discarded.Any(d => d.SubjectId == e.SubjectId && d.Sequence >= e.Sequence
                        && !begun.Any(b => b.SubjectId == e.SubjectId && b.Sequence > e.Sequence && b.Sequence <= d.Sequence))))
                || e.SubjectType == nameof(Organisation));
        }
    }

    // A partnership may still name as coordinator somebody who has lost the role: that opens nothing.
    private long Coordinating => viewer.Is(SystemRoles.Coordinator) ? viewer.PersonId : Viewer.Nobody.PersonId;

    // Where the person speaks for a partner or sits on the steering group.
    private IQueryable<PartnershipMember> Seats
    {
        get
        {
            var me = viewer.PersonId;
            return db.Set<PartnershipMember>().Where(m => m.PersonId == me && m.Role != MemberRole.Participant);
        }
    }

    // An award that was declined or withdrawn opens nothing.
    private IQueryable<Award> Funded(long? organisation) => db.Set<Award>()
        .Where(a => a.State != AwardState.Declined && a.State != AwardState.Withdrawn && db.Set<AwardFunder>().Where(f => f.OrganisationId == organisation).Select(f => f.AwardId).Contains(a.Id));
}

/// <summary>A person's name, with the reference by which an address names them, and nothing else of them.</summary>
public sealed class NameOfPerson
{
    public long Id { get; init; }
    public required string Reference { get; init; }
    public required string Name { get; init; }
}

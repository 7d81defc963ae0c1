using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// What the partners agree on in writing.
public sealed partial class Visible
{
    /// <summary>
    /// Versions that the person may read: agreed ones and what became of them wherever they see the partnership; those in negotiation where they
    /// take part, as a participant too, but not as its funder or as an auditor; drafts where they may write them.
    /// </summary>
    public IQueryable<AgreedVersion> AgreedVersions(DateOnly today)
    {
        var all = db.Set<AgreedVersion>();
        if (viewer.Is(SystemRoles.Administrator)) return all;
        var (documents, drafting, mine) = (db.Set<AgreedDocument>(), Drafting(today), TakingPart);
        var seen = viewer.SeesEverything ? db.Set<Partnership>() : Partnerships;
        return all.Where(v => documents.Any(d => d.Id == v.AgreedDocumentId && seen.Any(p => p.Id == d.PartnershipId)
            && (v.AgreedOn != null || (v.SharedAtUtc != null && mine.Contains(d.PartnershipId)) || drafting.Contains(d.Id))));
    }

    /// <summary>Documents with a version that the person may read. Which of their versions those are, <see cref="AgreedVersions"/> says.</summary>
    public IQueryable<AgreedDocument> AgreedDocuments(DateOnly today)
    {
        var all = db.Set<AgreedDocument>();
        if (viewer.Is(SystemRoles.Administrator)) return all;
        var (drafting, mine) = (Drafting(today), TakingPart);
        var seen = viewer.SeesEverything ? db.Set<Partnership>() : Partnerships;
        return all.Where(d => seen.Any(p => p.Id == d.PartnershipId)
            && (drafting.Contains(d.Id) || d.Versions.Any(v => v.AgreedOn != null || (v.SharedAtUtc != null && mine.Contains(d.PartnershipId)))));
    }

    /// <summary>The Easy Read versions of the versions that the person may read, whoever the files were shared with; none that was withdrawn.</summary>
    public IQueryable<Document> EasyReads(DateOnly today)
    {
        var versions = AgreedVersions(today);
        return db.Set<Document>().Where(d => d.WithdrawnAtUtc == null && versions.Any(v => v.EasyReadDocumentId == d.Id));
    }

    /// <summary>Every agreed document of the partnerships that the person sees: what a gate says must not depend on who looks. For rules to read, never to be shown as they are.</summary>
    public IQueryable<AgreedDocument> AgreedDocumentsForGates
    {
        get
        {
            var all = db.Set<AgreedDocument>();
            if (viewer.SeesEverything) return all;
            var mine = Partnerships;
            return all.Where(d => mine.Any(p => p.Id == d.PartnershipId));
        }
    }

    // Documents whose drafts the person writes: as coordinator, as chair or secretary of the steering group, or of the group whose terms they are.
    private IQueryable<long> Drafting(DateOnly today)
    {
        var (me, coordinator) = (viewer.PersonId, Coordinating);
        var offices = db.Set<GovernanceTier>().Where(t => t.EndedOn == null && t.Terms.Any(s => s.PersonId == me && s.Office != null && s.From <= today && (s.Until == null || s.Until >= today)));
        return db.Set<AgreedDocument>().Where(d => db.Set<Partnership>().Any(p => p.Id == d.PartnershipId && p.CoordinatorPersonId == coordinator)
            || offices.Any(t => t.Id == d.TierId || (t.Kind == TierKind.Steering && t.PartnershipId == d.PartnershipId))).Select(d => d.Id);
    }

    // Those that the person coordinates or is linked to, as a participant too.
    private IQueryable<long> TakingPart
    {
        get
        {
            var (me, coordinator) = (viewer.PersonId, Coordinating);
            return db.Set<Partnership>().Where(p => p.CoordinatorPersonId == coordinator).Select(p => p.Id)
                .Union(db.Set<PartnershipMember>().Where(m => m.PersonId == me).Select(m => m.PartnershipId));
        }
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Access;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Decisions;

/// <summary>A group, and whether the person may record what it decides.</summary>
public sealed record DecidingGroup(long Id, int Number, string Name, TierKind Kind, bool HasQuorum, bool IsWoundUp, bool MayRecord)
{
    public string Code => FormattableString.Invariant($"{Number}");
}

/// <summary>The decisions of the partnership that a page is about, for the page and for the file.</summary>
public sealed class DecisionRegister(CollabCaseDb db, Viewer viewer, IHttpContextAccessor http, TimeProvider clock)
{
    private Allowed Allowed => http.HttpContext?.Features.Get<Allowed>() ?? throw new RecordNotFoundException();

    public IQueryable<Decision> Decisions
    {
        get
        {
            var id = Allowed.Partnership?.Id ?? throw new RecordNotFoundException();
            return db.VisibleTo(viewer).Decisions.Where(d => d.PartnershipId == id);
        }
    }

    /// <summary>Every group of it, the steering group first. One statement.</summary>
    public async Task<IReadOnlyList<DecidingGroup>> GroupsAsync(CancellationToken cancel)
    {
        var (id, me, today) = (Allowed.Partnership?.Id ?? throw new RecordNotFoundException(), viewer.PersonId, clock.Today());
        var found = await db.VisibleTo(viewer).Tiers.Where(t => t.PartnershipId == id).OrderBy(t => t.Kind).ThenBy(t => t.Number).Select(t => new
        {
            t.Id, t.Number, t.Name, t.Kind, HasQuorum = t.QuorumBy != null, IsWoundUp = t.EndedOn != null,
            HoldsOffice = t.EndedOn == null && t.Terms.Any(x => x.PersonId == me && x.Office != null && x.From <= today && (x.Until == null || x.Until >= today)),
        }).ToListAsync(cancel);
        return [.. found.Select(t => new DecidingGroup(t.Id, t.Number, t.Name, t.Kind, t.HasQuorum, t.IsWoundUp, !t.IsWoundUp && Allowed.InTier(t.HoldsOffice ? Standing.TierChair : Standing.None).To(Act.RecordDecision)))];
    }
}

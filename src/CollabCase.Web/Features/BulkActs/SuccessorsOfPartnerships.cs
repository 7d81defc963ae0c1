using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>Somebody who can be handed things over to.</summary>
/// <param name="Id">The person.</param>
/// <param name="Reference">By which a form names them.</param>
/// <param name="Name">Their name.</param>
/// <param name="Partnerships">Those that they coordinate or are linked to.</param>
/// <param name="WithSeat">Those of them where they see the risks: as coordinator, steering or partner member.</param>
public sealed record Successor(long Id, string Reference, string Name, IReadOnlySet<long> Partnerships, IReadOnlySet<long> WithSeat);

/// <summary>Reads who coordinates or takes part in some partnerships and can sign in, in two statements.</summary>
public sealed class SuccessorsOfPartnerships(CollabCaseDb db, Viewer viewer)
{
    public async Task<IReadOnlyList<Successor>> ReadAsync(IReadOnlyCollection<long> partnershipIds, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var pairs = (await visible.Members.Where(m => partnershipIds.Contains(m.PartnershipId)).Select(m => new { m.PartnershipId, PersonId = (long?)m.PersonId, HasSeat = m.Role != MemberRole.Participant })
            // A partnership may still name as coordinator somebody who has lost the role, and sees nothing of it.
            .Concat(visible.Partnerships.Where(p => partnershipIds.Contains(p.Id) && visible.People.Any(c => c.Id == p.CoordinatorPersonId && (c.Roles & (SystemRoles.Coordinator | SystemRoles.Administrator)) != 0))
                .Select(p => new { PartnershipId = p.Id, PersonId = p.CoordinatorPersonId, HasSeat = true }))
            .ToListAsync(cancel)).Where(p => p.PersonId is not null).ToLookup(p => p.PersonId!.Value);
        var ids = pairs.Select(p => p.Key).ToList();
        return
        [
            .. (await visible.People.Where(p => p.IsActive && ids.Contains(p.Id)).OrderBy(p => p.NameKey).ThenBy(p => p.Id).Select(p => new { p.Id, p.Reference, p.Name }).ToListAsync(cancel))
                .Select(p => new Successor(p.Id, p.Reference, p.Name, pairs[p.Id].Select(x => x.PartnershipId).ToHashSet(), pairs[p.Id].Where(x => x.HasSeat).Select(x => x.PartnershipId).ToHashSet())),
        ];
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>Somebody who can be handed things over to, in the partnerships that they take part in.</summary>
public sealed record Successor(long Id, string Reference, string Name, IReadOnlySet<long> Partnerships);

/// <summary>Reads who coordinates or takes part in some partnerships and can sign in, in two statements.</summary>
public sealed class SuccessorsOfPartnerships(CollabCaseDb db, Viewer viewer)
{
    public async Task<IReadOnlyList<Successor>> ReadAsync(IReadOnlyCollection<long> partnershipIds, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var pairs = (await visible.Members.Where(m => partnershipIds.Contains(m.PartnershipId)).Select(m => new { m.PartnershipId, PersonId = (long?)m.PersonId })
            .Concat(visible.Partnerships.Where(p => partnershipIds.Contains(p.Id)).Select(p => new { PartnershipId = p.Id, PersonId = p.CoordinatorPersonId }))
            .ToListAsync(cancel)).Where(p => p.PersonId is not null).ToLookup(p => p.PersonId!.Value, p => p.PartnershipId);
        var ids = pairs.Select(p => p.Key).ToList();
        return
        [
            .. (await visible.People.Where(p => p.IsActive && ids.Contains(p.Id)).OrderBy(p => p.NameKey).ThenBy(p => p.Id).Select(p => new { p.Id, p.Reference, p.Name }).ToListAsync(cancel))
                .Select(p => new Successor(p.Id, p.Reference, p.Name, pairs[p.Id].ToHashSet())),
        ];
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Gates;

/// <summary>
/// Reads what the rules of a gate need from beyond the partnership, in one statement however many partnerships are asked
/// about. The answer is the same for everyone who sees the partnership; what of it is shown to whom is the page's business.
/// </summary>
public sealed class GateFactsReader(CollabCaseDb db, Viewer viewer)
{
    public async Task<GateFacts> ReadAsync(long partnershipId, CancellationToken cancel) => (await ReadAsync([partnershipId], cancel))[partnershipId];

    /// <summary>The facts of each of the partnerships; of one that the person does not see, none.</summary>
    public async Task<IReadOnlyDictionary<long, GateFacts>> ReadAsync(IReadOnlyCollection<long> partnershipIds, CancellationToken cancel)
    {
        var awards = partnershipIds.Count == 0 ? [] : await db.VisibleTo(viewer).AwardsForGates
            .Where(a => partnershipIds.Contains(a.PartnershipId)).OrderBy(a => a.Number)
            .Select(a => new { a.PartnershipId, a.Id, a.Number, a.Kind, a.State, Lines = a.Lines.Select(l => new { l.Year, l.AmountPence }).ToList() })
            .AsSingleQuery().ToListAsync(cancel);
        var facts = awards.ToLookup(a => a.PartnershipId, a => new AwardFact(a.Id, a.Number, a.Kind, Award.CommittedStates.Contains(a.State),
            [.. a.Lines.GroupBy(l => l.Year).Select(year => new AwardYear(year.Key, Money.FromPence(year.Sum(l => l.AmountPence))))]));
        return partnershipIds.Distinct().ToDictionary(id => id, id => new GateFacts([.. facts[id]]));
    }
}

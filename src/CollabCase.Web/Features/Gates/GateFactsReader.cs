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
            .SelectMany(a => a.Lines.DefaultIfEmpty(), (a, l) => new LineOfAward
            {
                PartnershipId = a.PartnershipId, AwardId = a.Id, Number = a.Number, Kind = a.Kind, State = a.State,
                Year = l!.Year, Pence = (long?)l.AmountPence, FunderOrganisationId = null, FunderName = null,
            }).ToListAsync(cancel);
        var lines = awards.ToLookup(a => a.PartnershipId);
        return partnershipIds.Distinct().ToDictionary(id => id, id => Of(lines[id]));
    }

    /// <summary>The facts of one partnership, of all its awards' lines.</summary>
    public static GateFacts Of(IEnumerable<LineOfAward> lines) => new([.. lines.GroupBy(l => l.AwardId).Select(award => new AwardFact(
        award.Key, award.First().Number, award.First().Kind, Award.CommittedStates.Contains(award.First().State),
        [.. award.Where(l => l.Pence is not null).GroupBy(l => l.Year).Select(year => new AwardYear(year.Key, Money.FromPence(year.Sum(l => l.Pence!.Value))))]))]);
}

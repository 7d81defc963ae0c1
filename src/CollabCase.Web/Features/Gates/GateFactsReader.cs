using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Reviews;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Gates;

/// <summary>
/// Reads what the rules of a gate need from beyond the partnership, in the same few statements however many partnerships are asked
/// about. The answer is the same for everyone who sees the partnership; what of it is shown to whom is the page's business.
/// </summary>
public sealed class GateFactsReader(CollabCaseDb db, Viewer viewer, TimeProvider clock)
{
    private static readonly DecisionMatters[] AskedAbout = [DecisionMatters.Pilot, DecisionMatters.Memorandum];

    private static readonly ReviewKind[] AskedAboutReviews = [ReviewKind.GovernanceStructure, ReviewKind.DelegatedAuthority, ReviewKind.MemberTerm];

    public async Task<GateFacts> ReadAsync(long partnershipId, CancellationToken cancel) => (await ReadAsync([partnershipId], cancel))[partnershipId];

    /// <summary>The facts of one partnership whose awards have been read for other ends already.</summary>
    public async Task<GateFacts> ReadAsync(long partnershipId, IEnumerable<LineOfAward> awards, CancellationToken cancel) =>
        (await ReadAsync([partnershipId], awards.ToLookup(_ => partnershipId), cancel))[partnershipId];

    /// <summary>The facts of each of the partnerships; of one that the person does not see, none.</summary>
    public async Task<IReadOnlyDictionary<long, GateFacts>> ReadAsync(IReadOnlyCollection<long> partnershipIds, CancellationToken cancel)
    {
        if (partnershipIds.Count == 0) return new Dictionary<long, GateFacts>();
        var awards = await db.VisibleTo(viewer).AwardsForGates
            .Where(a => partnershipIds.Contains(a.PartnershipId)).OrderBy(a => a.Number)
            .SelectMany(a => a.Lines.Where(l => !l.IsIndicative).DefaultIfEmpty(), (a, l) => new LineOfAward
            {
                PartnershipId = a.PartnershipId, AwardId = a.Id, Number = a.Number, Kind = a.Kind, State = a.State,
                Year = l!.Year, Pence = (long?)l.AmountPence, FunderOrganisationId = null, FunderName = null,
            }).ToListAsync(cancel);
        return await ReadAsync(partnershipIds, awards.ToLookup(a => a.PartnershipId), cancel);
    }

    private async Task<IReadOnlyDictionary<long, GateFacts>> ReadAsync(IReadOnlyCollection<long> partnershipIds, ILookup<long, LineOfAward> awards, CancellationToken cancel)
    {
        var groups = await GroupsAsync(partnershipIds, cancel);
        var decisions = await DecisionsAsync(partnershipIds, cancel);
        var agreements = await AgreementsAsync(partnershipIds, cancel);
        var reviews = await ReviewsAsync(partnershipIds, cancel);
        return partnershipIds.Distinct().ToDictionary(id => id, id => new GateFacts(AwardsOf(awards[id])) { Groups = [.. groups[id]], Decisions = [.. decisions[id]], Agreements = [.. agreements[id]], Reviews = [.. reviews[id]] });
    }

    // One row for each seat that is there today, with whoever holds it; a group without seats is there once.
    private async Task<ILookup<long, GroupFact>> GroupsAsync(IReadOnlyCollection<long> partnershipIds, CancellationToken cancel)
    {
        var today = clock.Today();
        var seats = await (
            from tier in db.VisibleTo(viewer).Tiers
            where partnershipIds.Contains(tier.PartnershipId) && tier.EndedOn == null
            from seat in tier.Seats.Where(s => s.AddedOn <= today && (s.RemovedOn == null || s.RemovedOn >= today)).DefaultIfEmpty()
            from term in tier.Terms.Where(t => t.TierSeatId == seat!.Id && t.From <= today && (t.Until == null || t.Until >= today)).DefaultIfEmpty()
            orderby tier.Kind, tier.Number
            select new
            {
                tier.PartnershipId, tier.Id, tier.Number, tier.Name, tier.Kind, HasCadence = tier.CadenceEvery != null, HasQuorum = tier.QuorumNumber != null,
                IsForLivedExperience = (bool?)seat!.IsForLivedExperience, IsHeld = term != null, term!.OrganisationId, term.Office,
            }).ToListAsync(cancel);
        return seats.GroupBy(s => s.Id).ToLookup(g => g.First().PartnershipId, g => g.First() is var tier
            ? new GroupFact(tier.Id, tier.Number, tier.Name, tier.Kind, tier.HasCadence, tier.HasQuorum, g.Any(s => s.Office is TierOffice.Chair),
                [.. g.Select(s => s.OrganisationId).OfType<long>().Distinct()], g.Count(s => s is { IsForLivedExperience: true, IsHeld: true }), g.Count(s => s.IsForLivedExperience == true))
            : throw new InvalidOperationException());
    }

    private async Task<ILookup<long, DecisionFact>> DecisionsAsync(IReadOnlyCollection<long> partnershipIds, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        return (await visible.Decisions
            .Where(d => partnershipIds.Contains(d.PartnershipId) && AskedAbout.Contains(d.Matter) && d.Outcome == DecisionOutcome.Agreed && d.SupersededByDecisionId == null
                && visible.Tiers.Any(t => t.Id == d.TierId && t.Kind == TierKind.Steering))
            .OrderBy(d => d.Number).Select(d => new { d.PartnershipId, Fact = new DecisionFact(d.Id, d.Number, d.Matter, d.BindsId) }).ToListAsync(cancel))
            .ToLookup(d => d.PartnershipId, d => d.Fact);
    }

    private async Task<ILookup<long, AgreementFact>> AgreementsAsync(IReadOnlyCollection<long> partnershipIds, CancellationToken cancel) =>
        (await db.VisibleTo(viewer).AgreedDocumentsForGates.Where(d => partnershipIds.Contains(d.PartnershipId)).OrderBy(d => d.Number)
            .SelectMany(d => d.Versions, (d, v) => new
            {
                d.PartnershipId, d.Id, d.Number, d.Kind, d.TierId, d.Title, Version = v.Number, v.SharedAtUtc, v.AgreedOn, v.EffectiveOn, v.ExpiresOn, v.EndsOn, v.InForceOn, v.ReviewOn, v.ReviewedOn, v.DecisionId,
                Signed = v.Signatories.Where(s => s.SignedOn != null).Select(s => new Signature(s.PartnerId, s.SignedOn!.Value)).ToList(),
            }).AsSingleQuery().ToListAsync(cancel))
            .GroupBy(v => v.Id).ToLookup(g => g.First().PartnershipId, g => new AgreementFact(g.Key, g.First().Number, g.First().Kind, g.First().TierId, g.First().Title,
                [.. g.Select(v => new AgreementVersionFact(new(v.Version, v.Kind.NeedsSignatures(), v.SharedAtUtc is not null, v.AgreedOn, v.EffectiveOn, v.ExpiresOn, v.EndsOn, v.InForceOn, v.Signed), v.ReviewOn, v.ReviewedOn, v.DecisionId))]));

    private async Task<ILookup<long, ReviewFact>> ReviewsAsync(IReadOnlyCollection<long> partnershipIds, CancellationToken cancel) =>
        (await db.VisibleTo(viewer).ReviewsForGates.Where(r => partnershipIds.Contains(r.PartnershipId) && r.State == ReviewState.Open && r.DueOn != null && AskedAboutReviews.Contains(r.Kind))
            .OrderBy(r => r.DueOn).ThenBy(r => r.Id).Select(r => new { r.PartnershipId, Fact = new ReviewFact(r.Title, r.DueOn) }).ToListAsync(cancel)).ToLookup(r => r.PartnershipId, r => r.Fact);

    private static IReadOnlyList<AwardFact> AwardsOf(IEnumerable<LineOfAward> lines) => [.. lines.GroupBy(l => l.AwardId).Select(award => new AwardFact(
        award.Key, award.First().Number, award.First().Kind, Award.CommittedStates.Contains(award.First().State),
        [.. award.Where(l => l.Pence is not null).GroupBy(l => l.Year).Select(year => new AwardYear(year.Key, Money.FromPence(year.Sum(l => l.Pence!.Value))))]))];
}

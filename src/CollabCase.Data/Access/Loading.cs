using CollabCase.Domain.Funding;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>Loads aggregates whole and tracked, for a command to call their methods. Pages project instead.</summary>
public static class Loading
{
    /// <summary>The partnership with all its parts; null when there is none that the viewer sees.</summary>
    public static Task<Partnership?> WholePartnershipAsync(this Visible visible, string? reference, CancellationToken cancel) =>
        visible.Partnerships
            .Include(p => p.Places).Include(p => p.Partners).Include(p => p.StagePeriods).Include(p => p.Attestations)
            .Include(p => p.Adaptations).Include(p => p.Exceptions).Include(p => p.GateDecisions).ThenInclude(d => d.Snapshots)
            .AsSplitQuery().SingleOrDefaultAsync(p => p.Reference == reference, cancel);

    /// <summary>The partnership with everything that its gate and its stage are about, to read and never to save.</summary>
    public static Task<Partnership?> PartnershipAtItsGateAsync(this Visible visible, string? reference, CancellationToken cancel) =>
        visible.Partnerships.AsNoTracking()
            .Include(p => p.Partners).Include(p => p.StagePeriods).Include(p => p.Attestations).Include(p => p.Adaptations)
            .Include(p => p.Exceptions).Include(p => p.GateDecisions)
            .AsSplitQuery().SingleOrDefaultAsync(p => p.Reference == reference, cancel);

    /// <summary>
    /// Several partnerships with what is shown of them side by side, to read and never to save: of what people said and
    /// agreed, only what stands. The same few statements for one and for many.
    /// </summary>
    public static Task<List<Partnership>> PartnershipsAtAGlanceAsync(this Visible visible, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        visible.Partnerships.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Include(p => p.Places).Include(p => p.Partners).Include(p => p.Adaptations)
            .Include(p => p.Attestations.Where(a => a.WithdrawnAtUtc == null)).Include(p => p.Exceptions.Where(e => e.EndedOn == null))
            .AsSplitQuery().ToListAsync(cancel);

    public static Task<Award?> WholeAwardAsync(this Visible visible, string? number, CancellationToken cancel) =>
        visible.Awards.Include(a => a.Funders).Include(a => a.Lines).AsSplitQuery().SingleOrDefaultAsync(a => a.Number == number, cancel);

    public static Task<Organisation?> WholeOrganisationAsync(this Visible visible, string? reference, CancellationToken cancel) =>
        visible.Organisations.Include(o => o.Identifiers).SingleOrDefaultAsync(o => o.Reference == reference, cancel);

    public static Task<Person?> WholePersonAsync(this Visible visible, string? reference, CancellationToken cancel) =>
        visible.People.SingleOrDefaultAsync(p => p.Reference == reference, cancel);

    /// <summary>A person's link to a partnership, by the references of both.</summary>
    public static Task<PartnershipMember?> MemberAsync(this Visible visible, string? partnership, string? person, CancellationToken cancel) =>
        visible.Members.SingleOrDefaultAsync(m =>
            visible.Partnerships.Any(p => p.Id == m.PartnershipId && p.Reference == partnership) && visible.People.Any(p => p.Id == m.PersonId && p.Reference == person), cancel);
}

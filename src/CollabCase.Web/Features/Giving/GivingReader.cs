using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Shared;
using CollabCase.Web.Giving;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Giving;

/// <summary>
/// Reads what a funder can publish: the awards that it made in cash, awarded or completed. A funder publishes its own organisation's; who sees every
/// record chooses one.
/// </summary>
internal sealed class GivingReader(CollabCaseDb db, Viewer viewer, PlaceList placeList)
{
    private Visible Visible => db.VisibleTo(viewer);

    /// <summary>Those who can be chosen, by name; none for who publishes their own.</summary>
    public Task<List<Funder>> FundersAsync(CancellationToken cancel)
    {
        if (!viewer.SeesEverything) return Task.FromResult(new List<Funder>());
        var ids = Visible.Awards.SelectMany(a => a.Funders).Select(f => f.OrganisationId);
        return Visible.Organisations.Where(o => ids.Contains(o.Id)).OrderBy(o => o.NameKey).ThenBy(o => o.Id).Select(o => new Funder(o.Id, o.Reference, o.Name)).ToListAsync(cancel);
    }

    /// <summary>Who publishes; null: nobody is chosen, or there is no such funder.</summary>
    public async Task<OrganisationToPublish?> FunderAsync(string? reference, CancellationToken cancel)
    {
        var own = viewer.OrganisationId;
        return await (viewer.SeesEverything ? Visible.Organisations.Where(o => o.Reference == reference) : Visible.Organisations.Where(o => o.Id == own))
            .Select(o => new OrganisationToPublish(o.Id, o.Reference, o.Name, o.Identifiers.Select(i => i.Value).ToList())).SingleOrDefaultAsync(cancel);
    }

    public async Task<List<PublishedAward>> AwardsAsync(OrganisationToPublish funder, CancellationToken cancel)
    {
        var places = await placeList.ReadAsync(cancel);
        var visible = Visible;
        var (id, committed) = (funder.Id, Award.CommittedStates);
        var found = await (
            from award in visible.Awards
            where committed.Contains(award.State) && award.Kind != AwardKind.InKind && award.Funders.Any(f => f.OrganisationId == id)
            join partnership in visible.Partnerships on award.PartnershipId equals partnership.Id
            orderby award.Number
            select new AwardToPublish
            {
                Number = award.Number,
                Title = award.Title,
                PartnershipReference = partnership.Reference,
                PartnershipName = partnership.Name,
                Identifier = award.Identifier,
                Description = award.Description,
                AwardedOn = award.AwardedOn,
                PlannedFrom = award.PlannedFrom,
                PlannedUntil = award.PlannedUntil,
                Recipient = visible.Organisations.Where(o => o.Id == award.RecipientOrganisationId)
                    .Select(o => new OrganisationToPublish(o.Id, o.Reference, o.Name, o.Identifiers.Select(i => i.Value).ToList())).FirstOrDefault(),
                Programme = award.Programme,
                ProgrammeCode = award.ProgrammeCode,
                AppliedFor = award.AppliedFor,
                FromOpenCall = award.FromOpenCall,
                WebAddress = award.WebAddress,
                IsJoint = award.Funders.Count > 1,
                Lines = award.Lines.Select(l => new AwardAmount(l.Year, Money.FromPence(l.AmountPence), l.FunderOrganisationId) { IsIndicative = l.IsIndicative }).ToList(),
                PlaceCodes = partnership.Places.Select(p => p.PlaceCode).ToList(),
                Paid = award.Payments.Where(p => p.State == PaymentState.Paid || p.State == PaymentState.Returned).Select(p => new PaidToPublish(p.FunderOrganisationId, p.Amount, p.Returned)).ToList(),
                ModifiedAtUtc = visible.Writes.Where(w => w.SubjectType == nameof(Award) && w.SubjectId == award.Id).Max(w => (DateTime?)w.AtUtc),
            }).AsSplitQuery().ToListAsync(cancel);
        return [.. found.Select(award => award.Publish(funder, code => places.Find(code) is { } place ? (place.Name, place.Kind) : null))];
    }
}

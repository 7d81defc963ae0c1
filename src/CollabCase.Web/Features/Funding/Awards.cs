using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>What every use case that writes an award begins with.</summary>
internal static class Awards
{
    /// <summary>The partnership that an award is recorded for. A paused or closed one refuses.</summary>
    public static async Task<Partnership> PartnershipToFundAsync(this Visible visible, string reference, CancellationToken cancel)
    {
        var partnership = await visible.Partnerships.AsNoTracking().SingleOrDefaultAsync(p => p.Reference == reference, cancel) ?? throw new RecordNotFoundException();
        partnership.EnsureOpenToChange();
        return partnership;
    }

    /// <summary>The award of this number of this partnership, whole and tracked.</summary>
    public static async Task<Award> AwardToChangeAsync(this Visible visible, string reference, string number, CancellationToken cancel)
    {
        var partnership = await visible.PartnershipToFundAsync(reference, cancel);
        var award = await visible.WholeAwardAsync(number, cancel);
        return award?.PartnershipId == partnership.Id ? award : throw new RecordNotFoundException();
    }

    /// <summary>The award of this number of this partnership, for a page to read.</summary>
    public static IQueryable<Award> AwardOf(this Visible visible, string reference, string number) =>
        visible.Awards.Where(a => a.Number == number && visible.Partnerships.Any(p => p.Id == a.PartnershipId && p.Reference == reference));

    /// <summary>The award of this number of this partnership as its grid of amounts needs it.</summary>
    public static async Task<AwardInGrid> AwardInGridAsync(this Visible visible, string reference, string number, CancellationToken cancel) =>
        await visible.AwardOf(reference, number).Select(a => new AwardInGrid(
            a.Title, a.Version,
            (from funder in a.Funders
             join organisation in visible.Organisations on funder.OrganisationId equals organisation.Id
             orderby organisation.NameKey, organisation.Id
             select new Funder(organisation.Id, organisation.Reference, organisation.Name)).ToList(),
            a.Lines.Select(l => new AwardAmount(l.Year, Money.FromPence(l.AmountPence), l.FunderOrganisationId) { IsIndicative = l.IsIndicative }).ToList()))
            .AsSplitQuery().SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();

    /// <summary>Those who are to give the award. One who is not in the directory is not left out unsaid.</summary>
    public static async Task<List<Funder>> FundersToBeAsync(this Visible visible, IReadOnlyCollection<string> references, CancellationToken cancel)
    {
        var funders = await visible.FundersAsync(references, cancel);
        return references.All(reference => funders.Exists(f => f.Reference == reference)) ? funders
            : throw new DomainRuleException("One of the funders is not in the directory. Choose the funders again.");
    }

    /// <summary>The organisations behind these references, by name.</summary>
    public static Task<List<Funder>> FundersAsync(this Visible visible, IReadOnlyCollection<string> references, CancellationToken cancel) =>
        visible.Organisations.Where(o => references.Contains(o.Reference)).OrderBy(o => o.NameKey).ThenBy(o => o.Id)
            .Select(o => new Funder(o.Id, o.Reference, o.Name)).ToListAsync(cancel);
}

/// <summary>An award with its funders, in the order of the grid's columns, and its amounts.</summary>
internal sealed record AwardInGrid(string Title, int Version, IReadOnlyList<Funder> Funders, IReadOnlyList<AwardAmount> Lines);

using CollabCase.Data.Access;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;
using Costs = CollabCase.Domain.Costs.PartnershipCosts;

namespace CollabCase.Web.Features.PartnershipCosts;

/// <summary>The addresses of what partnership costs, and the way back from them.</summary>
public static class CostsAddress
{
    public static string Of(string reference) => $"/partnerships/{Uri.EscapeDataString(reference)}/what-partnership-costs";

    public static (string Text, string Href)[] Crumbs(PartnershipFrame frame) => [.. AwardCrumbs.Of(frame), ("What partnership costs", Of(frame.Reference))];
}

/// <summary>What every use case that changes the costs of a partnership begins with.</summary>
internal static class CostsRecords
{
    /// <summary>The costs to change, whole and tracked; null while there are none. A paused or closed partnership refuses.</summary>
    public static async Task<(long PartnershipId, Costs? Costs)> CostsToChangeAsync(this Visible visible, string reference, CancellationToken cancel)
    {
        var partnership = await visible.PartnershipToFundAsync(reference, cancel);
        return (partnership.Id, await visible.WholeCosts(partnership.Id).SingleOrDefaultAsync(cancel));
    }

    /// <summary>The costs for a form to read; null while there are none.</summary>
    public static async Task<(long PartnershipId, Costs? Costs)> CostsToReadAsync(this Visible visible, string reference, CancellationToken cancel)
    {
        var partnership = await visible.Partnerships.Where(p => p.Reference == reference).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
        return (partnership, await visible.WholeCosts(partnership).AsNoTracking().SingleOrDefaultAsync(cancel));
    }
}

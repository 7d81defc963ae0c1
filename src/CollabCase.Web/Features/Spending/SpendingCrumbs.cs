using CollabCase.Data.Access;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Spending;

/// <summary>The addresses of a partnership's spending, and the way back from them.</summary>
public static class SpendingCrumbs
{
    public static string AddressOf(string reference) => $"/partnerships/{Uri.EscapeDataString(reference)}/spending";

    public static (string Text, string Href)[] Of(PartnershipFrame frame) => [.. AwardCrumbs.Of(frame), ("Spending", AddressOf(frame.Reference))];
}

/// <summary>What every use case that writes a partnership's spending begins with.</summary>
internal static class SpendingPlans
{
    /// <summary>The partnership whose spending is read.</summary>
    public static async Task<long> FundedPartnershipIdAsync(this Visible visible, string reference, CancellationToken cancel) =>
        await visible.Partnerships.Where(p => p.Reference == reference).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();

    /// <summary>The plan to change, whole and tracked; null while there is none. A paused or closed partnership refuses.</summary>
    public static async Task<(long PartnershipId, SpendingPlan? Plan)> SpendingToChangeAsync(this Visible visible, string reference, CancellationToken cancel)
    {
        var partnership = await visible.PartnershipToFundAsync(reference, cancel);
        return (partnership.Id, await visible.WholeSpendingPlan(partnership.Id).SingleOrDefaultAsync(cancel));
    }
}

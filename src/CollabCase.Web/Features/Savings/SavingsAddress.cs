using CollabCase.Data.Access;
using CollabCase.Domain.Costs;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Savings;

/// <summary>The addresses of who pays and who saves, and the way back from them.</summary>
public static class SavingsAddress
{
    public static string Of(string reference) => $"/partnerships/{Uri.EscapeDataString(reference)}/who-pays-and-who-saves";

    public static (string Text, string Href)[] Crumbs(PartnershipFrame frame) => [.. AwardCrumbs.Of(frame), ("Who pays and who saves", Of(frame.Reference))];
}

/// <summary>What every use case that changes a saving begins with.</summary>
internal static class SavingsRecords
{
    /// <summary>The savings to change, whole and tracked; null while there are none. A paused or closed partnership refuses.</summary>
    public static async Task<(long PartnershipId, PartnershipSavings? Savings)> SavingsToChangeAsync(this Visible visible, string reference, CancellationToken cancel)
    {
        var partnership = await visible.PartnershipToFundAsync(reference, cancel);
        return (partnership.Id, await visible.WholeSavings(partnership.Id).SingleOrDefaultAsync(cancel));
    }

    /// <summary>A saving of this number, for a page to read.</summary>
    public static async Task<(PartnershipSavings Savings, Saving Saving)> SavingAsync(this Visible visible, string reference, int number, CancellationToken cancel)
    {
        var partnership = await visible.Partnerships.Where(p => p.Reference == reference).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();
        var savings = await visible.WholeSavings(partnership).AsNoTracking().SingleOrDefaultAsync(cancel);
        var saving = savings?.Savings.FirstOrDefault(s => s.Number == number) ?? throw new RecordNotFoundException();
        return (savings, saving);
    }
}

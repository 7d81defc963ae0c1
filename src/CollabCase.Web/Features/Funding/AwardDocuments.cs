using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Funding;

/// <summary>The documents of a partnership that can show something about an award.</summary>
internal static class AwardDocuments
{
    // Enough to choose from; the newest are the likely ones.
    private const int MostOffered = 50;

    public static async Task<IReadOnlyList<Choice>> DocumentsToShowAsync(this Visible visible, long partnershipId, CancellationToken cancel) =>
    [
        .. (await visible.Documents.Where(d => d.PartnershipId == partnershipId && d.WithdrawnAtUtc == null).OrderByDescending(d => d.Number).Take(MostOffered)
            .Select(d => new { d.Number, d.Title }).ToListAsync(cancel)).Select(d => new Choice(d.Number.ToString(CultureInfo.InvariantCulture), d.Title)),
    ];

    /// <summary>The document of this number; null for none.</summary>
    public static async Task<long?> DocumentIdAsync(this Visible visible, long partnershipId, int? number, string field, CancellationToken cancel) => number is null ? null
        : await visible.Documents.Where(d => d.PartnershipId == partnershipId && d.Number == number && d.WithdrawnAtUtc == null).Select(d => (long?)d.Id).SingleOrDefaultAsync(cancel)
            ?? throw new DomainRuleException("Choose a document from the list.", field);

    /// <summary>The number by which a form names a document that this person may see; null otherwise.</summary>
    public static Task<int?> DocumentNumberAsync(this Visible visible, long? id, CancellationToken cancel) =>
        visible.Documents.Where(d => d.Id == id && d.WithdrawnAtUtc == null).Select(d => (int?)d.Number).SingleOrDefaultAsync(cancel);
}

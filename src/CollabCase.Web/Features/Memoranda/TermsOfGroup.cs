using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>The terms of reference of a group and how they stand, as far as the person may read them.</summary>
public sealed record TermsOfGroup(int Number, string Title, DocumentStanding Standing);

/// <summary>Reads the terms of reference of a group.</summary>
internal static class TermsOfGroups
{
    /// <summary>The newest that the person may read; null where there are none.</summary>
    public static async Task<TermsOfGroup?> TermsOfAsync(this Visible visible, long tierId, DateOnly today, CancellationToken cancel)
    {
        var found = await visible.AgreedDocuments(today).Where(d => d.TierId == tierId && d.Kind == AgreedDocumentKind.TermsOfReference).OrderByDescending(d => d.Number)
            .Select(d => new { d.Id, d.Number, d.Title }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;
        var lines = await visible.VersionLinesAsync([found.Id], today, cancel);
        // A group agrees its terms: nobody signs them, so who the partners are does not matter.
        return new(found.Number, found.Title, DocumentStanding.Of([.. lines[found.Id]], [], today));
    }
}

using CollabCase.Data.Access;
using CollabCase.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>What Easy Read versions are called, and which versions have one.</summary>
internal static class EasyReads
{
    /// <summary>'Easy Read: Memorandum, version 2', shortened within the title of the document where it has to be.</summary>
    public static string TitleOf(string document, int version)
    {
        var (before, after) = ("Easy Read: ", $", version {version}");
        var most = Document.TitleMaxLength - before.Length - after.Length;
        return before + (document.Length <= most ? document : document[..(most - 1)].TrimEnd() + "…") + after;
    }

    /// <summary>The versions of these documents that have one, by document and number, in one statement.</summary>
    public static async Task<HashSet<(long DocumentId, int Version)>> VersionsWithEasyReadAsync(this Visible visible, IReadOnlyCollection<long> documentIds, DateOnly today, CancellationToken cancel)
    {
        var easyReads = visible.EasyReads(today);
        var found = await visible.AgreedVersions(today).Where(v => documentIds.Contains(v.AgreedDocumentId) && easyReads.Any(d => d.Id == v.EasyReadDocumentId))
            .Select(v => new { v.AgreedDocumentId, v.Number }).ToListAsync(cancel);
        return [.. found.Select(v => (v.AgreedDocumentId, v.Number))];
    }
}

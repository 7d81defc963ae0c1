using CollabCase.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Writing;

/// <summary>
/// The next numbers within a partnership. They count what the viewer does not see too, and the command has locked the
/// partnership's history, so that no number is given twice.
/// </summary>
public static class Numbering
{
    public static async Task<int> NextNoteNumberAsync(this CollabCaseDb db, long partnershipId, CancellationToken cancel) =>
        1 + (await db.Set<Note>().Where(n => n.PartnershipId == partnershipId).MaxAsync(n => (int?)n.Number, cancel) ?? 0);

    public static async Task<int> NextDocumentNumberAsync(this CollabCaseDb db, long partnershipId, CancellationToken cancel) =>
        1 + (await db.Set<Document>().Where(d => d.PartnershipId == partnershipId).MaxAsync(d => (int?)d.Number, cancel) ?? 0);
}

using CollabCase.Data.History;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Reviews;
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

    public static async Task<int> NextTierNumberAsync(this CollabCaseDb db, long partnershipId, CancellationToken cancel) =>
        1 + (await db.Set<GovernanceTier>().Where(t => t.PartnershipId == partnershipId).MaxAsync(t => (int?)t.Number, cancel) ?? 0);

    public static async Task<int> NextMeetingNumberAsync(this CollabCaseDb db, long partnershipId, CancellationToken cancel) =>
        1 + (await db.Set<Meeting>().Where(m => m.PartnershipId == partnershipId).MaxAsync(m => (int?)m.Number, cancel) ?? 0);

    public static async Task<int> NextDecisionNumberAsync(this CollabCaseDb db, long partnershipId, CancellationToken cancel) =>
        1 + (await db.Set<Decision>().Where(d => d.PartnershipId == partnershipId).MaxAsync(d => (int?)d.Number, cancel) ?? 0);

    public static async Task<int> NextActionNumberAsync(this CollabCaseDb db, long partnershipId, CancellationToken cancel) =>
        1 + (await db.Set<GovernanceAction>().Where(a => a.PartnershipId == partnershipId).MaxAsync(a => (int?)a.Number, cancel) ?? 0);

    public static async Task<int> NextEscalationNumberAsync(this CollabCaseDb db, long partnershipId, CancellationToken cancel) =>
        1 + (await db.Set<Escalation>().Where(e => e.PartnershipId == partnershipId).MaxAsync(e => (int?)e.Number, cancel) ?? 0);

    public static async Task<int> NextProposalNumberAsync(this CollabCaseDb db, long partnershipId, CancellationToken cancel) =>
        1 + (await db.Set<Proposal>().Where(p => p.PartnershipId == partnershipId).MaxAsync(p => (int?)p.Number, cancel) ?? 0);

    public static async Task<int> NextAgreedDocumentNumberAsync(this CollabCaseDb db, long partnershipId, CancellationToken cancel)
    {
        var highest = await db.Set<AgreedDocument>().Where(d => d.PartnershipId == partnershipId).MaxAsync(d => (int?)d.Number, cancel) ?? 0;
        // One that was discarded keeps its number: an address never leads to another document.
        var begun = await db.Set<HistoryEntry>().CountAsync(e => e.ChainId == partnershipId && e.SubjectType == nameof(AgreedDocument) && e.SubjectVersion == 1, cancel);
        return 1 + Math.Max(highest, begun);
    }

    public static async Task<int> NextReviewNumberAsync(this CollabCaseDb db, long partnershipId, CancellationToken cancel) =>
        1 + (await db.Set<Review>().Where(r => r.PartnershipId == partnershipId).MaxAsync(r => (int?)r.Number, cancel) ?? 0);
}

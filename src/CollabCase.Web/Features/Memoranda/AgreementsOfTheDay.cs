using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>What a day has brought to the agreed documents and nobody has written down yet.</summary>
internal static class AgreementsOfTheDay
{
    /// <summary>Those that may have come into force, expired or ended since something was last recorded of them.</summary>
    public static IQueryable<AgreedDocument> WhereTheDayMatters(this IQueryable<AgreedDocument> documents, DateOnly today) => documents.Where(d => d.Versions.Any(v =>
        (v.State == VersionState.Agreed && (v.EffectiveOn == null || v.EffectiveOn <= today || v.ExpiresOn < today))
        || (v.State == VersionState.InForce && (v.ExpiresOn < today || v.EndsOn < today))));

    /// <summary>
    /// Writes it down, and answers how many documents changed. Whatever changes the partners does this first: who joins later has to sign, and does
    /// not undo that a version came into force. The partnership is locked by then; one statement where there is nothing to write.
    /// </summary>
    public static async Task<int> SettleAgreementsAsync(this Visible visible, string reference, DateOnly today, CancellationToken cancel)
    {
        var documents = await visible.AgreedDocumentsForGates.WhereTheDayMatters(today)
            .Where(d => visible.Partnerships.Any(p => p.Id == d.PartnershipId && p.Reference == reference)).Whole().ToListAsync(cancel);
        return documents.Count > 0 && await visible.AgreementFactsAsync(reference, cancel) is { } facts ? documents.Count(document => document.Settle(facts, today)) : 0;
    }
}

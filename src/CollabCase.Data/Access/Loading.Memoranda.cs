using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// What the partners agree on in writing.
public static partial class Loading
{
    /// <summary>An agreed document with all its parts, by its number in the partnership; null when there is none with a version that the viewer may read.</summary>
    public static Task<AgreedDocument?> WholeAgreedDocumentAsync(this Visible visible, string? partnership, int number, DateOnly today, CancellationToken cancel) =>
        Whole(visible.AgreedDocuments(today)).SingleOrDefaultAsync(d => d.Number == number && visible.Partnerships.Any(p => p.Id == d.PartnershipId && p.Reference == partnership), cancel);

    /// <summary>Agreed documents with all their parts.</summary>
    public static IQueryable<AgreedDocument> Whole(this IQueryable<AgreedDocument> documents) =>
        documents.Include(d => d.Versions).ThenInclude(v => v.Clauses).Include(d => d.Versions).ThenInclude(v => v.Comments)
            .Include(d => d.Versions).ThenInclude(v => v.Signatories).ThenInclude(s => s.Requests).AsSplitQuery();

    /// <summary>What the rules of agreed documents need to know of a partnership; null when there is none that the viewer sees.</summary>
    public static async Task<AgreementFacts?> AgreementFactsAsync(this Visible visible, string? partnership, CancellationToken cancel)
    {
        var found = await visible.Partnerships.AsNoTracking().Where(p => p.Reference == partnership).Select(p => new { p.Id, p.State, p.StateSince }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new(found.Id, found.State, found.StateSince, await visible.PartiesAsync(found.Id, cancel),
            await visible.Tiers.AsNoTracking().Where(t => t.PartnershipId == found.Id).OrderBy(t => t.Kind).ThenBy(t => t.Number)
                .Select(t => new TierLine(t.Id, t.Number, t.Kind, t.Name, t.ParentTierId, t.EndedOn != null)).ToListAsync(cancel));
    }

    /// <summary>Every membership of a partnership, past ones too, with the names of the organisations.</summary>
    public static Task<List<PartyLine>> PartiesAsync(this Visible visible, long partnershipId, CancellationToken cancel) =>
        visible.Partnerships.AsNoTracking().Where(p => p.Id == partnershipId).SelectMany(p => p.Partners)
            .Join(visible.Organisations, p => p.OrganisationId, o => o.Id, (p, o) => new { Partner = p, o.Name })
            .OrderBy(x => x.Partner.JoinedOn).ThenBy(x => x.Partner.Number)
            .Select(x => new PartyLine(x.Partner.Id, x.Partner.Number, x.Partner.OrganisationId, x.Name, x.Partner.JoinedOn, x.Partner.LeftOn, x.Partner.ContactName, x.Partner.ContactEmail)).ToListAsync(cancel);
}

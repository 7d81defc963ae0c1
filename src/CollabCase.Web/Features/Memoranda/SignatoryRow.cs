using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>Who signs for a partner, as a page shows it. Addresses are for those who ask for signatures, reasons for those who work together.</summary>
public sealed record SignatoryRow(int Number, long PartnerId, string Partner, string? Name, string? Position, string? Email, int Order, SignatoryState State, SignedHow? How, DateOnly? SignedOn, DateOnly? DeclinedOn, string? DeclineReason, bool HasLeft);

/// <summary>Reads who signs.</summary>
internal static class SignatoryRows
{
    /// <summary>The signatories of some versions by the number of the version, in one statement; `partners` gives their names.</summary>
    public static async Task<ILookup<int, SignatoryRow>> SignatoryRowsAsync(this IQueryable<AgreedVersion> versions, IReadOnlyCollection<PartyLine> partners, DateOnly today, bool seesAddresses, bool seesReasons, CancellationToken cancel)
    {
        var found = await versions.SelectMany(v => v.Signatories, (v, s) => new { Version = v.Number, Signatory = s }).OrderBy(x => x.Signatory.Order).ThenBy(x => x.Signatory.Number)
            .Select(x => new
            {
                x.Version, x.Signatory.Number, x.Signatory.PartnerId, x.Signatory.Name, x.Signatory.Position, Email = seesAddresses ? x.Signatory.Email : null, x.Signatory.Order, x.Signatory.State, x.Signatory.SignedHow,
                x.Signatory.SignedOn, x.Signatory.DeclinedOn, Reason = seesReasons ? x.Signatory.DeclineReason : null,
            }).ToListAsync(cancel);
        var byId = partners.ToDictionary(p => p.PartnerId);
        return found.ToLookup(s => s.Version, s => new SignatoryRow(s.Number, s.PartnerId, byId[s.PartnerId].Name, s.Name, s.Position, s.Email, s.Order, s.State, s.SignedHow, s.SignedOn, s.DeclinedOn, s.Reason, byId[s.PartnerId].LeftOn < today));
    }
}

using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>What has become of a signing link.</summary>
public enum SigningLinkState
{
    /// <summary>It opens the document, to be signed or declined.</summary>
    Open,

    /// <summary>The document was signed with it.</summary>
    Signed,

    /// <summary>Signing was declined with it.</summary>
    Declined,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was taken back, another took its place, or the partner signed in another way.</summary>
    Withdrawn,

    /// <summary>The text that it was for is not the one that waits for signatures any more.</summary>
    TextChanged,
}

/// <summary>
/// A signing link that somebody has. Only finding it by its secret makes one, and it opens one version of one document and
/// nothing else.
/// </summary>
public sealed record SigningLink
{
    internal SigningLink() { }

    internal long DocumentId { get; init; }

    public required SigningLinkState State { get; init; }

    /// <summary>The partnership, to lock its history.</summary>
    public required string Reference { get; init; }

    public required int DocumentNumber { get; init; }
    public required int VersionNumber { get; init; }
    public required int SignatoryNumber { get; init; }

    /// <summary>The membership that is signed for.</summary>
    public required long PartnerId { get; init; }

    public required DateTime AskedAtUtc { get; init; }
    /// <summary>From when it opens nothing any more: neither to sign nor, once it was used, to read.</summary>
    public required DateTime ExpiresAtUtc { get; init; }

    /// <summary>Whether a later link was sent to the same signatory.</summary>
    public required bool IsReplaced { get; init; }
}

/// <summary>The partnership in whose name somebody is asked to sign, and its coordinator.</summary>
public sealed record WhoAsks(long PartnershipId, string Reference, string Partnership, bool MessagesOn, string? Coordinator, string? CoordinatorEmail);

public static class SigningLinks
{
    /// <summary>For so many days after it was used a link still shows what was signed with it.</summary>
    public const int DaysOfReading = 90;

    // States in which a signature still leads somewhere.
    private static readonly VersionState[] WaitsForSignatures = [VersionState.Agreed, VersionState.InForce];

    /// <summary>
    /// The link of a secret's hash; null when there is none. One statement on an index, whether there is one or not, so that an answer takes as
    /// long for what was guessed.
    /// </summary>
    public static async Task<SigningLink?> FindSigningLinkAsync(this CollabCaseDb db, string tokenHash, DateTime nowUtc, CancellationToken cancel)
    {
        var found = await (
            from request in db.Set<SignatureRequest>()
            where request.TokenHash == tokenHash
            join signatory in db.Set<Signatory>() on request.SignatoryId equals signatory.Id
            join version in db.Set<AgreedVersion>() on signatory.AgreedVersionId equals version.Id
            join document in db.Set<AgreedDocument>() on version.AgreedDocumentId equals document.Id
            join partnership in db.Set<Partnership>() on document.PartnershipId equals partnership.Id
            select new
            {
                Request = request, Version = version.Number, version.TextHash, VersionState = version.State, Signatory = signatory.Number, SignatoryState = signatory.State, signatory.PartnerId, DocumentId = document.Id, Document = document.Number, partnership.Reference,
                IsReplaced = db.Set<SignatureRequest>().Any(later => later.SignatoryId == signatory.Id && later.Id > request.Id),
            }).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null) return null;
        var expires = found.Request.UsedAtUtc?.AddDays(DaysOfReading) ?? found.Request.ExpiresAtUtc;
        var state = (found.Request, found.SignatoryState) switch
        {
            ({ UsedAtUtc: not null }, _) when expires <= nowUtc => SigningLinkState.Expired,
            ({ UsedAtUtc: not null }, SignatoryState.Signed) => SigningLinkState.Signed,
            ({ UsedAtUtc: not null }, _) => SigningLinkState.Declined,
            ({ WithdrawnAtUtc: not null }, _) => SigningLinkState.Withdrawn,
            var (request, _) when request.TextHash != found.TextHash || !WaitsForSignatures.Contains(found.VersionState) => SigningLinkState.TextChanged,
            var (request, _) when !request.WorksAt(nowUtc) => SigningLinkState.Expired,
            _ => SigningLinkState.Open,
        };
        return new SigningLink
        {
            State = state, Reference = found.Reference, DocumentId = found.DocumentId, DocumentNumber = found.Document, VersionNumber = found.Version, SignatoryNumber = found.Signatory, PartnerId = found.PartnerId,
            AskedAtUtc = found.Request.AskedAtUtc, ExpiresAtUtc = expires, IsReplaced = found.IsReplaced,
        };
    }

    /// <summary>Who writes to those who sign, and whether anything may be written to them.</summary>
    public static Task<WhoAsks> WhoAsksAsync(this CollabCaseDb db, AgreedDocument document, CancellationToken cancel)
    {
        var id = document.PartnershipId;
        return (
            from partnership in db.Set<Partnership>()
            where partnership.Id == id
            join person in db.Set<Person>() on partnership.CoordinatorPersonId equals person.Id into coordinators
            from coordinator in coordinators.DefaultIfEmpty()
            select new WhoAsks(partnership.Id, partnership.Reference, partnership.Name, partnership.MessagesOn, coordinator.Name, coordinator.Email)).SingleAsync(cancel);
    }

    /// <summary>What a link opens, to be read.</summary>
    public static async Task<AgreementToSign> ReadAsync(this CollabCaseDb db, SigningLink link, CancellationToken cancel)
    {
        var id = link.DocumentId;
        return await db.ToSignAsync(db.Set<AgreedDocument>().Where(d => d.Id == id), link.VersionNumber, cancel) ?? throw new InvalidOperationException("A link without its document.");
    }

    /// <summary>What a link opens, to be signed or declined: the document, and what its rules need to know.</summary>
    public static async Task<(AgreedDocument Document, AgreementFacts Facts)> LoadAsync(this CollabCaseDb db, SigningLink link, DateOnly today, CancellationToken cancel)
    {
        // Whoever has the link sees nothing as a viewer; the link itself names the one document.
        var visible = db.VisibleTo(Viewer.Job("signing link"));
        var document = await visible.WholeAgreedDocumentAsync(link.Reference, link.DocumentNumber, today, cancel) ?? throw new InvalidOperationException("A link without its document.");
        var facts = await visible.AgreementFactsAsync(link.Reference, cancel) ?? throw new InvalidOperationException("A document without its partnership.");
        return (document, facts);
    }
}

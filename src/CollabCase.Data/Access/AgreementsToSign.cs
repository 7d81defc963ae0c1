using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>A clause as whoever signs reads it.</summary>
public sealed record ClauseToRead(int Position, string Heading, string Text);

/// <summary>Who signs for a partner, as the others see it. Not their address, and not why they declined.</summary>
public sealed record PartyToSign(int Number, long PartnerId, long OrganisationId, string Organisation, DateOnly? LeftOn, string? Name, string? Position, int Order, SignatoryState State, SignedHow? How, DateOnly? SignedOn, string? SignedTextHash);

/// <summary>
/// One agreed version with all that somebody has to know before they sign it: whose it is, with whom, what it says and from when on,
/// and whom to ask.
/// </summary>
public sealed record AgreementToSign
{
    public required long DocumentId { get; init; }
    public required int RecordVersion { get; init; }
    public required int Number { get; init; }
    public required AgreedDocumentKind Kind { get; init; }
    public required string Title { get; init; }
    public required int VersionNumber { get; init; }
    public required VersionState State { get; init; }
    public required string? Summary { get; init; }
    public required string? ChangeNote { get; init; }
    public required DateOnly? EffectiveOn { get; init; }
    public required DateOnly? ExpiresOn { get; init; }
    public required DateOnly? ReviewOn { get; init; }
    public required DateOnly? InForceOn { get; init; }
    public required NoticePeriod? Notice { get; init; }
    public required SigningOrder Order { get; init; }

    /// <summary>Null while the text is not fixed, when there is nothing to sign yet.</summary>
    public required string? TextHash { get; init; }

    public required string Partnership { get; init; }
    public required string PartnershipReference { get; init; }
    public required PartnershipState PartnershipState { get; init; }

    /// <summary>The partnership's coordinator, to be asked: name and address.</summary>
    public required string? AskName { get; init; }
    public required string? AskEmail { get; init; }

    public IReadOnlyList<ClauseToRead> Clauses { get; init; } = [];
    public IReadOnlyList<PartyToSign> Parties { get; init; } = [];
}

public static class AgreementsToSign
{
    /// <summary>One version of the one document that was found, in three statements; null where it has no such version.</summary>
    public static async Task<AgreementToSign?> ToSignAsync(this CollabCaseDb db, IQueryable<AgreedDocument> documents, int version, CancellationToken cancel)
    {
        var found = await (
            from document in documents
            from v in document.Versions
            where v.Number == version
            join partnership in db.Set<Partnership>() on document.PartnershipId equals partnership.Id
            join person in db.Set<Person>() on partnership.CoordinatorPersonId equals person.Id into coordinators
            from coordinator in coordinators.DefaultIfEmpty()
            select new
            {
                VersionId = v.Id,
                Agreement = new AgreementToSign
                {
                    DocumentId = document.Id, RecordVersion = document.Version, Number = document.Number, Kind = document.Kind, Title = v.AgreedTitle ?? document.Title,
                    VersionNumber = v.Number, State = v.State, Summary = v.Summary, ChangeNote = v.ChangeNote, EffectiveOn = v.EffectiveOn, ExpiresOn = v.ExpiresOn, ReviewOn = v.ReviewOn, InForceOn = v.InForceOn,
                    Notice = v.NoticeNumber == null || v.NoticeUnit == null ? null : new NoticePeriod(v.NoticeNumber.Value, v.NoticeUnit.Value),
                    Order = v.SigningOrder, TextHash = v.TextHash,
                    Partnership = partnership.Name, PartnershipReference = partnership.Reference, PartnershipState = partnership.State,
                    AskName = coordinator.Name, AskEmail = coordinator.Email,
                },
            }).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null) return null;
        var id = found.VersionId;
        var clauses = await db.Set<VersionClause>().Where(c => c.AgreedVersionId == id).OrderBy(c => c.Position)
            .Select(c => new ClauseToRead(c.Position, c.Heading, c.Text)).ToListAsync(cancel);
        var parties = await (
            from signatory in db.Set<Signatory>()
            where signatory.AgreedVersionId == id
            join partner in db.Set<Partner>() on signatory.PartnerId equals partner.Id
            join organisation in db.Set<Organisation>() on partner.OrganisationId equals organisation.Id
            orderby signatory.Order, signatory.Number
            select new PartyToSign(signatory.Number, partner.Id, organisation.Id, organisation.Name, partner.LeftOn, signatory.Name, signatory.Position, signatory.Order, signatory.State, signatory.SignedHow, signatory.SignedOn, signatory.SignedTextHash)).ToListAsync(cancel);
        return found.Agreement with { Clauses = clauses, Parties = parties };
    }
}

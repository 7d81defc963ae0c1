using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;

namespace CollabCase.UnitTests.Memoranda;

/// <summary>A partnership with some partners, and a document that they agree on.</summary>
internal static class AnAgreement
{
    public const long Partnership = 7, Somebody = 21;
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly DateTime Now = new(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc);
    public static readonly ClauseDetails Purpose = new("Purpose", "We work together so that people find one door.", ClauseSubject.Purpose);

    /// <summary>Partners 101, 102 and so on, since nobody knows when.</summary>
    public static AgreementFacts With(int partners) => With([.. Enumerable.Range(1, partners).Select(i => Partner(i))]);

    public static AgreementFacts With(params PartyLine[] partners) => new(Partnership, PartnershipState.Active, Today.AddYears(-1), partners, []);

    public static PartyLine Partner(int number, DateOnly? joined = null, DateOnly? left = null) => new(100 + number, number, 500 + number, $"Partner {number}", joined, left, $"Manager {number}", $"manager{number}@example.org");

    public static AgreedDocument Draft(AgreementFacts facts, AgreedDocumentKind kind = AgreedDocumentKind.Memorandum, VersionDetails? details = null)
    {
        var document = AgreedDocument.Begin(1, kind, "Memorandum of the partnership", null, facts, Now, Somebody);
        document.AddClause(1, Purpose, null, facts);
        if (details is not null) document.Describe(1, details, facts);
        return document;
    }

    public static AgreedDocument Agreed(AgreementFacts facts, AgreedDocumentKind kind = AgreedDocumentKind.Memorandum, VersionDetails? details = null, DateOnly? on = null) => Draft(facts, kind, details).AgreeOpen(facts, on);

    public static AgreedDocument AgreeOpen(this AgreedDocument document, AgreementFacts facts, DateOnly? on = null)
    {
        var version = document.OpenVersion!.Number;
        document.Share(version, facts, Now);
        document.Agree(version, null, facts, on ?? Today, Somebody);
        return document;
    }

    public static AgreedVersion Version(this AgreedDocument document, int number = 1) => document.Versions.Single(v => v.Number == number);

    public static Signatory SignatoryOf(this AgreedDocument document, int partner, int version = 1) => document.Version(version).Signatories.Single(s => s.PartnerId == 100 + partner);

    public static SignatureGiven Given(this AgreedDocument document, int version = 1) => new("Service manager", "Manager", true, document.Version(version).TextHash!);

    public static void SignFor(this AgreedDocument document, int partner, AgreementFacts facts, DateOnly? on = null, int version = 1) =>
        document.Sign(version, document.SignatoryOf(partner, version).Number, document.Given(version), facts, on ?? Today, Now, Somebody);
}

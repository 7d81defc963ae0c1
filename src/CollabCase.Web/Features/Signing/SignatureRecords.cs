using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Signing;

/// <summary>What a page about the signatures of one version begins with.</summary>
public sealed record VersionOutline(int RecordVersion, int Document, AgreedDocumentKind Kind, string Title, int VersionNumber, VersionState State, string? TextHash);

/// <summary>What the use cases about signatures find.</summary>
internal static class SignatureRecords
{
    /// <summary>The agreed document of this number of this partnership, for a page to read.</summary>
    public static IQueryable<AgreedDocument> AgreedDocumentOf(this Visible visible, string reference, int number, DateOnly today) =>
        visible.AgreedDocuments(today).Where(d => d.Number == number && visible.Partnerships.Any(p => p.Id == d.PartnershipId && p.Reference == reference));

    /// <summary>The version of this number of it, for a page to read.</summary>
    public static IQueryable<AgreedVersion> AgreedVersionOf(this Visible visible, string reference, int number, int n, DateOnly today)
    {
        var documents = visible.AgreedDocumentOf(reference, number, today);
        return visible.AgreedVersions(today).Where(v => v.Number == n && documents.Any(d => d.Id == v.AgreedDocumentId));
    }

    public static async Task<VersionOutline> OutlineOfVersionAsync(this Visible visible, string reference, int number, int n, DateOnly today, CancellationToken cancel) =>
        await (from v in visible.AgreedVersionOf(reference, number, n, today)
               join d in visible.AgreedDocuments(today) on v.AgreedDocumentId equals d.Id
               select new VersionOutline(d.Version, d.Number, d.Kind, v.AgreedTitle ?? d.Title, v.Number, v.State, v.TextHash)).SingleOrDefaultAsync(cancel) ?? throw new RecordNotFoundException();

    public static async Task<(AgreedDocument Document, AgreementFacts Facts)> ToSignAsync(this Visible visible, string reference, int number, int n, DateOnly today, CancellationToken cancel)
    {
        if (!await visible.AgreedVersionOf(reference, number, n, today).AnyAsync(cancel)) throw new RecordNotFoundException();
        var document = await visible.WholeAgreedDocumentAsync(reference, number, today, cancel) ?? throw new RecordNotFoundException();
        return (document, await visible.AgreementFactsAsync(reference, cancel) ?? throw new RecordNotFoundException());
    }

    public static async Task<SignatoryOutline> OutlineOfSignatoryAsync(this Visible visible, string reference, int number, int n, int signatory, DateOnly today, CancellationToken cancel)
    {
        var (partners, organisations) = (visible.Partnerships.Where(p => p.Reference == reference).SelectMany(p => p.Partners), visible.Organisations);
        return await (
            from v in visible.AgreedVersionOf(reference, number, n, today)
            from s in v.Signatories
            where s.Number == signatory
            join partner in partners on s.PartnerId equals partner.Id
            join organisation in organisations on partner.OrganisationId equals organisation.Id
            let last = s.Requests.Where(r => r.UsedAtUtc == null && r.WithdrawnAtUtc == null).OrderByDescending(r => r.AskedAtUtc).FirstOrDefault()
            select new SignatoryOutline(s.Number, organisation.Name, s.Name, s.Position, s.Email, s.State, last == null ? null : last.AskedAtUtc, last == null ? null : last.ExpiresAtUtc)).SingleOrDefaultAsync(cancel)
            ?? throw new RecordNotFoundException();
    }

    /// <summary>One signatory of a version that is about to be changed.</summary>
    public static Signatory SignatoryNumbered(this AgreedDocument document, int n, int signatory) =>
        document.Numbered(n).Signatories.FirstOrDefault(s => s.Number == signatory) ?? throw new RecordNotFoundException();

    /// <summary>Whom a person who is signed in signs for: their own organisation, as a partner of today that is listed.</summary>
    public static Signatory SignatoryOf(this AgreedDocument document, int n, AgreementFacts facts, Viewer viewer, DateOnly today)
    {
        var own = facts.PartnersOn(today).Where(p => p.OrganisationId == viewer.OrganisationId).Select(p => p.PartnerId).ToList();
        return document.Numbered(n).Signatories.FirstOrDefault(s => own.Contains(s.PartnerId))
            ?? throw new DomainRuleException("Your organisation is not among those who sign this. If it should be, ask the coordinator to list it.");
    }
}

/// <summary>Where the pages about the signatures of a version are, and the way back from them.</summary>
public static class SignatureCrumbs
{
    public static string Version(PartnershipFrame frame, VersionOutline version) => FormattableString.Invariant($"/partnerships/{frame.Reference}/documents/{version.Document}/versions/{version.VersionNumber}");

    public static string Signatures(PartnershipFrame frame, VersionOutline version) => Version(frame, version) + "/signatures";

    /// <summary>Down to the version.</summary>
    public static (string Text, string Href)[] ToVersion(PartnershipFrame frame, VersionOutline version) =>
    [
        ("Home", "/"), ("Partnerships", "/partnerships"), (frame.Name, $"/partnerships/{frame.Reference}"), ("Documents", $"/partnerships/{frame.Reference}/documents"),
        (version.Title, FormattableString.Invariant($"/partnerships/{frame.Reference}/documents/{version.Document}")), (FormattableString.Invariant($"Version {version.VersionNumber}"), Version(frame, version)),
    ];

    /// <summary>Down to its signatures.</summary>
    public static (string Text, string Href)[] ToSignatures(PartnershipFrame frame, VersionOutline version) => [.. ToVersion(frame, version), ("Signatures", Signatures(frame, version))];
}

/// <summary>One signatory, for a form about them.</summary>
public sealed record SignatoryOutline(int Number, string Organisation, string? Name, string? Position, string? Email, SignatoryState State, DateTime? AskedAtUtc, DateTime? WorksUntilUtc);

/// <summary>A form about one signatory.</summary>
public abstract class SignatoryAct : ICommand<Done>, IVersioned
{
    public string Reference { get; set; } = "";
    public int Number { get; set; }
    public int VersionNumber { get; set; }
    public int Signatory { get; set; }
    public int Version { get; set; }

    public IEnumerable<string> Locks() => [Reference];
}

/// <summary>A page with a form about one signatory.</summary>
public sealed class SignatoryActPage<TCommand> : IFormPage<TCommand>, IPartnershipPage
{
    public required PartnershipFrame Frame { get; init; }
    public required VersionOutline Version { get; init; }
    public required SignatoryOutline Signatory { get; init; }

    /// <summary>Whether a link goes by mail.</summary>
    public required bool MessagesOn { get; init; }
    public required TCommand Form { get; set; }

    public string Back => SignatureCrumbs.Signatures(Frame, Version);
}

/// <summary>Reads the pages about one signatory, all of which begin alike.</summary>
public sealed class SignatoryPages(CollabCaseDb db, Viewer viewer, PartnershipFrames frames, TimeProvider clock)
{
    public async Task<SignatoryActPage<TCommand>> ReadAsync<TCommand>(string reference, int number, int n, int signatory, Func<VersionOutline, SignatoryOutline, TCommand> form, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var version = await visible.OutlineOfVersionAsync(reference, number, n, clock.Today(), cancel);
        var who = await visible.OutlineOfSignatoryAsync(reference, number, n, signatory, clock.Today(), cancel);
        return new SignatoryActPage<TCommand>
        {
            Frame = await frames.ReadAsync(reference, PartnershipFrame.Documents, cancel),
            Version = version,
            Signatory = who,
            MessagesOn = await visible.Partnerships.Where(p => p.Reference == reference).Select(p => p.MessagesOn).SingleAsync(cancel),
            Form = form(version, who),
        };
    }
}

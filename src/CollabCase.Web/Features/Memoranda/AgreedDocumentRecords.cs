using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Web.Features.Partnerships;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Memoranda;

/// <summary>What a page about one agreed document begins with.</summary>
public sealed record AgreedDocumentOutline(long Id, long PartnershipId, int Number, int Version, AgreedDocumentKind Kind, string Title, long? TierId);

/// <summary>What a page about one version begins with.</summary>
public sealed record VersionOutline(AgreedDocumentOutline Document, long Id, int Number, bool IsShared, DateOnly? AgreedOn)
{
    public bool IsOpen => AgreedOn is null;
}

/// <summary>A page with a form about one agreed document.</summary>
public sealed class AgreedDocumentActPage<TCommand> : IFormPage<TCommand>, IPartnershipPage
{
    public required PartnershipFrame Frame { get; init; }
    public required AgreedDocumentOutline Document { get; init; }
    public required TCommand Form { get; set; }

    public string Address => AgreedDocumentCrumbs.AddressOf(Frame.Reference, Document.Number);
}

/// <summary>A page with a form about one version of an agreed document.</summary>
public class VersionActPage<TCommand> : IFormPage<TCommand>, IPartnershipPage
{
    public required PartnershipFrame Frame { get; init; }
    public required VersionOutline Version { get; init; }
    public required TCommand Form { get; set; }

    public string Address => AgreedDocumentCrumbs.AddressOf(Frame.Reference, Version.Document.Number, Version.Number);

    /// <summary>'Memorandum, version 2'.</summary>
    public string Caption => $"{Version.Document.Title}, version {Version.Number}";
}

/// <summary>What the use cases about agreed documents find.</summary>
internal static class AgreedDocumentRecords
{
    public static async Task<AgreementFacts> FactsOfAgreementsAsync(this Visible visible, string reference, CancellationToken cancel) =>
        await visible.AgreementFactsAsync(reference, cancel) ?? throw new RecordNotFoundException();

    public static async Task<AgreedDocument> AgreedDocumentToChangeAsync(this Visible visible, string reference, int number, DateOnly today, CancellationToken cancel) =>
        await visible.WholeAgreedDocumentAsync(reference, number, today, cancel) ?? throw new RecordNotFoundException();

    /// <summary>The document of this number of this partnership, for a page to read.</summary>
    public static IQueryable<AgreedDocument> AgreedDocumentOf(this Visible visible, string reference, int number, DateOnly today) =>
        visible.AgreedDocuments(today).Where(d => d.Number == number && visible.Partnerships.Any(p => p.Id == d.PartnershipId && p.Reference == reference));

    /// <summary>The version of these numbers, for a page to read.</summary>
    public static IQueryable<AgreedVersion> AgreedVersionOf(this Visible visible, string reference, int number, int versionNumber, DateOnly today)
    {
        var documents = visible.AgreedDocumentOf(reference, number, today);
        return visible.AgreedVersions(today).Where(v => v.Number == versionNumber && documents.Any(d => d.Id == v.AgreedDocumentId));
    }

    public static async Task<AgreedDocumentOutline> OutlineOfAgreedDocumentAsync(this Visible visible, string reference, int number, DateOnly today, CancellationToken cancel) =>
        await visible.AgreedDocumentOf(reference, number, today).Select(d => new AgreedDocumentOutline(d.Id, d.PartnershipId, d.Number, d.Version, d.Kind, d.Title, d.TierId)).SingleOrDefaultAsync(cancel)
            ?? throw new RecordNotFoundException();

    public static async Task<VersionOutline> OutlineOfVersionAsync(this Visible visible, string reference, int number, int versionNumber, DateOnly today, CancellationToken cancel) =>
        await (from version in visible.AgreedVersionOf(reference, number, versionNumber, today)
            join d in visible.AgreedDocuments(today) on version.AgreedDocumentId equals d.Id
            select new VersionOutline(new(d.Id, d.PartnershipId, d.Number, d.Version, d.Kind, d.Title, d.TierId), version.Id, version.Number, version.SharedAtUtc != null, version.AgreedOn)).SingleOrDefaultAsync(cancel)
            ?? throw new RecordNotFoundException();

    /// <summary>The document and one of its versions that the person may read, to change.</summary>
    public static async Task<(AgreedDocument Document, AgreedVersion Version)> VersionToChangeAsync(this Visible visible, string reference, int number, int versionNumber, DateOnly today, CancellationToken cancel)
    {
        if (!await visible.AgreedVersionOf(reference, number, versionNumber, today).AnyAsync(cancel)) throw new RecordNotFoundException();
        var document = await visible.AgreedDocumentToChangeAsync(reference, number, today, cancel);
        return (document, document.Versions.Single(v => v.Number == versionNumber));
    }
}

/// <summary>The way back from the pages about agreed documents, and their addresses.</summary>
public static class AgreedDocumentCrumbs
{
    public static string AddressOf(string reference) => $"/partnerships/{reference}/documents";

    public static string AddressOf(string reference, int number) => $"/partnerships/{reference}/documents/{number}";

    public static string AddressOf(string reference, int number, int version) => $"/partnerships/{reference}/documents/{number}/versions/{version}";

    public static (string Text, string Href)[] Of(PartnershipFrame frame) => [("Home", "/"), ("Partnerships", "/partnerships"), (frame.Name, $"/partnerships/{frame.Reference}")];

    /// <summary>Down to all of them.</summary>
    public static (string Text, string Href)[] ToAll(PartnershipFrame frame) => [.. Of(frame), ("Documents", AddressOf(frame.Reference))];

    /// <summary>Down to one of them.</summary>
    public static (string Text, string Href)[] To(PartnershipFrame frame, AgreedDocumentOutline document) => [.. ToAll(frame), (document.Title, AddressOf(frame.Reference, document.Number))];

    /// <summary>Down to a version.</summary>
    public static (string Text, string Href)[] To(PartnershipFrame frame, VersionOutline version) =>
        [.. To(frame, version.Document), ($"Version {version.Number}", AddressOf(frame.Reference, version.Document.Number, version.Number))];
}

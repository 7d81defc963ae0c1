using System.Globalization;
using CollabCase.Data.Access;
using CollabCase.Domain.Memoranda;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Memoranda;
using CollabCase.Testing.Partnerships;

namespace CollabCase.IntegrationTests.Memoranda;

/// <summary>What the tests of agreed documents do with them.</summary>
internal static class AgreementsOfTests
{
    /// <summary>A desk with two partners and one document.</summary>
    public static async Task<(Desk Desk, int Document)> DeskWithDocument(Database database, Func<AgreedDocumentBuilder, AgreedDocumentBuilder>? document = null, Func<PartnershipBuilder, PartnershipBuilder>? partnership = null)
    {
        var host = await CollabCaseHost.On(database);
        var (one, two) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var desk = await Desk.On(host, p => partnership is null ? p.WithPartners(one, two) : partnership(p.WithPartners(one, two)));
        var builder = A.AgreedDocument();
        return (desk, await (document is null ? builder : document(builder)).SavedIn(host, desk.Reference));
    }

    /// <summary>Where the document is; a page about its first version with one, such as `share`.</summary>
    public static string AddressOf(this Desk desk, int document, string? page = null) => string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/documents/{document}{(page is null ? "" : "/versions/1/" + page)}");

    /// <summary>A page about the first version of a document, such as `share`.</summary>
    public static Task<Page> GetVersion(this Desk desk, int document, string? page = null) => desk.Browser.Get(string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/documents/{document}/versions/1{(page is null ? "" : "/" + page)}"));

    /// <summary>The document as it is in the database now, whole.</summary>
    public static Task<AgreedDocument> AgreedDocumentNumbered(this Desk desk, int document) => desk.Host.Read(async db =>
        await db.VisibleTo(Viewer.Job("tests")).WholeAgreedDocumentAsync(desk.Reference, document, default, CancellationToken.None) ?? throw new InvalidOperationException($"There is no document {document}."));

    /// <summary>One version of the document as it is in the database now.</summary>
    public static async Task<AgreedVersion> VersionOf(this Desk desk, int document, int version = 1) => (await desk.AgreedDocumentNumbered(document)).Versions.Single(v => v.Number == version);

    /// <summary>The headings of a version, in order.</summary>
    public static async Task<IReadOnlyList<string>> Headings(this Desk desk, int document, int version = 1) => [.. (await desk.VersionOf(document, version)).Clauses.OrderBy(c => c.Position).Select(c => c.Heading)];

    /// <summary>Changes a document behind everybody's back.</summary>
    public static Task ChangeDocument(this Desk desk, int document, Action<AgreedDocument, AgreementFacts> change) => desk.Host.Write([desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Viewer.Job("tests"));
        change((await visible.WholeAgreedDocumentAsync(desk.Reference, document, default, CancellationToken.None))!, (await visible.AgreementFactsAsync(desk.Reference, CancellationToken.None))!);
        return true;
    });
}

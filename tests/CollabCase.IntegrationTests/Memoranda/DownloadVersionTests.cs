using System.Net;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Web.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using static CollabCase.IntegrationTests.Memoranda.AgreementsOfTests;

namespace CollabCase.IntegrationTests.Memoranda;

public sealed class DownloadVersionTests
{
    private const string Counts = "GET /partnerships/{reference}/documents/{number}.docx", One = "GET /partnerships/{reference}/documents/{number}/versions/{versionNumber}.docx";

    [Theory, OnEveryDatabase, Covers(Counts, Case.Done), Covers(One, Case.Done)]
    public async Task The_version_that_counts_and_any_other_can_be_had_in_Word(Database database)
    {
        var (desk, document) = await DeskWithDocument(database, d => d.Titled("Memo: of \"us\" / 2026").Describing(new("In plain English.", Notice: new(3, NoticeUnit.Months))).Agreed().SignedByAll().WithNextVersion());
        await desk.ChangeDocument(document, (d, facts) => d.Rename("Renamed since", facts));

        var page = await desk.Browser.Get(desk.AddressOf(document) + ".docx");
        var draft = await desk.Browser.Get(desk.AddressOf(document) + "/versions/2.docx");

        var headers = page.Response.Content.Headers;
        Assert.Equal((HttpStatusCode.OK, AgreedDocumentWriter.MediaType, "attachment"), (page.Status, headers.ContentType!.ToString(), headers.ContentDisposition!.DispositionType));
        Assert.Equal("2026, version 1.docx", headers.ContentDisposition.FileNameStar);
        Assert.Equal("default-src 'none'; sandbox", page.Response.Headers.GetValues("Content-Security-Policy").Single());
        var (text, footer, title) = await Read(page);
        // It keeps the title that it was agreed with.
        Assert.Equal("Memo: of \"us\" / 2026", title);
        foreach (var words in new[] { "Memorandum of understanding", "Version 1: In force since", "In plain English.", "3 months", "Purpose", "people find one door", "Head of service", "Signed in", desk.Reference })
            Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains((await desk.VersionOf(document)).TextHash!, footer, StringComparison.Ordinal);

        var (draftText, draftFooter, draftTitle) = await Read(draft);
        Assert.Equal("Renamed since", draftTitle);
        Assert.Contains("Version 2: Draft", draftText, StringComparison.Ordinal);
        Assert.Contains("it has no fingerprint yet", draftFooter, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_may_not_read_a_version_gets_no_document_of_it(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var (desk, document) = await DeskWithDocument(database, d => d.Agreed().WithNextVersion(), p => p.WithMember(member, MemberRole.PartnerMember));
        var draft = await A.AgreedDocument().SavedIn(host, desk.Reference);
        var browser = await host.SignedIn(member);

        Assert.Equal(HttpStatusCode.OK, (await browser.Get(desk.AddressOf(document) + "/versions/1.docx")).Status);
        foreach (var address in new[] { desk.AddressOf(document) + "/versions/2.docx", desk.AddressOf(document) + "/versions/9.docx", desk.AddressOf(draft) + ".docx", desk.AddressOf(99) + ".docx" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(address)).Status);
        // Of two versions the one that they may read is the one that counts for them.
        var (text, _, _) = await Read(await browser.Get(desk.AddressOf(document) + ".docx"));
        Assert.Contains("Version 1: Agreed on", text, StringComparison.Ordinal);
    }

    private static async Task<(string Text, string Footer, string? Title)> Read(Page page)
    {
        using var content = new MemoryStream(await page.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var word = WordprocessingDocument.Open(content, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word));
        return (word.MainDocumentPart!.Document.InnerText, word.MainDocumentPart.FooterParts.Single().Footer.InnerText, word.PackageProperties.Title);
    }
}

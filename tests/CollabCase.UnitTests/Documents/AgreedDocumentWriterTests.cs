using CollabCase.Web.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Documents;

public sealed class AgreedDocumentWriterTests
{
    private static readonly WrittenVersion Example = new()
    {
        Title = "Memorandum of the Strathexample partnership",
        Kind = "Memorandum of understanding",
        Partnership = "Strathexample together (EX-STRATH)",
        Number = 2,
        State = "In force since 1 March 2026",
        Hash = new string('a', 64),
        Summary = "We work together.\nNobody pays.",
        Facts = [("To be looked at again", "1 March 2027")],
        Parties = ["Strathexample Council", "Glen Afternoons"],
        Clauses = [new("Who we are", "We are **partners**:\n\n- one\n- two\n\n1. first\n2. second"), new("What for", "[say what for]\n\n5. fifth")],
        Signatures = [new("Strathexample Council", "Head of service", "Chief officer", "1 March 2026", "Signed by link"), new("Glen Afternoons", null, null, null, null)],
    };

    [Fact]
    public void Any_text_makes_a_document_that_is_valid_and_holds_its_words() =>
        Prop.ForAll(Texts().Four().ToArbitrary(), texts =>
        {
            var (a, b, c, d) = texts;
            var file = AgreedDocumentWriter.Write(Example with
            {
                Title = a, Kind = b, Partnership = c, State = d, Hash = a, Summary = b, Facts = [(c, d)], Parties = [a, b],
                Clauses = [new(c, d), new(a, b), new("Plain", "Middle word"), new(d, c)], Signatures = [new(a, b, c, d, null), new(d, null, null, null, a)],
            });
            return Opened(file, (document, troubles) => troubles.Count == 0 && document.MainDocumentPart!.Document.InnerText.Contains("Middle word", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clauses_are_headings_that_Word_numbers_and_each_list_counts_for_itself() => Opened(AgreedDocumentWriter.Write(Example), (document, troubles) =>
    {
        Assert.Empty(troubles);
        var paragraphs = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();
        var numbered = paragraphs.Where(p => p.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value == 1).ToList();
        Assert.Equal(["Who we are", "What for"], numbered.Select(p => p.InnerText));
        Assert.All(numbered, p => Assert.Equal("Heading1", p.ParagraphProperties!.ParagraphStyleId!.Val));
        Assert.Equal([2, 2, 3, 3, 4], paragraphs.SkipWhile(p => p != numbered[0]).Select(p => p.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value).Where(id => id > 1).Select(id => id!.Value));
        var starts = document.MainDocumentPart.NumberingDefinitionsPart!.Numbering.Descendants<StartOverrideNumberingValue>().Select(s => s.Val!.Value);
        Assert.Equal([1, 5], starts);
        Assert.Equal(["partners"], paragraphs.SelectMany(p => p.Elements<Run>()).Where(r => r.RunProperties?.Bold is not null && !r.InnerText.EndsWith(": ", StringComparison.Ordinal)).Select(r => r.InnerText));
        return true;
    });

    [Fact]
    public void A_screen_reader_is_told_title_language_and_the_head_of_the_table() => Opened(AgreedDocumentWriter.Write(Example), (document, _) =>
    {
        Assert.Equal(Example.Title, document.PackageProperties.Title);
        Assert.Equal("en-GB", document.PackageProperties.Language);
        Assert.Equal("en-GB", document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val);
        var rows = Assert.Single(document.MainDocumentPart.Document.Body!.Elements<Table>()).Elements<TableRow>().ToList();
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Equal(["Strathexample Council", "Head of service", "Chief officer", "1 March 2026", "Signed by link"], rows[1].Elements<TableCell>().Select(cell => cell.InnerText));
        Assert.Equal(["Glen Afternoons", "", "", "", ""], rows[2].Elements<TableCell>().Select(cell => cell.InnerText));
        return true;
    });

    [Fact]
    public void The_footer_says_which_version_it_is_with_its_fingerprint() => Opened(AgreedDocumentWriter.Write(Example), (document, _) =>
    {
        var footer = Assert.Single(document.MainDocumentPart!.FooterParts).Footer;
        Assert.Contains("version 2: In force since 1 March 2026. Page 1 of 1", footer.InnerText, StringComparison.Ordinal);
        Assert.Contains(Example.Hash!, footer.InnerText, StringComparison.Ordinal);
        Assert.Equal([" PAGE ", " NUMPAGES "], footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
        return true;
    });

    [Fact]
    public void What_XML_cannot_hold_is_left_out_and_what_looks_like_XML_is_text() => Opened(AgreedDocumentWriter.Write(Example with
    {
        Title = "A\u0000\u0008B\ud800C\uffff",
        Clauses = [new("</w:t><w:br/>", "& <w:p> ]]> 💷")],
    }), (document, troubles) =>
    {
        Assert.Empty(troubles);
        Assert.Equal("AB\ufffdC", document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().First().InnerText);
        Assert.Contains("</w:t><w:br/>", document.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains("& <w:p> ]]> 💷", document.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        return true;
    });

    private static T Opened<T>(byte[] file, Func<WordprocessingDocument, IReadOnlyList<string>, T> look)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var troubles = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(trouble => $"{trouble.Path?.XPath}: {trouble.Description}").ToList();
        return look(document, troubles);
    }

    private static Gen<string> Texts() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("\n", "- ", "1. ", "**", "\t", "\u0001", "\ud83d", "\ude00", "\ufffe", "<w:p>", "]]>", "&", "word ", "  ", new string('x', 3000)).ListOf().Select(string.Concat));
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CollabCase.Web.Documents;

/// <summary>
/// Writes a version of an agreed document as a Word document: its summary on top, numbered clauses, a table of signatures, and
/// in the footer which version it is, with its fingerprint.
/// </summary>
public static class AgreedDocumentWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int PageWidth = 11_906, PageHeight = 16_838, Margin = 1_134;

    private static readonly (string Called, int Width)[] Columns = [("Partner", 2_438), ("Name", 2_000), ("Position", 1_900), ("Date", 1_500), ("Signature, or how it was signed", 1_800)];

    public static byte[] Write(WrittenVersion version)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = WordText.Safe(version.Title);
            package.PackageProperties.Subject = WordText.Safe($"{version.Kind}, version {version.Number}");
            package.PackageProperties.Language = WordStyles.Language;

            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Build();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
                new ThemeFontLanguages { Val = WordStyles.Language });
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = Footer(version);

            var numbering = new WordNumbering();
            main.Document = new Document(new Body([.. Head(version), .. Clauses(version, numbering), .. Signatures(version), Page(main.GetIdOfPart(footer))]));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering.Build();
        }
        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Head(WrittenVersion version)
    {
        yield return WordText.Paragraph(version.Title, WordStyles.Title);
        yield return WordText.Paragraph(version.Kind, WordStyles.Subtitle);
        yield return WordText.Paragraph(version.Partnership, WordStyles.Subtitle);
        yield return WordText.Paragraph($"Version {version.Number}: {version.State}", WordStyles.Subtitle);
        if (version.Summary is not null)
        {
            yield return WordText.Paragraph("In plain English", WordStyles.Heading);
            foreach (var paragraph in version.Summary.Split('\n').Where(line => line.Trim().Length > 0)) yield return WordText.Paragraph(paragraph);
        }
        if (version.Facts.Count > 0) yield return WordText.Paragraph("Dates", WordStyles.Heading);
        foreach (var (called, said) in version.Facts) yield return WordText.Styled(null, WordText.Run($"{called}: ", bold: true), WordText.Run(said));
        if (version.Parties.Count == 0) yield break;
        yield return WordText.Paragraph("Partners", WordStyles.Heading);
        foreach (var party in version.Parties) yield return ListItem(new TextParagraph(1, new TextMark(false, null), [new TextPiece(party, false, false)]), new WordNumbering());
    }

    private static IEnumerable<OpenXmlElement> Clauses(WrittenVersion version, WordNumbering numbering)
    {
        foreach (var clause in version.Clauses)
        {
            var heading = WordText.Paragraph(clause.Heading, WordStyles.Heading);
            heading.ParagraphProperties!.NumberingProperties = WordNumbering.Clause;
            yield return heading;
            foreach (var paragraph in ClauseText.Paragraphs(clause.Text))
                yield return paragraph.Depth == 0 ? WordText.Styled(null, Runs(paragraph)) : ListItem(paragraph, numbering);
        }
    }

    private static Paragraph ListItem(TextParagraph paragraph, WordNumbering numbering)
    {
        var item = WordText.Styled(WordStyles.ListText, Runs(paragraph));
        if (paragraph.Mark is null) item.ParagraphProperties!.Indentation = WordNumbering.Below(paragraph);
        else item.ParagraphProperties!.NumberingProperties = numbering.Mark(paragraph);
        return item;
    }

    private static OpenXmlElement[] Runs(TextParagraph paragraph) => [.. paragraph.Pieces.Select(piece => WordText.Run(piece.Text, piece.Bold, piece.Italic))];

    private static IEnumerable<OpenXmlElement> Signatures(WrittenVersion version)
    {
        if (version.Signatures.Count == 0) yield break;
        yield return WordText.Paragraph("Signatures", WordStyles.Heading);
        var table = new Table(
            new TableProperties
            {
                TableStyle = new TableStyle { Val = WordStyles.Grid },
                TableWidth = new TableWidth { Width = Columns.Sum(column => column.Width).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableLook = new TableLook { FirstRow = true, NoVerticalBand = true, NoHorizontalBand = true, Val = "0620" },
                TableCaption = new TableCaption { Val = "Signatures" },
                TableDescription = new TableDescription { Val = "One row for each partner: who signs for it, when and how." },
            },
            new TableGrid(Columns.Select(column => new GridColumn { Width = column.Width.ToString(CultureInfo.InvariantCulture) })),
            Row(Columns.Select(column => column.Called), isHeader: true));
        foreach (var signature in version.Signatures)
            table.AppendChild(Row([signature.Partner, signature.Name ?? "", signature.Position ?? "", signature.On ?? "", signature.How ?? ""], isHeader: false));
        yield return table;
        yield return new Paragraph();
    }

    private static TableRow Row(IEnumerable<string> texts, bool isHeader)
    {
        var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = isHeader ? 0u : 850u, HeightType = HeightRuleValues.AtLeast });
        if (isHeader) properties.AppendChild(new TableHeader());
        return new TableRow([properties, .. texts.Zip(Columns, (text, column) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = column.Width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }),
            WordText.Paragraph(text, WordStyles.Cell, bold: isHeader)))]);
    }

    private static Footer Footer(WrittenVersion version) => new(
        WordText.Styled(WordStyles.Footer, WordText.Run($"{version.Title}, version {version.Number}: {version.State}. Page "), Field("PAGE"), WordText.Run(" of "), Field("NUMPAGES")),
        WordText.Paragraph(version.Hash is null ? "This text can still change: it has no fingerprint yet." : $"Fingerprint of the text: {version.Hash}", WordStyles.Footer));

    private static SimpleField Field(string instruction) => new([WordText.Run("1")]) { Instruction = $" {instruction} " };

    private static SectionProperties Page(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CollabCase.Web.Documents;

/// <summary>A report to funders as it is written out.</summary>
/// <param name="State">Whether it is signed off, by whom and when.</param>
/// <param name="Hash">The fingerprint of the whole text; null while it can change.</param>
public sealed record WrittenReport(string Title, string Partnership, string Period, int Number, string State, string? Hash, IReadOnlyList<WrittenReportSection> Sections);

/// <summary>A section of it.</summary>
public sealed record WrittenReportSection(string Heading, string Text, IReadOnlyList<WrittenTable> Tables);

/// <summary>A table of it: each row has one text for each column; line breaks stay.</summary>
public sealed record WrittenTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>From this column on there are figures, set to the right.</summary>
    public int FiguresFrom { get; init; } = int.MaxValue;
}

/// <summary>Writes a report to funders as a Word document: headings, words, and tables of its figures; in the footer which report it is, with its fingerprint.</summary>
public static class FundingReportWriter
{
    private const int PageWidth = 11_906, PageHeight = 16_838, Margin = 1_134, TextWidth = PageWidth - (2 * Margin);

    public static byte[] Write(WrittenReport report)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = WordText.Safe(report.Title);
            package.PackageProperties.Subject = WordText.Safe($"{report.Partnership}, {report.Period}");
            package.PackageProperties.Language = WordStyles.Language;

            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Build();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
                new ThemeFontLanguages { Val = WordStyles.Language });
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(
                WordText.Styled(WordStyles.Footer, WordText.Run($"{report.Title}, report {report.Number}: {report.State}. Page "), Field("PAGE"), WordText.Run(" of "), Field("NUMPAGES")),
                WordText.Paragraph(report.Hash is null ? "This report can still change: it has no fingerprint yet." : $"Fingerprint of the whole report: {report.Hash}", WordStyles.Footer));
            main.Document = new Document(new Body([.. Content(report), new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = PageWidth, Height = PageHeight },
                new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 })]));
        }
        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(WrittenReport report)
    {
        yield return WordText.Paragraph(report.Title, WordStyles.Title);
        yield return WordText.Paragraph(report.Partnership, WordStyles.Subtitle);
        yield return WordText.Paragraph(report.Period, WordStyles.Subtitle);
        yield return WordText.Paragraph(report.State, WordStyles.Subtitle);
        foreach (var section in report.Sections)
        {
            yield return WordText.Paragraph(section.Heading, WordStyles.Heading);
            foreach (var paragraph in section.Text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0)) yield return WordText.Paragraph(paragraph);
            foreach (var table in section.Tables)
            {
                yield return WordText.Paragraph(table.Caption, bold: true);
                yield return Table(table);
                yield return new Paragraph();
            }
        }
    }

    private static Table Table(WrittenTable table)
    {
        var others = table.Columns.Count == 1 ? 0 : Math.Min(1_900, TextWidth * 3 / 4 / (table.Columns.Count - 1));
        List<int> widths = [TextWidth - (others * (table.Columns.Count - 1)), .. Enumerable.Repeat(others, table.Columns.Count - 1)];
        var written = new Table(
            new TableProperties
            {
                TableStyle = new TableStyle { Val = WordStyles.Grid },
                TableWidth = new TableWidth { Width = Said(TextWidth), Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableLook = new TableLook { FirstRow = true, NoVerticalBand = true, NoHorizontalBand = true, Val = "0620" },
                TableCaption = new TableCaption { Val = WordText.Safe(table.Caption) },
            },
            new TableGrid(widths.Select(width => new GridColumn { Width = Said(width) })),
            Row(table.Columns, widths, table.FiguresFrom, isHeader: true));
        foreach (var row in table.Rows) written.AppendChild(Row(row, widths, table.FiguresFrom, isHeader: false));
        return written;
    }

    private static TableRow Row(IEnumerable<string> texts, List<int> widths, int figuresFrom, bool isHeader)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader) properties.AppendChild(new TableHeader());
        return new TableRow([properties, .. texts.Zip(widths, (text, width) => (Text: text, Width: width)).Select((cell, at) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = Said(cell.Width), Type = TableWidthUnitValues.Dxa }), Cell(cell.Text, isHeader, at >= figuresFrom)))]);
    }

    private static Paragraph Cell(string text, bool isHeader, bool isFigure)
    {
        var cell = WordText.Paragraph(text, WordStyles.Cell, bold: isHeader);
        if (isFigure) cell.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
        return cell;
    }

    private static SimpleField Field(string instruction) => new([WordText.Run("1")]) { Instruction = $" {instruction} " };

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.IO.Compression;
using System.Text;
using CollabCase.Web.Documents;
using Xunit;

namespace CollabCase.UnitTests.Notes;

/// <summary>A file is what it contains, and its name has to say so.</summary>
public sealed class FileCheckTests
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        Slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    [Fact]
    public void What_is_taken_is_known_by_its_content()
    {
        Assert.Equal("application/pdf", Taken("a.pdf", Text("%PDF-1.7\n%âãÏÓ\n")));
        Assert.Equal("image/png", Taken("a.PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]));
        Assert.Equal("image/jpeg", Taken("a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Taken("a.docx", Office(Word)));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Taken("a.xlsx", Office(Excel)));
        Assert.Equal("application/vnd.openxmlformats-officedocument.presentationml.presentation", Taken("a.pptx", Office(Slides)));
        Assert.Equal("application/vnd.oasis.opendocument.text", Taken("a.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text"))));
        Assert.Equal("application/vnd.oasis.opendocument.spreadsheet", Taken("a.ods", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))));
        Assert.Equal("text/plain; charset=utf-8", Taken("a.txt", Text("Fàilte, 5 < 6\r\n\tand so on\f")));
        Assert.Equal("text/csv; charset=utf-8", Taken("a.csv", [0xEF, 0xBB, 0xBF, .. Text("a,b\n1,2\n")]));
        Assert.Equal("text/plain; charset=windows-1252", Taken("a.txt", [.. "caf"u8, 0xE9, 0x80]));
    }

    [Fact]
    public void A_sign_of_several_bytes_may_lie_across_what_is_read_at_once()
    {
        for (var before = 64 * 1024 - 3; before <= 64 * 1024; before++)
            Assert.Equal("text/plain; charset=utf-8", Taken("a.txt", Text(new string('x', before) + "€ and more")));
        Assert.Equal("text/plain; charset=windows-1252", Taken("a.txt", [.. Text(new string('x', 64 * 1024)), 0xE2, 0x82]));
    }

    [Theory]
    [InlineData("a.docm", "an Office document with macros", "application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("a.docx", "a Word document with macros", Word, "application/vnd.ms-office.vbaProject")]
    [InlineData("a.xlsx", "an Excel workbook with macros", Excel, "application/vnd.ms-office.activeX+xml")]
    [InlineData("a.dotx", "an Office template", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")]
    public void A_document_with_macros_is_refused_whatever_it_is_called(string name, string seems, params string[] types) =>
        Assert.Contains(seems, Refused(name, Office(types)), StringComparison.Ordinal);

    [Fact]
    public void A_part_of_macros_is_found_where_the_list_of_types_is_silent()
    {
        Assert.Contains("with macros", Refused("a.docx", Office([Word], ("word/vbaProject.bin", "x"))), StringComparison.Ordinal);
        Assert.Contains("with macros", Refused("a.xlsx", Office([Excel], ("xl/macrosheets/sheet1.xml", "x"))), StringComparison.Ordinal);
        Assert.Contains("with macros", Refused("a.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/Standard/Module1.xml", "x"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "<!DOCTYPE html><p>x", "a web page")]
    [InlineData("a.txt", "\n  <HTML>", "a web page")]
    [InlineData("a.csv", "<svg xmlns='x' onload='y'>", "an SVG picture")]
    [InlineData("a.svg", "<?xml version='1.0'?><svg>", "an SVG picture")]
    [InlineData("a.txt", "<script>alert(1)</script>", "a web page")]
    [InlineData("a.txt", "#!/bin/sh\nrm -rf .", "a script")]
    [InlineData("a.txt", "<?php echo 1;", "a script")]
    [InlineData("a.xml", "<?xml version='1.0'?><a/>", "XML")]
    [InlineData("a.rtf", "{\\rtf1 x}", "a rich text document")]
    [InlineData("a.pdf", "MZ\u0090\0\u0003", "a program for Windows")]
    [InlineData("a.gif", "GIF89a", "a GIF picture")]
    public void What_could_run_or_cannot_be_read_everywhere_is_refused_with_what_to_do(string name, string content, string seems)
    {
        var problem = Refused(name, Encoding.Latin1.GetBytes(content));

        Assert.StartsWith($"‘{name}’ seems to be {seems}", problem, StringComparison.Ordinal);
        Assert.Matches(@"\. [A-Z][^.]+\.", problem);
    }

    [Fact]
    public void Other_contents_are_refused_by_what_they_are()
    {
        Assert.Contains("old format of Office", Refused("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), StringComparison.Ordinal);
        Assert.Contains("a program", Refused("a.txt", [0x7F, .. "ELF"u8, 2, 1]), StringComparison.Ordinal);
        Assert.Contains("UTF-16", Refused("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("hello")]), StringComparison.Ordinal);
        Assert.Contains("not known here", Refused("a.txt", [1, 2, 3, 0, 255]), StringComparison.Ordinal);
        Assert.Contains("HEIC", Refused("a.jpg", [0, 0, 0, 24, .. "ftypheic"u8]), StringComparison.Ordinal);
        Assert.Contains("archive of several files (ZIP)", Refused("a.zip", Zip(("a.txt", "x"))), StringComparison.Ordinal);
        Assert.Contains("damaged", Refused("a.docx", [.. "PK"u8, 3, 4, 9, 9, 9]), StringComparison.Ordinal);
        Assert.Contains("damaged", Refused("a.docx", Zip(("[Content_Types].xml", "<Types><!DOCTYPE"))), StringComparison.Ordinal);
        Assert.Contains("0 bytes", Refused("a.txt", []), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_parts_that_unpacks_without_end_is_not_unpacked() =>
        Assert.Contains("damaged", Refused("a.docx", Zip(("[Content_Types].xml", new string(' ', 8 * 1024 * 1024)))), StringComparison.Ordinal);

    [Fact]
    public void More_parts_than_any_document_has_are_not_listed() =>
        Assert.Contains("very many files", Refused("a.docx", Zip([.. Enumerable.Range(0, 20_001).Select(i => ($"{i}", ""))])), StringComparison.Ordinal);

    [Theory]
    [InlineData("report.pdf", "‘report.pdf’ ends in .pdf and seems to be a PNG picture. Give it the ending .png, or choose another file.")]
    [InlineData("report", "‘report’ has no ending and seems to be a PNG picture. Give it the ending .png, or choose another file.")]
    public void The_name_has_to_agree_with_the_content(string name, string problem) => Assert.Equal(problem, Refused(name, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));

    [Fact]
    public void Text_that_is_called_a_script_is_not_kept_as_text() =>
        Assert.Equal("‘a.js’ ends in .js and seems to be plain text. Programs and scripts are not kept here.", Refused("a.js", Text("alert(1)")));

    private static string Taken(string name, byte[] content)
    {
        var found = FileCheck.Look(name, new MemoryStream(content));
        Assert.Null(found.Problem);
        return found.MediaType!;
    }

    private static string Refused(string name, byte[] content)
    {
        var found = FileCheck.Look(name, new MemoryStream(content));
        Assert.Null(found.MediaType);
        return found.Problem!;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Office(params string[] types) => Office(types, []);

    private static byte[] Office(string[] types, params (string, string)[] parts) =>
        Zip([("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' ContentType='application/xml'/>"
            + string.Concat(types.Select((type, i) => $"<Override PartName='/part{i}' ContentType='{type}'/>")) + "</Types>"), .. parts]);

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(content);
            }
        return bytes.ToArray();
    }
}

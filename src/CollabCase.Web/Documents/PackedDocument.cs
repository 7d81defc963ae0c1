using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CollabCase.Web.Documents;

/// <summary>A document that is packed as a ZIP: those of Office and OpenDocument, told by what they say of themselves and by their parts.</summary>
internal static class PackedDocument
{
    private const int MostParts = 20_000, LongestList = 1024 * 1024;
    private const string WithMacros = "Save it without macros (as .docx, .xlsx, .pptx, .odt, .ods or PDF), and choose it again.";

    private static readonly Dictionary<string, FileKind> Office = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document", [".docx"]),
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook", [".xlsx"]),
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "a PowerPoint presentation", [".pptx"]),
    };

    private static readonly Dictionary<string, FileKind> OpenDocument = new(StringComparer.Ordinal)
    {
        ["application/vnd.oasis.opendocument.text"] = new("application/vnd.oasis.opendocument.text", "an OpenDocument text", [".odt"]),
        ["application/vnd.oasis.opendocument.spreadsheet"] = new("application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet", [".ods"]),
    };

    public static Seen See(Stream content)
    {
        if (HasTooManyParts(content)) return new Seen(null, "an archive of very many files", FileKind.OneByOne);
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry("[Content_Types].xml") is { } types) return SeeOffice(zip, types);
            if (zip.GetEntry("mimetype") is { } type && Read(type) is { } said && OpenDocument.TryGetValue(Encoding.ASCII.GetString(said), out var kind))
                return zip.Entries.Any(e => Within(e, "Basic/") || Within(e, "Scripts/")) ? new Seen(null, $"{kind.Called} with macros", WithMacros) : new Seen(kind, kind.Called);
            return new Seen(null, "an archive of several files (ZIP)", FileKind.OneByOne);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException)
        {
            return new Seen(null, "a damaged document or archive", "Open it on your computer, save it again, and choose it then.");
        }
    }

    private static Seen SeeOffice(ZipArchive zip, ZipArchiveEntry types)
    {
        var said = ContentTypes(Read(types) ?? throw new InvalidDataException());
        var kind = said.Select(type => Office.GetValueOrDefault(type)).FirstOrDefault(found => found is not null);
        if (said.Any(IsOfMacros) || zip.Entries.Any(e => e.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)))
            return new Seen(null, $"{kind?.Called ?? "an Office document"} with macros", WithMacros);
        return kind is not null ? new Seen(kind, kind.Called) : new Seen(null, "an Office template, a show or another document of several parts", "Save it as .docx, .xlsx, .pptx or PDF, and choose it again.");
    }

    private static bool IsOfMacros(string type) =>
        type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
        || type.Contains("activeX", StringComparison.OrdinalIgnoreCase) || type.Contains("macrosheet", StringComparison.OrdinalIgnoreCase);

    private static List<string> ContentTypes(byte[] xml)
    {
        var types = new List<string>();
        using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
            if (reader.NodeType is XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type) types.Add(type);
        return types;
    }

    // However large it says that it becomes: no more than a list of parts is ever unpacked.
    private static byte[]? Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new byte[LongestList + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length > LongestList ? null : bytes[..length];
    }

    private static bool Within(ZipArchiveEntry entry, string folder) => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase);

    // By their signature, before a list of them is made in memory.
    private static bool HasTooManyParts(Stream content)
    {
        var signature = "PK\u0001\u0002"u8;
        var (buffer, kept, parts) = (new byte[64 * 1024], 0, 0);
        content.Position = 0;
        for (int read; (read = content.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var part = buffer.AsSpan(0, kept + read);
            parts += part.Count(signature);
            kept = Math.Min(signature.Length - 1, part.Length);
            part[^kept..].CopyTo(buffer);
        }
        return parts > MostParts;
    }
}

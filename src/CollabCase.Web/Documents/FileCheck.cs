using System.Text;
using CollabCase.Domain.Notes;

namespace CollabCase.Web.Documents;

/// <summary>
/// Looks at what a file is, by its content, and whether its name agrees. Taken are documents, sheets, slides, pictures and plain
/// text that can do nothing when they are opened.
/// </summary>
public static class FileCheck
{
    /// <summary>The endings of what is taken, for the form.</summary>
    public const string Accept = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.png,.jpg,.jpeg,.txt,.csv";

    /// <summary>What is taken, in words.</summary>
    public const string InWords = "PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, plain text or CSV";

    internal static readonly FileKind Pdf = new("application/pdf", "a PDF document", [".pdf"]),
        Png = new("image/png", "a PNG picture", [".png"]),
        Jpeg = new("image/jpeg", "a JPEG picture", [".jpg", ".jpeg"]);

    private const int HeadLength = 4096;

    private static readonly (byte[] Begins, int At, FileKind Kind)[] Taken =
    [
        ("%PDF-"u8.ToArray(), 0, Pdf),
        ([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], 0, Png),
        ([0xFF, 0xD8, 0xFF], 0, Jpeg),
    ];

    private static readonly (byte[] Begins, int At, string Called, string? WhatToDo)[] Refused =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "a document in the old format of Office, or one with a password", "Save it without a password as .docx, .xlsx, .pptx or PDF, and choose it again."),
        ("MZ"u8.ToArray(), 0, "a program for Windows", FileKind.NoPrograms),
        ([0x7F, .. "ELF"u8], 0, "a program", FileKind.NoPrograms),
        ([0xCF, 0xFA, 0xED, 0xFE], 0, "a program", FileKind.NoPrograms),
        ([0xCA, 0xFE, 0xBA, 0xBE], 0, "a program", FileKind.NoPrograms),
        ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], 0, "a shortcut of Windows", "Choose the file that it leads to."),
        ("GIF8"u8.ToArray(), 0, "a GIF picture", FileKind.SaveAsPicture),
        ("WEBP"u8.ToArray(), 8, "a WebP picture", FileKind.SaveAsPicture),
        ("II*\0"u8.ToArray(), 0, "a TIFF picture", FileKind.SaveAsPicture),
        ("MM\0*"u8.ToArray(), 0, "a TIFF picture", FileKind.SaveAsPicture),
        ("ftyphei"u8.ToArray(), 4, "a photograph in a format that only some phones read (HEIC)", FileKind.SaveAsPicture),
        ("ftyp"u8.ToArray(), 4, "a film or a recording", "Put it where your organisation keeps such files, and a link to it into a note."),
        ("Rar!"u8.ToArray(), 0, "an archive of several files", FileKind.OneByOne),
        ([.. "7z"u8, 0xBC, 0xAF], 0, "an archive of several files", FileKind.OneByOne),
        ([0x1F, 0x8B], 0, "an archive of several files", FileKind.OneByOne),
        ("{\\rtf"u8.ToArray(), 0, "a rich text document (RTF)", "Save it as .docx, .odt or PDF, and choose it again."),
        ("%!PS"u8.ToArray(), 0, "a PostScript document", "Save it as PDF, and choose it again."),
    ];

    /// <summary>A media type, or what is not right.</summary>
    public sealed record Found(string? MediaType, string? Problem);

    /// <param name="name">Cleaned.</param>
    /// <param name="content">The whole file.</param>
    public static Found Look(string name, Stream content)
    {
        if (content.Length == 0) return new(null, $"‘{name}’ is empty: it has 0 bytes. Check the file on your computer, and choose it again.");
        var seen = See(content);
        var ending = FileName.EndingOf(name);
        if (seen.Kind is not { } kind) return new(null, $"‘{name}’ seems to be {seen.Called}, which is not taken here. {seen.WhatToDo ?? $"Save it as {InWords}, and choose it again."}");
        if (kind.Endings.Contains(ending)) return new(kind.MediaTypeOf(ending, seen.Encoding), null);
        var called = ending.Length == 0 ? "has no ending" : $"ends in {ending}";
        return new(null, $"‘{name}’ {called} and seems to be {kind.Called}. {(kind.WhyNotRenamed(ending) ?? $"Give it the ending {kind.Endings[0]}, or choose another file.")}");
    }

    private static Seen See(Stream content)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
        foreach (var (begins, at, kind) in Taken)
            if (BeginsAt(head, at, begins)) return new Seen(kind, kind.Called);
        if (BeginsAt(head, 0, "PK\u0003\u0004"u8)) return PackedDocument.See(content);
        foreach (var (begins, at, called, whatToDo) in Refused)
            if (BeginsAt(head, at, begins)) return new Seen(null, called, whatToDo);
        return PlainText.See(content, head);
    }

    private static bool BeginsAt(ReadOnlySpan<byte> head, int at, ReadOnlySpan<byte> begins) => head.Length >= at && head[at..].StartsWith(begins);
}

/// <summary>A kind of file that is taken.</summary>
internal sealed record FileKind(string MediaType, string Called, string[] Endings)
{
    public const string NoPrograms = "Programs and scripts are not kept here.";
    public const string SaveAsPicture = "Save it as PNG or JPEG, and choose it again.";
    public const string OneByOne = "Add the documents in it one by one.";

    private static readonly string[] Programs = [".exe", ".com", ".bat", ".cmd", ".ps1", ".psm1", ".vbs", ".vbe", ".js", ".jse", ".mjs", ".wsf", ".hta", ".msi", ".scr", ".sh", ".py", ".pl", ".rb", ".php", ".jar", ".lnk", ".reg", ".sql"];

    public string MediaTypeOf(string ending, string? encoding) =>
        encoding is null ? MediaType : $"{(ending switch { ".csv" => "text/csv", ".json" => "application/json", _ => MediaType })}; charset={encoding}";

    /// <summary>Text under the name of a program or a web page would be one, once it is opened.</summary>
    public string? WhyNotRenamed(string ending) => Programs.Contains(ending) ? NoPrograms : null;
}

/// <summary>What a file's content seems to be: a kind that is taken, or something else and what to do about it.</summary>
internal sealed record Seen(FileKind? Kind, string Called, string? WhatToDo = null, string? Encoding = null);

using System.Text;

namespace CollabCase.Web.Documents;

/// <summary>Text in UTF-8 or Windows-1252, without anything that a browser or a computer would run.</summary>
internal static class PlainText
{
    private static readonly FileKind Kind = new("text/plain", "plain text", [".txt", ".csv", ".json"]);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What Windows-1252 has no sign for.
    private static readonly byte[] Unassigned = [0x81, 0x8D, 0x8F, 0x90, 0x9D];

    private static readonly string[] WebPages = ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<meta", "<link", "<style", "<a ", "<img", "<div", "<p>", "<h1", "<!--"];

    public static Seen See(Stream content, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new Seen(null, "text in UTF-16", "Save it as UTF-8 (in Notepad: Save as, then Encoding), and choose it again.");
        if (Markup(Encoding.Latin1.GetString(head)) is { } markup) return markup;
        return EncodingOf(content) is { } encoding
            ? new Seen(Kind, Kind.Called, Encoding: encoding)
            : new Seen(null, "a kind of file that is not known here");
    }

    private static Seen? Markup(string head)
    {
        var start = head.TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\t', '\r', '\n', '\f').ToLowerInvariant();
        if (start.StartsWith("#!", StringComparison.Ordinal) || start.StartsWith("<?php", StringComparison.Ordinal)) return new Seen(null, "a script", FileKind.NoPrograms);
        if (start.StartsWith('<'))
        {
            if (start.Contains("<svg", StringComparison.Ordinal)) return new Seen(null, "an SVG picture", FileKind.SaveAsPicture);
            if (WebPages.Any(tag => start.StartsWith(tag, StringComparison.Ordinal)) || start.Contains("<html", StringComparison.Ordinal) || start.Contains("<script", StringComparison.Ordinal))
                return new Seen(null, "a web page", "Print it as PDF, and choose that. Or put a link to it into a note.");
            if (start.StartsWith("<?xml", StringComparison.Ordinal)) return new Seen(null, "XML", "Save it as .xlsx, .docx or PDF, and choose it again.");
        }
        return null;
    }

    /// <summary>The encoding of the whole; null when there are signs in it that no text has.</summary>
    public static string? EncodingOf(Stream content)
    {
        var (bytes, characters) = (new byte[64 * 1024], new char[64 * 1024 + 4]);
        var decoder = Strict.GetDecoder();
        var (utf8, windows) = (true, true);
        content.Position = 0;
        for (int read; (read = content.Read(bytes)) > 0;)
        {
            var part = bytes.AsSpan(0, read);
            foreach (var b in part)
                if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') || b == 0x7F) return null;
            windows = windows && part.IndexOfAny(Unassigned) < 0;
            utf8 = utf8 && Decodes(decoder, part, characters, last: false);
            if (!utf8 && !windows) return null;
        }
        return utf8 && Decodes(decoder, [], characters, last: true) ? "utf-8" : windows ? "windows-1252" : null;
    }

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> part, Span<char> characters, bool last)
    {
        try
        {
            decoder.GetChars(part, characters, last);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}

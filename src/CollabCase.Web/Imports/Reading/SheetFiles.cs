using System.Globalization;

namespace CollabCase.Web.Imports.Reading;

/// <summary>Opens a file of tables by what is in it, whatever it is called: CSV, an Excel workbook, or grants as 360Giving JSON.</summary>
public static class SheetFiles
{
    /// <summary>In bytes: 100 MB.</summary>
    public const long Largest = 100L * 1024 * 1024;

    /// <summary>The endings of what is read, for the form.</summary>
    public const string Accept = ".csv,.tsv,.txt,.xlsx,.xlsm,.json";

    /// <param name="content">The whole file, which can be read from any place and more than once. It stays open.</param>
    /// <param name="name">What the person calls it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">With what to do.</exception>
    public static async Task<SheetFile> OpenAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length == 0) throw new UnreadableFileException($"‘{name}’ is empty: it has 0 bytes. Check the file on your computer, and choose it again.");
        if (content.Length > Largest) throw new UnreadableFileException($"‘{name}’ is larger than 100 MB. Divide the table into several files, and import them one after the other.");
        var head = new byte[4096];
        content.Position = 0;
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return Open(content, name, head.AsSpan(0, length), cancellationToken);
    }

    private static SheetFile Open(Stream content, string name, ReadOnlySpan<byte> head, CancellationToken cancellationToken)
    {
        if (head.StartsWith("PK"u8)) return ExcelFile.Open(content, name, cancellationToken);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new UnreadableFileException($"‘{name}’ is a document in the old format of Office, or one with a password. Save it without a password as .xlsx or .csv, and choose it again.");
        if (head.StartsWith("%PDF"u8)) throw new UnreadableFileException($"‘{name}’ is a PDF document, from which no table can be read reliably. Ask whoever made it for the table as .xlsx or .csv.");
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] ? GivingJson.Open(content, name, cancellationToken) : CsvSheet.Open(content, name, cancellationToken);
    }
}

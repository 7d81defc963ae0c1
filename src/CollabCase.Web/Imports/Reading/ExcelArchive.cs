using System.IO.Compression;
using System.Xml;

namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// The parts of a workbook, with bounds on what they unpack to: said beforehand by the list of parts, and counted again while they are
/// read, as the list may lie. Only the parts that hold the tables are opened, so macros and links to other files are never looked at.
/// </summary>
internal sealed class ExcelArchive : IDisposable
{
    /// <summary>In bytes, of all parts together: twice what a workbook of 100,000 rows and 50 columns takes.</summary>
    public const long MostUnpacked = 1024L * 1024 * 1024;

    /// <summary>In bytes: below it no part is suspicious, however well it is packed.</summary>
    public const long SmallPart = 10L * 1024 * 1024;

    /// <summary>Times: tables of numbers pack to a twentieth; a bomb to a thousandth.</summary>
    public const int MostRatio = 200;

    private const int MostParts = 5_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    private readonly ZipArchive _zip;
    private readonly string _name;
    private long _unpacked;

    private ExcelArchive(ZipArchive zip, string name) => (_zip, _name) = (zip, name);

    public static ExcelArchive Open(Stream content, string name)
    {
        content.Position = 0;
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts) throw Bomb(name);
            if (zip.Entries.Sum(part => part.Length) > MostUnpacked) throw Bomb(name);
            if (zip.Entries.Any(part => part.Length > SmallPart && part.Length / Math.Max(1, part.CompressedLength) > MostRatio)) throw Bomb(name);
            return new ExcelArchive(zip, name);
        }
        catch (Exception broken) when (broken is InvalidDataException or UnreadableFileException or NotSupportedException or EndOfStreamException or OverflowException)
        {
            zip?.Dispose();
            throw broken as UnreadableFileException ?? Damaged(name, broken);
        }
    }

    public bool Has(string part) => _zip.GetEntry(part) is not null;

    /// <summary>Reads a part; null: there is none.</summary>
    public XmlReader? Read(string part)
    {
        if (_zip.GetEntry(part) is not { } entry) return null;
        _unpacked = 0;
        return XmlReader.Create(new Bounded(entry.Open(), this, entry.CompressedLength), Settings);
    }

    public Exception Damaged(Exception broken) => Damaged(_name, broken);

    public void Dispose() => _zip.Dispose();

    private static UnreadableFileException Damaged(string name, Exception broken) =>
        new($"‘{name}’ is damaged, or is not an Excel workbook. Open it on your computer, save it again as .xlsx, and choose it then.", broken);

    private static UnreadableFileException Bomb(string name) =>
        new($"‘{name}’ unpacks to far more than a table of awards can be, so it is not read. Copy the table into a new workbook, save it, and choose that.");

    private void Count(int read, long packed)
    {
        _unpacked += read;
        if (_unpacked > MostUnpacked || _unpacked > SmallPart && _unpacked / Math.Max(1, packed) > MostRatio) throw Bomb(_name);
    }

    private sealed class Bounded(Stream part, ExcelArchive archive, long packed) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = part.Read(buffer);
            archive.Count(read, packed);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) part.Dispose();
            base.Dispose(disposing);
        }
    }
}

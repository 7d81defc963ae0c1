using System.Buffers;
using System.Text;
using System.Xml;

namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// The texts that the cells of a workbook share. They can be as large as the table itself, so beyond a few megabytes they lie in a
/// temporary file, and memory has their places only.
/// </summary>
internal sealed class ExcelTexts : IDisposable
{
    private const int MostInMemory = 8 * 1024 * 1024, Remembered = 4096, LongestCell = 32_767;

    private readonly List<long> _ends = [];
    private readonly (int Index, string Text)[] _latest = new (int, string)[Remembered];
    private MemoryStream _memory = new();
    private FileStream? _file;

    public static ExcelTexts Read(ExcelArchive archive, string part)
    {
        var texts = new ExcelTexts();
        Array.Fill(texts._latest, (-1, ""));
        using var xml = archive.Read(part);
        if (xml is null) return texts;
        try
        {
            var text = new StringBuilder();
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" }) texts.Add(TextOf(xml, text));
            texts._file?.Flush();
            return texts;
        }
        catch
        {
            texts.Dispose();
            throw;
        }
    }

    /// <summary>The words of a rich text, without how they are to be pronounced.</summary>
    public static string TextOf(XmlReader xml, StringBuilder text)
    {
        text.Clear();
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) xml.Skip();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                AppendValue(xml, text);
            }
            else xml.Read();
        }
        return text.ToString();
    }

    /// <summary>The value of an element, which holds nothing but text; the reader goes on after it.</summary>
    public static string ValueOf(XmlReader xml, StringBuilder text)
    {
        text.Clear();
        AppendValue(xml, text);
        return text.ToString();
    }

    // Piece by piece, and no more of it than a cell can hold: one text can unpack to as much as the whole workbook.
    private static void AppendValue(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }
        var depth = xml.Depth;
        var buffer = ArrayPool<char>.Shared.Rent(1024);
        try
        {
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                    for (int read; (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;) text.Append(buffer, 0, Math.Min(read, Math.Max(0, LongestCell - text.Length)));
                xml.Read();
            }
            xml.Read();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    public string? this[int index]
    {
        get
        {
            if (index < 0 || index >= _ends.Count) return null;
            ref var latest = ref _latest[index % Remembered];
            if (latest.Index != index) latest = (index, Load(index));
            return latest.Text;
        }
    }

    public void Dispose()
    {
        _memory.Dispose();
        _file?.Dispose();
    }

    private void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (_file is null && _memory.Length + bytes.Length > MostInMemory)
        {
            _file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
            _memory.WriteTo(_file);
            _memory.Dispose();
            _memory = new MemoryStream();
        }
        ((Stream?)_file ?? _memory).Write(bytes);
        _ends.Add((_ends.Count == 0 ? 0 : _ends[^1]) + bytes.Length);
    }

    private string Load(int index)
    {
        var begins = index == 0 ? 0 : _ends[index - 1];
        var length = (int)(_ends[index] - begins);
        if (_file is null) return Encoding.UTF8.GetString(_memory.GetBuffer(), (int)begins, length);
        var bytes = new byte[length];
        var read = 0;
        while (read < length && RandomAccess.Read(_file.SafeFileHandle, bytes.AsSpan(read), begins + read) is > 0 and var more) read += more;
        return Encoding.UTF8.GetString(bytes, 0, read);
    }
}

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
                var words = xml.ReadElementContentAsString();
                if (text.Length < LongestCell) text.Append(words);
            }
            else xml.Read();
        }
        return text.ToString();
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

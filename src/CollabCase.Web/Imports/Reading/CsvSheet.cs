using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CollabCase.Web.Documents;
using CsvHelper;

namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// A CSV file as spreadsheets save them: UTF-8 with or without a byte order mark, Windows-1252, or UTF-16 with one; commas, semicolons or
/// tabs, told by what makes the first rows equally long. Rows are numbered as a spreadsheet shows them: a line break in quotation marks
/// begins no row, and an empty line is one.
/// </summary>
public sealed class CsvSheet : SheetFile
{
    private const int LargestRow = 1024 * 1024, HeadLength = 64 * 1024, RowsToTell = 25;
    private const string MarkedAsText = "=@+-\t\r\n";

    private static readonly (char Sign, string Name)[] Separators = [(',', "commas"), (';', "semicolons"), ('\t', "tabs")];

    private readonly Stream _content;
    private readonly CsvReaderOptions _options;
    private readonly Sheet _sheet;

    private CsvSheet(Stream content, CsvReaderOptions options, Sheet sheet, string called) =>
        (_content, _options, _sheet, Called) = (content, options, sheet, called);

    public override string Called { get; }

    public override IReadOnlyList<Sheet> Sheets => [_sheet];

    internal static CsvSheet Open(Stream content, string name, CancellationToken cancellationToken)
    {
        var encoding = EncodingOf(content) ?? throw new UnreadableFileException($"‘{name}’ is not a file of comma-separated values: it has signs in it that no text has. Save the table as .xlsx or .csv, and choose it again.");
        var head = Head(content, encoding);
        var hasHint = head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        var separator = hasHint ? null : (char?)SeparatorOf(head);
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            Separator = separator,
            Encoding = encoding,
            MaxRecordSize = LargestRow,
            DetectSeparatorHint = true,
        };
        var first = new List<(int, IReadOnlyList<string?>)>();
        foreach (var row in Read(content, options, name, cancellationToken).Take(HeadingSearch.Depth)) first.Add((row.Number, row.Cells));
        var sheet = HeadingSearch.Find(name, first) ?? throw new UnreadableFileException($"‘{name}’ has no row with anything in it. Check the file on your computer, and choose it again.");
        var with = Separators.FirstOrDefault(s => s.Sign == separator).Name ?? "a separator that its first line names";
        return new CsvSheet(content, options, sheet, $"a CSV file ({NameOf(encoding)}, with {with})");
    }

    public override async IAsyncEnumerable<SheetRow> RowsAsync(Sheet sheet, bool hiddenToo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The file is on the disk beside the program: reading it ahead in the background would gain nothing.
        await Task.CompletedTask;
        foreach (var (number, cells) in Read(_content, _options, sheet.Name, cancellationToken))
            if (number > sheet.HeadingRow && HeadingSearch.Fit(sheet, number, cells) is { } row) yield return row;
    }

    private static IEnumerable<(int Number, List<string?> Cells)> Read(Stream content, CsvReaderOptions options, string name, CancellationToken cancellationToken)
    {
        content.Position = 0;
        using var csv = CsvReader.Create(content, options, leaveOpen: true);
        for (var number = 1; Next(csv, name, number); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cells = new List<string?>(csv.FieldCount);
            for (var i = 0; i < csv.FieldCount; i++) cells.Add(csv.IsEmpty(i) ? null : ValueOf(csv.GetString(i)));
            yield return (number, cells);
        }
    }

    private static bool Next(CsvReader csv, string name, int number)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException broken)
        {
            throw new UnreadableFileException($"Row {number} of ‘{name}’ does not end. A quotation mark in it, or in a row above, is perhaps never closed. Mend it, and choose the file again.", broken);
        }
    }

    // Our own exports, and careful people's, put an apostrophe before text that a spreadsheet would run as a formula.
    private static string? ValueOf(string cell) =>
        string.IsNullOrWhiteSpace(cell) ? null : cell is ['\'', var second, ..] && MarkedAsText.Contains(second, StringComparison.Ordinal) ? cell[1..] : cell;

    private static Encoding? EncodingOf(Stream content)
    {
        Span<byte> mark = stackalloc byte[2];
        content.Position = 0;
        var length = content.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        if (length == 2 && mark is [0xFF, 0xFE]) return Encoding.Unicode;
        if (length == 2 && mark is [0xFE, 0xFF]) return Encoding.BigEndianUnicode;
        return PlainText.EncodingOf(content) switch
        {
            "utf-8" => Encoding.UTF8,
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            _ => null,
        };
    }

    private static string NameOf(Encoding encoding) => encoding switch
    {
        UTF8Encoding => "UTF-8",
        UnicodeEncoding => "UTF-16",
        _ => "Windows-1252",
    };

    private static string Head(Stream content, Encoding encoding)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var text = new char[HeadLength];
        return new string(text, 0, reader.ReadBlock(text));
    }

    // The sign that stands outside quotation marks most often in the rows that have it least.
    private static char SeparatorOf(string head)
    {
        var rows = new List<int[]>();
        var (counts, quoted, any) = (new int[Separators.Length], false, false);
        foreach (var c in head)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '\n' or '\r')
            {
                if (any) rows.Add(counts);
                (counts, any) = (new int[Separators.Length], false);
                if (rows.Count == RowsToTell) break;
                continue;
            }
            else if (!quoted && Array.FindIndex(Separators, s => s.Sign == c) is >= 0 and var place) counts[place]++;
            any = true;
        }
        if (any && (rows.Count == 0 || head.Length < HeadLength)) rows.Add(counts);
        return Enumerable.Range(0, Separators.Length)
            .OrderByDescending(place => rows.Count == 0 ? 0 : rows.Sum(row => Math.Min(row[place], 1)) * 1000 / rows.Count + rows.Min(row => row[place]))
            .Select(place => Separators[place].Sign).First();
    }
}

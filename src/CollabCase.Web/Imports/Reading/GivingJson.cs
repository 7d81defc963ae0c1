using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CollabCase.Web.Imports.Reading;

/// <summary>
/// Grants as 360Giving publishes them in JSON, in the columns that the same grants have as a spreadsheet. Read grant by grant; the file is
/// an object with 'grants' in it, or only their list.
/// </summary>
public sealed class GivingJson : SheetFile
{
    private const int LargestGrant = 4 * 1024 * 1024, FirstBuffer = 64 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    private readonly Stream _content;
    private readonly Sheet _sheet;

    private GivingJson(Stream content, Sheet sheet) => (_content, _sheet) = (content, sheet);

    public override string Called => "grants in 360Giving JSON";

    public override IReadOnlyList<Sheet> Sheets => [_sheet];

    internal static GivingJson Open(Stream content, string name, CancellationToken cancellationToken)
    {
        // A column that no grant has would be one more to match, and one that is not listed would be lost: all grants are looked through.
        var headings = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var grant in Grants(content, name, cancellationToken))
        {
            foreach (var (heading, _) in GivingColumns.Flatten(grant))
                if (known.Add(heading)) headings.Add(heading);
            if (headings.Count > HeadingSearch.MostColumns) throw new UnreadableFileException($"The grants in ‘{name}’ have more than {HeadingSearch.MostColumns} different fields. Keep those that are about awards, and choose the file again.");
        }
        if (headings.Count == 0) throw new UnreadableFileException($"There are no grants in ‘{name}’. A file in 360Giving JSON has a list called 'grants'. Check the file, and choose it again.");
        return new GivingJson(content, new Sheet(name, headings));
    }

    public override async IAsyncEnumerable<SheetRow> RowsAsync(Sheet sheet, bool hiddenToo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var places = sheet.Headings.Select((heading, place) => (heading, place)).ToDictionary(h => h.heading, h => h.place, StringComparer.Ordinal);
        var number = 1;
        foreach (var grant in Grants(_content, sheet.Name, cancellationToken))
        {
            number++;
            var cells = new string?[places.Count];
            foreach (var (heading, value) in GivingColumns.Flatten(grant))
                if (places.TryGetValue(heading, out var place) && !string.IsNullOrWhiteSpace(value)) cells[place] = cells[place] is { } before ? $"{before}; {value}" : value;
            if (Array.Exists(cells, cell => cell is not null)) yield return new SheetRow(number, cells);
        }
    }

    private static IEnumerable<JsonElement> Grants(Stream content, string name, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var scan = new GrantScan(content, name);
        try
        {
            while (scan.Next(cancellationToken) is { } grant)
            {
                using (grant) yield return grant.RootElement;
            }
        }
        finally
        {
            scan.Dispose();
        }
    }

    /// <summary>Finds one grant after the other in a buffer that grows to the largest of them and no further.</summary>
    private sealed class GrantScan(Stream content, string name) : IDisposable
    {
        private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        private int _start, _end, _number;
        private bool _final, _marked, _within, _done;
        private JsonReaderState _state = new(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 });

        public JsonDocument? Next(CancellationToken cancellationToken)
        {
            try
            {
                while (!_done)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (_end > _start || _final)
                    {
                        if (Step() is { } grant) return grant;
                        if (_done) break;
                    }
                    if (_final) break;
                    Fill();
                }
                return null;
            }
            catch (JsonException broken)
            {
                var where = _number == 0 ? "at its beginning" : $"after grant {_number}";
                throw new UnreadableFileException($"‘{name}’ is not whole JSON: something is missing or too much {where}. Ask whoever made it for the file again, or for a CSV file.", broken);
            }
        }

        public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

        // What is read is given up only where a whole step was made: the reader's state is kept from there.
        private JsonDocument? Step()
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _final, _state);
            while (true)
            {
                var before = (Consumed: (int)reader.BytesConsumed, State: reader.CurrentState);
                if (!reader.Read()) return Keep(before.Consumed, before.State);
                if (_within)
                {
                    if (reader.TokenType is JsonTokenType.EndArray)
                    {
                        _done = true;
                        return null;
                    }
                    var begins = (int)reader.TokenStartIndex;
                    if (!reader.TrySkip()) return Keep(before.Consumed, before.State);
                    if (reader.TokenType is not JsonTokenType.EndObject) throw new JsonException();
                    _number++;
                    var grant = JsonDocument.Parse(_buffer.AsMemory(_start + begins, (int)reader.BytesConsumed - begins), Options);
                    Keep((int)reader.BytesConsumed, reader.CurrentState);
                    return grant;
                }
                if (reader is { TokenType: JsonTokenType.StartArray, CurrentDepth: 0 }) _within = true;
                else if (reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 }) _done = true;
                else if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                {
                    var isGrants = reader.ValueTextEquals("grants"u8);
                    if (isGrants)
                    {
                        if (!reader.Read()) return Keep(before.Consumed, before.State);
                        if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException();
                        _within = true;
                    }
                    else if (!reader.TrySkip()) return Keep(before.Consumed, before.State);
                }
                if (_done) return null;
            }
        }

        private JsonDocument? Keep(int consumed, JsonReaderState state)
        {
            _start += consumed;
            _state = state;
            return null;
        }

        private void Fill()
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_end, _start) = (_end - _start, 0);
            }
            if (_end == _buffer.Length)
            {
                if (_buffer.Length >= LargestGrant) throw new UnreadableFileException($"Grant {_number + 1} of ‘{name}’ is larger than 4 MB. Check that the file is 360Giving JSON, and choose it again.");
                var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
                _buffer.AsSpan(0, _end).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = larger;
            }
            var read = content.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            _final = read == 0;
            if (!_marked && _end >= 3)
            {
                _marked = true;
                if (_buffer.AsSpan(_start, _end - _start).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) _start += 3;
            }
        }
    }
}

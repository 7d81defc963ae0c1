using CollabCase.Domain.Organisations;

namespace CollabCase.Web.Imports.Reading;

/// <summary>Reads identifiers of organisations and remembers the latest of them: a table names the same few in row after row.</summary>
internal sealed class KnownIdentifiers
{
    private const int Most = 10_000;

    private readonly Dictionary<string, (string? Id, string? Reason)> _read = new(StringComparer.Ordinal);

    public (string? Id, string? Reason) Read(string text)
    {
        if (_read.TryGetValue(text, out var known)) return known;
        if (_read.Count >= Most) _read.Clear();
        return _read[text] = OrgId.TryParse(text, out var id, out var reason) ? (id.Value, null) : (null, reason);
    }
}

using CollabCase.Domain.Views;
using CollabCase.Web.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CollabCase.Web.Features.Views;

/// <summary>
/// What a list says of itself so that views of it can be saved: which list it is, the names that its address knows, in the
/// order in which it writes them, and the columns that can be chosen.
/// </summary>
/// <param name="Kind">Which list.</param>
/// <param name="Path">Its address; of one that stands inside a partnership what follows the partnership's, without a slash before it.</param>
/// <param name="Names">The names of its address. What narrows to a page is not among them.</param>
/// <param name="Columns">The columns besides the one that names the row; empty where they cannot be chosen.</param>
public sealed record ListDescription(ListKind Kind, string Path, IReadOnlyList<string> Names, IReadOnlyList<ListColumn> Columns)
{
    private const int MostValues = 100;

    public bool IsInPartnership => !Path.StartsWith('/');

    /// <summary>What an address asks of this list, in the list's own order and without what it does not know.</summary>
    public string Canonical(string? address)
    {
        if (address is null) return "";
        var start = address.IndexOf('?', StringComparison.Ordinal);
        var asked = QueryHelpers.ParseQuery(start < 0 ? address : address[start..]);
        var query = new AddressQuery();
        foreach (var (name, value) in Known(asked).Take(MostValues)) query.With(name, value);
        return query.After("").TrimStart('?');
    }

    /// <summary>The names and values of a query that this list knows, in its order.</summary>
    public IEnumerable<(string Name, string Value)> Known(IReadOnlyDictionary<string, StringValues> asked) =>
        from name in Names
        where asked.ContainsKey(name)
        from value in asked[name]
        where !string.IsNullOrWhiteSpace(value) && !value.Contains('\0', StringComparison.Ordinal)
        select (name, value);
}

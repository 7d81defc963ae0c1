using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace CollabCase.Web.Mvc;

/// <summary>Puts the names and values of an address together, leaving out what is empty.</summary>
public sealed class AddressQuery
{
    private readonly QueryBuilder _query = [];

    public AddressQuery With(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) _query.Add(name, value);
        return this;
    }

    public AddressQuery With(string name, IEnumerable<string> values)
    {
        foreach (var value in values) With(name, value);
        return this;
    }

    /// <summary>The address of a page as it was asked: what was asked comes from outside and is only ever what follows the question mark.</summary>
    public static string AsLeft(string path, string? asked)
    {
        var query = new AddressQuery();
        foreach (var (name, values) in QueryHelpers.ParseQuery(asked)) query.With(name, values.OfType<string>());
        return query.After(path);
    }

    public string After(string path) => path + _query.ToQueryString();
}

using Microsoft.AspNetCore.Http.Extensions;

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

    public string After(string path) => path + _query.ToQueryString();
}

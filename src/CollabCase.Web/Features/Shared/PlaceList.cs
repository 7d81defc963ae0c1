using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Shared;

/// <summary>A place as screens name it.</summary>
public sealed record NamedPlace(string Code, string Name, PlaceKind Kind)
{
    /// <summary>Its name among places of other kinds.</summary>
    public string FullName => Kind.Called(Name);
}

/// <summary>All places by name. They are read once: a code means the same area for good, and a new one comes with a new start.</summary>
public sealed class PlaceList(IServiceScopeFactory scopes)
{
    private Places? _places;

    public async ValueTask<Places> ReadAsync(CancellationToken cancel)
    {
        if (_places is { } known) return known;
        await using var scope = scopes.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<CollabCaseDb>().VisibleTo(Viewer.Nobody).Places
            .Select(p => new NamedPlace(p.Code, p.Name, p.Kind)).ToListAsync(cancel);
        var read = new Places(all);
        if (all.Count > 0) _places = read;
        return read;
    }
}

/// <summary>The places, in the order of their names, and by code.</summary>
public sealed class Places(IEnumerable<NamedPlace> places)
{
    private readonly Dictionary<string, NamedPlace> _byCode = places.ToDictionary(p => p.Code, StringComparer.Ordinal);

    public IReadOnlyList<NamedPlace> All { get; } = [.. places.OrderBy(p => p.Kind).ThenBy(p => Domain.Text.Fold(p.Name), StringComparer.Ordinal)];

    public NamedPlace? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The names behind some codes, in order.</summary>
    public IReadOnlyList<string> NamesOf(IEnumerable<string> codes) => [.. codes.Select(code => Find(code)?.FullName ?? code).Order(StringComparer.CurrentCulture)];
}

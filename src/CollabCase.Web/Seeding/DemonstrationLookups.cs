using CollabCase.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Seeding;

internal static class DemonstrationLookups
{
    /// <summary>The ids behind references, of those that are there.</summary>
    public static Task<Dictionary<string, long?>> IdsOfOrganisationsAsync(this Visible visible, IEnumerable<string?> references, CancellationToken cancel)
    {
        var named = references.OfType<string>().Distinct().ToList();
        return visible.Organisations.Where(o => named.Contains(o.Reference)).ToDictionaryAsync(o => o.Reference, o => (long?)o.Id, cancel);
    }

    public static Task<Dictionary<long, string>> NamesOfOrganisationsAsync(this Visible visible, IEnumerable<long?> ids, CancellationToken cancel)
    {
        var wanted = ids.OfType<long>().ToList();
        return visible.Organisations.Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
    }

    public static Task<Dictionary<string, long>> IdsOfPeopleAsync(this Visible visible, IEnumerable<string> addresses, CancellationToken cancel)
    {
        var named = addresses.Distinct().ToList();
        return visible.People.Where(p => named.Contains(p.Email)).ToDictionaryAsync(p => p.Email, p => p.Id, cancel);
    }

    public static Task<HashSet<string>> KnownPlacesAsync(this Visible visible, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        visible.Places.Where(p => codes.Contains(p.Code)).Select(p => p.Code).ToHashSetAsync(cancel);
}

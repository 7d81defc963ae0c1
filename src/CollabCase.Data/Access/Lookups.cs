using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

public static class Lookups
{
    /// <summary>The organisation behind a reference that a form names; null for none chosen. An unknown one is refused.</summary>
    public static async Task<long?> OrganisationIdAsync(this Visible visible, string? reference, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(reference)) return null;
        return await visible.Organisations.Where(o => o.Reference == reference).Select(o => (long?)o.Id).SingleOrDefaultAsync(cancel)
            ?? throw new DomainRuleException("Choose an organisation from the list.", "Organisation");
    }
}

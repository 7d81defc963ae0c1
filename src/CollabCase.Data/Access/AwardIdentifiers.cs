using CollabCase.Domain;
using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>An award that was published elsewhere is recorded once, whoever looks.</summary>
public static class AwardIdentifiers
{
    /// <summary>Refuses an identifier that another award has. It is looked for among all awards, and nothing is said of that one but its number.</summary>
    public static async Task RefuseTakenIdentifierAsync(this CollabCaseDb db, string? identifier, long? ownId, CancellationToken cancel)
    {
        if (Text.Clean(identifier) is not { } wanted) return;
        if (await db.Set<Award>().Where(a => a.Identifier == wanted && a.Id != ownId).Select(a => a.Number).FirstOrDefaultAsync(cancel) is { } taken)
            throw new DomainRuleException($"The award {taken} has this identifier already. Check the identifier, or use that record.", nameof(Award.Identifier));
    }

    /// <summary>Of some identifiers those that an award has already, whoever sees it.</summary>
    public static async Task<HashSet<string>> TakenIdentifiersAsync(this CollabCaseDb db, IReadOnlyCollection<string> identifiers, CancellationToken cancel) =>
        identifiers.Count == 0 ? [] : [.. await db.Set<Award>().Where(a => a.Identifier != null && EF.Parameter(identifiers).Contains(a.Identifier)).Select(a => a.Identifier!).ToListAsync(cancel)];
}

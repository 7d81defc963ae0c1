using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Organisations;

/// <summary>An organisation that is recorded already and may be the one that somebody is about to record.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Facts">What tells it from others, in a few words.</param>
/// <param name="SharedIdentifier">An identifier that both have; null where only the names are the same.</param>
public sealed record SimilarOrganisation(string Reference, string Name, string Facts, string? SharedIdentifier);

/// <summary>Finds organisations that are recorded already. The same identifier is refused; the same name is asked about.</summary>
public static class SimilarOrganisations
{
    private const int MostShown = 10;

    /// <summary>Those with one of the identifiers, then those of the same name but for small words.</summary>
    public static async Task<IReadOnlyList<SimilarOrganisation>> SimilarAsync(this Visible visible, string? name, IReadOnlyCollection<OrgId> identifiers, string? except, CancellationToken cancel)
    {
        var values = identifiers.Select(id => id.Value).ToList();
        var key = name is { Length: <= Organisation.NameMaxLength } && Text.Fold(name).Length > 0 ? Organisation.MatchKeyOf(name) : null;
        var others = visible.Organisations.Where(o => o.Reference != except);
        var identified = values.Count == 0 ? [] : await others
            .Where(o => o.Identifiers.Any(i => values.Contains(i.Value))).OrderBy(o => o.NameKey).Take(MostShown)
            .Select(o => new { o.Reference, o.Name, o.Type, Shared = o.Identifiers.Where(i => values.Contains(i.Value)).Select(i => i.Value).First() }).ToListAsync(cancel);
        var named = key is null ? [] : await others.Where(o => o.MatchKey == key).OrderBy(o => o.NameKey).ThenBy(o => o.Id).Take(MostShown)
            .Select(o => new { o.Reference, o.Name, o.Type }).ToListAsync(cancel);
        return
        [
            .. identified.Select(o => new SimilarOrganisation(o.Reference, o.Name, $"{o.Reference}, {o.Type.Label()}, {o.Shared}", o.Shared)),
            .. named.Where(o => identified.TrueForAll(i => i.Reference != o.Reference)).Select(o => new SimilarOrganisation(o.Reference, o.Name, $"{o.Reference}, {o.Type.Label()}", null)),
        ];
    }

    /// <summary>Refuses a second record of the same organisation; one of the same name only until somebody says that it is another.</summary>
    public static void RefuseSecondRecord(this IReadOnlyList<SimilarOrganisation> similar, bool isAnother)
    {
        if (similar.FirstOrDefault(s => s.SharedIdentifier is not null) is { } same)
            throw new DomainRuleException($"{same.Name} ({same.Reference}) has the identifier {same.SharedIdentifier} already. Use that record, or check the identifier.", nameof(Organisation.Identifiers));
        if (!isAnother && similar.Count > 0)
            throw new DomainRuleException($"There is an organisation of the same name: {similar[0].Name} ({similar[0].Reference}). Use that record, or say that this is another one.", "IsAnother");
    }
}

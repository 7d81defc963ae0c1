using CollabCase.Data.Access;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Savings;

/// <summary>An organisation as a form names it.</summary>
public sealed record NearbyOrganisation(long Id, string Reference, string Name);

/// <summary>The organisations that are likely to be meant in one partnership, and how another of the directory is named.</summary>
internal static class NearbyOrganisations
{
    /// <summary>Those that are or were partners, those that fund it, and those that are named already, by name.</summary>
    public static Task<List<NearbyOrganisation>> OrganisationsNearAsync(this Visible visible, long partnershipId, IReadOnlyCollection<long> besides, CancellationToken cancel)
    {
        var partners = visible.Partnerships.Where(p => p.Id == partnershipId).SelectMany(p => p.Partners).Select(p => p.OrganisationId);
        var funders = visible.AwardsInOutline.Where(a => a.PartnershipId == partnershipId).SelectMany(a => a.Funders).Select(f => f.OrganisationId);
        return visible.Organisations.Where(o => partners.Contains(o.Id) || funders.Contains(o.Id) || besides.Contains(o.Id))
            .OrderBy(o => o.NameKey).ThenBy(o => o.Id).Select(o => new NearbyOrganisation(o.Id, o.Reference, o.Name)).ToListAsync(cancel);
    }

    public static IReadOnlyList<Choice> AsChoices(this IEnumerable<NearbyOrganisation> organisations) => [.. organisations.Select(o => new Choice(o.Reference, o.Name))];

    /// <summary>
    /// The organisation that is meant: chosen from the list, or typed by its name or reference in the directory. Of both together the one that was there before gives way.
    /// Null where neither says anything.
    /// </summary>
    /// <param name="chosen">The reference that was chosen.</param>
    /// <param name="typed">The name or reference that was typed.</param>
    /// <param name="before">The organisation that the form was opened with.</param>
    /// <param name="field">The field that a refusal of what was typed belongs beside.</param>
    /// <param name="chosenField">The field that a refusal of what was chosen belongs beside.</param>
    public static async Task<long?> OrganisationMeantAsync(this Visible visible, string? chosen, string? typed, long? before, string field, CancellationToken cancel, string chosenField = "Organisation")
    {
        long? picked = string.IsNullOrEmpty(chosen) ? null : await visible.Organisations.Where(o => o.Reference == chosen).Select(o => (long?)o.Id).SingleOrDefaultAsync(cancel)
            ?? throw new DomainRuleException("Choose an organisation from the list.", chosenField);
        if (Text.Clean(typed) is not { } name) return picked;
        if (picked is not null && picked != before) throw new DomainRuleException("Choose an organisation from the list, or enter another; not both.", field);
        var key = Text.Fold(name);
        var found = await visible.Organisations.Where(o => o.Reference == name || o.NameKey == key).OrderBy(o => o.Id).Take(2).Select(o => o.Id).ToListAsync(cancel);
        return found switch
        {
            [var one] => one,
            [] => throw new DomainRuleException($"No organisation in the directory is called ‘{name}’. Look how it is written there, or record it there first.", field),
            _ => throw new DomainRuleException($"Several organisations in the directory are called ‘{name}’. Enter the reference of the one you mean, such as ORG-2026-0001.", field),
        };
    }
}

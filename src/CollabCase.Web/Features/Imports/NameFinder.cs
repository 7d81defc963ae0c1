using CollabCase.Data.Access;
using CollabCase.Data.Imports;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Imports;

/// <summary>
/// Finds out which organisation or partnership each name of an import means: by its reference or identifier, else by its name. That an organisation of the
/// same name is the same one a person has still to say.
/// </summary>
internal static class NameFinder
{
    public static async Task FindAsync(Visible visible, IReadOnlyCollection<AwardImportName> names, CancellationToken cancel)
    {
        var open = names.Where(n => n.Found is NameFound.Open).ToLookup(n => n.Kind is NameKind.Partnership);
        await OrganisationsAsync(visible, [.. open[false]], cancel);
        await PartnershipsAsync(visible, [.. open[true]], cancel);
    }

    private static async Task OrganisationsAsync(Visible visible, List<AwardImportName> names, CancellationToken cancel)
    {
        if (names.Count == 0) return;
        var references = names.Select(n => n.Reference).OfType<string>().Distinct().ToList();
        var identifiers = names.Select(IdentifierOf).OfType<string>().Distinct().ToList();
        var keys = names.Select(n => Organisation.MatchKeyOf(n.Name)).Distinct().ToList();
        var byReference = await visible.Organisations.Where(o => EF.Parameter(references).Contains(o.Reference)).ToDictionaryAsync(o => o.Reference, o => o.Id, cancel);
        var byIdentifier = await visible.Organisations.SelectMany(o => o.Identifiers).Where(i => EF.Parameter(identifiers).Contains(i.Value)).ToDictionaryAsync(i => i.Value, i => i.OrganisationId, cancel);
        var byName = (await visible.Organisations.Where(o => EF.Parameter(keys).Contains(o.MatchKey)).Select(o => new { o.Id, o.MatchKey }).ToListAsync(cancel)).ToLookup(o => o.MatchKey, o => o.Id);
        foreach (var name in names)
        {
            if (name.Reference is { } reference && byReference.TryGetValue(reference, out var id)
                || IdentifierOf(name) is { } identifier && byIdentifier.TryGetValue(identifier, out id)) (name.RecordId, name.Found) = (id, NameFound.ByIdentifier);
            else if (byName[Organisation.MatchKeyOf(name.Name)].ToList() is [var only]) (name.RecordId, name.Found) = (only, NameFound.SameName);
        }
    }

    private static async Task PartnershipsAsync(Visible visible, List<AwardImportName> names, CancellationToken cancel)
    {
        if (names.Count == 0) return;
        var references = names.Select(n => n.Reference ?? n.Name.Trim().ToUpperInvariant()).Distinct().ToList();
        var keys = names.Select(n => Text.Fold(n.Name)).Where(k => k.Length > 0).Distinct().ToList();
        var byReference = await visible.PartnershipsToImportInto.Where(p => EF.Parameter(references).Contains(p.Reference)).ToDictionaryAsync(p => p.Reference, p => p.Id, cancel);
        var byName = (await visible.PartnershipsToImportInto.Where(p => EF.Parameter(keys).Contains(p.NameKey)).Select(p => new { p.Id, p.NameKey }).ToListAsync(cancel)).ToLookup(p => p.NameKey, p => p.Id);
        foreach (var name in names)
        {
            if (byReference.TryGetValue(name.Reference ?? name.Name.Trim().ToUpperInvariant(), out var id)) (name.RecordId, name.Found) = (id, NameFound.ByIdentifier);
            else if (byName[Text.Fold(name.Name)].ToList() is [var only]) (name.RecordId, name.Found) = (only, NameFound.ByName);
        }
    }

    private static string? IdentifierOf(AwardImportName name) => name.Identifier is not { } written ? null : OrgId.TryParse(written, out var id, out _) ? id.Value : written.ToUpperInvariant();
}

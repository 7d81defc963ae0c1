using CollabCase.Data.Imports;
using CollabCase.Domain;
using CollabCase.Domain.Organisations;
using CollabCase.Web.Imports.Reading;

namespace CollabCase.Web.Features.Imports;

/// <summary>By what the rows of an import name organisations and partnerships: what is written alike is one name, and is asked about once.</summary>
internal static class NameKeys
{
    public static string Of(NamedOrganisation named) =>
        named.Reference is { } reference ? Cut("r:" + reference.Trim().ToUpperInvariant())
        : named.Identifier is { } identifier ? Cut("i:" + identifier.Trim().ToUpperInvariant())
        : Cut("n:" + Organisation.MatchKeyOf(named.Name ?? ""));

    public static string? OfPartnership(AwardRow row) =>
        row.PartnershipReference is { } reference ? Cut("r:" + reference.Trim().ToUpperInvariant())
        : row.PartnershipName is { } name ? Cut("n:" + Text.Fold(name)) : null;

    /// <summary>By what a row names its funders, its recipient and its partnership.</summary>
    public static RowNames In(AwardRow row) => new([.. row.Funders.Select(Of)], row.Recipient is { } recipient ? Of(recipient) : null, OfPartnership(row));

    /// <summary>Every name in a row, once.</summary>
    public static IEnumerable<AwardImportName> In(long importId, AwardRow row)
    {
        foreach (var funder in row.Funders) yield return Named(importId, NameKind.Funder, funder);
        if (row.Recipient is { } recipient) yield return Named(importId, NameKind.Recipient, recipient);
        if (OfPartnership(row) is { } key)
            yield return new AwardImportName(importId, NameKind.Partnership, key, Cut(row.PartnershipName ?? row.PartnershipReference!), null, row.PartnershipReference is { } reference ? Short(reference.Trim().ToUpperInvariant()) : null);
    }

    private static AwardImportName Named(long importId, NameKind kind, NamedOrganisation named) => new(importId, kind, Of(named), Cut(named.Name ?? named.Identifier ?? named.Reference ?? "?"),
        named.Identifier is { } identifier ? Short(identifier.Trim()) : null, named.Reference is { } reference ? Short(reference.Trim().ToUpperInvariant()) : null);

    private static string Cut(string text) => text.Length <= AwardImportName.KeyMaxLength ? text : text[..AwardImportName.KeyMaxLength];

    private static string Short(string text) => text.Length <= AwardImportName.IdentifierMaxLength ? text : text[..AwardImportName.IdentifierMaxLength];
}

/// <summary>The keys under which the names of a row are kept.</summary>
internal sealed record RowNames(IReadOnlyList<string> Funders, string? Recipient, string? Partnership)
{
    public static readonly RowNames None = new([], null, null);

    public IEnumerable<(NameKind Kind, string Key)> All
    {
        get
        {
            foreach (var funder in Funders) yield return (NameKind.Funder, funder);
            if (Recipient is not null) yield return (NameKind.Recipient, Recipient);
            if (Partnership is not null) yield return (NameKind.Partnership, Partnership);
        }
    }
}

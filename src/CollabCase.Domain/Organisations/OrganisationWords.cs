namespace CollabCase.Domain.Organisations;

/// <summary>The plain-English labels of the codes about organisations and places.</summary>
public static class OrganisationWords
{
    /// <summary>The label of a sector.</summary>
    public static string Label(this Sector sector) => sector switch
    {
        Sector.Public => "Public sector",
        Sector.Third => "Third sector",
        Sector.Private => "Private sector",
        Sector.Academic => "Academic",
        Sector.CommunityOrUserLed => "Community or user-led",
        _ => throw new ArgumentOutOfRangeException(nameof(sector), sector, null),
    };

    /// <summary>The label of a type of organisation.</summary>
    public static string Label(this OrganisationType type) => type switch
    {
        OrganisationType.Council => "Council",
        OrganisationType.NhsBoard => "NHS board",
        OrganisationType.HealthAndSocialCarePartnership => "Health and social care partnership",
        OrganisationType.Government => "Government",
        OrganisationType.Charity => "Charity",
        OrganisationType.SocialEnterprise => "Social enterprise",
        OrganisationType.Company => "Company",
        OrganisationType.CollegeOrUniversity => "College or university",
        OrganisationType.HousingAssociation => "Housing association",
        OrganisationType.UserLedGroup => "User-led group",
        OrganisationType.FunderOrFoundation => "Funder or foundation",
        OrganisationType.Network => "Network",
        OrganisationType.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>The label of a size band; null is an organisation whose size is not known.</summary>
    public static string Label(this SizeBand? size) => size?.Label() ?? "Size not known";

    /// <inheritdoc cref="Label(SizeBand?)"/>
    public static string Label(this SizeBand size) => size switch
    {
        SizeBand.Micro => "Micro (fewer than 10 staff)",
        SizeBand.Small => "Small (10 to 49 staff)",
        SizeBand.Medium => "Medium (50 to 249 staff)",
        SizeBand.Large => "Large (250 staff or more)",
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, null),
    };

    /// <summary>The label of a kind of place.</summary>
    public static string Label(this PlaceKind kind) => kind switch
    {
        PlaceKind.Council => "Council",
        PlaceKind.HealthBoard => "Health board",
        PlaceKind.HealthAndSocialCarePartnership => "Health and social care partnership",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What several places of a kind are called, as a heading.</summary>
    public static string PluralLabel(this PlaceKind kind) => kind switch
    {
        PlaceKind.Council => "Councils",
        PlaceKind.HealthBoard => "Health boards",
        PlaceKind.HealthAndSocialCarePartnership => "Health and social care partnerships",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What a place is called where places of several kinds stand together: 'Fife' is the council, 'NHS Fife' the board, 'Fife HSCP' the partnership.</summary>
    public static string Called(this PlaceKind kind, string name) => kind switch
    {
        PlaceKind.Council => name,
        PlaceKind.HealthBoard => $"NHS {name}",
        PlaceKind.HealthAndSocialCarePartnership => $"{name} HSCP",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

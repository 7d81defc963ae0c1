namespace CollabCase.Domain.Organisations;

/// <summary>What kind of area a place is. The numbers are stored: never renumber.</summary>
public enum PlaceKind
{
    /// <summary>One of the 32 council areas; codes begin with S12.</summary>
    Council = 1,

    /// <summary>One of the 14 territorial health boards; codes begin with S08.</summary>
    HealthBoard = 2,

    /// <summary>One of the 31 health and social care partnerships (integration authorities); codes begin with S37.</summary>
    HealthAndSocialCarePartnership = 3,
}

namespace CollabCase.Domain.Views;

/// <summary>Who can open a saved view besides its owner. Sharing gives nobody more records to see: each reader sees what they may see anyway.</summary>
public enum ViewSharing
{
    /// <summary>Nobody: the owner keeps it.</summary>
    Kept = 1,

    /// <summary>Everyone who coordinates.</summary>
    Coordinators = 2,

    /// <summary>Everyone who speaks for a funder.</summary>
    Funders = 3,

    /// <summary>Everyone who sits on a steering group.</summary>
    SteeringMembers = 4,

    /// <summary>Everyone who speaks for a partner.</summary>
    PartnerMembers = 5,

    /// <summary>Auditors.</summary>
    Auditors = 6,

    /// <summary>Administrators.</summary>
    Administrators = 7,
}

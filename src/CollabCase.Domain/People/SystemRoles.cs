namespace CollabCase.Domain.People;

/// <summary>
/// What a person may do on the whole system. Roles in one partnership are a <see cref="PartnershipMember"/>'s; a
/// partnership's coordinator is named on the partnership.
/// </summary>
[Flags]
public enum SystemRoles
{
    /// <summary>Nothing beyond the partnerships that the person is linked to.</summary>
    None = 0,

    /// <summary>Manages people, roles and links to partnerships.</summary>
    Administrator = 1,

    /// <summary>Reads everything and changes nothing.</summary>
    Auditor = 2,

    /// <summary>Opens partnerships and looks after those that name them as coordinator.</summary>
    Coordinator = 4,

    /// <summary>Sees the partnerships that their organisation funds, and its own awards in full.</summary>
    Funder = 8,
}

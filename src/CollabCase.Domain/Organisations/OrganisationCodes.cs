namespace CollabCase.Domain.Organisations;

/// <summary>Which part of society an organisation belongs to. The numbers are stored: never renumber.</summary>
public enum Sector
{
    /// <summary>Government, councils, the health service and their bodies.</summary>
    Public = 1,

    /// <summary>Charities, social enterprises and other voluntary organisations.</summary>
    Third = 2,

    /// <summary>Businesses run for profit.</summary>
    Private = 3,

    /// <summary>Universities, colleges and research bodies.</summary>
    Academic = 4,

    /// <summary>Groups run by a community or by the people they are for.</summary>
    CommunityOrUserLed = 5,
}

/// <summary>What sort of organisation it is. The numbers are stored: never renumber.</summary>
public enum OrganisationType
{
    /// <summary>A local authority.</summary>
    Council = 1,

    /// <summary>A territorial or special health board.</summary>
    NhsBoard = 2,

    /// <summary>A health and social care partnership, or its integration joint board.</summary>
    HealthAndSocialCarePartnership = 3,

    /// <summary>A government, or an agency of it.</summary>
    Government = 4,

    /// <summary>A registered charity.</summary>
    Charity = 5,

    /// <summary>A business with a social purpose.</summary>
    SocialEnterprise = 6,

    /// <summary>A company that is none of the others.</summary>
    Company = 7,

    /// <summary>A college or university.</summary>
    CollegeOrUniversity = 8,

    /// <summary>A housing association.</summary>
    HousingAssociation = 9,

    /// <summary>A group run by the people it is for.</summary>
    UserLedGroup = 10,

    /// <summary>A body whose work is to fund others.</summary>
    FunderOrFoundation = 11,

    /// <summary>A network or an association of organisations.</summary>
    Network = 12,

    /// <summary>None of these.</summary>
    Other = 99,
}

/// <summary>How many staff an organisation has. The numbers are stored: never renumber.</summary>
public enum SizeBand
{
    /// <summary>Fewer than 10 staff.</summary>
    Micro = 1,

    /// <summary>10 to 49 staff.</summary>
    Small = 2,

    /// <summary>50 to 249 staff.</summary>
    Medium = 3,

    /// <summary>250 staff or more.</summary>
    Large = 4,
}

/// <summary>How alike two organisations are. Not stored.</summary>
public enum Likeness
{
    /// <summary>Nothing says that they are the same.</summary>
    Different = 0,

    /// <summary>The same name, but for small words: probably the same organisation, so ask.</summary>
    SameName = 1,

    /// <summary>The same identifier: the same organisation, so refuse a second record.</summary>
    SameIdentifier = 2,
}

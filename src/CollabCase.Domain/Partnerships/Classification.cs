namespace CollabCase.Domain.Partnerships;

/// <summary>What a partnership is mainly about.</summary>
public enum Theme
{
    /// <summary>Health and wellbeing.</summary>
    HealthAndWellbeing = 1,

    /// <summary>Mental health and recovery.</summary>
    MentalHealthAndRecovery = 2,

    /// <summary>Learning disability.</summary>
    LearningDisability = 3,

    /// <summary>Justice.</summary>
    Justice = 4,

    /// <summary>Housing and homelessness.</summary>
    HousingAndHomelessness = 5,

    /// <summary>Employability.</summary>
    Employability = 6,

    /// <summary>Transport.</summary>
    Transport = 7,

    /// <summary>Children and families.</summary>
    ChildrenAndFamilies = 8,

    /// <summary>Older people.</summary>
    OlderPeople = 9,

    /// <summary>A place and its communities.</summary>
    PlaceAndCommunity = 10,

    /// <summary>Anything else.</summary>
    Other = 99,
}

/// <summary>The forms of collaboration that The State of Collaboration (Collaborate Foundation, 2018) and its companion reports tell apart.</summary>
public enum PartnershipForm
{
    /// <summary>A council that works across its own boundaries.</summary>
    CollaborativeCouncil = 1,

    /// <summary>An organisation that links the parts of a system.</summary>
    SystemConnector = 2,

    /// <summary>An organisation that sets out to change how others work.</summary>
    AgentOfChange = 3,

    /// <summary>Providers and buyers who shape a market together.</summary>
    CollaborativeMarket = 4,

    /// <summary>Providers who deliver together.</summary>
    ProviderCollaboration = 5,

    /// <summary>A strategic public-social partnership.</summary>
    StrategicPsp = 6,
}

/// <summary>Who carries a part of the work: the public sector, citizens or the third sector, or both together.</summary>
public enum Responsibility
{
    /// <summary>The public sector.</summary>
    PublicSector = 1,

    /// <summary>The public sector with citizens or the third sector.</summary>
    PublicWithCitizensOrThirdSector = 2,

    /// <summary>Citizens or the third sector.</summary>
    CitizensOrThirdSector = 3,
}

/// <summary>The model of collaboration that follows from who designs and who delivers.</summary>
public enum CollaborationModel
{
    /// <summary>Traditional public administration.</summary>
    TraditionalPublicAdministration = 1,

    /// <summary>Co-governance.</summary>
    CoGovernance = 2,

    /// <summary>Partial co-production.</summary>
    PartialCoProduction = 3,

    /// <summary>Co-management.</summary>
    CoManagement = 4,

    /// <summary>Full co-production.</summary>
    FullCoProduction = 5,
}

/// <summary>The table of models of collaboration: who designs against who delivers.</summary>
public static class CollaborationModels
{
    /// <summary>
    /// The model for the two answers, or null while one of them is open. Whoever delivers, design by citizens or the
    /// third sector is partial co-production; only designing and delivering together is full co-production.
    /// Source: Collaboration in local public services, research slides (Blavatnik School of Government).
    /// </summary>
    public static CollaborationModel? From(Responsibility? designedBy, Responsibility? deliveredBy) => (deliveredBy, designedBy) switch
    {
        (null, _) or (_, null) => null,
        (_, Responsibility.CitizensOrThirdSector) => CollaborationModel.PartialCoProduction,
        (Responsibility.PublicSector, Responsibility.PublicSector) => CollaborationModel.TraditionalPublicAdministration,
        (Responsibility.PublicSector, _) => CollaborationModel.CoGovernance,
        (_, Responsibility.PublicSector) => CollaborationModel.CoManagement,
        (Responsibility.PublicWithCitizensOrThirdSector, _) => CollaborationModel.FullCoProduction,
        _ => CollaborationModel.CoGovernance,
    };
}

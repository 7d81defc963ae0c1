namespace CollabCase.Domain.Memoranda;

/// <summary>What the partners agreed on in writing. The numbers are stored: never renumber.</summary>
public enum AgreedDocumentKind
{
    /// <summary>A memorandum of understanding: who works together, what for and how.</summary>
    Memorandum = 1,

    /// <summary>A page that says the same in short, for a light partnership.</summary>
    ShortAgreement = 2,

    /// <summary>A formal agreement that binds the partners.</summary>
    PartnershipAgreement = 3,

    /// <summary>What one group is for, who sits in it and how it decides.</summary>
    TermsOfReference = 4,

    /// <summary>Which information about people is shared, why and how it is kept safe.</summary>
    DataSharingAgreement = 5,

    /// <summary>What it takes, what it costs and what it brings.</summary>
    BusinessPlan = 6,

    /// <summary>How what the partners do leads to what they want to change.</summary>
    LogicModel = 7,

    /// <summary>Who is told what, when and by whom.</summary>
    CommunicationPlan = 8,

    /// <summary>What carries on after the money ends, and who pays for it.</summary>
    SustainabilityPlan = 9,

    /// <summary>What is looked at to see whether it works, and how.</summary>
    EvaluationPlan = 10,
}

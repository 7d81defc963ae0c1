namespace CollabCase.Domain.Memoranda;

/// <summary>What screens and files call agreed documents and what belongs to them, and what follows from their kind.</summary>
public static class AgreementWords
{
    /// <summary>What the kind is called.</summary>
    public static string Label(this AgreedDocumentKind kind) => kind switch
    {
        AgreedDocumentKind.Memorandum => "Memorandum of understanding",
        AgreedDocumentKind.ShortAgreement => "Short agreement",
        AgreedDocumentKind.PartnershipAgreement => "Partnership agreement",
        AgreedDocumentKind.TermsOfReference => "Terms of reference",
        AgreedDocumentKind.DataSharingAgreement => "Data sharing agreement",
        AgreedDocumentKind.BusinessPlan => "Business plan",
        AgreedDocumentKind.LogicModel => "Logic model",
        AgreedDocumentKind.CommunicationPlan => "Communication plan",
        AgreedDocumentKind.SustainabilityPlan => "Sustainability plan",
        AgreedDocumentKind.EvaluationPlan => "Evaluation plan",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What the kind is for, in a sentence.</summary>
    public static string Hint(this AgreedDocumentKind kind) => kind switch
    {
        AgreedDocumentKind.Memorandum => "Who works together, what for and how. Each partner signs it.",
        AgreedDocumentKind.ShortAgreement => "The same on a page, for a light partnership. Each partner signs it.",
        AgreedDocumentKind.PartnershipAgreement => "A formal agreement that binds the partners. Each partner signs it.",
        AgreedDocumentKind.TermsOfReference => "What one group is for, who sits in it and how it decides. The group agrees it.",
        AgreedDocumentKind.DataSharingAgreement => "Which information about people is shared, why, and how it is kept safe. Each partner signs it.",
        AgreedDocumentKind.BusinessPlan => "What it takes, what it costs and what it brings.",
        AgreedDocumentKind.LogicModel => "How what the partners do leads to what they want to change.",
        AgreedDocumentKind.CommunicationPlan => "Who is told what, when and by whom.",
        AgreedDocumentKind.SustainabilityPlan => "What carries on after the money ends, and who pays for it.",
        AgreedDocumentKind.EvaluationPlan => "What is looked at to see whether it works, and how.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether each partner has to sign it before it counts. The others count once they are agreed.</summary>
    public static bool NeedsSignatures(this AgreedDocumentKind kind) =>
        kind is AgreedDocumentKind.Memorandum or AgreedDocumentKind.ShortAgreement or AgreedDocumentKind.PartnershipAgreement or AgreedDocumentKind.DataSharingAgreement;

    /// <summary>Whether it is the memorandum of a partnership, or a simpler or more formal agreement in its place.</summary>
    public static bool IsMemorandum(this AgreedDocumentKind kind) =>
        kind is AgreedDocumentKind.Memorandum or AgreedDocumentKind.ShortAgreement or AgreedDocumentKind.PartnershipAgreement;

    /// <summary>What such a document says at least; a draft that does not is told so and not held up.</summary>
    public static IReadOnlyList<ClauseSubject> SaysAtLeast(this AgreedDocumentKind kind) => kind is AgreedDocumentKind.Memorandum ? Enum.GetValues<ClauseSubject>() : [];

    /// <summary>What a clause of the library is about, of that which a memorandum says at least; null for one about something else.</summary>
    public static ClauseSubject? SubjectOfLibrary(string? code) => code switch
    {
        "parties" => ClauseSubject.Parties,
        "purpose" => ClauseSubject.Purpose,
        "principles" => ClauseSubject.Principles,
        "governance" => ClauseSubject.GovernanceAndDecisions,
        "roles" => ClauseSubject.RolesAndContributions,
        "money" => ClauseSubject.MoneyAndInKind,
        "joining-and-leaving" => ClauseSubject.JoiningAndLeaving,
        "choosing-pilots" => ClauseSubject.ChoosingPilots,
        "data-sharing" => ClauseSubject.DataSharing,
        "learning" => ClauseSubject.IntellectualPropertyAndLearning,
        "conflict" => ClauseSubject.ConflictAndDispute,
        "review" => ClauseSubject.Review,
        "term-and-ending" => ClauseSubject.TermAndEnding,
        _ => null,
    };

    /// <summary>What the state is called.</summary>
    public static string Label(this VersionState state) => state switch
    {
        VersionState.Draft => "Draft",
        VersionState.InNegotiation => "In negotiation",
        VersionState.Agreed => "Agreed",
        VersionState.InForce => "In force",
        VersionState.Superseded => "Superseded",
        VersionState.Expired => "Expired",
        VersionState.Terminated => "Ended with notice",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What the state of a signature is called.</summary>
    public static string Label(this SignatoryState state) => state switch
    {
        SignatoryState.Waiting => "Not asked yet",
        SignatoryState.Asked => "Asked to sign",
        SignatoryState.Signed => "Signed",
        SignatoryState.Declined => "Declined",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>How somebody signed.</summary>
    public static string Label(this SignedHow how) => how switch
    {
        SignedHow.Link => "With the link that was sent",
        SignedHow.Paper => "On paper",
        SignedHow.SignedIn => "Signed in",
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };

    /// <summary>What the order of signing is called.</summary>
    public static string Label(this SigningOrder order) => order switch
    {
        SigningOrder.AnyOrder => "In any order",
        SigningOrder.OneAfterAnother => "One after another",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    /// <summary>What the unit is called.</summary>
    public static string Label(this NoticeUnit unit) => unit switch
    {
        NoticeUnit.Days => "Days",
        NoticeUnit.Months => "Months",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    /// <summary>What the subject of a clause is called.</summary>
    public static string Label(this ClauseSubject subject) => subject switch
    {
        ClauseSubject.Parties => "Parties",
        ClauseSubject.Purpose => "Purpose",
        ClauseSubject.Principles => "Principles",
        ClauseSubject.GovernanceAndDecisions => "Governance and decisions",
        ClauseSubject.RolesAndContributions => "Roles and contributions",
        ClauseSubject.MoneyAndInKind => "Money and in-kind",
        ClauseSubject.JoiningAndLeaving => "How partners join and leave",
        ClauseSubject.ChoosingPilots => "How pilots are chosen",
        ClauseSubject.DataSharing => "Data sharing",
        ClauseSubject.IntellectualPropertyAndLearning => "Intellectual property and learning",
        ClauseSubject.ConflictAndDispute => "Conflict and dispute",
        ClauseSubject.Review => "Review",
        ClauseSubject.TermAndEnding => "Term and ending",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };
}

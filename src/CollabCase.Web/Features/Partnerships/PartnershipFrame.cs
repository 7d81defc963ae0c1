namespace CollabCase.Web.Features.Partnerships;

/// <summary>What stands around every page of a partnership: which one it is, where it is on its way, and its sections.</summary>
public sealed record PartnershipFrame(
    string Reference,
    string Name,
    string StageWords,
    string StateWords,
    string CurrentSection,
    IReadOnlyList<PartnershipSection> Sections,
    bool IsReadOnly = false,
    string? ReadOnlySentence = null)
{
    public const string Overview = "overview";
    public const string Journey = "journey";
    public const string Milestones = "milestones";
    public const string Gate = "gate";
    public const string Partners = "partners";
    public const string Contributions = "contributions";
    public const string Understanding = "understanding";
    public const string Induction = "induction";
    public const string Messages = "messages";
    public const string Governance = "governance";
    public const string Meetings = "meetings";
    public const string Actions = "actions";
    public const string Escalations = "escalations";
    public const string Documents = "documents";
    public const string Decisions = "decisions";
    public const string Proposals = "proposals";
    public const string Funding = "funding";
    public const string Risks = "risks";
    public const string Reviews = "reviews";
    public const string Notes = "notes";
    public const string History = "history";
    public const string People = "people";

    /// <summary>The sections that there are, in the order of the side navigation.</summary>
    public static IReadOnlyList<PartnershipSection> SectionsOf(string reference) =>
    [
        new(Overview, "Overview", $"/partnerships/{reference}"),
        new(Journey, "Journey", $"/partnerships/{reference}/journey"),
        new(Milestones, "Milestones", $"/partnerships/{reference}/milestones"),
        new(Gate, "Gate", $"/partnerships/{reference}/gate"),
        new(Partners, "Partners", $"/partnerships/{reference}/partners"),
        new(Contributions, "Contributions", $"/partnerships/{reference}/contributions", Partners),
        new(Understanding, "Shared understanding", $"/partnerships/{reference}/shared-understanding", Partners),
        new(Induction, "Induction", $"/partnerships/{reference}/induction", Partners),
        new(Messages, "Messages", $"/partnerships/{reference}/messages", Partners),
        new(Governance, "Governance", $"/partnerships/{reference}/governance"),
        new(Meetings, "Meetings", $"/partnerships/{reference}/meetings", Governance),
        new(Actions, "Actions", $"/partnerships/{reference}/actions", Governance),
        new(Escalations, "Issues", $"/partnerships/{reference}/escalations", Governance),
        new(Decisions, "Decisions", $"/partnerships/{reference}/decisions", Governance),
        new(Proposals, "Proposals", $"/partnerships/{reference}/proposals", Governance),
        new(Documents, "Documents", $"/partnerships/{reference}/documents"),
        new(Funding, "Funding", $"/partnerships/{reference}/funding"),
        new(Risks, "Risks", $"/partnerships/{reference}/risks"),
        new(Reviews, "Reviews", $"/partnerships/{reference}/reviews"),
        new(Notes, "Notes and documents", $"/partnerships/{reference}/notes"),
        new(History, "History", $"/partnerships/{reference}/history"),
        new(People, "People", $"/partnerships/{reference}/people"),
    ];
}

/// <summary>A section; one that is part of another (`Within`) is shown where that or another part of it is open.</summary>
public sealed record PartnershipSection(string Key, string Text, string Href, string? Within = null);

/// <summary>The model of a page that stands inside a partnership.</summary>
public interface IPartnershipPage
{
    PartnershipFrame Frame { get; }
}

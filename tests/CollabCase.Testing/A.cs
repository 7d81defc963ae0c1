using CollabCase.Testing.Funding;
using CollabCase.Testing.Governance;
using CollabCase.Testing.Memoranda;
using CollabCase.Testing.Milestones;
using CollabCase.Testing.Notes;
using CollabCase.Testing.Organisations;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using CollabCase.Testing.Reviews;
using CollabCase.Testing.Risks;

namespace CollabCase.Testing;

/// <summary>Where a test starts its sentence: <c>A.Partnership().InTestAndEmbed()</c>. The builders go through the domain's public methods.</summary>
public static class A
{
    /// <summary>A partnership that was opened a year before <see cref="PartnershipBuilder.Today"/>.</summary>
    public static PartnershipBuilder Partnership() => new();

    /// <summary>Somebody who can sign in and who, unless more is said, sees nothing.</summary>
    public static PersonBuilder Person() => new();

    /// <summary>An organisation of the third sector.</summary>
    public static OrganisationBuilder Organisation() => new();

    /// <summary>A milestone that is planned for a month after <see cref="PartnershipBuilder.Today"/>.</summary>
    public static MilestoneBuilder Milestone() => new();

    /// <summary>A small text file, for everyone in the partnership.</summary>
    public static DocumentBuilder Document() => new();

    /// <summary>A risk that is possible and of medium impact.</summary>
    public static RiskBuilder Risk() => new();

    /// <summary>A review of the risks that is due in a month.</summary>
    public static ReviewBuilder Review() => new();

    /// <summary>A steering group in which nobody sits yet.</summary>
    public static TierBuilder Tier() => new();

    /// <summary>A meeting a fortnight after <see cref="PartnershipBuilder.Today"/>, of which nothing more is known.</summary>
    public static MeetingBuilder Meeting() => new();

    /// <summary>Something that the head of service said they would do within a fortnight.</summary>
    public static ActionBuilder Action() => new();
    /// <inheritdoc cref="ProposalBuilder"/>
    public static ProposalBuilder Proposal() => new();

    /// <inheritdoc cref="DecisionBuilder"/>
    public static DecisionBuilder Decision() => new();

    /// <summary>The draft of a memorandum with two clauses.</summary>
    public static AgreedDocumentBuilder AgreedDocument() => new();

    /// <summary>Something that a group cannot settle: there is no room.</summary>
    public static IssueBuilder Issue() => new();

    /// <summary>An award of £50,000 for 2026-27.</summary>
    public static AwardBuilder Award() => new();
}

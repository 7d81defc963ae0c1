using System.Globalization;

namespace CollabCase.Domain.Reviews;

/// <summary>The plain-English labels of the codes about reviews.</summary>
public static class ReviewWords
{
    /// <summary>What stands where no day is set.</summary>
    public const string NoDay = "No day set";

    /// <summary>What stands where nobody sees to a review.</summary>
    public const string NoOwner = "Nobody named yet";

    /// <summary>The label of a kind.</summary>
    public static string Label(this ReviewKind kind) => kind switch
    {
        ReviewKind.Memorandum => "Memorandum or agreement",
        ReviewKind.TermsOfReference => "Terms of reference",
        ReviewKind.DataSharingAgreement => "Data sharing agreement",
        ReviewKind.SustainabilityPlan => "Sustainability plan",
        ReviewKind.Risks => "Risks",
        ReviewKind.GovernanceStructure => "Governance structure",
        ReviewKind.Readiness => "Readiness",
        ReviewKind.AwardCondition => "Condition of an award",
        ReviewKind.AwardReport => "Report for an award",
        ReviewKind.DelegatedAuthority => "Delegated authority",
        ReviewKind.MemberTerm => "Terms of members",
        ReviewKind.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What is looked at, for beside a choice.</summary>
    public static string Hint(this ReviewKind kind) => kind switch
    {
        ReviewKind.Memorandum => "Does what we agreed still say what we do?",
        ReviewKind.TermsOfReference => "Is the group still for this, and does it decide this way?",
        ReviewKind.DataSharingAgreement => "Is what we share, and why, still right and safe?",
        ReviewKind.SustainabilityPlan => "What carries on after the money ends, and who pays?",
        ReviewKind.Risks => "The register as a whole: what is new, what is past, who looks after what?",
        ReviewKind.GovernanceStructure => "Do the groups, and who sits in them, still fit the stage we are at?",
        ReviewKind.Readiness => "How ready are we to work together? Once a year is enough.",
        ReviewKind.AwardCondition => "Is what the funder asked for being kept?",
        ReviewKind.AwardReport => "What does the funder get to read, and by when?",
        ReviewKind.DelegatedAuthority => "Can our contacts still decide what they say they can?",
        ReviewKind.MemberTerm => "Whose term in a group ends, and who follows?",
        ReviewKind.Other => "Anything else that is worth a look now and then.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The label of a state.</summary>
    public static string Label(this ReviewState state) => state switch
    {
        ReviewState.Open => "Comes up",
        ReviewState.Ended => "Ended",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The label of a result.</summary>
    public static string Label(this ReviewResult result) => result switch
    {
        ReviewResult.NoChange => "No change",
        ReviewResult.Revise => "Revise",
        ReviewResult.End => "End",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };

    /// <summary>What a result means, for beside a choice.</summary>
    public static string Hint(this ReviewResult result) => result switch
    {
        ReviewResult.NoChange => "It stands as it is, and comes up again.",
        ReviewResult.Revise => "Something is to change, and it comes up again.",
        ReviewResult.End => "It is no longer needed, and does not come up again.",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };

    /// <summary>How often it comes up: 'every 12 months', 'at each gate' or 'once'.</summary>
    public static string SayCadence(int? everyMonths, bool atEachGate) => (everyMonths, atEachGate) switch
    {
        (null, true) => "at each gate",
        (null, false) => "once",
        (1, false) => "every month",
        (1, true) => "every month, and at each gate",
        ({ } months, _) => string.Create(CultureInfo.InvariantCulture, $"every {months} months{(atEachGate ? ", and at each gate" : "")}"),
    };

    /// <summary>So many months lie between two reviews unless a partnership says otherwise; null where there is no such custom.</summary>
    public static int? UsualMonths(this ReviewKind kind) => kind switch
    {
        ReviewKind.Memorandum or ReviewKind.TermsOfReference or ReviewKind.DataSharingAgreement or ReviewKind.Readiness or ReviewKind.DelegatedAuthority => 12,
        ReviewKind.SustainabilityPlan or ReviewKind.Risks => 6,
        _ => null,
    };

    /// <summary>Whether it comes up at each gate unless a partnership says otherwise.</summary>
    public static bool IsAtEachGate(this ReviewKind kind) => kind is ReviewKind.GovernanceStructure;
}

namespace CollabCase.Domain.Partnerships;

/// <summary>Where a record behind a check is found.</summary>
public enum RecordKind
{
    /// <summary>The partnership's overview: purpose, vision, lead.</summary>
    Overview = 1,

    /// <summary>The list of partners.</summary>
    Partners = 2,

    /// <summary>The partnership's funding.</summary>
    Funding = 3,

    /// <summary>One award, by its number.</summary>
    Award = 4,

    /// <summary>One attestation, by its number in the partnership.</summary>
    Attestation = 5,

    /// <summary>The list of groups.</summary>
    Groups = 6,

    /// <summary>One group, by its number in the partnership.</summary>
    Group = 7,

    /// <summary>The register of decisions.</summary>
    Decisions = 8,

    /// <summary>One decision, by its number in the partnership.</summary>
    Decision = 9,

    /// <summary>The list of memoranda and other agreed documents.</summary>
    AgreedDocuments = 10,

    /// <summary>One agreed document, by its number in the partnership.</summary>
    AgreedDocument = 11,

    /// <summary>What the partnership looks at again.</summary>
    Reviews = 12,
}

/// <summary>A pointer to a record behind a check.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Which one, where there are several.</param>
public sealed record RecordLink(RecordKind Kind, string? Number = null);

/// <summary>How one criterion of a gate stands.</summary>
/// <param name="Gate">The gate that asks.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Title">Its title for this partnership's profile.</param>
/// <param name="CountsAsMet">What counts as met for this partnership's profile.</param>
/// <param name="Weight">What it weighs here, after what the steering group adapted.</param>
/// <param name="Result">How it stands.</param>
/// <param name="KnownBy">Whether the records or a person say so; for one not yet met, which of them could.</param>
/// <param name="Explanation">Why, in a sentence or two: what is in place, or what comes next.</param>
/// <param name="Records">The records behind it, or where to go next.</param>
/// <param name="Attestation">What a person said about it, where that still stands.</param>
/// <param name="Adaptation">The steering group's decision on its weight, if there is one.</param>
public sealed record GateCheck(
    Gate Gate,
    Criterion Criterion,
    string Title,
    string CountsAsMet,
    CriterionWeight Weight,
    CriterionResult Result,
    CriterionSource KnownBy,
    string Explanation,
    IReadOnlyList<RecordLink> Records,
    Attestation? Attestation = null,
    ProfileAdaptation? Adaptation = null)
{
    /// <summary>Met, or not applicable with a reason.</summary>
    public bool IsInPlace => Result is not CriterionResult.NotYetMet;

    /// <summary>Required and not yet in place: the gate waits for it, or for an agreed exception.</summary>
    public bool IsStillToCome => Weight is CriterionWeight.Required && !IsInPlace;
}

/// <summary>How far a partnership is on the way to its next gate.</summary>
/// <param name="Gate">The gate ahead.</param>
/// <param name="InPlace">How many of the required criteria are in place.</param>
/// <param name="Required">How many are required.</param>
/// <param name="NextSteps">The first two required ones that are still to come.</param>
public sealed record GateProgress(Gate Gate, int InPlace, int Required, IReadOnlyList<GateCheck> NextSteps)
{
    /// <summary>Whether every required criterion is in place.</summary>
    public bool IsReady => InPlace == Required;
}

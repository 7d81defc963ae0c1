using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>What is said about an award besides its funders and its amounts. Everything but the title may be left out.</summary>
/// <param name="Title">What people call it.</param>
public sealed record AwardDetails(string Title)
{
    /// <summary>Null: not published.</summary>
    public AwardKind? Kind { get; init; }

    /// <summary>The day it was awarded, for an award that has been; null: not known.</summary>
    public DateOnly? AwardedOn { get; init; }

    /// <summary>Null: not published.</summary>
    public bool? IsRingFenced { get; init; }

    /// <summary>What it is ring-fenced for; only for an award that is.</summary>
    public string? RingFencedFor { get; init; }

    /// <summary>What the funder asks in return.</summary>
    public string? Conditions { get; init; }

    /// <summary>Where the figures are from, and any difference that the source has.</summary>
    public string? Source { get; init; }

    /// <summary>How an in-kind contribution was valued: hours by rate, premises, services. Needed for in-kind, and for nothing else.</summary>
    public string? InKindBasis { get; init; }

    /// <summary>What the award is called where it was published, such as a 360Giving grant identifier.</summary>
    public string? Identifier { get; init; }

    /// <summary>What it pays for, as the funder published it.</summary>
    public string? Description { get; init; }

    /// <summary>The first day of what it pays for, as planned.</summary>
    public DateOnly? PlannedFrom { get; init; }

    /// <summary>The last day of what it pays for, as planned; not before the first.</summary>
    public DateOnly? PlannedUntil { get; init; }

    /// <summary>The organisation that the money is paid to.</summary>
    public long? RecipientOrganisationId { get; init; }

    /// <summary>The funder's programme that it comes from.</summary>
    public string? Programme { get; init; }

    /// <summary>What the funder calls that programme in its own lists.</summary>
    public string? ProgrammeCode { get; init; }

    /// <summary>What was asked for: £0 to £10 billion.</summary>
    public Money? AppliedFor { get; init; }

    /// <summary>Whether anybody could apply for it; null: not recorded.</summary>
    public bool? FromOpenCall { get; init; }

    /// <summary>Where it is published: a whole address that starts with https://.</summary>
    public string? WebAddress { get; init; }
}

/// <summary>What is awarded in one financial year, by one funder or by all of them together.</summary>
/// <param name="Year">Null: the year was not published.</param>
/// <param name="Amount">£0 to £10 billion.</param>
/// <param name="FunderOrganisationId">One of the award's funders. Null where several gave it jointly and their shares were not published; for an award with one funder null means that funder.</param>
public sealed record AwardAmount(FinancialYear? Year, Money Amount, long? FunderOrganisationId = null)
{
    /// <summary>What the funder intends for a later year without being bound to it. It needs a year, and is never counted as committed.</summary>
    public bool IsIndicative { get; init; }
}

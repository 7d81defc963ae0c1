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
}

/// <summary>What is awarded in one financial year, by one funder or by all of them together.</summary>
/// <param name="Year">Null: the year was not published.</param>
/// <param name="Amount">£0 to £10 billion.</param>
/// <param name="FunderOrganisationId">One of the award's funders. Null where several gave it jointly and their shares were not published; for an award with one funder null means that funder.</param>
public sealed record AwardAmount(FinancialYear? Year, Money Amount, long? FunderOrganisationId = null);

namespace CollabCase.Domain.Funding;

/// <summary>The plain-English labels of the codes about money.</summary>
public static class FundingWords
{
    /// <summary>What stands where the financial year of an amount is not known.</summary>
    public const string YearNotPublished = "Year not published";

    /// <summary>The label of a kind of award; an award without one has a kind that was not published.</summary>
    public static string Label(this AwardKind? kind) => kind?.Label() ?? "Kind not published";

    /// <inheritdoc cref="Label(AwardKind?)"/>
    public static string Label(this AwardKind kind) => kind switch
    {
        AwardKind.Catalytic => "Catalytic (to form and to test)",
        AwardKind.InKind => "In-kind",
        AwardKind.Sustainability => "Sustainability",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The label of a state of an award.</summary>
    public static string Label(this AwardState state) => state switch
    {
        AwardState.Applied => "Applied for",
        AwardState.Offered => "Offered",
        AwardState.Awarded => "Awarded",
        AwardState.Declined => "Declined",
        AwardState.Completed => "Completed",
        AwardState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The label of a state of a payment.</summary>
    public static string Label(this PaymentState state) => state switch
    {
        PaymentState.Scheduled => "Scheduled",
        PaymentState.Claimed => "Claimed",
        PaymentState.Paid => "Paid",
        PaymentState.Returned => "Returned",
        PaymentState.WrittenOff => "Written off",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The label of a state of a condition.</summary>
    public static string Label(this ConditionState state) => state switch
    {
        ConditionState.Open => "Open",
        ConditionState.Met => "Met",
        ConditionState.Waived => "Waived",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The label of a state of a report to a funder.</summary>
    public static string Label(this FunderReportState state) => state switch
    {
        FunderReportState.Due => "To be sent",
        FunderReportState.Sent => "Sent",
        FunderReportState.SentBack => "Returned for changes",
        FunderReportState.SignedOff => "Signed off",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Why amounts were put on other years.</summary>
    public static string Label(this RevisionKind kind) => kind switch
    {
        RevisionKind.Original => "Original",
        RevisionKind.Replanned => "Plans have changed",
        RevisionKind.Carried => "Left over at the end of a year, and carried on",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The label of what is given in kind.</summary>
    public static string Label(this InKindKind kind) => kind switch
    {
        InKindKind.Time => "Time",
        InKindKind.Premises => "Premises",
        InKindKind.Services => "Services",
        InKindKind.Equipment => "Equipment",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The label of what sustains a service.</summary>
    public static string Label(this WhatFollows follows) => follows switch
    {
        WhatFollows.CommissionedService => "A commissioned service",
        WhatFollows.SustainabilityMoney => "Sustainability money",
        _ => throw new ArgumentOutOfRangeException(nameof(follows), follows, null),
    };

    /// <summary>The label of how sure money is.</summary>
    public static string Label(this MoneyCertainty certainty) => certainty switch
    {
        MoneyCertainty.Committed => "Committed",
        MoneyCertainty.Offered => "Offered",
        MoneyCertainty.HopedFor => "Hoped for",
        _ => throw new ArgumentOutOfRangeException(nameof(certainty), certainty, null),
    };

    /// <summary>Whether and for what an award is ring-fenced, as one sentence without its full stop.</summary>
    public static string RingFence(bool? isRingFenced, string? ringFencedFor) => (isRingFenced, ringFencedFor) switch
    {
        (null, _) => "Not published whether it is ring-fenced",
        (false, _) => "Not ring-fenced",
        (true, null) => "Ring-fenced",
        (true, _) => $"Ring-fenced for {ringFencedFor}",
    };
}

using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Risks;

namespace CollabCase.Domain.Funding;

/// <summary>The records that a report is assembled from, as they stand.</summary>
public sealed record ReportRecords
{
    /// <summary>The awards that the report is about.</summary>
    public required IReadOnlyList<AwardRecord> Awards { get; init; }

    /// <summary>All committed cash of the partnership, of whatever award.</summary>
    public IReadOnlyList<CashIn> CommittedCash { get; init; } = [];

    /// <summary>What is planned and spent; null: nothing is planned.</summary>
    public SpendingRecord? Spending { get; init; }

    /// <summary>The milestones that were met, dropped or moved in the period, and those that are late.</summary>
    public IReadOnlyList<MilestoneRecord> Milestones { get; init; } = [];

    /// <summary>What was agreed in the period and stands.</summary>
    public IReadOnlyList<DecisionRecord> Decisions { get; init; } = [];

    /// <summary>The risks that are open.</summary>
    public IReadOnlyList<RiskRecord> Risks { get; init; } = [];

    /// <summary>Notes of the period that everyone who sees the partnership may read.</summary>
    public IReadOnlyList<NoteRecord> Notes { get; init; } = [];

    /// <summary>Evidence of milestones, of the period.</summary>
    public IReadOnlyList<EvidenceRecord> Evidence { get; init; } = [];

    /// <summary>How many people were supported, in whatever year.</summary>
    public IReadOnlyList<PeopleRecord> People { get; init; } = [];
}

/// <summary>One award with its money.</summary>
public sealed record AwardRecord(long Id, string Title, string GivenBy, bool IsInKind, IReadOnlyList<AwardAmount> Lines, IReadOnlyList<PaymentRecord> Payments, IReadOnlyList<ContributionRecord> Contributions);

/// <summary>A payment that arrived.</summary>
/// <param name="PaidOn">The day it arrived.</param>
/// <param name="Amount">What arrived.</param>
/// <param name="ReturnedOn">The day some of it went back; null: none did.</param>
/// <param name="Returned">What went back.</param>
public sealed record PaymentRecord(DateOnly PaidOn, Money Amount, DateOnly? ReturnedOn, Money Returned)
{
    /// <summary>What it comes to between two days, both included: below £0 where it went back later than it came.</summary>
    public Money Between(DateOnly from, DateOnly until) =>
        (PaidOn >= from && PaidOn <= until ? Amount : Money.Zero) - (ReturnedOn >= from && ReturnedOn <= until ? Returned : Money.Zero);
}

/// <summary>Something given in kind.</summary>
public sealed record ContributionRecord(long Id, InKindKind Kind, string What, DateOnly GivenOn, Money Value);

/// <summary>What is planned and spent in the partnership, and what is to follow.</summary>
/// <param name="Planned">The current forecast.</param>
/// <param name="Spent">What was spent, for quarters of which that is recorded.</param>
/// <param name="RunsOutOn">The first day that committed cash does not cover; null: it lasts.</param>
/// <param name="Follows">What sustains the service then; null: nothing is known to.</param>
/// <param name="FollowsOn">When that begins.</param>
/// <param name="GapDays">The days between; null where one of the two is not known.</param>
/// <param name="Gap">The cash that is missing for them.</param>
public sealed record SpendingRecord(IReadOnlyList<QuarterSpending> Planned, IReadOnlyList<QuarterSpending> Spent, DateOnly? RunsOutOn, WhatFollows? Follows, DateOnly? FollowsOn, int? GapDays, Money? Gap);

/// <summary>A milestone, with the moves of its agreed date in the period.</summary>
public sealed record MilestoneRecord(long Id, int Number, string Title, MilestoneState State, DateOnly? ForecastOn, DateOnly? ActualOn, DateOnly? DroppedOn, IReadOnlyList<DateMoved> Moves);

/// <summary>An agreed date that was moved.</summary>
public sealed record DateMoved(DateOnly From, DateOnly To, ReplanReason Reason);

/// <summary>A decision.</summary>
/// <param name="Id">The record.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">In a few words.</param>
/// <param name="DecidedOn">The day.</param>
/// <param name="IsAboutAnAward">It binds an award, whichever.</param>
/// <param name="AwardId">That award, where it is one here.</param>
public sealed record DecisionRecord(long Id, int Number, string Title, DateOnly DecidedOn, bool IsAboutAnAward, long? AwardId);

/// <summary>An open risk.</summary>
public sealed record RiskRecord(long Id, int Number, string Title, RiskScore Score);

/// <summary>A note.</summary>
public sealed record NoteRecord(long Id, int Number, string Body, DateOnly WrittenOn);

/// <summary>What shows that a milestone is done.</summary>
public sealed record EvidenceRecord(long Id, int MilestoneNumber, string Milestone, string Title, DateOnly AddedOn);

/// <summary>How many people were supported.</summary>
/// <param name="Id">The record.</param>
/// <param name="Year">The financial year; null: all years together.</param>
/// <param name="People">So many.</param>
/// <param name="Source">Where the number is from.</param>
public sealed record PeopleRecord(long Id, FinancialYear? Year, int People, string Source);

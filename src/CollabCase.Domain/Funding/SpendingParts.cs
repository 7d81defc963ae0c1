using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>What sustains a service when the money of a pilot ends. The numbers are stored: never renumber.</summary>
public enum WhatFollows
{
    /// <summary>A commissioner buys it.</summary>
    CommissionedService = 1,

    /// <summary>Money that sustains, embeds or extends it.</summary>
    SustainabilityMoney = 2,
}

/// <summary>How sure money is. The numbers are stored: never renumber.</summary>
public enum MoneyCertainty
{
    /// <summary>Agreed in writing.</summary>
    Committed = 1,

    /// <summary>Offered, and not yet accepted.</summary>
    Offered = 2,

    /// <summary>Asked for, or hoped for.</summary>
    HopedFor = 3,
}

/// <summary>One plan or forecast, as it was made. Never changed but for its approval.</summary>
public sealed class SpendingRevision : Entity, IPartOf<SpendingPlan>
{
    private SpendingRevision() { }

    internal SpendingRevision(long spendingPlanId, int number, string? reason, long byPersonId, DateOnly today) =>
        (SpendingPlanId, Number, Reason, MadeByPersonId, MadeOn) = (spendingPlanId, number, reason, byPersonId, today);

    /// <summary>The plan it is a part of.</summary>
    public long SpendingPlanId { get; private set; }

    /// <summary>1 for the original plan, rising.</summary>
    public int Number { get; private set; }

    /// <summary>Why it differs from the one before; none is needed for the first.</summary>
    public string? Reason { get; private set; }

    /// <summary>The day on which it was made.</summary>
    public DateOnly MadeOn { get; private set; }

    /// <summary>Who made it.</summary>
    public long MadeByPersonId { get; private set; }

    /// <summary>The day on which it was approved; null: it was not.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Who approved it.</summary>
    public long? ApprovedByPersonId { get; private set; }

    internal void Approve(long byPersonId, DateOnly today)
    {
        if (ApprovedOn is not null) throw new DomainRuleException("This forecast is approved already.");
        (ApprovedOn, ApprovedByPersonId) = (today, byPersonId);
    }
}

/// <summary>What one revision plans for one quarter.</summary>
public sealed class SpendingLine : Entity, IPartOf<SpendingPlan>
{
    private SpendingLine() { }

    internal SpendingLine(SpendingRevision revision, QuarterSpending spending) =>
        (SpendingPlanId, RevisionNumber, Quarter, AmountPence) = (revision.SpendingPlanId, revision.Number, spending.Quarter, spending.Amount.Pence);

    /// <summary>The plan it is a part of.</summary>
    public long SpendingPlanId { get; private set; }

    /// <summary>The number of the revision that says it.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>The quarter.</summary>
    public Quarter Quarter { get; private set; }

    /// <summary>In whole pence.</summary>
    public long AmountPence { get; private set; }

    /// <summary>The amount.</summary>
    public Money Amount => Money.FromPence(AmountPence);
}

/// <summary>What was spent in one quarter.</summary>
public sealed class SpentInQuarter : Entity, IPartOf<SpendingPlan>
{
    private SpentInQuarter() { }

    internal SpentInQuarter(long spendingPlanId, Quarter quarter, Money amount) => (SpendingPlanId, Quarter, AmountPence) = (spendingPlanId, quarter, amount.Pence);

    /// <summary>The plan it is a part of.</summary>
    public long SpendingPlanId { get; private set; }

    /// <summary>The quarter.</summary>
    public Quarter Quarter { get; private set; }

    /// <summary>In whole pence.</summary>
    public long AmountPence { get; private set; }

    /// <summary>The amount.</summary>
    public Money Amount => Money.FromPence(AmountPence);

    internal void Correct(Money amount) => AmountPence = amount.Pence;
}

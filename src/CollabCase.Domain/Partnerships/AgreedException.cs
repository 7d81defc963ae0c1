namespace CollabCase.Domain.Partnerships;

/// <summary>An exception that the steering group agrees for one required criterion that is not yet met.</summary>
/// <param name="CriterionKey">The criterion's stable key.</param>
/// <param name="Reason">Why the partnership moves on without it.</param>
/// <param name="WhatWillBeDone">What will be done about it.</param>
/// <param name="ByWhen">By when: a date after today.</param>
public sealed record ExceptionToAgree(string CriterionKey, string Reason, string WhatWillBeDone, DateOnly ByWhen);

/// <summary>
/// A required criterion that was not yet met when the partnership moved on: why, what will be done and by when. It
/// stays on the partnership's face until it is done.
/// </summary>
public sealed class AgreedException : Entity, IPartOf<Partnership>
{
    /// <summary>The longest reason.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>The longest statement of what will be, or was, done.</summary>
    public const int ActionMaxLength = 1000;

    /// <summary>The partnership it is part of.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first exception of the partnership, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The decision that agreed it.</summary>
    public long GateDecisionId { get; private set; }

    /// <summary>The gate that was passed with it.</summary>
    public Gate Gate { get; private set; }

    /// <summary>The criterion's stable key.</summary>
    public string CriterionKey { get; private set; } = "";

    /// <summary>Why the partnership moved on without it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What will be done.</summary>
    public string WhatWillBeDone { get; private set; } = "";

    /// <summary>The last day by which it is to be done, inclusive.</summary>
    public DateOnly ByWhen { get; private set; }

    /// <summary>The day of the steering group's decision.</summary>
    public DateOnly AgreedOn { get; private set; }

    /// <summary>The day it came to its end; null while it is open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>How it came to its end.</summary>
    public ExceptionEnding? Ending { get; private set; }

    /// <summary>What was done, or what becomes of it; null where the partnership moved back, whose decision says why.</summary>
    public string? EndingNote { get; private set; }

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => EndedOn is null;

    internal AgreedException(GateDecision decision, int number, string criterionKey, string reason, string whatWillBeDone, DateOnly byWhen)
    {
        PartnershipId = decision.PartnershipId;
        GateDecisionId = decision.Id;
        Gate = decision.Gate;
        AgreedOn = decision.DecidedOn;
        Number = number;
        CriterionKey = criterionKey;
        Reason = reason;
        WhatWillBeDone = whatWillBeDone;
        ByWhen = byWhen;
    }

    private AgreedException() { }

    /// <summary>Whether it is open and its day has passed.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && ByWhen < today;

    internal void End(ExceptionEnding ending, string? note, DateOnly on)
    {
        Ending = ending;
        EndingNote = note;
        EndedOn = on;
    }
}

using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Partnerships;

/// <summary>A time that the partnership spent at a stage. Periods are numbered in order and are never taken away.</summary>
public sealed class StagePeriod : Entity, IPartOf<Partnership>
{
    /// <summary>The partnership it is part of.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first period of the partnership, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The stage.</summary>
    public Stage Stage { get; private set; }

    /// <summary>The first day at the stage; null when a partnership was taken over and nobody knows.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>How much of <see cref="From"/> is known.</summary>
    public DatePrecision FromPrecision { get; private set; }

    /// <summary>The day it moved on, which is the first day of what follows; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>How the partnership came to the stage.</summary>
    public StageEntry Entry { get; private set; }

    /// <summary>The steering group's decision that brought it here, if one did.</summary>
    public long? GateDecisionId { get; private set; }

    internal StagePeriod(Partnership partnership, int number, Stage stage, DateOnly? from, DatePrecision precision, StageEntry entry, long? gateDecisionId = null)
    {
        PartnershipId = partnership.Id;
        Number = number;
        Stage = stage;
        From = from;
        FromPrecision = precision;
        Entry = entry;
        GateDecisionId = gateDecisionId;
    }

    private StagePeriod() { }

    internal void End(DateOnly on) => Until = on;

    internal void BeginOn(DateOnly on, DatePrecision precision)
    {
        From = on;
        FromPrecision = precision;
    }
}

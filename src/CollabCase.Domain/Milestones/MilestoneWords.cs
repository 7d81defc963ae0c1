namespace CollabCase.Domain.Milestones;

/// <summary>The plain-English labels of the codes about milestones.</summary>
public static class MilestoneWords
{
    /// <summary>The tag of an open milestone whose date has passed.</summary>
    public const string Late = "Late";

    /// <summary>The tag of an open milestone that waits for others.</summary>
    public const string Waiting = "Waiting";

    /// <summary>The label of a strand.</summary>
    public static string Label(this Strand strand) => strand switch
    {
        Strand.FundingAndResource => "Funding and resource",
        Strand.StatutorySupport => "Statutory support",
        Strand.Delivery => "Delivery",
        Strand.Partnership => "Partnership",
        _ => throw new ArgumentOutOfRangeException(nameof(strand), strand, null),
    };

    /// <summary>What belongs to a strand, for beside a choice.</summary>
    public static string Hint(this Strand strand) => strand switch
    {
        Strand.FundingAndResource => "Money, and what partners give in kind.",
        Strand.StatutorySupport => "What public bodies back, buy and change.",
        Strand.Delivery => "What is designed, tried and provided.",
        Strand.Partnership => "How the partners work together.",
        _ => throw new ArgumentOutOfRangeException(nameof(strand), strand, null),
    };

    /// <summary>The label of a state.</summary>
    public static string Label(this MilestoneState state) => state switch
    {
        MilestoneState.Planned => "Planned",
        MilestoneState.Agreed => "Agreed",
        MilestoneState.Done => "Done",
        MilestoneState.Dropped => "Dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The label of a reason for a new date.</summary>
    public static string Label(this ReplanReason reason) => reason switch
    {
        ReplanReason.WaitingForPartner => "Waiting for a partner",
        ReplanReason.WaitingForDecision => "Waiting for a decision",
        ReplanReason.MoneyNotConfirmed => "Money not confirmed",
        ReplanReason.StaffChange => "Staff change",
        ReplanReason.ScopeChanged => "What is to be done changed",
        ReplanReason.PlannedTooTightly => "Planned too tightly",
        ReplanReason.OutsideEvents => "Outside events",
        ReplanReason.OtherDatesMoved => "Other dates moved",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>The label of a group on the desk.</summary>
    public static string Label(this DeskGroup group) => group switch
    {
        DeskGroup.Late => Late,
        DeskGroup.ThisWeek => "This week",
        DeskGroup.NextWeek => "Next week",
        DeskGroup.WeekAfterNext => "The week after next",
        DeskGroup.Waiting => "Waiting for others",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    /// <summary>How far the date is from what was agreed, in calendar days: 'As agreed', '12 days later than agreed'. Null in, null out.</summary>
    public static string? Slippage(int? days) => days switch
    {
        null => null,
        0 => "As agreed",
        1 => "1 day later than agreed",
        -1 => "1 day earlier than agreed",
        > 0 => $"{days} days later than agreed",
        _ => $"{-days} days earlier than agreed",
    };
}

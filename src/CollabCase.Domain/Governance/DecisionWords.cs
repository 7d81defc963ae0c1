namespace CollabCase.Domain.Governance;

/// <summary>What screens and files call meetings, decisions, actions, escalations and proposals.</summary>
public static class DecisionWords
{
    /// <summary>Every matter that a decision can bind.</summary>
    public const DecisionMatters All = DecisionMatters.Gate | DecisionMatters.Pilot | DecisionMatters.Memorandum | DecisionMatters.Award | DecisionMatters.Role | DecisionMatters.Terms | DecisionMatters.Profile;

    /// <summary>What one matter is called. For several at once, see <see cref="Each"/>.</summary>
    public static string Label(this DecisionMatters matter) => matter switch
    {
        DecisionMatters.None => "The group’s own work",
        DecisionMatters.Gate => "A gate",
        DecisionMatters.Pilot => "A pilot",
        DecisionMatters.Memorandum => "A memorandum or another agreed document",
        DecisionMatters.Award => "An award",
        DecisionMatters.Role => "A role",
        DecisionMatters.Terms => "Terms of reference",
        DecisionMatters.Profile => "What the gates ask",
        _ => throw new ArgumentOutOfRangeException(nameof(matter), matter, null),
    };

    /// <summary>The matters one by one, in the order in which they are listed.</summary>
    public static IReadOnlyList<DecisionMatters> Each(this DecisionMatters matters) =>
        [.. Enum.GetValues<DecisionMatters>().Where(m => m != DecisionMatters.None && matters.HasFlag(m))];

    /// <summary>How it was decided.</summary>
    public static string Label(this DecisionBy by) => by switch
    {
        DecisionBy.Consensus => "By consensus",
        DecisionBy.Vote => "By vote",
        DecisionBy.WrittenProcedure => "In writing",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    /// <summary>What came of it.</summary>
    public static string Label(this DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Agreed => "Agreed",
        DecisionOutcome.NotAgreed => "Not agreed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>What a reply in writing says.</summary>
    public static string SayReply(bool? isFor) => isFor switch { true => "For it", false => "Against it", null => "No preference" };

    /// <summary>'3 for, 1 against, 1 did neither'.</summary>
    public static string Say(this Votes votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        return votes.Abstained == 0 ? $"{votes.For} for, {votes.Against} against" : $"{votes.For} for, {votes.Against} against, {votes.Abstained} did neither";
    }

    /// <summary>What the state of a meeting is called.</summary>
    public static string Label(this MeetingState state) => state switch
    {
        MeetingState.Scheduled => "Scheduled",
        MeetingState.Held => "Held",
        MeetingState.Cancelled => "Cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What the state of the minutes is called.</summary>
    public static string Label(this MinutesState state) => state switch
    {
        MinutesState.Drafted => "Draft",
        MinutesState.Circulated => "Circulated",
        MinutesState.Approved => "Approved and locked",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What an item is for.</summary>
    public static string Label(this AgendaPurpose purpose) => purpose switch
    {
        AgendaPurpose.Information => "For information",
        AgendaPurpose.Discussion => "For discussion",
        AgendaPurpose.Decision => "For decision",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    /// <summary>What became of an item.</summary>
    public static string Label(this AgendaOutcome outcome) => outcome switch
    {
        AgendaOutcome.Dealt => "Dealt with",
        AgendaOutcome.CarriedForward => "Carried forward",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>Who was there for a seat.</summary>
    public static string Label(this AttendanceState state) => state switch
    {
        AttendanceState.Present => "Present",
        AttendanceState.Deputy => "Deputy came",
        AttendanceState.Apologies => "Apologies",
        AttendanceState.Absent => "Absent",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What a member said before a meeting.</summary>
    public static string Label(this ReplyAnswer answer) => answer switch
    {
        ReplyAnswer.Coming => "Comes",
        ReplyAnswer.Deputy => "Sends the deputy",
        ReplyAnswer.NotComing => "Cannot come",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
    };

    /// <summary>What was done about a conflict of interest.</summary>
    public static string Label(this ConflictHandling handling) => handling switch
    {
        ConflictHandling.StayedAndVoted => "Declared; stayed and took part",
        ConflictHandling.StayedWithoutVote => "Stayed, without a vote",
        ConflictHandling.LeftTheRoom => "Left the room",
        _ => throw new ArgumentOutOfRangeException(nameof(handling), handling, null),
    };

    /// <summary>What the state of an action is called.</summary>
    public static string Label(this ActionState state) => state switch
    {
        ActionState.Open => "Open",
        ActionState.Done => "Done",
        ActionState.Dropped => "Dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What the state of an escalation is called.</summary>
    public static string Label(this EscalationState state) => state switch
    {
        EscalationState.Waiting => "Waiting for an answer",
        EscalationState.Answered => "Answered",
        EscalationState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What the state of a proposal is called.</summary>
    public static string Label(this ProposalState state) => state switch
    {
        ProposalState.Draft => "Draft",
        ProposalState.Submitted => "With the steering group",
        ProposalState.Decided => "Decided",
        ProposalState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

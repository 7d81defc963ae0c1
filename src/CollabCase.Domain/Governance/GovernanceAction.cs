using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Governance;

/// <summary>How far an action has come. The numbers are stored: never renumber.</summary>
public enum ActionState
{
    /// <summary>Still to be done.</summary>
    Open = 1,

    /// <summary>Done.</summary>
    Done = 2,

    /// <summary>No longer wanted, for a reason.</summary>
    Dropped = 3,
}

/// <summary>Who does it: a person who signs in here, or the name of a role where they have no account; and for which organisation.</summary>
/// <param name="Who">The person or the role; one of the two.</param>
/// <param name="OrganisationId">The organisation that they act for.</param>
public sealed record ActionOwner(SomebodyNamed Who, long? OrganisationId = null);

/// <summary>Where an action comes from. Each may be left out.</summary>
/// <param name="TierId">The tier that asked for it, whose meetings it is carried over to.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="DecisionId">The decision that it carries out.</param>
/// <param name="EscalationId">The escalation that it answers.</param>
public sealed record ActionOrigin(long? TierId = null, long? MeetingId = null, long? DecisionId = null, long? EscalationId = null);

/// <summary>Something that somebody said they would do by a day. It is carried over to each meeting of its tier until it is closed.</summary>
public sealed class GovernanceAction : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 300;

    /// <summary>In characters.</summary>
    public const int OwnerNameMaxLength = 200;

    /// <summary>The longest reason for another day, in characters.</summary>
    public const int DueReasonMaxLength = 500;

    /// <summary>The longest note on its end, in characters.</summary>
    public const int ClosingNoteMaxLength = 1000;

    private GovernanceAction() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first action of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>What is to be done.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The person who does it, where they sign in here.</summary>
    public long? OwnerPersonId { get; private set; }

    /// <summary>The name or role of who does it, where they have no account.</summary>
    public string? OwnerName { get; private set; }

    /// <summary>The organisation that they act for.</summary>
    public long? OwnerOrganisationId { get; private set; }

    /// <summary>The day by which it is to be done.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The day on which it was first to be done.</summary>
    public DateOnly FirstDueOn { get; private set; }

    /// <summary>Why its day was moved last; null while it has its first day. Earlier reasons are in the history.</summary>
    public string? DueReason { get; private set; }

    /// <summary>Open, done or dropped.</summary>
    public ActionState State { get; private set; }

    /// <summary>The day it was agreed.</summary>
    public DateOnly RaisedOn { get; private set; }

    /// <summary>The day it was done or dropped.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What came of it, or why it was dropped.</summary>
    public string? ClosingNote { get; private set; }

    /// <summary>The tier that asked for it.</summary>
    public long? TierId { get; private set; }

    /// <summary>The meeting that it comes from.</summary>
    public long? MeetingId { get; private set; }

    /// <summary>The decision that it carries out.</summary>
    public long? DecisionId { get; private set; }

    /// <summary>The escalation that it answers.</summary>
    public long? EscalationId { get; private set; }

    /// <summary>Still to be done.</summary>
    public bool IsOpen => State is ActionState.Open;

    /// <summary>
    /// Records an action. Refused: nothing said, no owner, a person and a role together, a due day before the day it was agreed, an
    /// agreed day in the future, a paused or closed partnership.
    /// </summary>
    public static GovernanceAction Raise(int number, string title, ActionOwner owner, DateOnly dueOn, DateOnly raisedOn, ActionOrigin origin, GovernanceFacts facts, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOpenToChange();
        if (raisedOn > today) throw new DomainRuleException("Enter the day it was agreed. It is today or earlier.", nameof(RaisedOn));
        var action = new GovernanceAction
        {
            PartnershipId = facts.PartnershipId, Number = number, State = ActionState.Open, RaisedOn = GovernanceFacts.Checked(raisedOn, "the day it was agreed", nameof(RaisedOn)),
            TierId = origin.TierId, MeetingId = origin.MeetingId, DecisionId = origin.DecisionId, EscalationId = origin.EscalationId,
        };
        action.Correct(title, origin.TierId, facts);
        action.HandOver(owner, facts);
        action.DueOn = action.FirstDueOn = action.CheckedDue(dueOn);
        return action;
    }

    /// <summary>Puts right what is to be done, and which group's meetings it is carried over to. Refused: nothing said, a group of another partnership, what is done or dropped.</summary>
    public void Correct(string title, long? tierId, GovernanceFacts facts)
    {
        EnsureOpen(facts);
        var what = Text.Required(title, TitleMaxLength, "what is to be done", nameof(Title));
        if (tierId is not null && tierId != TierId && facts.Tier(tierId) is not { IsWoundUp: false }) throw new DomainRuleException("Choose a group from the list.", "Group");
        (Title, TierId) = (what, tierId);
    }

    /// <summary>Says who does it from now on. Refused: nobody, a person and a role together, what is done or dropped.</summary>
    public void HandOver(ActionOwner owner, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(owner);
        EnsureOpen(facts);
        var name = Text.Optional(owner.Who.Name, OwnerNameMaxLength, "the name or role of who does it", nameof(OwnerName));
        if (name is not null && owner.Who.PersonId is not null) throw new DomainRuleException("Choose a person or enter a name or role, not both.", nameof(OwnerName));
        if (name is null && owner.Who.PersonId is null) throw new DomainRuleException("Say who does it: choose a person, or enter a name or role.", "Owner");
        (OwnerPersonId, OwnerName, OwnerOrganisationId) = (owner.Who.PersonId, name, owner.OrganisationId);
    }

    /// <summary>Gives it another day, and says why. The first day stays on record. Refused: no reason, the day that it has, a day before it was agreed, what is done or dropped.</summary>
    public void Redate(DateOnly dueOn, string reason, GovernanceFacts facts)
    {
        EnsureOpen(facts);
        var due = CheckedDue(dueOn);
        if (due == DueOn) throw new DomainRuleException($"It is to be done by {PlainDate.Say(due)} already. Enter another day.", nameof(DueOn));
        var why = Text.Required(reason, DueReasonMaxLength, "why the day moves", nameof(DueReason), lines: true);
        (DueOn, DueReason) = (due, why);
    }

    /// <summary>Marks it as done. Refused: a day in the future or before it was agreed, and what is done or dropped.</summary>
    public void MarkDone(DateOnly on, string? note, GovernanceFacts facts, DateOnly today) => Close(ActionState.Done, on, Text.Optional(note, ClosingNoteMaxLength, "what came of it", nameof(ClosingNote), lines: true), facts, today);

    /// <summary>Drops it. Refused: no reason, and otherwise as for <see cref="MarkDone"/>.</summary>
    public void Drop(DateOnly on, string reason, GovernanceFacts facts, DateOnly today) => Close(ActionState.Dropped, on, Text.Required(reason, ClosingNoteMaxLength, "the reason why it is dropped", nameof(ClosingNote), lines: true), facts, today);

    /// <summary>Opens it again. Refused: while it is open.</summary>
    public void Reopen(GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOf(PartnershipId);
        if (IsOpen) throw new DomainRuleException("This action is open already, so there is nothing to take back.");
        (State, ClosedOn, ClosingNote) = (ActionState.Open, null, null);
    }

    /// <summary>Whether it is open and its day has passed. On the day itself it is not late.</summary>
    public bool IsLate(DateOnly today) => IsOpen && DueOn < today;

    /// <summary>Whether it comes up at a meeting of its tier: agreed before that day, and not closed before it.</summary>
    public bool IsCarriedTo(DateOnly meeting) => RaisedOn < meeting && (ClosedOn is null || ClosedOn >= meeting);

    private DateOnly CheckedDue(DateOnly dueOn)
    {
        GovernanceFacts.Checked(dueOn, "the day by which it is to be done", nameof(DueOn));
        return dueOn >= RaisedOn ? dueOn : throw new DomainRuleException($"Enter a day on or after {PlainDate.Say(RaisedOn)}, when it was agreed.", nameof(DueOn));
    }

    private void Close(ActionState state, DateOnly on, string? note, GovernanceFacts facts, DateOnly today)
    {
        EnsureOpen(facts);
        if (on > today || on < RaisedOn) throw new DomainRuleException($"Enter a day from {PlainDate.Say(RaisedOn)}, when it was agreed, to today.", nameof(ClosedOn));
        (State, ClosedOn, ClosingNote) = (state, on, note);
    }

    private void EnsureOpen(GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOf(PartnershipId);
        if (!IsOpen) throw new DomainRuleException($"This action was {(State is ActionState.Done ? "done" : "dropped")} on {PlainDate.Say(ClosedOn!.Value)}. Open it again to change it.");
    }
}

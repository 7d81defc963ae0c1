using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Governance;

/// <summary>How far an escalation has come. The numbers are stored: never renumber.</summary>
public enum EscalationState
{
    /// <summary>A tier has been asked and has not answered yet.</summary>
    Waiting = 1,

    /// <summary>It was answered.</summary>
    Answered = 2,

    /// <summary>An answer is no longer needed.</summary>
    Withdrawn = 3,
}

/// <summary>An issue that one tier cannot settle and takes to the tier above; there it is answered, or taken further up. How long each step took is measured.</summary>
public sealed class Escalation : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>Of what is asked and of the answer, in characters.</summary>
    public const int TextMaxLength = 4000;

    private readonly List<EscalationStep> _steps = [];

    private Escalation() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The issue, in a few words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is asked of the tier above.</summary>
    public string WhatIsAsked { get; private set; } = "";

    /// <summary>Waiting, answered or withdrawn.</summary>
    public EscalationState State { get; private set; }

    /// <summary>The tier that it started from.</summary>
    public long RaisedByTierId { get; private set; }

    /// <summary>The tier that it is with, or was with when it ended.</summary>
    public long WithTierId { get; private set; }

    /// <summary>The day it was first taken up.</summary>
    public DateOnly RaisedOn { get; private set; }

    /// <summary>The day it was answered or withdrawn.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The answer, or why it was withdrawn.</summary>
    public string? Answer { get; private set; }

    /// <summary>The decision that answers it, where there is one.</summary>
    public long? DecisionId { get; private set; }

    /// <summary>Each tier that was asked, by number.</summary>
    public IReadOnlyCollection<EscalationStep> Steps => _steps;

    /// <summary>
    /// Takes an issue from a tier to the one that it answers to. Refused: nothing said, a tier that answers to none, a day in the future, a
    /// paused or closed partnership.
    /// </summary>
    public static Escalation Raise(int number, long fromTierId, string title, string whatIsAsked, DateOnly on, GovernanceFacts facts, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOpenToChange();
        var escalation = new Escalation
        {
            PartnershipId = facts.PartnershipId, Number = number, State = EscalationState.Waiting, RaisedByTierId = fromTierId, RaisedOn = on,
            Title = Text.Required(title, TitleMaxLength, "the issue in a few words", nameof(Title)),
            WhatIsAsked = Text.Required(whatIsAsked, TextMaxLength, "what is asked", nameof(WhatIsAsked), lines: true),
        };
        escalation.StepUp(fromTierId, on, facts, today);
        return escalation;
    }

    /// <summary>Takes it from the tier that it is with to the one above. Refused: no tier above, a day before it came there or in the future, one that has ended.</summary>
    public void EscalateFurther(DateOnly on, GovernanceFacts facts, DateOnly today)
    {
        EnsureWaiting(facts);
        EnsureInOrder(on, today);
        var with = WithTierId;
        var step = _steps[^1];
        StepUp(with, on, facts, today);
        step.End(on);
    }

    /// <summary>Answers it. Refused: no answer, a day before it came to the tier or in the future, one that has ended.</summary>
    public void AnswerIt(string answer, DateOnly on, long? decisionId, GovernanceFacts facts, DateOnly today)
    {
        End(EscalationState.Answered, Text.Required(answer, TextMaxLength, "the answer", nameof(Answer), lines: true), on, facts, today);
        DecisionId = decisionId;
    }

    /// <summary>Withdraws it. Refused: no reason, and otherwise as for an answer.</summary>
    public void Withdraw(string reason, DateOnly on, GovernanceFacts facts, DateOnly today) =>
        End(EscalationState.Withdrawn, Text.Required(reason, TextMaxLength, "the reason why no answer is needed", nameof(Answer), lines: true), on, facts, today);

    /// <summary>Calendar days from the day it was first taken up to its answer; to today while it waits.</summary>
    public int DaysWaited(DateOnly today) => (EndedOn ?? today).DayNumber - RaisedOn.DayNumber;

    private void End(EscalationState state, string answer, DateOnly on, GovernanceFacts facts, DateOnly today)
    {
        EnsureWaiting(facts);
        EnsureInOrder(on, today);
        _steps[^1].End(on);
        (State, Answer, EndedOn) = (state, answer, on);
    }

    private void StepUp(long fromTierId, DateOnly on, GovernanceFacts facts, DateOnly today)
    {
        if (on > today) throw new DomainRuleException("Enter the day it was taken up. It is today or earlier.", nameof(RaisedOn));
        GovernanceFacts.Checked(on, "the day it was taken up", nameof(RaisedOn));
        var from = facts.Tier(fromTierId) ?? throw new DomainRuleException("Choose a group from the list.", nameof(RaisedByTierId));
        var to = facts.Tier(from.ParentTierId) ?? throw new DomainRuleException($"'{from.Name}' answers to no other group, so there is none to take it to. Say on its page to which group it answers.", nameof(RaisedByTierId));
        _steps.Add(new EscalationStep(this, _steps.Count + 1, from.Id, to.Id, on));
        WithTierId = to.Id;
    }

    private void EnsureInOrder(DateOnly on, DateOnly today)
    {
        if (on < _steps[^1].AskedOn || on > today) throw new DomainRuleException($"Enter a day from {PlainDate.Say(_steps[^1].AskedOn)}, when it came to this group, to today.", nameof(EndedOn));
    }

    private void EnsureWaiting(GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOf(PartnershipId);
        if (EndedOn is { } ended) throw new DomainRuleException($"This issue was {State.Label().ToLowerInvariant()} on {PlainDate.Say(ended)}. Take it up as a new one if there is more to it.");
    }
}

/// <summary>A tier that was asked, from the day it was asked to the day it answered or took the issue further up.</summary>
public sealed class EscalationStep : Entity, IPartOf<Escalation>
{
    /// <summary>The escalation it is part of.</summary>
    public long EscalationId { get; private set; }

    /// <summary>1 for the first, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The tier that asked.</summary>
    public long FromTierId { get; private set; }

    /// <summary>The tier that was asked.</summary>
    public long ToTierId { get; private set; }

    /// <summary>The day it was asked.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>The day it answered or took the issue further up; null while it has not.</summary>
    public DateOnly? EndedOn { get; private set; }

    internal EscalationStep(Escalation escalation, int number, long fromTierId, long toTierId, DateOnly askedOn)
    {
        EscalationId = escalation.Id;
        Number = number;
        FromTierId = fromTierId;
        ToTierId = toTierId;
        AskedOn = askedOn;
    }

    private EscalationStep() { }

    /// <summary>Calendar days that it has been with the tier.</summary>
    public int Days(DateOnly today) => (EndedOn ?? today).DayNumber - AskedOn.DayNumber;

    internal void End(DateOnly on) => EndedOn = on;
}

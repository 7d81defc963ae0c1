using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Milestones;

// From planned to agreed to done, and what becomes of the date on the way.
public sealed partial class Milestone
{
    /// <summary>The longest reason or note on a change of state, in characters.</summary>
    public const int StateReasonMaxLength = 1000;

    private readonly List<DateChange> _dateChanges = [];

    /// <summary>How far it has come.</summary>
    public MilestoneState State { get; private set; }

    /// <summary>Why it was dropped, opened again or taken up again; null where nothing was said.</summary>
    public string? StateReason { get; private set; }

    /// <summary>The day it was dropped; null unless it is.</summary>
    public DateOnly? DroppedOn { get; private set; }

    /// <summary>The date that was agreed first, from which slippage is counted; null until one is agreed.</summary>
    public DateOnly? BaselineOn { get; private set; }

    /// <summary>The date it is expected on; null only while it is planned or was dropped before it was agreed.</summary>
    public DateOnly? ForecastOn { get; private set; }

    /// <summary>The day it was done; null unless it is.</summary>
    public DateOnly? ActualOn { get; private set; }

    /// <summary>Every change of an agreed date that stands, by number.</summary>
    public IReadOnlyCollection<DateChange> DateChanges => _dateChanges;

    /// <summary>What follows from its state and dates.</summary>
    public MilestoneDates Dates => new(State, BaselineOn, ForecastOn, ActualOn);

    /// <summary>Still to be done: planned or agreed.</summary>
    public bool IsOpen => Dates.IsOpen;

    /// <inheritdoc cref="MilestoneDates.SlippageDays"/>
    public int? SlippageDays => Dates.SlippageDays;

    /// <inheritdoc cref="MilestoneDates.IsLate"/>
    public bool IsLate(DateOnly today) => Dates.IsLate(today);

    /// <summary>
    /// Agrees the date as it stands; slippage is counted from it. Refused: without a date, when it is agreed, done or dropped
    /// already, and in a paused or closed partnership.
    /// </summary>
    public void Agree(PlanningFacts facts)
    {
        EnsureOpenToChange(facts);
        EnsureOpen();
        if (State is MilestoneState.Agreed) throw new DomainRuleException($"The date of this milestone is agreed already: {PlainDate.Say(BaselineOn!.Value)}. To move it, choose 'Re-plan'.");
        if (ForecastOn is null) throw new DomainRuleException("Enter a date for the milestone, then agree it.", nameof(ForecastOn));
        BaselineOn = ForecastOn;
        State = MilestoneState.Agreed;
    }

    /// <summary>
    /// Takes back that its date was agreed: it is planned for the same day as before, and history keeps both. Refused when
    /// anything was done to the milestone since, when it is done or dropped, and in a paused or closed partnership.
    /// </summary>
    public void TakeBackAgreement(DateAgreed agreed, PlanningFacts facts)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        EnsureOpenToChange(facts);
        EnsureOpen();
        var stands = agreed.MilestoneId == Id && State is MilestoneState.Agreed && BaselineOn == agreed.On && ForecastOn == agreed.On
            && _dateChanges.Count == 0 && Version <= agreed.VersionBefore + 1;
        if (!stands) throw new DomainRuleException($"'{Title}' was changed since then, so it stays as it is. To move its date, choose 'Re-plan'.");
        BaselineOn = null;
        State = MilestoneState.Planned;
    }

    /// <summary>
    /// Sets or takes away the date of a milestone that is not agreed yet; nothing of the old one is kept but history. The
    /// date that is there already is welcome in any state. Refused: another date for one that is agreed, done or dropped,
    /// a date before the partnership began or outside 1990 to 2100, and a paused or closed partnership.
    /// </summary>
    public void PlanFor(DateOnly? forecastOn, PlanningFacts facts)
    {
        EnsureOpenToChange(facts);
        if (forecastOn == ForecastOn) return;
        EnsureOpen();
        if (State is MilestoneState.Agreed)
            throw new DomainRuleException("The date of this milestone was agreed. To move it, choose 'Re-plan', with a reason and a note.", nameof(ForecastOn));
        ForecastOn = forecastOn is { } on ? facts.Checked(on, "a date for the milestone", nameof(ForecastOn)) : null;
    }

    /// <summary>
    /// Moves the date. One that was agreed needs a reason from the list and a note; the old date is kept with who, when and
    /// why, and that change is answered. One that is not agreed yet simply moves, and the answer is null. Refused: the date that is there already,
    /// a date before the partnership began or outside 1990 to 2100, what is done or dropped, and a paused or closed partnership.
    /// </summary>
    public DateChange? Replan(DateOnly forecastOn, ReplanReason? reason, string? note, PlanningFacts facts, DateTime nowUtc, long byPersonId)
    {
        EnsureOpenToChange(facts);
        EnsureOpen();
        var to = facts.Checked(forecastOn, "a new date", nameof(ForecastOn));
        if (to == ForecastOn) throw new DomainRuleException($"This milestone is expected on {PlainDate.Say(to)} already. Enter another date, or leave it as it is.", nameof(ForecastOn));
        if (State is MilestoneState.Planned)
        {
            ForecastOn = to;
            return null;
        }
        var why = Choice.Known(reason, nameof(DateChange.Reason)) ?? throw new DomainRuleException("Choose why the date moves.", nameof(DateChange.Reason));
        var told = Text.Required(note, DateChange.NoteMaxLength, "a note on why the date moves", nameof(DateChange.Note), lines: true);
        var change = new DateChange(this, _dateChanges.Select(c => c.Number).DefaultIfEmpty().Max() + 1, ForecastOn!.Value, to, why, told, nowUtc, byPersonId);
        _dateChanges.Add(change);
        ForecastOn = to;
        return change;
    }

    /// <summary>
    /// Takes a move back: the date, and the change that was kept with it, are as they were before; history keeps both. Refused
    /// when the milestone has moved again since, was done, dropped or agreed meanwhile, and in a paused or closed partnership.
    /// </summary>
    public void TakeBack(DateMove move, PlanningFacts facts)
    {
        ArgumentNullException.ThrowIfNull(move);
        EnsureOpenToChange(facts);
        EnsureOpen();
        var last = _dateChanges.MaxBy(c => c.Number);
        var stands = move.MilestoneId == Id && ForecastOn == move.To && State == move.State
            && (State is MilestoneState.Planned || last is not null && last.From == move.From && last.To == move.To);
        if (!stands) throw new DomainRuleException($"'{Title}' was changed again since then, so its date stays at {(ForecastOn is { } on ? PlainDate.Say(on) : "none")}. To move it, choose 'Re-plan'.");
        if (State is MilestoneState.Agreed) _dateChanges.Remove(last!);
        ForecastOn = move.From;
    }

    /// <summary>
    /// Records that it was done, agreed before or not, with evidence if there is some. Waiting for others ends with it. Refused:
    /// a day after today, before the partnership began or outside 1990 to 2100, what is done or dropped already, evidence as
    /// for <see cref="AddEvidence"/>, and a paused or closed partnership.
    /// </summary>
    public void MarkDone(DateOnly actualOn, PlanningFacts facts, DateOnly today, EvidenceToAdd? evidence = null)
    {
        EnsureOpenToChange(facts);
        EnsureOpen();
        if (actualOn > today) throw new DomainRuleException("Enter the day it was done. It is today or earlier.", nameof(ActualOn));
        var on = facts.Checked(actualOn, "the day it was done", nameof(ActualOn));
        if (evidence is not null) AddEvidence(evidence, facts, today);
        EndWait(on);
        ActualOn = on;
        State = MilestoneState.Done;
        StateReason = null;
    }

    /// <summary>
    /// Opens a milestone again that was marked as done; its evidence and its dates stay. Refused: no reason, one that is not
    /// done, and a paused or closed partnership.
    /// </summary>
    public void Reopen(string reason, PlanningFacts facts)
    {
        EnsureOpenToChange(facts);
        if (State is not MilestoneState.Done) throw new DomainRuleException($"This milestone is '{State.Label()}', so there is nothing to open again.");
        StateReason = Text.Required(reason, StateReasonMaxLength, "the reason for opening it again", "Reason", lines: true);
        ActualOn = null;
        State = StateBefore;
    }

    /// <summary>
    /// Drops a milestone that is no longer wanted; it stays on the record. Waiting for others ends with it. Refused: no reason,
    /// one that is done or dropped already, and a paused or closed partnership.
    /// </summary>
    public void Drop(string reason, PlanningFacts facts, DateOnly today)
    {
        EnsureOpenToChange(facts);
        EnsureOpen();
        var why = Text.Required(reason, StateReasonMaxLength, "the reason for dropping it", "Reason", lines: true);
        EndWait(today);
        StateReason = why;
        DroppedOn = today;
        State = MilestoneState.Dropped;
    }

    /// <summary>
    /// Takes a dropped milestone up again as it was, agreed or not. A note is welcome. Refused: one that is not dropped, and a
    /// paused or closed partnership.
    /// </summary>
    public void Reinstate(string? note, PlanningFacts facts)
    {
        EnsureOpenToChange(facts);
        if (State is not MilestoneState.Dropped) throw new DomainRuleException($"This milestone is '{State.Label()}', so there is nothing to take up again.");
        StateReason = Text.Optional(note, StateReasonMaxLength, "the note on taking it up again", "Note", lines: true);
        DroppedOn = null;
        State = StateBefore;
    }

    private MilestoneState StateBefore => BaselineOn is null ? MilestoneState.Planned : MilestoneState.Agreed;

    private void EnsureOpen()
    {
        if (State is MilestoneState.Done)
            throw new DomainRuleException($"This milestone was done on {PlainDate.Say(ActualOn!.Value)}. To change it, open it again first.");
        if (State is MilestoneState.Dropped)
            throw new DomainRuleException($"This milestone was dropped on {PlainDate.Say(DroppedOn!.Value)}. To change it, take it up again first.");
    }
}

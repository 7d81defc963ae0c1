using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Partnerships;

// Moving from stage to stage, which only a gate and the steering group's decision can do.
public sealed partial class Partnership
{
    private readonly List<StagePeriod> _stagePeriods = [];
    private readonly List<GateDecision> _gateDecisions = [];
    private readonly List<AgreedException> _exceptions = [];

    /// <summary>The stage it is at, or was at when it closed.</summary>
    public Stage Stage { get; private set; }

    /// <summary>Every time spent at a stage, by number.</summary>
    public IReadOnlyCollection<StagePeriod> StagePeriods => _stagePeriods;

    /// <summary>Every decision of the steering group at a gate, by number.</summary>
    public IReadOnlyCollection<GateDecision> GateDecisions => _gateDecisions;

    /// <summary>Every agreed exception, ended ones too.</summary>
    public IReadOnlyCollection<AgreedException> Exceptions => _exceptions;

    /// <summary>The agreed exceptions still to be done, the one due first on top.</summary>
    public IReadOnlyList<AgreedException> OpenExceptions() => [.. _exceptions.Where(e => e.IsOpen).OrderBy(e => e.ByWhen).ThenBy(e => e.Number)];

    /// <summary>The time at the present stage; ended when the partnership is closed.</summary>
    public StagePeriod CurrentStagePeriod() => _stagePeriods.MaxBy(p => p.Number)!;

    /// <summary>The gate ahead; null at the last stage.</summary>
    public Gate? NextGate => Stage switch
    {
        Stage.PreCollaboration => Gate.ToTestAndEmbed,
        Stage.TestAndEmbed => Gate.ToSustainAndEmbed,
        _ => null,
    };

    /// <summary>
    /// Moves on a stage, from the day of the steering group's decision, and keeps every criterion as it stands today.
    /// Refused: a decision after today or before the present stage began, a required criterion of
    /// <see cref="BlockersToAdvance"/> that no exception covers, an exception without reason, action or a date after
    /// today, and an exception for anything else. A refusal of an exception names its field by the criterion,
    /// as `Exceptions[paid-lead].Reason`, so that it stays with it whatever else is on the form.
    /// </summary>
    public GateDecision AdvanceStage(SteeringDecision decision, IReadOnlyCollection<ExceptionToAgree> exceptions, GateFacts facts, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        EnsureOpenToChange();
        var gate = GateAhead();
        var decided = Checked(decision, today);
        var blockers = BlockersToAdvance(facts, today);
        var agreed = exceptions.Select(e => Checked(e, gate, blockers, today)).ToList();
        if (agreed.GroupBy(e => e.CriterionKey).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new DomainRuleException($"Agree one exception for '{TitleOf(twice.Key)}', not two.");
        RefuseUncovered(gate, [.. blockers.Where(b => agreed.All(e => e.CriterionKey != b.Criterion.Key))]);

        var outcome = agreed.Count == 0 ? GateOutcome.Advanced : GateOutcome.AdvancedWithExceptions;
        var record = KeepDecision(gate, outcome, decided, today, nowUtc, byPersonId);
        record.Keep(CheckGate(gate, facts, today));
        foreach (var exception in agreed)
            _exceptions.Add(new AgreedException(record, _exceptions.Select(e => e.Number).DefaultIfEmpty().Max() + 1,
                exception.CriterionKey, exception.Reason, exception.WhatWillBeDone, exception.ByWhen));
        EnterStage(Stage + 1, decided.DecidedOn, DatePrecision.Day, StageEntry.Advanced, record.Id);
        return record;
    }

    /// <summary>
    /// Records that the steering group looked at the gate and decided not yet, with every criterion as it stands today.
    /// The stage stays. Refused: a decision after today, or without a note.
    /// </summary>
    public GateDecision DecideNotYet(SteeringDecision decision, GateFacts facts, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        EnsureOpenToChange();
        var gate = GateAhead();
        var decided = Checked(decision, today);
        if (decided.Note is null) throw new DomainRuleException("Enter what the steering group would like to see first.", nameof(SteeringDecision.Note));
        var record = KeepDecision(gate, GateOutcome.NotYet, decided, today, nowUtc, byPersonId);
        record.Keep(CheckGate(gate, facts, today));
        return record;
    }

    /// <summary>
    /// Moves back one stage, from the day of the steering group's decision; its note is the reason. What people said
    /// about the gate stands; exceptions agreed at it end, because it lies ahead again. Refused: no reason, a decision
    /// after today or before the present stage began, and moving back from the first stage.
    /// </summary>
    public GateDecision MoveBack(SteeringDecision decision, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        EnsureOpenToChange();
        if (Stage is Stage.PreCollaboration)
            throw new DomainRuleException("This partnership is at the first stage, so there is no stage to move back to.");
        var decided = Checked(decision, today);
        if (decided.Note is null) throw new DomainRuleException("Enter why the partnership moves back a stage.", nameof(SteeringDecision.Note));
        var gate = Stage is Stage.SustainAndEmbed ? Gate.ToSustainAndEmbed : Gate.ToTestAndEmbed;
        var record = KeepDecision(gate, GateOutcome.MovedBack, decided, today, nowUtc, byPersonId);
        foreach (var exception in _exceptions.Where(e => e.IsOpen && e.Gate == gate))
            exception.End(ExceptionEnding.MovedBack, null, decided.DecidedOn);
        EnterStage(Stage - 1, decided.DecidedOn, DatePrecision.Day, StageEntry.MovedBack, record.Id);
        return record;
    }

    /// <summary>Records that what was promised is done. Refused: nothing said, a day after today or before it was agreed, and an exception that has ended.</summary>
    public void CompleteException(int number, string whatWasDone, DateOnly on, DateOnly today)
    {
        EnsureOpenToChange();
        var exception = _exceptions.FirstOrDefault(e => e.Number == number)
            ?? throw new DomainRuleException("That exception is not on the list. Go back to the partnership and choose again.");
        if (exception.EndedOn is { } ended)
            throw new DomainRuleException($"This exception came to its end on {PlainDate.Say(ended)}. There is nothing left to do.");
        var done = Text.Required(whatWasDone, AgreedException.ActionMaxLength, "what was done", "WhatWasDone", lines: true);
        if (on > today) throw new DomainRuleException("Give the day it was done. It cannot be in the future.", "On");
        if (on < exception.AgreedOn)
            throw new DomainRuleException($"Give a day on or after {PlainDate.Say(exception.AgreedOn)}, when the exception was agreed.", "On");
        exception.End(ExceptionEnding.Done, done, on);
    }

    /// <summary>Refuses what was meant for a gate that the partnership is no longer before, or not yet.</summary>
    public void EnsureBefore(Gate gate)
    {
        EnsureOpenToChange();
        if (NextGate == Choice.Known(gate)) return;
        throw new DomainRuleException($"This was about the gate to {gate.LeadsTo().Label()}, and the partnership is at {Stage.Label()} now. Nothing was changed. Go back to the gate to see what it asks for today.");
    }

    private Gate GateAhead() => NextGate
        ?? throw new DomainRuleException("This partnership is at its last stage. When its purpose is met, the next step is to close it.");

    /// <summary>
    /// What any decision about the stage has to be, on its own: who decided is said, on a day that has come and not
    /// before the present stage began, and not one that was recorded at a gate before. For a form in steps to ask before the rest is filled in.
    /// </summary>
    public void EnsureDecided(SteeringDecision decision, DateOnly today)
    {
        EnsureOpenToChange();
        Checked(decision, today);
    }

    private SteeringDecision Checked(SteeringDecision decision, DateOnly today)
    {
        var authority = Text.Required(decision.Authority, GateDecision.AuthorityMaxLength, "the group or the people who decided", nameof(SteeringDecision.Authority));
        var note = Text.Optional(decision.Note, GateDecision.NoteMaxLength, "the note", nameof(SteeringDecision.Note), lines: true);
        if (decision.DecidedOn > today)
            throw new DomainRuleException("Give the day the steering group decided. It cannot be in the future.", nameof(SteeringDecision.DecidedOn));
        if (CurrentStagePeriod() is { From: { } from } period && decision.DecidedOn < from)
            throw new DomainRuleException($"Give a day on or after {PlainDate.Say(from, period.FromPrecision)}, when the present stage began.", nameof(SteeringDecision.DecidedOn));
        if (decision.DecisionId is { } recorded && _gateDecisions.Find(d => d.DecisionId == recorded) is { } before)
            throw new DomainRuleException($"That decision was recorded at the gate already, on {PlainDate.Say(before.CheckedOn)}. Choose a later one.", SteeringDecision.DecisionField);
        return new(decision.DecidedOn, authority, note, decision.DecisionId);
    }

    private ExceptionToAgree Checked(ExceptionToAgree exception, Gate gate, IReadOnlyList<GateCheck> blockers, DateOnly today)
    {
        var criterion = CriterionAt(gate, exception.CriterionKey);
        var (title, fieldPrefix) = (criterion.TitleFor(Profile), $"Exceptions[{criterion.Key}].");
        if (blockers.All(b => b.Criterion != criterion))
            throw new DomainRuleException($"'{title}' needs no exception: it is in place, or not required. Leave it out.", fieldPrefix + nameof(ExceptionToAgree.Reason));
        var reason = Text.Required(exception.Reason, AgreedException.ReasonMaxLength, $"the reason for moving on without '{title}'", fieldPrefix + nameof(ExceptionToAgree.Reason), lines: true);
        var action = Text.Required(exception.WhatWillBeDone, AgreedException.ActionMaxLength, $"the action that will bring '{title}'", fieldPrefix + nameof(ExceptionToAgree.WhatWillBeDone), lines: true);
        return exception.ByWhen > today
            ? new(criterion.Key, reason, action, exception.ByWhen)
            : throw new DomainRuleException($"Give a day after today by which '{title}' will be done.", fieldPrefix + nameof(ExceptionToAgree.ByWhen));
    }

    private void RefuseUncovered(Gate gate, IReadOnlyList<GateCheck> uncovered)
    {
        if (uncovered.Count == 0) return;
        var titles = string.Join(", ", uncovered.Select(check => $"'{check.Title}'"));
        throw new DomainRuleException(
            $"Next, before moving on to {gate.LeadsTo().Label()}: {titles}. Tell us once {(uncovered.Count == 1 ? "it is" : "they are")} in place, or agree an exception with what will be done and by when.");
    }

    private GateDecision KeepDecision(Gate gate, GateOutcome outcome, SteeringDecision decision, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        var record = new GateDecision(this, _gateDecisions.Select(d => d.Number).DefaultIfEmpty().Max() + 1, gate, outcome, decision, today, nowUtc, byPersonId);
        _gateDecisions.Add(record);
        return record;
    }

    private void EnterStage(Stage stage, DateOnly? from, DatePrecision precision, StageEntry entry, long? gateDecisionId = null)
    {
        var last = _stagePeriods.MaxBy(p => p.Number);
        if (last is { Until: null } && from is { } on) last.End(on);
        _stagePeriods.Add(new StagePeriod(this, (last?.Number ?? 0) + 1, stage, from, from is null ? DatePrecision.Day : precision, entry, gateDecisionId));
        Stage = stage;
    }

    private void BeginFirstStageWith(DateOnly? start, DatePrecision precision)
    {
        var first = _stagePeriods.MinBy(p => p.Number);
        if (first?.Entry is not StageEntry.Opened) return;
        if (start < OpenedOn) first.BeginOn(start.Value, precision);
        else first.BeginOn(OpenedOn, DatePrecision.Day);
    }
}

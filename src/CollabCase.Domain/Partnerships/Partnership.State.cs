using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Partnerships;

/// <summary>What closing needs to know from beyond the partnership itself.</summary>
/// <param name="OpenActions">How many actions are still open.</param>
/// <param name="MoneyIsReconciled">Whether somebody has said that the money is reconciled.</param>
/// <param name="MoneyNote">Where that can be seen.</param>
public sealed record ClosingFacts(int OpenActions, bool MoneyIsReconciled, string? MoneyNote = null);

// Whether the work goes on, rests or has ended.
public sealed partial class Partnership
{
    /// <summary>The longest reason for pausing or reopening, and the longest note on resuming.</summary>
    public const int StateReasonMaxLength = 1000;

    /// <summary>The longest closing summary.</summary>
    public const int ClosingSummaryMaxLength = 4000;

    /// <summary>The longest note on where the reconciled money can be seen.</summary>
    public const int MoneyNoteMaxLength = 1000;

    /// <summary>Whether the work goes on.</summary>
    public PartnershipState State { get; private set; }

    /// <summary>Why: the reason for pausing or reopening, the note on resuming. Null when opened, and when closed (see <see cref="ClosedFor"/>).</summary>
    public string? StateReason { get; private set; }

    /// <summary>The first day of the state.</summary>
    public DateOnly StateSince { get; private set; }

    /// <summary>Why it closed; null unless it is closed.</summary>
    public CloseReason? ClosedFor { get; private set; }

    /// <summary>What came of it and what others can learn; null unless it is closed.</summary>
    public string? ClosingSummary { get; private set; }

    /// <summary>The last day on which personal data is kept; null unless it is closed.</summary>
    public DateOnly? PersonalDataKeptUntil { get; private set; }

    /// <summary>Where the reconciled money can be seen, if it was said at closing.</summary>
    public string? MoneyNote { get; private set; }

    /// <summary>Whether it can be changed.</summary>
    public bool IsOpenToChange => State is PartnershipState.Active;

    /// <summary>Why it can be read and not changed, and how to go on; null while it can be changed.</summary>
    public string? WhyReadOnly => WhyReadOnlyIn(State, StateSince);

    /// <summary>The sentence for a state and the day it began; null while changes are welcome.</summary>
    public static string? WhyReadOnlyIn(PartnershipState state, DateOnly since) => state switch
    {
        PartnershipState.Paused =>
            $"This partnership has been paused since {PlainDate.Say(since)}, so it can be read but not changed. To make changes, choose 'Resume' on its page and add a note.",
        PartnershipState.Closed =>
            $"This partnership closed on {PlainDate.Say(since)}, so it can be read but not changed. To make changes, choose 'Reopen' on its page and give a reason.",
        _ => null,
    };

    /// <summary>Refuses any change to a paused or closed partnership or to what belongs to it, and says how to go on.</summary>
    public void EnsureOpenToChange()
    {
        if (WhyReadOnly is { } why) throw new DomainRuleException(why);
    }

    /// <summary>Lets the work rest. Nothing can be changed until it is resumed. Refused: no reason.</summary>
    public void Pause(string reason, DateOnly today)
    {
        EnsureOpenToChange();
        Become(PartnershipState.Paused, Text.Required(reason, StateReasonMaxLength, "the reason for pausing", "Reason", lines: true), today);
    }

    /// <summary>Takes a paused partnership up again. Refused: no note, and a partnership that is not paused.</summary>
    public void Resume(string note, DateOnly today)
    {
        if (State is PartnershipState.Closed) EnsureOpenToChange();
        if (State is PartnershipState.Active) throw new DomainRuleException("This partnership is under way already. You can go on with it.");
        Become(PartnershipState.Active, Text.Required(note, StateReasonMaxLength, "a note on how the work goes on", "Note", lines: true), today);
    }

    /// <summary>What is left to do before it can close, each in a sentence. <see cref="Close"/> asks the same.</summary>
    public IReadOnlyList<string> LeftBeforeClosing(ClosingFacts facts, bool saidWhatBecomesOfExceptions)
    {
        var left = new List<string>();
        if (facts.OpenActions > 0)
            left.Add(facts.OpenActions == 1 ? "Finish or hand over the one action that is open." : $"Finish or hand over the {facts.OpenActions} actions that are open.");
        if (!facts.MoneyIsReconciled) left.Add("Reconcile the money, and say that it is done.");
        var exceptions = _exceptions.Count(e => e.IsOpen);
        if (exceptions > 0 && !saidWhatBecomesOfExceptions)
            left.Add(exceptions == 1 ? "Complete the agreed exception that is open, or say what becomes of it." : $"Complete the {exceptions} agreed exceptions that are open, or say what becomes of them.");
        return left;
    }

    /// <summary>
    /// Ends the partnership, active or paused, today. Its last stage ends with it. Refused: no summary, a date for
    /// personal data before today, actions that are open, money that nobody has said is reconciled, and agreed exceptions
    /// that are open unless <paramref name="whatBecomesOfExceptions"/> says what becomes of them, which ends them.
    /// </summary>
    public void Close(CloseReason reason, string summary, DateOnly personalDataKeptUntil, string? whatBecomesOfExceptions, ClosingFacts facts, DateOnly today)
    {
        if (State is PartnershipState.Closed) EnsureOpenToChange();
        Choice.Known(reason, "Reason");
        var told = Text.Required(summary, ClosingSummaryMaxLength, "the closing summary", "Summary", lines: true);
        var becomes = Text.Optional(whatBecomesOfExceptions, AgreedException.ActionMaxLength, "what becomes of the agreed exceptions", "WhatBecomesOfExceptions", lines: true);
        var money = Text.Optional(facts.MoneyNote, MoneyNoteMaxLength, "the note on the money", "MoneyNote", lines: true);
        if (personalDataKeptUntil < today)
            throw new DomainRuleException("Give the last day on which personal data is kept. It is today or later.", "PersonalDataKeptUntil");
        var left = LeftBeforeClosing(facts, becomes is not null);
        if (left.Count > 0) throw new DomainRuleException("Before the partnership closes: " + string.Join(" ", left));

        foreach (var exception in _exceptions.Where(e => e.IsOpen)) exception.End(ExceptionEnding.PartnershipClosed, becomes!, today);
        CurrentStagePeriod().End(today);
        Become(PartnershipState.Closed, null, today);
        ClosedFor = reason;
        ClosingSummary = told;
        PersonalDataKeptUntil = personalDataKeptUntil;
        MoneyNote = money;
    }

    /// <summary>Opens a closed partnership again, at the stage it closed at, from today. Refused: no reason, and a partnership that is not closed.</summary>
    public void Reopen(string reason, DateOnly today)
    {
        if (State is not PartnershipState.Closed) throw new DomainRuleException("This partnership is not closed, so there is nothing to reopen.");
        var why = Text.Required(reason, StateReasonMaxLength, "the reason for reopening", "Reason", lines: true);
        Become(PartnershipState.Active, why, today);
        ClosedFor = null;
        ClosingSummary = null;
        PersonalDataKeptUntil = null;
        MoneyNote = null;
        EnterStage(Stage, today, DatePrecision.Day, StageEntry.Reopened);
    }

    private void Become(PartnershipState state, string? reason, DateOnly today)
    {
        State = state;
        StateReason = reason;
        StateSince = today;
    }
}

using System.Globalization;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;

namespace CollabCase.Domain.Reviews;

/// <summary>
/// Something that a partnership looks at again: when it is due, who sees to it, and what came of it each time. For an agreed
/// document the day is that of its version, and the two never differ.
/// </summary>
public sealed partial class Review : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>In characters.</summary>
    public const int OwnerNameMaxLength = 200;

    /// <summary>The longest reason for another day, in characters.</summary>
    public const int DueReasonMaxLength = 500;

    /// <summary>The longest reason why it ended, in characters.</summary>
    public const int EndReasonMaxLength = 1000;

    /// <summary>The most months between two looks.</summary>
    public const int MostMonths = 60;

    /// <summary>What comes up at a gate is due so many days after the partnership moved on.</summary>
    public const int DaysAfterAGate = 28;

    private readonly List<ReviewOutcome> _outcomes = [];

    private Review() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first review of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>What kind of thing is looked at. Never changes.</summary>
    public ReviewKind Kind { get; private set; }

    /// <summary>What people call it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The agreed document that it is about; its version in force says when the review is due.</summary>
    public long? AgreedDocumentId { get; private set; }

    /// <summary>The group that it is about.</summary>
    public long? TierId { get; private set; }

    /// <summary>The award whose condition or report it is about.</summary>
    public long? AwardId { get; private set; }

    /// <summary>The partner that it is about.</summary>
    public long? PartnerId { get; private set; }

    /// <summary>So many months lie between two looks; null for once, or for gates alone.</summary>
    public int? EveryMonths { get; private set; }

    /// <summary>Whether it comes up when the partnership moves on a stage.</summary>
    public bool AtEachGate { get; private set; }

    /// <summary>Who sees to it, where they sign in here.</summary>
    public long? OwnerPersonId { get; private set; }

    /// <summary>The name or role of who sees to it, where they have no account.</summary>
    public string? OwnerName { get; private set; }

    /// <summary>Who stands in.</summary>
    public long? DeputyPersonId { get; private set; }

    /// <summary>The day by which it is looked at; null while none is set.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day on which that day was set.</summary>
    public DateOnly? DueSetOn { get; private set; }

    /// <summary>Why the day was moved last; null while nobody moved it. Earlier reasons are in the history.</summary>
    public string? DueReason { get; private set; }

    /// <summary>Whether it still comes up.</summary>
    public ReviewState State { get; private set; }

    /// <summary>The day it ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it ended.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The order of the register as text: what comes up by its day, then what has none, then what ended, the latest first.</summary>
    public string RankKey { get; private set; } = "";

    /// <summary>Every look that was taken.</summary>
    public IReadOnlyCollection<ReviewOutcome> Outcomes => _outcomes;

    /// <summary>The record that it is about.</summary>
    public ReviewAbout About => new(AgreedDocumentId, TierId, AwardId, PartnerId);

    /// <summary>Whether it still comes up.</summary>
    public bool IsOpen => State is ReviewState.Open;

    /// <summary>
    /// Begins to look at something now and then. Without a day it comes up after its months, on a working day, or at the next gate.
    /// Refused: a kind that is not listed, months below 1 or above 60, a day before today or after 2100, once without a day, an award where it is not about
    /// one or none where it is, a second open review of the same record, a paused or closed partnership.
    /// </summary>
    public static Review Begin(int number, ReviewPlan plan, ReviewOwner owner, DateOnly? dueOn, ReviewFacts facts, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOpenToChange();
        Choice.Known(plan.Kind, nameof(Kind));
        var about = plan.About ?? new();
        EnsureFits(plan.Kind, about);
        EnsureFirst(plan.Kind, about, facts);
        var review = new Review
        {
            PartnershipId = facts.PartnershipId, Number = number, Kind = plan.Kind, State = ReviewState.Open,
            AgreedDocumentId = about.AgreedDocumentId, TierId = about.TierId, AwardId = about.AwardId, PartnerId = about.PartnerId,
        };
        review.Correct(string.IsNullOrWhiteSpace(plan.Title) ? plan.Kind.Label() : plan.Title, plan.EveryMonths, plan.AtEachGate, facts);
        review.HandOver(owner, facts);
        var due = dueOn is { } given ? CheckedDue(given, today) : plan.EveryMonths is { } months ? facts.WorkingDays.OnOrAfter(today.AddMonths(months)) : (DateOnly?)null;
        if (due is null && !plan.AtEachGate && about.AgreedDocumentId is null) throw new DomainRuleException("Enter the day of the review, or say how often it comes up.", nameof(DueOn));
        review.SetDue(due, today);
        return review;
    }

    /// <summary>The two that a new partnership starts with: what the partners agree on within a year, and how they govern at each gate.</summary>
    public static IReadOnlyList<Review> ToStartWith(ReviewOwner owner, ReviewFacts facts, DateOnly today) =>
        [Begin(1, ReviewPlan.Usual(ReviewKind.Memorandum), owner, null, facts, today), Begin(2, ReviewPlan.Usual(ReviewKind.GovernanceStructure), owner, null, facts, today)];

    /// <summary>Changes what it is called and how often it comes up; its day stays. Refused: no title, months below 1 or above 60, what has ended.</summary>
    public void Correct(string title, int? everyMonths, bool atEachGate, ReviewFacts facts)
    {
        EnsureOpen(facts);
        var called = Text.Required(title, TitleMaxLength, "what is reviewed", nameof(Title));
        if (everyMonths is < 1 or > MostMonths) throw new DomainRuleException($"Enter a number of months from 1 to {MostMonths}, or leave it empty.", nameof(EveryMonths));
        (Title, EveryMonths, AtEachGate) = (called, everyMonths, atEachGate);
    }

    /// <summary>Says who sees to it from now on, and who stands in. Refused: a person and a role together, one person as both, what has ended. Whether they may see it is for the caller to check.</summary>
    public void HandOver(ReviewOwner owner, ReviewFacts facts)
    {
        ArgumentNullException.ThrowIfNull(owner);
        EnsureOpen(facts);
        var name = Text.Optional(owner.Name, OwnerNameMaxLength, "the name or role of who sees to it", nameof(OwnerName));
        if (name is not null && owner.PersonId is not null) throw new DomainRuleException("Choose a person or enter a name or role, not both.", nameof(OwnerName));
        if (owner.DeputyPersonId is not null && owner.DeputyPersonId == owner.PersonId) throw new DomainRuleException("Choose somebody else as the deputy: nobody stands in for themselves.", "Deputy");
        (OwnerPersonId, OwnerName, DeputyPersonId) = (owner.PersonId, name, owner.DeputyPersonId);
    }

    /// <summary>Gives it another day and says why; the first day that is set needs no reason. Refused: no reason, the day that it has, a day before today or after 2100, what has ended.</summary>
    public void Redate(DateOnly dueOn, string? reason, ReviewFacts facts, DateOnly today)
    {
        EnsureOpen(facts);
        var due = CheckedDue(dueOn, today);
        if (due == DueOn) throw new DomainRuleException($"It is due on {PlainDate.Say(due)} already. Enter another day.", nameof(DueOn));
        var why = DueOn is null
            ? Text.Optional(reason, DueReasonMaxLength, "why the day moves", nameof(DueReason), lines: true)
            : Text.Required(reason, DueReasonMaxLength, "why the day moves", nameof(DueReason), lines: true);
        SetDue(due, today);
        DueReason = why;
    }

    /// <summary>
    /// Records a look and what came of it, which is never edited afterwards. The next one is on the day that is given; else after its months, counted from the
    /// day of the look and moved on to a working day; else at the next gate. A review that comes up once ends with it. Refused: a day in the future or before the
    /// last look, revising or ending without a word on it, a next day that is not after today, a next day for what ends, what has ended.
    /// </summary>
    public ReviewOutcome Record(ReviewHeld held, ReviewFacts facts, DateOnly today, long byPersonId)
    {
        ArgumentNullException.ThrowIfNull(held);
        EnsureOpen(facts);
        Choice.Known(held.Result, nameof(ReviewOutcome.Result));
        if (GovernanceFacts.Checked(held.HeldOn, "the day of the review", nameof(ReviewOutcome.HeldOn)) > today) throw new DomainRuleException("Enter the day on which it was looked at. It is today or earlier.", nameof(ReviewOutcome.HeldOn));
        if (_outcomes.Count > 0 && _outcomes.Max(o => o.HeldOn) is var last && held.HeldOn < last)
            throw new DomainRuleException($"It was last looked at on {PlainDate.Say(last)}. Enter that day or a later one.", nameof(ReviewOutcome.HeldOn));
        var note = held.Result switch
        {
            ReviewResult.Revise => Text.Required(held.Note, ReviewOutcome.NoteMaxLength, "what is to change", nameof(ReviewOutcome.Note), lines: true),
            ReviewResult.End => Text.Required(held.Note, ReviewOutcome.NoteMaxLength, "why it is no longer needed", nameof(ReviewOutcome.Note), lines: true),
            _ => Text.Optional(held.Note, ReviewOutcome.NoteMaxLength, "what was found", nameof(ReviewOutcome.Note), lines: true),
        };
        if (held.Result is ReviewResult.End && held.NextDueOn is not null) throw new DomainRuleException("Leave the next day empty: what ends is not looked at again.", nameof(ReviewOutcome.NextDueOn));
        var next = held.Result is ReviewResult.End || (held.LeavesDayOpen && held.NextDueOn is null) ? null : held.NextDueOn is { } given ? CheckedNext(given, today) : UsualNext(held.HeldOn, facts, today);
        var outcome = new ReviewOutcome(this, _outcomes.Select(o => o.Number).DefaultIfEmpty().Max() + 1, held, note, next, byPersonId);
        _outcomes.Add(outcome);
        SetDue(next, today);
        if (held.Result is ReviewResult.End) SetEnded(today, note!.Length <= EndReasonMaxLength ? note : note[..EndReasonMaxLength]);
        else if (next is null && !AtEachGate && !held.LeavesDayOpen) SetEnded(today, "It was to be looked at once.");
        return outcome;
    }

    /// <summary>Ends it without a look; what was found before stays. Refused: no reason, what has ended.</summary>
    public void End(string reason, ReviewFacts facts, DateOnly today)
    {
        EnsureOpen(facts);
        var why = Text.Required(reason, EndReasonMaxLength, "why it is not looked at again", nameof(EndReason), lines: true);
        SetDue(null, today);
        SetEnded(today, why);
    }

    /// <summary>The partnership moved on a stage: what comes up at each gate is due within four weeks, on a working day, unless it is due sooner. Says whether the day changed.</summary>
    public bool ComeUpAtTheGate(ReviewFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var due = facts.WorkingDays.OnOrAfter(today.AddDays(DaysAfterAGate));
        if (!AtEachGate || !IsOpen || DueOn <= due) return false;
        SetDue(due, today);
        return true;
    }

    /// <summary>Whether it still comes up and its day has passed. On the day itself it is not overdue.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;

    /// <summary>The day of the next look where nobody says otherwise, after one on this day; null where it comes up once, or at gates.</summary>
    public DateOnly? UsualNext(DateOnly heldOn, ReviewFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (EveryMonths is not { } months) return null;
        // What is recorded long after it was held comes up from today on.
        var next = heldOn.AddMonths(months);
        return facts.WorkingDays.OnOrAfter(next > today ? next : today.AddMonths(months));
    }

    private static DateOnly CheckedDue(DateOnly dueOn, DateOnly today) => GovernanceFacts.Checked(dueOn, "the day of the review", nameof(DueOn)) >= today
        ? dueOn
        : throw new DomainRuleException("Enter today or a later day for the review.", nameof(DueOn));

    private static DateOnly CheckedNext(DateOnly next, DateOnly today) => GovernanceFacts.Checked(next, "the day of the next review", nameof(ReviewOutcome.NextDueOn)) > today
        ? next
        : throw new DomainRuleException("Enter a day after today for the next review.", nameof(ReviewOutcome.NextDueOn));

    private static void EnsureFits(ReviewKind kind, ReviewAbout about)
    {
        var isOfAnAward = kind is ReviewKind.AwardCondition or ReviewKind.AwardReport;
        if (isOfAnAward && about.AwardId is null) throw new DomainRuleException("Choose the award whose condition or report it is.", "Award");
        if (!isOfAnAward && about.AwardId is not null) throw new DomainRuleException("Only a condition or a report belongs to an award. Leave the award empty.", "Award");
    }

    // Of an award there can be several, and of what has no kind of its own.
    private static void EnsureFirst(ReviewKind kind, ReviewAbout about, ReviewFacts facts)
    {
        if (kind is ReviewKind.AwardCondition or ReviewKind.AwardReport or ReviewKind.Other && about.AgreedDocumentId is null) return;
        if (facts.Open.FirstOrDefault(r => r.Kind == kind && r.About == about) is { } same)
            throw new DomainRuleException($"This is reviewed already: it is review {same.Number} of the partnership. Change the day of that one instead.", nameof(Kind));
    }

    private void SetDue(DateOnly? dueOn, DateOnly today)
    {
        (DueOn, DueSetOn, DueReason) = (dueOn, dueOn is null ? null : today, null);
        SetRank();
    }

    private void SetEnded(DateOnly today, string why)
    {
        (State, EndedOn, EndReason) = (ReviewState.Ended, today, why);
        SetRank();
    }

    private void SetRank()
    {
        const int last = 99_999_999;
        var day = State is ReviewState.Open ? DueOn is { } due ? Digits(due) : last : last - Digits(EndedOn!.Value);
        RankKey = string.Create(CultureInfo.InvariantCulture, $"{(int)State}{day:00000000}");
    }

    private static int Digits(DateOnly day) => day.Year * 10_000 + day.Month * 100 + day.Day;

    private void EnsureOpen(ReviewFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOf(PartnershipId);
        if (!IsOpen) throw new DomainRuleException($"This review ended on {PlainDate.Say(EndedOn!.Value)}. Add another one if it is to come up again.");
    }
}

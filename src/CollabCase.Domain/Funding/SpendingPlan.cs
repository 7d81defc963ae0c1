using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>
/// What a partnership plans to spend in each quarter, what it forecasts since, what it did spend, and what is to follow when the money ends. Every revision is kept as it was:
/// the first is the original plan, the last the current forecast, and the last that was approved the one to compare with. There is one a partnership.
/// </summary>
public sealed class SpendingPlan : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int ReasonMaxLength = 1000;
    /// <summary>In characters.</summary>
    public const int FollowsNoteMaxLength = 1000;
    /// <summary>The most quarters of one revision: ten years.</summary>
    public const int MostQuarters = 40;
    /// <summary>The most revisions.</summary>
    public const int MostRevisions = 200;

    private readonly List<SpendingRevision> _revisions = [];
    private readonly List<SpendingLine> _lines = [];
    private readonly List<SpentInQuarter> _spent = [];

    private SpendingPlan() { }

    /// <summary>A partnership that has planned nothing yet.</summary>
    public SpendingPlan(long partnershipId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partnershipId);
        PartnershipId = partnershipId;
    }

    /// <summary>The partnership whose spending it is.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>What sustains the service when the money of the pilot ends; null: nothing is known to follow.</summary>
    public WhatFollows? Follows { get; private set; }

    /// <summary>The day on which it begins; null while nothing is known to follow.</summary>
    public DateOnly? FollowsOn { get; private set; }

    /// <summary>How sure that is.</summary>
    public MoneyCertainty? FollowsCertainty { get; private set; }

    /// <summary>What is known about it.</summary>
    public string? FollowsNote { get; private set; }

    /// <summary>The first day that committed cash does not cover, as <see cref="RunOut"/> works it out; null: it lasts, or nothing is planned.</summary>
    public DateOnly? RunsOutOn { get; private set; }

    /// <summary>The days from then until what follows; null where one of the two is not known.</summary>
    public int? GapDays { get; private set; }

    /// <summary>The cash that is missing for those days, in pence.</summary>
    public long? GapPence { get; private set; }

    /// <summary>Every plan and forecast there was.</summary>
    public IReadOnlyCollection<SpendingRevision> Revisions => _revisions;

    /// <summary>What each of them plans for each quarter.</summary>
    public IReadOnlyCollection<SpendingLine> Lines => _lines;

    /// <summary>What was spent, each quarter once.</summary>
    public IReadOnlyCollection<SpentInQuarter> Spent => _spent;

    /// <summary>The first plan; null while there is none.</summary>
    public SpendingRevision? Original => _revisions.MinBy(r => r.Number);

    /// <summary>The last that was approved; null while none was.</summary>
    public SpendingRevision? Approved => _revisions.Where(r => r.ApprovedOn is not null).MaxBy(r => r.Number);

    /// <summary>The last of all; null while there is none.</summary>
    public SpendingRevision? Current => _revisions.MaxBy(r => r.Number);

    /// <summary>
    /// What counts for the run-out: what was spent, for quarters of which that is recorded, and the current forecast for the others.
    /// </summary>
    public IReadOnlyList<QuarterSpending> Expected =>
        [.. _spent.Select(s => new QuarterSpending(s.Quarter, s.Amount)), .. AmountsOf(Current).Where(a => _spent.TrueForAll(s => s.Quarter != a.Quarter))];

    /// <summary>What one of them plans, in the order of the quarters; nothing for none.</summary>
    public IReadOnlyList<QuarterSpending> AmountsOf(SpendingRevision? revision) => revision is null ? []
        : [.. _lines.Where(l => l.RevisionNumber == revision.Number).OrderBy(l => l.Quarter).Select(l => new QuarterSpending(l.Quarter, l.Amount))];

    /// <summary>
    /// Plans anew; the revisions before stay as they were. Refused: no quarter, one twice, over <see cref="MostQuarters"/>, an amount below £0 or above £10 billion, nothing but
    /// zeros, no reason where there is a plan already, and the same amounts as now.
    /// </summary>
    public SpendingRevision Revise(IReadOnlyCollection<QuarterSpending> amounts, string? reason, long byPersonId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        if (amounts.Count == 0 || amounts.All(a => a.Amount == Money.Zero)) throw new DomainRuleException("Enter what you plan to spend in at least one quarter.", nameof(Lines));
        if (amounts.Count > MostQuarters) throw new DomainRuleException($"Plan no more than {MostQuarters} quarters at a time.", nameof(Lines));
        if (amounts.Select(a => a.Quarter).Distinct().Count() < amounts.Count) throw new DomainRuleException("Enter each quarter once only.", nameof(Lines));
        foreach (var amount in amounts) EnsureAmount(amount, nameof(Lines));
        if (_revisions.Count == MostRevisions) throw new DomainRuleException($"There are {MostRevisions} revisions already, which is the most.");
        var why = _revisions.Count == 0 ? Text.Optional(reason, ReasonMaxLength, "the reason", nameof(SpendingRevision.Reason), lines: true)
            : Text.Required(reason, ReasonMaxLength, "why the forecast changes", nameof(SpendingRevision.Reason), lines: true);
        if (AmountsOf(Current).SequenceEqual(amounts.OrderBy(a => a.Quarter)))
            throw new DomainRuleException("These are the amounts of the forecast that there is. Change at least one.", nameof(Lines));
        var revision = new SpendingRevision(Id, _revisions.Count + 1, why, byPersonId, today);
        _revisions.Add(revision);
        _lines.AddRange(amounts.Select(a => new SpendingLine(revision, a)));
        return revision;
    }

    /// <summary>Approves the current forecast, which stays as it was from then on. Refused: none there, another than the current one, and one that is approved.</summary>
    public void Approve(int number, long byPersonId, DateOnly today)
    {
        if (Current is not { } current || current.Number != number) throw new DomainRuleException("There is a newer forecast by now. Load the page again, and look at that one.");
        current.Approve(byPersonId, today);
    }

    /// <summary>
    /// Records what was spent in some quarters; null takes away what was recorded. Refused: an amount below £0 or above £10 billion, a quarter twice, and one that has not begun.
    /// </summary>
    public void RecordSpent(IReadOnlyCollection<(Quarter Quarter, Money? Amount)> amounts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        if (amounts.Select(a => a.Quarter).Distinct().Count() < amounts.Count) throw new DomainRuleException("Enter each quarter once only.", nameof(Spent));
        foreach (var (quarter, amount) in amounts)
        {
            if (amount is not { } pounds) continue;
            EnsureAmount(new(quarter, pounds), nameof(Spent));
            if (quarter.FirstDay > today) throw new DomainRuleException($"{quarter} has not begun. What is to be spent then belongs into the forecast.", nameof(Spent));
        }
        foreach (var (quarter, amount) in amounts)
        {
            var line = _spent.Find(s => s.Quarter == quarter);
            if (amount is not { } pounds)
            {
                if (line is not null) _spent.Remove(line);
            }
            else if (line is not null) line.Correct(pounds);
            else _spent.Add(new SpentInQuarter(Id, quarter, pounds));
        }
    }

    /// <summary>
    /// Says what sustains the service when the money ends, or with null that nothing is known to. Refused: one without its day or without how sure it is, a day or a note
    /// without it, and a day before 2000 or after 2099.
    /// </summary>
    public void SayWhatFollows(WhatFollows? follows, DateOnly? on, MoneyCertainty? certainty, string? note)
    {
        Choice.Known(follows, nameof(Follows));
        Choice.Known(certainty, nameof(FollowsCertainty));
        var told = Text.Optional(note, FollowsNoteMaxLength, "what is known about it", nameof(FollowsNote), lines: true);
        if (follows is null)
        {
            if (on is not null || certainty is not null || told is not null) throw new DomainRuleException("Choose what follows, or leave out its day, how sure it is and the note.", nameof(Follows));
        }
        else
        {
            if (on is not { } day) throw new DomainRuleException("Enter the day on which it begins, or is expected to.", nameof(FollowsOn));
            if (day.Year is < 2000 or > 2099) throw new DomainRuleException("Enter a day from 2000 to 2099.", nameof(FollowsOn));
            if (certainty is null) throw new DomainRuleException("Say how sure it is.", nameof(FollowsCertainty));
        }
        (Follows, FollowsOn, FollowsCertainty, FollowsNote) = (follows, on, certainty, told);
    }

    /// <summary>Works out when committed cash runs out, and keeps it for lists and reminders.</summary>
    public void Follow(IReadOnlyCollection<CashIn> committed)
    {
        var runOut = RunOut.Of(committed, Expected, FollowsOn);
        (RunsOutOn, GapDays, GapPence) = (runOut.On, runOut.On is null ? null : runOut.Days, runOut.On is null ? null : runOut.Missing?.Pence);
    }

    private static void EnsureAmount(QuarterSpending spending, string field)
    {
        if (spending.Amount.IsNegative || spending.Amount > Award.MostOfALine) throw new DomainRuleException($"Enter an amount from £0 to £10,000,000,000 for {spending.Quarter}.", field);
    }
}

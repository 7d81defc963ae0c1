using System.Globalization;
using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Risks;

/// <summary>
/// Something that could happen to a partnership and would matter: what leads to it, how likely it is, what would follow, who
/// looks after it, what is done, and who carries it. Its score changes at a review only, and each review stays. A
/// risk of a paused or closed partnership can be read and not changed: every act asks for the <see cref="RiskFacts"/>.
/// </summary>
public sealed class Risk : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>Of the cause, of the effect and of what is done, in characters.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>In characters.</summary>
    public const int OwnerRoleMaxLength = 200;

    /// <summary>The longest reason for closing or opening again, in characters.</summary>
    public const int StateReasonMaxLength = 1000;

    /// <summary>In how many months a risk is looked at again where nobody says otherwise.</summary>
    public const int MonthsToReview = 6;

    /// <summary>In how many months a risk is looked at again at the latest.</summary>
    public const int MostMonthsToReview = 24;

    private readonly List<RiskReview> _reviews = [];

    private Risk() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first risk of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>What could happen, in a few words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The title folded for sorting and searching.</summary>
    public string TitleKey { get; private set; } = "";

    /// <summary>What would lead to it.</summary>
    public string? Cause { get; private set; }

    /// <summary>What would follow.</summary>
    public string? Effect { get; private set; }

    /// <summary>How likely it is.</summary>
    public Likelihood Likelihood { get; private set; }

    /// <summary>How much it would matter.</summary>
    public Impact Impact { get; private set; }

    /// <summary>Likelihood times impact, for queries; see <see cref="Score"/>.</summary>
    public int Points { get; private set; }

    /// <summary>The points before the last review; null before the first.</summary>
    public int? PointsBefore { get; private set; }

    /// <summary>The order of the register as text: open before closed, the highest score first, then by number.</summary>
    public string RankKey { get; private set; } = "";

    /// <summary>What the partners do about it; null where they have not agreed yet.</summary>
    public RiskResponse? Response { get; private set; }

    /// <summary>What is done, or why it is taken on purpose; null where no response is agreed.</summary>
    public string? WhatIsDone { get; private set; }

    /// <summary>The partner that carries it; null where all partners do.</summary>
    public long? CarriedByOrganisationId { get; private set; }

    /// <summary>The person who looks after it, if they sign in here.</summary>
    public long? OwnerPersonId { get; private set; }

    /// <summary>The role of who looks after it, where they have no account.</summary>
    public string? OwnerRole { get; private set; }

    /// <summary>The day it was recorded.</summary>
    public DateOnly RecordedOn { get; private set; }

    /// <summary>The day by which it is looked at again.</summary>
    public DateOnly NextReviewOn { get; private set; }

    /// <summary>Whether it is still looked after.</summary>
    public RiskState State { get; private set; }

    /// <summary>Why it was closed; null while it is open.</summary>
    public RiskEnding? ClosedFor { get; private set; }

    /// <summary>The day it was closed; null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What was said when it was closed, or opened again; null before.</summary>
    public string? StateReason { get; private set; }

    /// <summary>Every review, by number.</summary>
    public IReadOnlyCollection<RiskReview> Reviews => _reviews;

    /// <summary>Likelihood and impact together.</summary>
    public RiskScore Score => new(Likelihood, Impact);

    /// <summary>Whether it is still looked after.</summary>
    public bool IsOpen => State is RiskState.Open;

    /// <summary>Which way the score went at the last review.</summary>
    public RiskTrend Trend => TrendOf(PointsBefore, Points);

    /// <summary>Which way the score went, given the points before the last review (null before the first) and now.</summary>
    public static RiskTrend TrendOf(int? before, int now) =>
        before is null ? RiskTrend.NotReviewed : now > before ? RiskTrend.Up : now < before ? RiskTrend.Down : RiskTrend.Same;

    /// <summary>The day of the next review where nobody says otherwise: six months on, on a working day.</summary>
    public static DateOnly UsualReview(DateOnly today, WorkingDays workingDays)
    {
        ArgumentNullException.ThrowIfNull(workingDays);
        return workingDays.OnOrAfter(today.AddMonths(MonthsToReview));
    }

    /// <summary>Whether it is open and the day of its review has passed.</summary>
    public bool IsReviewOverdue(DateOnly today) => IsOpen && NextReviewOn < today;

    /// <summary>
    /// Records a risk. Refused: no title or one without a letter or digit, no likelihood or impact, a response without
    /// what is done or the other way round, a carrier that is not a partner today, a person and a role as its
    /// owner, a review today or earlier or more than two years on, a paused or closed partnership. The number is the next of the
    /// partnership's.
    /// </summary>
    public static Risk Record(int number, RiskDetails details, RiskScore score, RiskOwner owner, DateOnly nextReviewOn, RiskFacts facts, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(facts);
        var risk = new Risk { PartnershipId = facts.PartnershipId, Number = number, State = RiskState.Open, RecordedOn = today };
        risk.CorrectDetails(details, facts);
        risk.SetScore(score);
        risk.SetOwner(owner);
        risk.SetReview(nextReviewOn, today);
        return risk;
    }

    /// <summary>Changes what is said about it. A partner that has left since can stay as its carrier. Refused as for <see cref="Record"/>, and for a closed risk.</summary>
    public void CorrectDetails(RiskDetails details, RiskFacts facts)
    {
        ArgumentNullException.ThrowIfNull(details);
        EnsureOpenToChange(facts);
        EnsureOpen();
        var title = Text.Required(details.Title, TitleMaxLength, "what could happen", nameof(Title));
        var key = Text.Fold(title);
        if (key.Length == 0) throw new DomainRuleException("Use at least one letter or digit, so that people can find the risk.", nameof(Title));
        var cause = Text.Optional(details.Cause, TextMaxLength, "what would lead to it", nameof(Cause), lines: true);
        var effect = Text.Optional(details.Effect, TextMaxLength, "what would follow", nameof(Effect), lines: true);
        var response = Choice.Known(details.Response, nameof(Response));
        var done = Text.Optional(details.WhatIsDone, TextMaxLength, "what is done about it", nameof(WhatIsDone), lines: true);
        if (response is RiskResponse.Accept && done is null)
            throw new DomainRuleException("Say why the risk is taken on purpose, and what can be won or learned by it.", nameof(WhatIsDone));
        if (response is not null && done is null) throw new DomainRuleException("Say what is done about it, and by whom.", nameof(WhatIsDone));
        if (response is null && done is not null) throw new DomainRuleException("Choose what kind of response that is.", nameof(Response));
        if (details.CarriedByOrganisationId is { } carrier && carrier != CarriedByOrganisationId && !facts.PartnerOrganisationIds.Contains(carrier))
            throw new DomainRuleException("Choose one of today's partners as the one that carries it, or all partners.", nameof(CarriedByOrganisationId));

        Title = title;
        TitleKey = key.Length <= TitleMaxLength ? key : key[..TitleMaxLength];
        Cause = cause;
        Effect = effect;
        Response = response;
        WhatIsDone = done;
        CarriedByOrganisationId = details.CarriedByOrganisationId;
    }

    /// <summary>
    /// Looks at it again: the score as it is now, and the day of the next look. The old score is kept with who, when and
    /// what was found. Refused: a score that changed without a note, a next review today or earlier or more than two years on,
    /// a closed risk, and a paused or closed partnership.
    /// </summary>
    public RiskReview Review(RiskScore score, string? note, DateOnly nextReviewOn, RiskFacts facts, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        EnsureOpenToChange(facts);
        EnsureOpen();
        var from = Score;
        var found = Text.Optional(note, RiskReview.NoteMaxLength, "the note on the review", nameof(RiskReview.Note), lines: true);
        if (found is null && score != from) throw new DomainRuleException("Say why the likelihood or the impact changed.", nameof(RiskReview.Note));
        SetReview(nextReviewOn, today);
        SetScore(score);
        PointsBefore = from.Points;
        var review = new RiskReview(this, _reviews.Select(r => r.Number).DefaultIfEmpty().Max() + 1, from, score, found, nowUtc, byPersonId);
        _reviews.Add(review);
        return review;
    }

    /// <summary>
    /// Gives it to another owner, or to nobody. Refused: a person and a role together, a closed risk, and a paused or closed
    /// partnership. Whether the person may see the register is for the caller to check.
    /// </summary>
    public void HandOver(RiskOwner owner, RiskFacts facts)
    {
        EnsureOpenToChange(facts);
        EnsureOpen();
        SetOwner(owner);
    }

    /// <summary>Closes it; it stays on the record. Refused: no reason, one that is closed already, and a paused or closed partnership.</summary>
    public void Close(RiskEnding ending, string reason, RiskFacts facts, DateOnly today)
    {
        EnsureOpenToChange(facts);
        EnsureOpen();
        var why = Choice.Known(ending, nameof(ClosedFor));
        StateReason = Text.Required(reason, StateReasonMaxLength, "what happened, or where it is looked after now", "Reason", lines: true);
        ClosedFor = why;
        ClosedOn = today;
        State = RiskState.Closed;
        SetRank();
    }

    /// <summary>
    /// Opens a closed risk again with the score it had; a review whose day has passed is then overdue. Refused: no reason, one
    /// that is open, and a paused or closed partnership.
    /// </summary>
    public void Reopen(string reason, RiskFacts facts)
    {
        EnsureOpenToChange(facts);
        if (IsOpen) throw new DomainRuleException("This risk is open already. You can review it.");
        StateReason = Text.Required(reason, StateReasonMaxLength, "the reason for opening it again", "Reason", lines: true);
        ClosedFor = null;
        ClosedOn = null;
        State = RiskState.Open;
        SetRank();
    }

    private void SetScore(RiskScore score)
    {
        Likelihood = Choice.Known(score.Likelihood, nameof(Likelihood));
        Impact = Choice.Known(score.Impact, nameof(Impact));
        Points = Score.Points;
        SetRank();
    }

    private void SetRank() => RankKey = string.Create(CultureInfo.InvariantCulture, $"{(int)State}{25 - Points:00}{Number:0000000}");

    private void SetReview(DateOnly on, DateOnly today)
    {
        if (on <= today) throw new DomainRuleException("Enter a day after today for the next review.", nameof(NextReviewOn));
        if (on > today.AddMonths(MostMonthsToReview))
            throw new DomainRuleException($"Enter a day up to {PlainDate.Say(today.AddMonths(MostMonthsToReview))} for the next review. A risk is worth a look at least every two years.", nameof(NextReviewOn));
        NextReviewOn = on;
    }

    private void SetOwner(RiskOwner owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var role = Text.Optional(owner.Role, OwnerRoleMaxLength, "the role of the owner", nameof(OwnerRole));
        if (role is not null && owner.PersonId is not null)
            throw new DomainRuleException("Choose a person as the owner or enter a role, not both.", nameof(OwnerRole));
        OwnerPersonId = owner.PersonId;
        OwnerRole = role;
    }

    private void EnsureOpenToChange(RiskFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.PartnershipId != PartnershipId) throw new ArgumentException("The facts are those of another partnership.", nameof(facts));
        facts.EnsureOpenToChange();
    }

    private void EnsureOpen()
    {
        if (!IsOpen) throw new DomainRuleException($"This risk was closed on {PlainDate.Say(ClosedOn!.Value)}. To change it, open it again first.");
    }
}

using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Governance;

/// <summary>How something was decided. The numbers are stored: never renumber.</summary>
public enum DecisionBy
{
    /// <summary>Nobody at the meeting was against it.</summary>
    Consensus = 1,

    /// <summary>By counting votes at the meeting.</summary>
    Vote = 2,

    /// <summary>By replies in writing, within a window of days.</summary>
    WrittenProcedure = 3,
}

/// <summary>What came of a decision. The numbers are stored: never renumber.</summary>
public enum DecisionOutcome
{
    /// <summary>It was agreed, and binds.</summary>
    Agreed = 1,

    /// <summary>It was put and not agreed.</summary>
    NotAgreed = 2,
}

/// <summary>What is decided, and what it binds.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Text">In full.</param>
/// <param name="Matter">One matter that it binds, or none.</param>
/// <param name="BindsId">The record that it binds, where it is one here.</param>
/// <param name="Binds">What it binds, in words; needed where a matter is given without a record.</param>
public sealed record DecisionToTake(string Title, string Text, DecisionMatters Matter = DecisionMatters.None, long? BindsId = null, string? Binds = null);

/// <summary>Votes.</summary>
/// <param name="For">Those for it.</param>
/// <param name="Against">Those against it.</param>
/// <param name="Abstained">Those who were there and did neither.</param>
public sealed record Votes(int For, int Against, int Abstained = 0)
{
    /// <summary>All of them.</summary>
    public int Total => For + Against + Abstained;
}

/// <summary>A reply in writing.</summary>
/// <param name="TermNumber">The term of the voting member who replied.</param>
/// <param name="IsFor">True for it, false against it, null without a preference.</param>
public sealed record WrittenReply(int TermNumber, bool? IsFor);

/// <summary>
/// What a tier decided, in words and with what it binds. Only a quorate tier decides, and only on what it has the authority for. Never
/// edited: a later decision supersedes it.
/// </summary>
public sealed partial class Decision : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>In characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>The longest words for what it binds, in characters.</summary>
    public const int BindsMaxLength = 300;

    /// <summary>The fewest days that people have to reply in writing, the first and the last included.</summary>
    public const int FewestDaysToReply = 2;

    private readonly List<DecisionReply> _replies = [];

    private Decision() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first decision of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The tier that decided.</summary>
    public long TierId { get; private set; }

    /// <summary>The meeting at which it decided; null for one in writing.</summary>
    public long? MeetingId { get; private set; }

    /// <summary>The item of that meeting.</summary>
    public long? AgendaItemId { get; private set; }

    /// <summary>In a few words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The title folded for searching.</summary>
    public string TitleKey { get; private set; } = "";

    /// <summary>In full.</summary>
    public string DecisionText { get; private set; } = "";

    /// <summary>How it was decided.</summary>
    public DecisionBy By { get; private set; }

    /// <summary>What came of it.</summary>
    public DecisionOutcome Outcome { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Votes for it; null for consensus.</summary>
    public int? VotesFor { get; private set; }

    /// <summary>Votes against it; null for consensus.</summary>
    public int? VotesAgainst { get; private set; }

    /// <summary>Those who did neither; null for consensus.</summary>
    public int? VotesAbstained { get; private set; }

    /// <summary>The first day to reply in writing.</summary>
    public DateOnly? WindowFrom { get; private set; }

    /// <summary>The last day to reply in writing.</summary>
    public DateOnly? WindowUntil { get; private set; }

    /// <summary>How the quorum stood, in words, as on the day.</summary>
    public string QuorumWords { get; private set; } = "";

    /// <summary>What it binds; none for the tier's own work.</summary>
    public DecisionMatters Matter { get; private set; }

    /// <summary>The record that it binds, where it is one here.</summary>
    public long? BindsId { get; private set; }

    /// <summary>What it binds, in words.</summary>
    public string? Binds { get; private set; }

    /// <summary>The earlier decision that it takes the place of.</summary>
    public long? SupersedesDecisionId { get; private set; }

    /// <summary>The later decision that took its place; null while it stands.</summary>
    public long? SupersededByDecisionId { get; private set; }

    /// <summary>Who replied in writing, and how; none for a meeting.</summary>
    public IReadOnlyCollection<DecisionReply> Replies => _replies;

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>Who recorded it.</summary>
    public long RecordedByPersonId { get; private set; }

    /// <summary>Whether it was agreed and nothing took its place.</summary>
    public bool IsInForce => Outcome is DecisionOutcome.Agreed && SupersededByDecisionId is null;

    /// <summary>
    /// Records what was decided at a meeting, by consensus, or by vote where votes are given. A vote is agreed with more votes for it than
    /// against it. Refused: a meeting that was not held, whose minutes are approved or that was not quorate (on the item, where people left the room for it), a tier
    /// without a quorum rule or without authority for the matter, more votes than people who could vote, no votes at all, and a
    /// decision to supersede that was not agreed, is superseded already, is the later one, or is that of another group than this one
    /// where this is not the steering group.
    /// </summary>
    public static Decision TakeAt(int number, Meeting meeting, GovernanceTier tier, int? itemNumber, DecisionToTake what, Votes? votes, Decision? supersedes, GovernanceFacts facts, DateTime nowUtc, long byPersonId)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(tier);
        if (meeting.TierId != tier.Id) throw new InvalidOperationException("The meeting is one of another tier.");
        var decision = Begin(number, tier, what, facts, nowUtc, byPersonId);
        if (meeting.State is not MeetingState.Held) throw new DomainRuleException("Record who came to the meeting first. Only a quorate group can decide.", nameof(Meeting));
        meeting.EnsureUnlocked();
        if (meeting.QuorumOn(itemNumber) is not { } quorum) throw new DomainRuleException(NoQuorumRule, nameof(Meeting));
        if (!quorum.IsQuorate)
            throw new DomainRuleException($"The meeting was not quorate{(meeting.IsQuorate == true ? " on this item" : "")}: {quorum.Say()}. Bring it to the next meeting, or ask in writing.", nameof(Meeting));
        if (votes is not null) decision.Count(votes, meeting.VotersOn(itemNumber));
        decision.By = votes is null ? DecisionBy.Consensus : DecisionBy.Vote;
        decision.Outcome = votes is null || votes.For > votes.Against ? DecisionOutcome.Agreed : DecisionOutcome.NotAgreed;
        decision.MeetingId = meeting.Id;
        decision.AgendaItemId = itemNumber is { } item ? meeting.Agenda.Single(i => i.Number == item).Id : null;
        decision.DecidedOn = meeting.On;
        decision.QuorumWords = quorum.Say();
        decision.Supersede(supersedes, tier);
        return decision;
    }

    /// <summary>
    /// Records what was decided in writing. Whoever replied counts as present, in the window or before it closes early because all have
    /// replied. Refused: a window of fewer than two days or one that is still open while replies are missing, replies of others than
    /// voting members of its last day, too few of them for the quorum, and otherwise as for a meeting.
    /// </summary>
    public static Decision TakeInWriting(int number, GovernanceTier tier, DecisionToTake what, DateOnly from, DateOnly until, IReadOnlyCollection<WrittenReply> replies, Decision? supersedes,
        GovernanceFacts facts, DateOnly today, DateTime nowUtc, long byPersonId)
    {
        ArgumentNullException.ThrowIfNull(tier);
        ArgumentNullException.ThrowIfNull(replies);
        var decision = Begin(number, tier, what, facts, nowUtc, byPersonId);
        GovernanceFacts.Checked(from, "the first day to reply", nameof(WindowFrom));
        GovernanceFacts.Checked(until, "the last day to reply", nameof(WindowUntil));
        if (from > today) throw new DomainRuleException("Enter the first day to reply. It is today or earlier.", nameof(WindowFrom));
        if (until.DayNumber - from.DayNumber < FewestDaysToReply - 1) throw new DomainRuleException($"Give people at least {FewestDaysToReply} days to reply.", nameof(WindowUntil));
        if (tier.Quorum is not { } rule) throw new DomainRuleException(NoQuorumRule, nameof(WindowFrom));

        var countedOn = until < today ? until : today;
        var terms = tier.TermsOn(countedOn).Where(t => tier.SeatOf(t).HasVote).ToList();
        if (replies.Select(r => r.TermNumber).Distinct().Count() != replies.Count) throw new DomainRuleException("One member replied twice. Count the last reply only.", nameof(Replies));
        if (replies.FirstOrDefault(r => terms.TrueForAll(t => t.Number != r.TermNumber)) is { } other)
            throw new DomainRuleException($"Count the replies of those who were voting members on {PlainDate.Say(countedOn)}.", FieldOf(other.TermNumber));
        if (until >= today && replies.Count < terms.Count)
            throw new DomainRuleException($"People can reply until {PlainDate.Say(until)}. Record the decision after that day, or when everybody has replied.", nameof(WindowUntil));
        var quorum = rule.Of([.. terms.Select(t => new SeatAtTable(true, replies.Any(r => r.TermNumber == t.Number) ? SeatPresence.Member : SeatPresence.Away, t.Sector)),
            .. tier.VacantOn(countedOn).Select(s => new SeatAtTable(s.HasVote, SeatPresence.Vacant, null))]);
        if (!quorum.IsQuorate)
            throw new DomainRuleException($"Too few replied: {quorum.Say()}. Ask again, or bring it to a meeting.", terms.Find(t => replies.All(r => r.TermNumber != t.Number)) is { } silent ? FieldOf(silent.Number) : nameof(WindowUntil));

        var votes = new Votes(replies.Count(r => r.IsFor == true), replies.Count(r => r.IsFor == false), replies.Count(r => r.IsFor is null));
        decision.Count(votes, terms.Count);
        decision.By = DecisionBy.WrittenProcedure;
        decision.Outcome = votes.For > votes.Against ? DecisionOutcome.Agreed : DecisionOutcome.NotAgreed;
        (decision.WindowFrom, decision.WindowUntil, decision.DecidedOn, decision.QuorumWords) = (from, until, countedOn, quorum.Say());
        foreach (var reply in replies) decision._replies.Add(new DecisionReply(decision, terms.Single(t => t.Number == reply.TermNumber).Id, reply.IsFor));
        decision.Supersede(supersedes, tier);
        return decision;
    }

    private const string SupersedesField = "Supersedes";

    private const string NoQuorumRule = "No quorum is recorded for this group. Say first how many have to be there, on the group’s page.";

    private static Decision Begin(int number, GovernanceTier tier, DecisionToTake what, GovernanceFacts facts, DateTime nowUtc, long byPersonId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOf(tier.PartnershipId);
        var title = Text.Required(what.Title, TitleMaxLength, "what was decided, in a few words", nameof(Title));
        var key = Text.Fold(title);
        var text = Text.Required(what.Text, TextMaxLength, "what was decided, in full", nameof(DecisionText), lines: true);
        if ((what.Matter & ~DecisionWords.All) != 0 || what.Matter.Each().Count > 1) throw new DomainRuleException("Choose one of the answers in the list.", nameof(Matter));
        if (!tier.MayDecide(what.Matter))
            throw new DomainRuleException($"'{tier.Name}' cannot decide this: {what.Matter.Label().ToLowerInvariant()} is for the steering group. Bring it there as a proposal.", nameof(Matter));
        var binds = Text.Optional(what.Binds, BindsMaxLength, "what it binds", nameof(Binds));
        if (what.Matter is not DecisionMatters.None && what.BindsId is null && binds is null) throw new DomainRuleException("Say which one it binds.", nameof(Binds));
        if (what.Matter is DecisionMatters.None && (what.BindsId is not null || binds is not null)) throw new DomainRuleException("Choose what kind of record it binds, or leave it empty.", nameof(Matter));
        return new Decision
        {
            PartnershipId = tier.PartnershipId, Number = number, TierId = tier.Id, Title = title, TitleKey = key.Length <= TitleMaxLength ? key : key[..TitleMaxLength], DecisionText = text,
            Matter = what.Matter, BindsId = what.BindsId, Binds = binds, RecordedAtUtc = nowUtc, RecordedByPersonId = byPersonId,
        };
    }

    private void Count(Votes votes, int voters)
    {
        if (votes.For < 0 || votes.Against < 0 || votes.Abstained < 0) throw new DomainRuleException("Enter numbers of votes, 0 or more.", nameof(VotesFor));
        if (votes.For + votes.Against == 0) throw new DomainRuleException("Enter the votes for it and against it.", nameof(VotesFor));
        if (votes.Total > voters)
            throw new DomainRuleException($"{votes.Total} votes are more than the {voters} {(voters == 1 ? "person" : "people")} who could vote. Check the numbers, or who was there.", nameof(VotesFor));
        (VotesFor, VotesAgainst, VotesAbstained) = (votes.For, votes.Against, votes.Abstained);
    }

    // An earlier decision stands until what takes its place is agreed.
    private void Supersede(Decision? earlier, GovernanceTier tier)
    {
        if (earlier is null) return;
        if (earlier.PartnershipId != PartnershipId) throw new InvalidOperationException("The earlier decision is another partnership's.");
        if (earlier.TierId != TierId && tier.Kind is not TierKind.Steering)
            throw new DomainRuleException($"Decision {earlier.Number} was another group’s. Only that group or the steering group can decide otherwise.", SupersedesField);
        if (earlier.Outcome is not DecisionOutcome.Agreed) throw new DomainRuleException($"Decision {earlier.Number} was not agreed, so there is nothing to supersede. Leave this empty.", SupersedesField);
        if (earlier.SupersededByDecisionId is not null) throw new DomainRuleException($"Decision {earlier.Number} was superseded already. Supersede the one that took its place.", SupersedesField);
        if (earlier.DecidedOn > DecidedOn) throw new DomainRuleException($"Decision {earlier.Number} is the later one of the two. It cannot be superseded by this one.", SupersedesField);
        SupersedesDecisionId = earlier.Id;
        if (Outcome is DecisionOutcome.Agreed) earlier.SupersededByDecisionId = Id;
    }
}

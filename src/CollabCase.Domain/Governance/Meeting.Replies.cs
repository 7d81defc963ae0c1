using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Governance;

/// <summary>Whether a member comes to a meeting. The numbers are stored: never renumber.</summary>
public enum ReplyAnswer
{
    /// <summary>The member comes.</summary>
    Coming = 1,

    /// <summary>The member's deputy comes.</summary>
    Deputy = 2,

    /// <summary>Nobody comes.</summary>
    NotComing = 3,
}

// Who said before it that they come.
public sealed partial class Meeting
{
    private readonly List<MeetingReply> _replies = [];

    /// <summary>What members said before the meeting, one for each term that was answered for.</summary>
    public IReadOnlyCollection<MeetingReply> Replies => _replies;

    /// <summary>
    /// Says whether a member comes; again, to change it. Whoever records attendance starts from these. Refused: a meeting that was held,
    /// cancelled or whose day has passed, a term that does not cover its day, and a deputy where none is named or may come.
    /// </summary>
    public void Reply(GovernanceTier tier, int termNumber, ReplyAnswer answer, GovernanceFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(tier);
        EnsureScheduled(facts);
        if (tier.Id != TierId) throw new InvalidOperationException("The tier is another than the one that meets.");
        if (On < today) throw new DomainRuleException($"This meeting was on {PlainDate.Say(On)}. Who came is recorded by the secretary.");
        var term = tier.TermsOn(On).FirstOrDefault(t => t.Number == termNumber) ?? throw new DomainRuleException($"Only those who sit in the group on {PlainDate.Say(On)} say whether they come.");
        if (Choice.Known(answer, nameof(MeetingReply.Answer)) is ReplyAnswer.Deputy)
        {
            if (!tier.ProxiesMayAttend) throw new DomainRuleException("In this group nobody can come in a member’s place. Say whether you come yourself.", nameof(MeetingReply.Answer));
            if (!term.HasDeputy) throw new DomainRuleException("No deputy is named for you. Ask the coordinator to name one, or say whether you come yourself.", nameof(MeetingReply.Answer));
        }
        var reply = _replies.Find(r => r.SeatTermId == term.Id);
        if (reply is null) _replies.Add(reply = new MeetingReply(this, term));
        reply.Say(answer, today);
    }
}

/// <summary>What a member said before a meeting: that they come, that their deputy does, or that nobody does.</summary>
public sealed class MeetingReply : Entity, IPartOf<Meeting>
{
    /// <summary>The meeting it is part of.</summary>
    public long MeetingId { get; private set; }

    /// <summary>The member's term.</summary>
    public long SeatTermId { get; private set; }

    /// <summary>Whether the member comes.</summary>
    public ReplyAnswer Answer { get; private set; }

    /// <summary>The day it was said last.</summary>
    public DateOnly AnsweredOn { get; private set; }

    internal MeetingReply(Meeting meeting, SeatTerm term)
    {
        MeetingId = meeting.Id;
        SeatTermId = term.Id;
    }

    private MeetingReply() { }

    internal void Say(ReplyAnswer answer, DateOnly on) => (Answer, AnsweredOn) = (answer, on);
}

using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Governance;

/// <summary>
/// A group that meets, such as the steering group: what it is for, how often it meets, who has to be there, and who sits in it
/// from when to when. What belongs to a paused or closed partnership can be read and not changed: every act asks for the
/// <see cref="GovernanceFacts"/>.
/// </summary>
public sealed partial class GovernanceTier : AggregateRoot
{
    /// <summary>In characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>In characters.</summary>
    public const int RemitMaxLength = 2000;

    /// <summary>The longest reason for winding it up, in characters.</summary>
    public const int EndReasonMaxLength = 1000;

    /// <summary>A group of more people than this becomes unwieldy, as the partnerships studied found: a warning, not a rule.</summary>
    public const int UnwieldyAbove = 12;

    /// <summary>The matters that are never handed to another tier than the steering group.</summary>
    public const DecisionMatters SteeringOnly = DecisionMatters.Gate | DecisionMatters.Memorandum | DecisionMatters.Profile;

    private GovernanceTier() { }

    /// <summary>The partnership it belongs to.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first tier of the partnership, rising and never used again.</summary>
    public int Number { get; private set; }

    /// <summary>What it is for.</summary>
    public TierKind Kind { get; private set; }

    /// <summary>What its members call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name folded for comparing.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>What it looks after, in words.</summary>
    public string? Remit { get; private set; }

    /// <summary>The tier that it answers to, and to which it escalates; null for the topmost.</summary>
    public long? ParentTierId { get; private set; }

    /// <summary>The day it was set up here.</summary>
    public DateOnly SetUpOn { get; private set; }

    /// <summary>What the steering group lets it decide; nothing for the steering group itself, which decides everything.</summary>
    public DecisionMatters Delegated { get; private set; }

    /// <summary>In what the cadence is counted; null while none is recorded.</summary>
    public CadenceUnit? CadenceUnit { get; private set; }

    /// <summary>Every so many weeks or months.</summary>
    public int? CadenceEvery { get; private set; }

    /// <summary>For months: by the date or by the weekday.</summary>
    public MonthlyBy? CadenceBy { get; private set; }

    /// <summary>The day from which the series is counted; null where only how often is known.</summary>
    public DateOnly? FirstMeetingOn { get; private set; }

    /// <summary>How the quorum is counted; null while none is recorded.</summary>
    public QuorumBy? QuorumBy { get; private set; }

    /// <summary>That many voting members, or per cent of them.</summary>
    public int? QuorumNumber { get; private set; }

    /// <summary>Whether a share is of empty seats too.</summary>
    public bool QuorumCountsVacancies { get; private set; }

    /// <summary>Whether the public and the third sector both have to be there.</summary>
    public bool QuorumNeedsPublicAndThird { get; private set; }

    /// <summary>Whether somebody may come in a member's place.</summary>
    public bool ProxiesMayAttend { get; private set; } = true;

    /// <summary>Whether whoever comes in a member's place votes and counts.</summary>
    public bool ProxiesMayVote { get; private set; } = true;

    /// <summary>The day it was wound up; null while it goes on.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it was wound up.</summary>
    public string? EndReason { get; private set; }

    /// <summary>How often it meets; null while that is not recorded.</summary>
    public Cadence? Cadence => CadenceOf(CadenceUnit, CadenceEvery, CadenceBy);

    /// <summary>Who has to be there; null while that is not recorded, and then it cannot decide.</summary>
    public QuorumRule? Quorum => QuorumOf(QuorumBy, QuorumNumber, QuorumCountsVacancies, QuorumNeedsPublicAndThird, ProxiesMayAttend, ProxiesMayVote);

    /// <summary>The cadence that is kept in these columns.</summary>
    public static Cadence? CadenceOf(CadenceUnit? unit, int? every, MonthlyBy? by) => unit is { } counted && every is { } number ? new(counted, number, by ?? MonthlyBy.WeekdayOfMonth) : null;

    /// <summary>The quorum that is kept in these columns.</summary>
    public static QuorumRule? QuorumOf(QuorumBy? by, int? number, bool countsVacancies, bool needsPublicAndThird, bool proxiesMayAttend, bool proxiesMayVote) =>
        by is { } counted && number is { } needed ? new(counted, needed, countsVacancies, needsPublicAndThird, proxiesMayAttend, proxiesMayVote) : null;

    /// <summary>
    /// Sets a tier up, without cadence, quorum or seats. A kind and a name are enough. Refused: no name or one without a letter or
    /// digit, a name that another tier has, a second steering group, a second tier of a Light partnership, a parent that
    /// is not a tier of this partnership or has ended, a paused or closed partnership. The number is the next of the partnership's.
    /// </summary>
    public static GovernanceTier SetUp(int number, TierKind kind, string name, string? remit, long? parentTierId, GovernanceFacts facts, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOpenToChange();
        var others = facts.Tiers.Where(t => !t.IsWoundUp).ToList();
        if (facts.Profile is PartnershipProfile.Light && others.Count > 0)
            throw new DomainRuleException($"A Light partnership has one group, and '{others[0].Name}' is there. If you need more, choose another profile first.", nameof(Kind));
        if (Choice.Known(kind, nameof(Kind)) is TierKind.Steering && others.FirstOrDefault(t => t.Kind is TierKind.Steering) is { } steering)
            throw new DomainRuleException($"There is a steering group already: '{steering.Name}'. Rename it, or choose what else this group is for.", nameof(Kind));
        var tier = new GovernanceTier { PartnershipId = facts.PartnershipId, Number = number, Kind = kind, SetUpOn = today };
        tier.Rename(name, remit, facts);
        tier.AnswerTo(parentTierId, facts);
        return tier;
    }

    /// <summary>Changes what it is called and what it looks after. Refused: no name or one without a letter or digit, a name that another tier has, one that was wound up.</summary>
    public void Rename(string name, string? remit, GovernanceFacts facts)
    {
        EnsureOpenToChange(facts);
        var given = Text.Required(name, NameMaxLength, "a name for the group", nameof(Name));
        var key = Text.Fold(given);
        if (key.Length == 0) throw new DomainRuleException("Use at least one letter or digit in the name, so that people can find the group.", nameof(Name));
        if (facts.Tiers.Any(t => t.Id != Id && !t.IsWoundUp && Text.Fold(t.Name) == key))
            throw new DomainRuleException($"There is a group called '{given}' here already. Choose another name, so that people can tell them apart.", nameof(Name));
        var looksAfter = Text.Optional(remit, RemitMaxLength, "what the group looks after", nameof(Remit), lines: true);
        Name = given;
        NameKey = key.Length <= NameMaxLength ? key : key[..NameMaxLength];
        Remit = looksAfter;
    }

    /// <summary>
    /// Says which tier it answers to; null for none. Refused: itself, a tier that answers to it, directly or through others, one
    /// that has ended, and for the steering group any at all.
    /// </summary>
    public void AnswerTo(long? parentTierId, GovernanceFacts facts)
    {
        EnsureOpenToChange(facts);
        if (parentTierId is { } id)
        {
            if (Kind is TierKind.Steering) throw new DomainRuleException("The steering group answers to no other group here. Leave this empty.", nameof(ParentTierId));
            if (facts.Tier(id) is not { IsWoundUp: false }) throw new DomainRuleException("Choose a group from the list.", nameof(ParentTierId));
            for (var above = facts.Tier(id); above is not null; above = facts.Tier(above.ParentTierId))
                if (above.Id == Id) throw new DomainRuleException("That group answers to this one. Choose a group that does not.", nameof(ParentTierId));
        }
        ParentTierId = parentTierId;
    }

    /// <summary>
    /// Says how often it meets, and from which day the series is counted, where that is known; null for a group that meets when
    /// there is need. Refused: a cadence that never falls, a first day without a cadence, and one outside 1990 to 2100.
    /// </summary>
    public void ChangeCadence(Cadence? cadence, DateOnly? firstMeetingOn, GovernanceFacts facts)
    {
        EnsureOpenToChange(facts);
        if (cadence is null && firstMeetingOn is not null)
            throw new DomainRuleException("Say how often the group meets too, or leave the first day empty.", nameof(FirstMeetingOn));
        var first = firstMeetingOn is { } on ? GovernanceFacts.Checked(on, "the day of the first meeting", nameof(FirstMeetingOn)) : (DateOnly?)null;
        _ = cadence?.Checked();
        CadenceUnit = cadence?.Unit;
        CadenceEvery = cadence?.Every;
        CadenceBy = cadence is { Unit: Governance.CadenceUnit.Months } ? cadence.By : null;
        FirstMeetingOn = first;
    }

    /// <summary>The days on which it meets; null where it is not recorded how often, or from which day that is counted.</summary>
    public MeetingSeries? SeriesIn(WorkingDays workingDays) => SeriesOf(Cadence, FirstMeetingOn, workingDays);

    /// <summary>The series that is kept in these columns.</summary>
    public static MeetingSeries? SeriesOf(Cadence? cadence, DateOnly? firstMeetingOn, WorkingDays workingDays) => cadence is not null && firstMeetingOn is { } first ? new(cadence, first, workingDays) : null;

    /// <summary>Says who has to be there before it can decide. Refused: what <see cref="QuorumRule.Checked"/> refuses. Meetings that were held keep what they came to.</summary>
    public void ChangeQuorum(QuorumRule rule, GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(rule);
        EnsureOpenToChange(facts);
        rule.Checked();
        QuorumBy = rule.By;
        QuorumNumber = rule.Number;
        QuorumCountsVacancies = rule.CountsVacancies;
        QuorumNeedsPublicAndThird = rule.NeedsPublicAndThird;
        ProxiesMayAttend = rule.ProxiesMayAttend;
        ProxiesMayVote = rule.ProxiesMayVote;
    }

    /// <summary>Lets it decide these matters, and no others. Refused: for the steering group, which decides everything, and gates, memoranda and the profile, which stay with it.</summary>
    public void Delegate(DecisionMatters matters, GovernanceFacts facts)
    {
        EnsureOpenToChange(facts);
        if (Kind is TierKind.Steering) throw new DomainRuleException("The steering group can decide everything already.", nameof(Delegated));
        if ((matters & SteeringOnly) != 0) throw new DomainRuleException("Gates, memoranda and what the gates ask are decided by the steering group. Choose from the others.", nameof(Delegated));
        if ((matters & ~DecisionWords.All) != 0) throw new DomainRuleException("Choose from the list.", nameof(Delegated));
        Delegated = matters;
    }

    /// <summary>Whether it may decide this matter: the steering group all of them, the others what was handed to them and their own work.</summary>
    public bool MayDecide(DecisionMatters matter) => Kind is TierKind.Steering || (matter & ~Delegated) == DecisionMatters.None;

    /// <summary>
    /// Ends the group; its meetings, decisions and members stay on record. Terms that go on end with it, and those yet to come are taken back. Refused: a day in the
    /// future, no reason, one that another group answers to, and one that was wound up before.
    /// </summary>
    public void WindUp(DateOnly on, string reason, GovernanceFacts facts, DateOnly today)
    {
        EnsureOpenToChange(facts);
        if (on > today) throw new DomainRuleException("Enter the day the group ended. It is today or earlier.", nameof(EndedOn));
        if (facts.Tiers.FirstOrDefault(t => t.ParentTierId == Id && !t.IsWoundUp) is { } below)
            throw new DomainRuleException($"'{below.Name}' answers to this group. Say first to which group it answers from now on.");
        EndReason = Text.Required(reason, EndReasonMaxLength, "the reason why the group ends", nameof(EndReason), lines: true);
        EndedOn = GovernanceFacts.Checked(on, "the day the group ended", nameof(EndedOn));
        _terms.RemoveAll(t => t.From > on);
        foreach (var term in _terms.Where(t => t.Until is null || t.Until > on)) term.End(on, null);
    }

    private void EnsureOpenToChange(GovernanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.EnsureOf(PartnershipId);
        if (EndedOn is { } ended) throw new DomainRuleException($"This group was wound up on {PlainDate.Say(ended)}. What it did can be read, and not changed.");
    }
}

using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Reminders;

/// <summary>Somebody who could stand in, and whether they can sign in.</summary>
public sealed record StandIn(long PersonId, string Name, bool CanSignIn);

/// <summary>
/// How one person is reminded: at which hour, of what, by mail or only in the program, and who stands in while they are away. Whoever has never
/// changed anything has none of these, and is reminded of everything at <see cref="UsualHour"/>, by mail.
/// </summary>
public sealed class NoticeSettings : AggregateRoot
{
    /// <summary>The hour of whoever has chosen none, in Europe/London.</summary>
    public const int UsualHour = 8;

    private NoticeSettings() { }

    /// <summary>The settings of a person who has had none, as they held until now.</summary>
    public NoticeSettings(long personId) => PersonId = personId;

    /// <summary>Whose. One of each person.</summary>
    public long PersonId { get; private set; }

    /// <summary>The hour from which the day's reminders are sent, 0 to 23, in Europe/London.</summary>
    public int Hour { get; private set; } = UsualHour;

    /// <summary>What the person is not reminded of, neither by mail nor in the program.</summary>
    public ReminderKinds KindsOff { get; private set; }

    /// <summary>Whether reminders come by mail as well. In the program they are shown either way.</summary>
    public bool ByMail { get; private set; } = true;

    /// <summary>The first day of an absence; null where none was said.</summary>
    public DateOnly? AwayFrom { get; private set; }

    /// <summary>The last day of it, which is one of them.</summary>
    public DateOnly? AwayUntil { get; private set; }

    /// <summary>Who is reminded in their place on those days.</summary>
    public long? StandInPersonId { get; private set; }

    /// <summary>Whether the person is reminded of that at all.</summary>
    public bool Wants(ReminderKind kind) => !KindsOff.HasFlag(kind.Alone());

    /// <summary>Whether the person is away on that day; first and last day are days of absence.</summary>
    public bool IsAwayOn(DateOnly day) => AwayFrom <= day && day <= AwayUntil;

    /// <summary>Who is reminded in their place on that day; null where they are there.</summary>
    public long? StandInOn(DateOnly day) => IsAwayOn(day) ? StandInPersonId : null;

    /// <summary>Changes when and of what the person is reminded. Refused: an hour outside 0 to 23, in Europe/London, and a kind that there is none of.</summary>
    public void Change(int hour, ReminderKinds kindsOff, bool byMail)
    {
        if (hour is < 0 or > 23) throw new DomainRuleException("Choose an hour from the list.", nameof(Hour));
        if ((kindsOff & ~NoticeWords.All) != 0) throw new DomainRuleException("Choose what you are reminded of from the list.", nameof(KindsOff));
        (Hour, KindsOff, ByMail) = (hour, kindsOff, byMail);
    }

    /// <summary>Sends no more reminders by mail. In the program they are shown as before.</summary>
    public void TurnMailOff() => ByMail = false;

    /// <summary>
    /// Says when the person is away, and who is reminded in their place. Refused: a last day before the first, one that is over already, more than a
    /// year, nobody to stand in, the person themselves, and somebody who cannot sign in. What it says already is not refused, so that an absence
    /// stays as it was when its last day has come.
    /// </summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="standIn">Who stands in.</param>
    /// <param name="today">The date in Europe/London.</param>
    public void BeAway(DateOnly? from, DateOnly? until, StandIn? standIn, DateOnly today)
    {
        if (from is not { } first) throw new DomainRuleException("Enter the first day of the absence.", nameof(AwayFrom));
        if (until is not { } last) throw new DomainRuleException("Enter the last day of the absence.", nameof(AwayUntil));
        if (standIn is null) throw new DomainRuleException("Choose who is reminded meanwhile, so that nothing is missed.", nameof(StandIn));
        if ((AwayFrom, AwayUntil, StandInPersonId) == (from, until, standIn.PersonId)) return;
        if (last < first) throw new DomainRuleException($"Enter a last day on or after the first, {PlainDate.Say(first)}.", nameof(AwayUntil));
        if (last < today) throw new DomainRuleException("That is over already. Enter a last day that is today or later.", nameof(AwayUntil));
        if (last >= first.AddYears(1)) throw new DomainRuleException($"Enter a last day before {PlainDate.Say(first.AddYears(1))}: an absence lasts a year at most. For longer, hand over what the person looks after.", nameof(AwayUntil));
        if (standIn.PersonId == PersonId) throw new DomainRuleException("Choose somebody else: nobody can stand in for themselves.", nameof(StandIn));
        if (!standIn.CanSignIn) throw new DomainRuleException($"{standIn.Name} cannot sign in, so could do nothing about a reminder. Choose somebody else.", nameof(StandIn));
        (AwayFrom, AwayUntil, StandInPersonId) = (first, last, standIn.PersonId);
    }

    /// <summary>The person is there, or back again: nobody stands in for them any more.</summary>
    public void BeThere() => (AwayFrom, AwayUntil, StandInPersonId) = (null, null, null);
}

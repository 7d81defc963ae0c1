using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Reminders;

/// <summary>
/// When people are reminded of a date, and from when on others are told. A step whose day is no working day is taken on the working day before it; where that
/// makes two steps of one day, the later counts alone.
/// </summary>
public sealed record ReminderSchedule
{
    /// <summary>The most reminders ahead.</summary>
    public const int MostAhead = 6;

    /// <summary>The furthest ahead, in days.</summary>
    public const int FurthestAhead = 365;

    /// <summary>The longest time between two reminders after the date, in days.</summary>
    public const int LongestBetween = 90;

    private const int LatestRise = 365;

    /// <summary>
    /// A rule. Refused: a day ahead below 1 or above 365, more than six of them, an interval below 1 or above 90 days, others told before the first day
    /// after the date or more than a year after it, the chair told before the deputy, others told when nothing is sent after the date.
    /// </summary>
    public ReminderSchedule(IEnumerable<int> daysAhead, bool onTheDay, int? everyDaysAfter, int? deputyAfterDays, int? chairAfterDays)
    {
        var ahead = daysAhead.Distinct().OrderDescending().ToList();
        if (ahead.Count > MostAhead) throw new DomainRuleException($"Choose at most {MostAhead} reminders ahead of the date.", nameof(DaysAhead));
        if (ahead.Exists(days => days is < 1 or > FurthestAhead)) throw new DomainRuleException($"Enter days from 1 to {FurthestAhead}, such as 30, 14, 7.", nameof(DaysAhead));
        if (everyDaysAfter is < 1 or > LongestBetween) throw new DomainRuleException($"Enter days from 1 to {LongestBetween}, or leave it empty.", nameof(EveryDaysAfter));
        if (deputyAfterDays is < 1 or > LatestRise) throw new DomainRuleException($"Enter days from 1 to {LatestRise}, or leave it empty.", nameof(DeputyAfterDays));
        if (chairAfterDays is < 1 or > LatestRise) throw new DomainRuleException($"Enter days from 1 to {LatestRise}, or leave it empty.", nameof(ChairAfterDays));
        if (chairAfterDays < deputyAfterDays) throw new DomainRuleException("The deputy is told first. Enter as many days for the chair, or more.", nameof(ChairAfterDays));
        if (everyDaysAfter is null && (deputyAfterDays ?? chairAfterDays) is not null)
            throw new DomainRuleException("Others can only be told when reminders go on after the date. Say every how many days, or leave the deputy and the chair empty.", nameof(EveryDaysAfter));
        (DaysAhead, OnTheDay, EveryDaysAfter, DeputyAfterDays, ChairAfterDays) = (ahead, onTheDay, everyDaysAfter, deputyAfterDays, chairAfterDays);
    }

    /// <summary>Days ahead of the date, the furthest first.</summary>
    public IReadOnlyList<int> DaysAhead { get; }

    /// <summary>Whether there is one on the date itself.</summary>
    public bool OnTheDay { get; }

    /// <summary>Every so many days after the date, until it is done; null for nothing after it.</summary>
    public int? EveryDaysAfter { get; }

    /// <summary>The deputy is told too from so many days after the date; null for never.</summary>
    public int? DeputyAfterDays { get; }

    /// <summary>The chair of the steering group is told too from so many days after the date; null unless the partnership agreed to it.</summary>
    public int? ChairAfterDays { get; }

    /// <summary>What a partnership has unless it says otherwise.</summary>
    public static ReminderSchedule Usual(ReminderKind kind) => kind switch
    {
        // After the meeting there is no use in it.
        ReminderKind.MeetingPapers => new([7, 3], false, null, null, null),
        ReminderKind.RoleEnding => new([30, 14, 7], true, null, null, null),
        // Counted from a fortnight after it was recorded: nobody is late for a date that was never set.
        ReminderKind.MissingDate => new([], true, 30, null, null),
        // Six months, three and one: to find money takes longer than to do what is due.
        ReminderKind.FundingGap => new([182, 91, 30], true, 7, 7, null),
        _ => new([30, 14, 7], true, 7, 7, null),
    };

    /// <summary>Whether somebody is told of a step.</summary>
    public bool Tells(ReminderRole role, ReminderStep step) => role switch
    {
        ReminderRole.Owner or ReminderRole.Signatory => true,
        ReminderRole.Deputy => step.Days >= DeputyAfterDays,
        _ => step.Days >= ChairAfterDays,
    };

    /// <summary>The day on which a step for a date is taken: its own, or the working day before.</summary>
    public static DateOnly SendOn(DateOnly dueOn, ReminderStep step, WorkingDays workingDays) => workingDays.OnOrBefore(dueOn.AddDays(step.Days));

    /// <summary>The last date whose step has been taken by a day: the day itself, with the days after it on which nobody works.</summary>
    public static DateOnly Reached(DateOnly day, WorkingDays workingDays) => workingDays.Add(day, 1).AddDays(-1);

    /// <summary>The last step that has been taken by a day; null before the first. However long nobody looked: it is one step, and not each that was missed.</summary>
    public ReminderStep? CurrentOn(DateOnly day, DateOnly dueOn, WorkingDays workingDays)
    {
        var days = Reached(day, workingDays).DayNumber - dueOn.DayNumber;
        if (EveryDaysAfter is { } every && days >= every) return new(days / every * every);
        if (OnTheDay && days >= 0) return new(0);
        for (var i = DaysAhead.Count - 1; i >= 0; i--)
            if (days >= -DaysAhead[i]) return new(-DaysAhead[i]);
        return null;
    }
}

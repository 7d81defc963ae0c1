using System.Globalization;

namespace CollabCase.Domain.Reminders;

/// <summary>How one partnership is reminded of one kind of thing, where it is not as usual. Without one the usual schedule counts.</summary>
public sealed class ReminderRule : AggregateRoot
{
    /// <summary>The longest list of days ahead, in characters.</summary>
    public const int DaysAheadMaxLength = 40;

    private ReminderRule() { }

    /// <summary>A rule of a partnership for one kind. Refused: a kind that there is none of.</summary>
    public ReminderRule(long partnershipId, ReminderKind kind, ReminderSchedule? schedule)
    {
        PartnershipId = partnershipId;
        Kind = Choice.Known(kind, nameof(Kind));
        Change(schedule);
    }

    /// <summary>The partnership.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>What it is about. One rule a kind.</summary>
    public ReminderKind Kind { get; private set; }

    /// <summary>True while nobody is reminded of this kind.</summary>
    public bool IsOff { get; private set; }

    /// <summary>Days ahead, such as `30, 14, 7`; empty for none.</summary>
    public string DaysAhead { get; private set; } = "";

    /// <summary>Whether there is a reminder on the date itself.</summary>
    public bool OnTheDay { get; private set; }

    /// <summary>Every so many days after the date; null for nothing after it.</summary>
    public int? EveryDaysAfter { get; private set; }

    /// <summary>The deputy is told from so many days after the date; null for never.</summary>
    public int? DeputyAfterDays { get; private set; }

    /// <summary>The chair of the steering group is told from so many days after the date; null for never.</summary>
    public int? ChairAfterDays { get; private set; }

    /// <summary>The schedule; null while nobody is reminded of this kind.</summary>
    public ReminderSchedule? Schedule => IsOff ? null : new(
        DaysAhead.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(days => int.Parse(days, CultureInfo.InvariantCulture)), OnTheDay, EveryDaysAfter, DeputyAfterDays, ChairAfterDays);

    /// <summary>Whether it says what is usual anyhow.</summary>
    public bool IsUsual => Schedule?.Say() == ReminderSchedule.Usual(Kind).Say();

    /// <summary>Sets another schedule, or none at all. What it refuses, <see cref="ReminderSchedule"/> says.</summary>
    public void Change(ReminderSchedule? schedule)
    {
        IsOff = schedule is null;
        if (schedule is null) return;
        DaysAhead = string.Join(", ", schedule.DaysAhead);
        (OnTheDay, EveryDaysAfter, DeputyAfterDays, ChairAfterDays) = (schedule.OnTheDay, schedule.EveryDaysAfter, schedule.DeputyAfterDays, schedule.ChairAfterDays);
    }
}

using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Reminders;

/// <summary>What one person has been told of one thing, and how they want it.</summary>
/// <param name="Role">As what they are told.</param>
/// <param name="WorkingDays">The days on which they work.</param>
/// <param name="SnoozedUntil">They asked to be reminded again on this day, and of nothing before; null where they did not.</param>
/// <param name="Told">The codes in the ledger for this thing, this date and this person; those of reminders that they asked for, whatever the date was.</param>
/// <param name="WrittenToOn">On this day they were written to about it, and not by a reminder; null where they were not.</param>
public sealed record ReminderReader(ReminderRole Role, WorkingDays WorkingDays, DateOnly? SnoozedUntil, IReadOnlySet<string> Told, DateOnly? WrittenToOn = null);

/// <summary>A reminder that is to go out: which step of the rule, as its code in the ledger.</summary>
/// <param name="Code">The step's code.</param>
/// <param name="Days">Days from the date at which the step lies, below zero ahead of it.</param>
public sealed record DueReminder(string Code, int Days);

/// <summary>
/// Who is told of what on which day. It looks at the records and at nothing else: asked twice it says the same, asked late it says once what was missed, and what it
/// says of days to come is what goes out on them, as long as the records stay as they are.
/// </summary>
public static class ReminderPlan
{
    /// <summary>For so many days whoever was written to about something is not reminded of it: a step that lies among them is not made up for.</summary>
    public const int DaysOfRest = 7;

    /// <summary>The reminder that goes to one person on a day; null for none. Never on a day on which they do not work, and never one that is in the ledger.</summary>
    public static DueReminder? On(DateOnly day, DateOnly dueOn, ReminderSchedule schedule, ReminderReader reader)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.WorkingDays.IsWorkingDay(day) || reader.SnoozedUntil > day) return null;
        var step = schedule.CurrentOn(day, dueOn, reader.WorkingDays);
        if (reader.SnoozedUntil is { } until && ReminderStep.AskedForCode(until) is var askedFor && !reader.Told.Contains(askedFor)
            && (step is null || ReminderSchedule.SendOn(dueOn, step.Value, reader.WorkingDays) <= until))
            return new(askedFor, until.DayNumber - dueOn.DayNumber);
        if (step is not { } current || !schedule.Tells(reader.Role, current) || reader.Told.Contains(current.Code)) return null;
        if (dueOn.AddDays(current.Days) < reader.WrittenToOn?.AddDays(DaysOfRest)) return null;
        // What lay in the time that they asked to be left alone was said with the reminder that they asked for.
        return ReminderSchedule.SendOn(dueOn, current, reader.WorkingDays) <= reader.SnoozedUntil ? null : new(current.Code, current.Days);
    }

    /// <summary>What goes to one person from one day to another, a day at a time, if nothing changes until then.</summary>
    public static IEnumerable<(DateOnly On, DueReminder Reminder)> Between(DateOnly from, DateOnly to, DateOnly dueOn, ReminderSchedule schedule, ReminderReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var told = new HashSet<string>(reader.Told, StringComparer.Ordinal);
        var asIfThen = reader with { Told = told };
        for (var day = from; day <= to; day = day.AddDays(1))
            if (On(day, dueOn, schedule, asIfThen) is { } reminder && told.Add(reminder.Code)) yield return (day, reminder);
    }
}

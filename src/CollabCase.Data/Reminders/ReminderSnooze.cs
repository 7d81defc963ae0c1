using CollabCase.Domain.Reminders;

namespace CollabCase.Data.Reminders;

/// <summary>
/// That a person wants to hear of something only later. It is a note of the person's own: it changes nothing for anybody else, and no history is
/// kept of it.
/// </summary>
public sealed class ReminderSnooze
{
    private ReminderSnooze() { }

    public ReminderSnooze(long personId, ReminderKind kind, long subjectId, DateOnly until, DateTime nowUtc)
    {
        (PersonId, Kind, SubjectId) = (personId, kind, subjectId);
        PutOff(until, nowUtc);
    }

    public long PersonId { get; private set; }
    public ReminderKind Kind { get; private set; }

    /// <summary>The id of the review, milestone, action or whatever else it is about.</summary>
    public long SubjectId { get; private set; }

    /// <summary>The first day, in Europe/London, on which the person hears of it again.</summary>
    public DateOnly Until { get; private set; }

    public DateTime SnoozedAtUtc { get; private set; }

    internal void PutOff(DateOnly until, DateTime nowUtc) => (Until, SnoozedAtUtc) = (until, nowUtc);
}

using CollabCase.Domain;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Reminders;

/// <summary>
/// Puts reminders off, inside a command. It needs no lock: when two presses meet, the one that comes second is run again and finds the first.
/// </summary>
public sealed class Snoozes(CollabCaseDb db)
{
    /// <summary>How long something can be put off, in days.</summary>
    public const int MostDays = 30;

    /// <summary>The person hears of it again on that day. Refused: a day that has come, or more than <see cref="MostDays"/> days ahead.</summary>
    public async Task PutOffAsync(long personId, ReminderKind kind, long subjectId, DateOnly until, DateOnly today, DateTime nowUtc, CancellationToken cancel)
    {
        if (until <= today || until > today.AddDays(MostDays)) throw new DomainRuleException($"Choose when you want to be reminded again: tomorrow at the earliest, in {MostDays} days at the latest.", "Days");
        if (await db.Set<ReminderSnooze>().SingleOrDefaultAsync(s => s.PersonId == personId && s.Kind == kind && s.SubjectId == subjectId, cancel) is { } earlier) earlier.PutOff(until, nowUtc);
        else db.Add(new ReminderSnooze(personId, kind, subjectId, until, nowUtc));
    }
}

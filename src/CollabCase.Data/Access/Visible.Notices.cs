using CollabCase.Data.Reminders;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// How people are reminded.
public sealed partial class Visible
{
    /// <summary>How people want to be reminded, and when they are away: administrators and auditors see everybody's, others their own.</summary>
    public IQueryable<NoticeSettings> NoticeSettings
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<NoticeSettings>();
            var me = viewer.PersonId;
            return db.Set<NoticeSettings>().Where(n => n.PersonId == me);
        }
    }

    /// <summary>What the person was reminded of, or will be with their next message: their own alone, without what they did not want and what was over before it went out.</summary>
    public IQueryable<Reminder> OwnReminders
    {
        get
        {
            var me = viewer.PersonId;
            return db.Set<Reminder>().Where(r => r.RecipientPersonId == me && (r.State != ReminderState.Suppressed || r.Reason == WhyNot.InProgramOnly));
        }
    }

    /// <summary>What the person has put off: their own alone.</summary>
    public IQueryable<ReminderSnooze> Snoozes
    {
        get
        {
            var me = viewer.PersonId;
            return db.Set<ReminderSnooze>().Where(s => s.PersonId == me);
        }
    }
}

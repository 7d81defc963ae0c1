using CollabCase.Data.Reminders;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// When and how people are reminded, and of what they were.
public sealed partial class Visible
{
    /// <summary>What the ledger of reminders holds: administrators and auditors see all of it, others what went to them.</summary>
    public IQueryable<Reminder> Reminders
    {
        get
        {
            if (viewer.SeesEverything) return db.Set<Reminder>();
            var me = viewer.PersonId;
            return db.Set<Reminder>().Where(r => r.RecipientPersonId == me);
        }
    }

    /// <summary>What the ledger holds of those who are to sign: administrators and auditors see all of it, nobody else any.</summary>
    public IQueryable<SignatureReminder> SignatureReminders => viewer.SeesEverything ? db.Set<SignatureReminder>() : db.Set<SignatureReminder>().Where(r => false);

    /// <summary>The rules of one partnership that the person sees, where they are its own.</summary>
    public IQueryable<ReminderRule> ReminderRulesOf(string? reference)
    {
        var one = Partnerships.Where(p => p.Reference == reference);
        return db.Set<ReminderRule>().Where(r => one.Any(p => p.Id == r.PartnershipId));
    }

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

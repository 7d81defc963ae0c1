using CollabCase.Data.Reminders;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

// When people are reminded.
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
}

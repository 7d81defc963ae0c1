using CollabCase.Domain.Reminders;

namespace CollabCase.Data.Access;

// When people are reminded.
public sealed partial class Visible
{
    /// <summary>The rules of one partnership that the person sees, where they are its own.</summary>
    public IQueryable<ReminderRule> ReminderRulesOf(string? reference)
    {
        var one = Partnerships.Where(p => p.Reference == reference);
        return db.Set<ReminderRule>().Where(r => one.Any(p => p.Id == r.PartnershipId));
    }
}

using CollabCase.Data.Mail;

namespace CollabCase.Data.Access;

// What the program wrote to people.
public sealed partial class Visible
{
    /// <summary>
    /// Messages, without their words: administrators and auditors see all; otherwise those of the partnerships that the person coordinates, or is a
    /// steering or partner member of.
    /// </summary>
    public IQueryable<OutboxMessage> Messages
    {
        get
        {
            var all = db.Set<OutboxMessage>();
            if (viewer.SeesEverything) return all;
            var within = WithinPartnerships;
            return all.Where(m => m.PartnershipId != null && within.Contains(m.PartnershipId.Value));
        }
    }
}

using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>Somebody to be written to about a group.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="Coordinates">Whether they coordinate the partnership, and are written to also while messages are off.</param>
/// <param name="StandsInFor">For whom, where an officer is away.</param>
public sealed record GroupOfficer(long PersonId, string Name, string Email, bool Coordinates, string? StandsInFor);

public static class GroupOfficers
{
    /// <summary>
    /// The chair, vice chair and secretary of a group today, as far as they can sign in, see the partnership and want mail; whoever stands in for one who is
    /// away. For writing to them, never to be shown.
    /// </summary>
    public static async Task<IReadOnlyList<GroupOfficer>> OfficersOfAsync(this CollabCaseDb db, long partnershipId, long tierId, DateOnly today, CancellationToken cancel)
    {
        var officers = await db.Set<SeatTerm>().Where(t => t.GovernanceTierId == tierId && t.Office != null && t.PersonId != null && t.From <= today && (t.Until == null || t.Until >= today))
            .Select(t => t.PersonId!.Value).Distinct().ToListAsync(cancel);
        var away = await db.Set<NoticeSettings>().Where(n => officers.Contains(n.PersonId) && n.AwayFrom <= today && n.AwayUntil >= today && n.StandInPersonId != null)
            .ToDictionaryAsync(n => n.PersonId, n => n.StandInPersonId!.Value, cancel);
        var asked = officers.Concat(away.Values).Distinct().ToList();
        var people = await (
            from p in db.Set<Person>()
            where asked.Contains(p.Id) && p.IsActive
            let coordinates = (p.Roles & SystemRoles.Coordinator) != 0 && db.Set<Partnership>().Any(s => s.Id == partnershipId && s.CoordinatorPersonId == p.Id)
            where coordinates || (p.Roles & SystemRoles.Administrator) != 0 || db.Set<PartnershipMember>().Any(m => m.PartnershipId == partnershipId && m.PersonId == p.Id)
            select new { p.Id, p.Name, p.Email, Coordinates = coordinates, ByMail = !db.Set<NoticeSettings>().Any(n => n.PersonId == p.Id && !n.ByMail) }).ToDictionaryAsync(p => p.Id, cancel);
        var names = await db.Set<Person>().Where(p => officers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return [.. officers.Select(officer => (Officer: officer, To: away.TryGetValue(officer, out var standIn) && people.ContainsKey(standIn) ? standIn : officer))
            // An officer of their own before one for whom they stand in.
            .OrderBy(x => x.To != x.Officer).DistinctBy(x => x.To)
            .Where(x => people.TryGetValue(x.To, out var to) && to.ByMail)
            .Select(x => new GroupOfficer(x.To, people[x.To].Name, people[x.To].Email, people[x.To].Coordinates, x.To == x.Officer ? null : names[x.Officer]))];
    }
}

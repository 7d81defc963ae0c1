using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Home;

/// <summary>Who is waiting for an administrator: people to whom nothing is open, accounts that are locked, partnerships that nobody looks after.</summary>
public sealed class AdministratorHome(CollabCaseDb db, Viewer viewer, WorkingDays workingDays, TimeProvider clock)
{
    /// <summary>Each list shows so many; the rest are a link away.</summary>
    public const int Most = 6;

    public async Task<Section> ReadAsync(CancellationToken cancel)
    {
        var (visible, now) = (db.VisibleTo(viewer), clock.GetUtcNow());
        var waiting = await visible.People.Where(p => p.IsActive && p.Roles == SystemRoles.None && !visible.Members.Any(m => m.PersonId == p.Id))
            .OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(Most + 1).Select(p => new Item(p.Name, "/people/" + p.Reference, null)).ToListAsync(cancel);
        var locked = await visible.Accounts.Where(a => a.LockoutEnd > now)
            .Join(visible.People, a => a.Id, p => p.Id, (a, p) => new { p.NameKey, p.Id, p.Name, p.Reference, a.LockoutEnd })
            .OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(Most + 1).ToListAsync(cancel);
        var alone = await visible.Partnerships
            .Where(p => p.State == PartnershipState.Active && !visible.People.Any(x => x.Id == p.CoordinatorPersonId && x.IsActive && (x.Roles & (SystemRoles.Coordinator | SystemRoles.Administrator)) != 0))
            .OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(Most + 1).Select(p => new Item(p.Name, "/partnerships/" + p.Reference + "/hand-over", null)).ToListAsync(cancel);
        return new Section(waiting, [.. locked.Select(p => new Item(p.Name, $"/people/{p.Reference}/unlock", $"until {Format.TimeLondon(p.LockoutEnd!.Value.UtcDateTime)}"))], alone, workingDays.RunOut(clock.Today()));
    }

    /// <summary>One that waits, the page where it is put right, and a few words more.</summary>
    public sealed record Item(string Name, string Href, string? More);

    public sealed record Section(IReadOnlyList<Item> Waiting, IReadOnlyList<Item> Locked, IReadOnlyList<Item> Alone, string? HolidaysRunOut) : IHomeSection
    {
        public string View => "_AdministratorHome";

        public Urgency Urgency => Locked.Count > 0 ? Urgency.Late : Waiting.Count + Alone.Count > 0 || HolidaysRunOut is not null ? Urgency.Soon : Urgency.Calm;
    }
}

using CollabCase.Data.Writing;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Access;

/// <summary>
/// A calendar address that opens something. Only finding it by its secret makes one, and it shows what its person may see, whoever has it.
/// </summary>
public sealed class OpenFeed
{
    internal OpenFeed(long id, Viewer viewer, long? partnershipId, DateTime? lastReadAtUtc) => (Id, Viewer, PartnershipId, LastReadAtUtc) = (id, viewer, partnershipId, lastReadAtUtc);

    /// <summary>The person whose it is, as they are now.</summary>
    public Viewer Viewer { get; }

    /// <summary>The one partnership that it is about; null for everything that concerns the person.</summary>
    public long? PartnershipId { get; }

    internal long Id { get; }

    internal DateTime? LastReadAtUtc { get; }
}

/// <summary>Calendar addresses as whoever reads them has them: without an account.</summary>
public sealed class OpenFeeds(CollabCaseDb db, SingleWriter singleWriter, TimeProvider clock)
{
    // A calendar program asks every few hours, and each reading would otherwise be a write.
    private static readonly TimeSpan NotedEvery = TimeSpan.FromHours(1);

    /// <summary>
    /// What the secret of this hash opens; null when there is no such address, when it was taken back, and when its person was switched off or has still to choose a password of their
    /// own. One statement on an index, so that an answer takes as long for what was guessed.
    /// </summary>
    public async Task<OpenFeed?> FindAsync(string tokenHash, CancellationToken cancel)
    {
        var found = await (
            from feed in db.Set<CalendarFeed>()
            where feed.TokenHash == tokenHash && feed.RevokedAtUtc == null
            join person in db.Set<Person>() on feed.PersonId equals person.Id
            where person.IsActive && !person.MustChoosePassword
            select new
            {
                feed.Id, feed.PartnershipId, feed.LastReadAtUtc,
                Viewer = new Viewer(person.Id, person.Name, person.Roles, person.OrganisationId, db.Set<PartnershipMember>().Any(m => m.PersonId == person.Id))
                {
                    HasSeat = db.Set<PartnershipMember>().Any(m => m.PersonId == person.Id && m.Role != MemberRole.Participant),
                },
            }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new OpenFeed(found.Id, found.Viewer, found.PartnershipId, found.LastReadAtUtc);
    }

    /// <summary>Notes that it was read, for its person to see that their calendar asks; once an hour at most.</summary>
    public async Task NoteReadAsync(OpenFeed feed, CancellationToken cancel)
    {
        var now = WriteScope.Now(clock);
        if (feed.LastReadAtUtc is { } last && now - last < NotedEvery) return;
        var id = feed.Id;
        using var turn = await singleWriter.TurnAsync(cancel);
        await db.Set<CalendarFeed>().Where(f => f.Id == id).ExecuteUpdateAsync(set => set.SetProperty(f => f.LastReadAtUtc, now), cancel);
    }
}

using CollabCase.Data.Access;
using CollabCase.Domain;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Data.Watching;

/// <summary>
/// What the person who is signed in watches, to be added to and taken from inside a command. It needs no lock of its own:
/// when two presses meet, the one that comes second is run again and finds the first.
/// </summary>
public sealed class WatchList(CollabCaseDb db, Viewer viewer)
{
    /// <summary>How many partnerships and milestones one person can watch: what can still be looked through on one page.</summary>
    public const int Most = 200;

    /// <summary>
    /// Watches those of these partnerships that the person sees and does not watch yet. Refused: more than <see cref="Most"/>
    /// in all, not counting what they watch and no longer see. Answers with the ids of those that were added, which is what an undo takes away again.
    /// </summary>
    public Task<IReadOnlyList<long>> AddPartnershipsAsync(IReadOnlyCollection<long> ids, DateTime nowUtc, CancellationToken cancel) =>
        AddAsync(db.VisibleTo(viewer).Partnerships.Where(p => ids.Contains(p.Id)).Select(p => p.Id), isMilestone: false, nowUtc, cancel);

    /// <inheritdoc cref="AddPartnershipsAsync"/>
    public Task<IReadOnlyList<long>> AddMilestonesAsync(IReadOnlyCollection<long> ids, DateTime nowUtc, CancellationToken cancel) =>
        AddAsync(db.VisibleTo(viewer).Milestones.Where(m => ids.Contains(m.Id)).Select(m => m.Id), isMilestone: true, nowUtc, cancel);

    /// <summary>Watches these partnerships or milestones no longer, seen or not. Answers with the ids of those that it did watch.</summary>
    public async Task<IReadOnlyList<long>> RemoveAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var watched = await db.VisibleTo(viewer).Watches.Where(w => ids.Contains(w.SubjectId)).ToListAsync(cancel);
        db.RemoveRange(watched);
        return [.. watched.Select(w => w.SubjectId)];
    }

    private async Task<IReadOnlyList<long>> AddAsync(IQueryable<long> seen, bool isMilestone, DateTime nowUtc, CancellationToken cancel)
    {
        var visible = db.VisibleTo(viewer);
        var watched = await visible.Watches.Select(w => w.SubjectId).ToListAsync(cancel);
        // One more than fits is enough to refuse, however many were chosen.
        var added = (await seen.OrderBy(id => id).Take(Most + watched.Count + 1).ToListAsync(cancel)).Except(watched).ToList();
        if (added.Count > 0 && watched.Count + added.Count > Most && await visible.WatchesSeen.CountAsync(cancel) is var already && already + added.Count > Most)
            throw new DomainRuleException($"You can watch {Most} partnerships and milestones at most, and you watch {already} already. On ‘What you watch’, stop watching some first.");
        foreach (var id in added) db.Add(new Watch(viewer.PersonId, id, isMilestone, nowUtc));
        return added;
    }
}

using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.People;
using CollabCase.Web.Features.History;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Watching;

/// <summary>What others changed in what a person watches.</summary>
/// <param name="LookedAtUtc">When the person last said that they had looked, UTC.</param>
/// <param name="New">Since then, newest first.</param>
/// <param name="HasMore">There was more since then than is told.</param>
/// <param name="Earlier">Before that, in the last weeks.</param>
public sealed record WatchedNews(DateTime LookedAtUtc, IReadOnlyList<NewestWrite> New, bool HasMore, IReadOnlyList<NewestWrite> Earlier)
{
    /// <summary>'3 changes by others', 'more than 25 changes by others'; null where there is none.</summary>
    public string? InWords => New.Count switch
    {
        0 => null,
        1 when !HasMore => "1 change by others",
        var count => $"{(HasMore ? "More than " : "")}{count} changes by others",
    };
}

/// <summary>Reads what others changed in what a person watches, as far as its history is open to them.</summary>
public sealed class WatchedChanges(CollabCaseDb db, Viewer viewer, HistoryReader history, TimeProvider clock)
{
    /// <summary>The most that is told of what is new.</summary>
    public const int MostNew = 25;

    /// <summary>Of what is not new so many are told, from so many days.</summary>
    public const int MostEarlier = 10, DaysBack = 30;

    /// <summary>Null for a person who watches nothing that they see, or to whom the history of partnerships is not open.</summary>
    public async Task<WatchedNews?> ReadAsync(int mostNew, CancellationToken cancel)
    {
        if (!viewer.SeesEverything && !viewer.HasSeat && !viewer.Is(SystemRoles.Coordinator)) return null;
        // Whatever was added to the list later was looked at when it was added.
        if (await db.VisibleTo(viewer).WatchesSeen.MinAsync(w => (DateTime?)w.LookedAtUtc, cancel) is not { } looked) return null;
        var back = clock.GetUtcNow().UtcDateTime.AddDays(-DaysBack);
        var all = await history.NewestWatchedAsync(looked < back ? looked : back, mostNew + MostEarlier + 1, cancel);
        var unseen = all.Where(w => w.AtUtc > looked).ToList();
        return new WatchedNews(looked, [.. unseen.Take(mostNew)], unseen.Count > mostNew, [.. all.Where(w => w.AtUtc <= looked).Take(MostEarlier)]);
    }
}

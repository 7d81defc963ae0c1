using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Reminders;

/// <summary>When somebody is away, first and last day included, and who is reminded in their place.</summary>
public sealed class Absence
{
    public long PersonId { get; init; }
    public DateOnly From { get; init; }
    public DateOnly Until { get; init; }
    public required string StandIn { get; init; }
}

internal static class Absences
{
    /// <summary>Absences that are not over.</summary>
    public static IQueryable<Absence> AbsencesFrom(this Visible visible, DateOnly today) =>
        from n in visible.NoticeSettings
        where n.AwayUntil >= today
        join p in visible.Names on n.StandInPersonId equals p.Id
        select new Absence { PersonId = n.PersonId, From = n.AwayFrom!.Value, Until = n.AwayUntil!.Value, StandIn = p.Name };

    /// <summary>The person's settings, made now where they have never had any.</summary>
    public static async Task<NoticeSettings> NoticesToChangeAsync(this CollabCaseDb db, Viewer viewer, long personId, CancellationToken cancel)
    {
        if (await db.VisibleTo(viewer).NoticeSettings.SingleOrDefaultAsync(n => n.PersonId == personId, cancel) is { } settings) return settings;
        var first = new NoticeSettings(personId);
        db.Add(first);
        return first;
    }
}

using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>What the last meeting of a group put off, and no other meeting has on its agenda.</summary>
/// <param name="Meeting">That last meeting, whole.</param>
/// <param name="Continued">Those of its items that another meeting has taken up.</param>
internal sealed record CarriedForward(Meeting Meeting, IReadOnlyCollection<long> Continued)
{
    /// <summary>For a meeting to come: null where there is no earlier one that was held.</summary>
    public static async Task<CarriedForward?> ToAsync(Visible visible, Meeting meeting, DateOnly today, CancellationToken cancel)
    {
        var earlier = await visible.Meetings(today).Where(m => m.TierId == meeting.TierId && m.State == MeetingState.Held && m.On <= meeting.On && m.Id != meeting.Id)
            .OrderByDescending(m => m.On).ThenByDescending(m => m.Id).Include(m => m.Agenda).FirstOrDefaultAsync(cancel);
        return earlier is null ? null : new(earlier, await Items(visible, earlier.Id, today).Where(i => i.Continued).Select(i => i.Item.Id).ToListAsync(cancel));
    }

    /// <summary>The items that an earlier meeting put off, each with whether another meeting has taken it up.</summary>
    public static IQueryable<CarriedItem> Items(Visible visible, long earlierId, DateOnly today) =>
        from m in visible.Meetings(today)
        where m.Id == earlierId
        from i in m.Agenda
        where i.Outcome == AgendaOutcome.CarriedForward
        orderby i.Position
        select new CarriedItem { Item = i, Continued = visible.Meetings(today).Any(o => o.State != MeetingState.Cancelled && o.Agenda.Any(x => x.CarriedFromItemId == i.Id)) };
}

/// <summary>An item that was put off.</summary>
internal sealed class CarriedItem
{
    public required AgendaItem Item { get; init; }
    public required bool Continued { get; init; }
}

/// <summary>What the last meeting put off and this one can take over: never without an item.</summary>
public sealed record CarriedOffer(int Number, DateOnly On, IReadOnlyList<string> Titles);

internal static class CarriedForwardRecords
{
    /// <summary>What a meeting can take over, for a page to offer; null where there is nothing.</summary>
    public static async Task<CarriedOffer?> CarriedForwardToAsync(this Visible visible, MeetingOutline meeting, DateOnly today, CancellationToken cancel)
    {
        if (meeting.State is MeetingState.Cancelled) return null;
        var earlier = await visible.Meetings(today).Where(m => m.TierId == meeting.TierId && m.State == MeetingState.Held && m.On <= meeting.On && m.Id != meeting.Id)
            .OrderByDescending(m => m.On).ThenByDescending(m => m.Id).Select(m => new { m.Id, m.Number, m.On }).FirstOrDefaultAsync(cancel);
        var titles = earlier is null ? [] : await CarriedForward.Items(visible, earlier.Id, today).Where(i => !i.Continued).Select(i => i.Item.Title).ToListAsync(cancel);
        return titles.Count == 0 ? null : new(earlier!.Number, earlier.On, titles);
    }
}

using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Web.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.Meetings;

/// <summary>What is scheduled of a group already, so that no day of its series is scheduled twice.</summary>
/// <param name="Turns">By the day of the series that a meeting stands for: the meeting.</param>
/// <param name="Days">By the day on which a meeting is: the meeting. Those that were cancelled leave their day free.</param>
public sealed record TakenDays(IReadOnlyDictionary<DateOnly, TakenDay> Turns, IReadOnlyDictionary<DateOnly, TakenDay> Days)
{
    /// <summary>The meeting that stands in the way of scheduling a day of the series; null where there is none.</summary>
    public TakenDay? WhyNot(SeriesDay day) => Turns.GetValueOrDefault(day.Nominal) ?? Days.GetValueOrDefault(day.On);
}

/// <summary>A meeting that is scheduled already.</summary>
public sealed record TakenDay(int Number, DateOnly On, MeetingState State)
{
    /// <summary>What is said beside the day of the series.</summary>
    public string InWords(SeriesDay day) => State is MeetingState.Cancelled ? "This one was cancelled." : On == day.On ? "Scheduled already." : $"Scheduled already, for {Format.Date(On)}.";
}

internal static class SeriesRecords
{
    /// <summary>The group's meetings for series days and days from a while before this day on.</summary>
    public static async Task<TakenDays> TakenAsync(this Visible visible, long tierId, DateOnly from, CancellationToken cancel)
    {
        // A day of a series gives way within its week or month.
        var since = from.AddMonths(-1);
        var meetings = await visible.MeetingsInOutline.Where(m => m.TierId == tierId && (m.On >= since || m.SeriesOn >= since)).OrderBy(m => m.Number)
            .Select(m => new { m.SeriesOn, Day = new TakenDay(m.Number, m.On, m.State) }).ToListAsync(cancel);
        return new(meetings.Where(m => m.SeriesOn is not null).ToDictionary(m => m.SeriesOn!.Value, m => m.Day),
            meetings.Where(m => m.Day.State is not MeetingState.Cancelled).GroupBy(m => m.Day.On).ToDictionary(g => g.Key, g => g.First().Day));
    }
}

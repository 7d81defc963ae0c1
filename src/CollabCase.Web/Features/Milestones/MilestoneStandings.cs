using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Web.Features.Shared;

namespace CollabCase.Web.Features.Milestones;

/// <summary>How a milestone stands, in words: late and waiting before all else.</summary>
public static class MilestoneStandings
{
    /// <summary>One or two tags. What is late says by how much.</summary>
    public static IReadOnlyList<(string Text, Tone Tone)> TagsOf(MilestoneDates dates, DateOnly? waitingSince, DateOnly today)
    {
        var tags = new List<(string, Tone)>();
        if (dates.IsLate(today)) tags.Add((dates.DaysLate(today) == 1 ? $"{MilestoneWords.Late}: 1 day" : $"{MilestoneWords.Late}: {dates.DaysLate(today)} days", Tone.Late));
        if (dates.IsOpen && waitingSince is not null) tags.Add((MilestoneWords.Waiting, Tone.Attention));
        if (tags.Count == 0) tags.Add((dates.State.Label(), dates.State switch
        {
            MilestoneState.Done => Tone.Good,
            MilestoneState.Agreed => Tone.Current,
            _ => Tone.Quiet,
        }));
        return tags;
    }

    /// <summary>'Was agreed for 1 December 2026, now 12 days later'; null where it is as agreed, or nothing was.</summary>
    public static string? Moved(MilestoneDates dates)
    {
        if (dates.SlippageDays is not { } days || days == 0) return null;
        var length = Math.Abs(days) == 1 ? "1 day" : $"{Math.Abs(days)} days";
        return $"Was agreed for {PlainDate.Say(dates.BaselineOn!.Value)}, {(dates.IsOpen ? "now" : "done")} {length} {(days > 0 ? "later" : "earlier")}";
    }
}

using CollabCase.Domain.Milestones;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Desk;

/// <summary>A list on the desk that can be opened whole: its groups, and apart from them what rests with its partnership.</summary>
public enum DeskPart
{
    Late = DeskGroup.Late,
    ThisWeek = DeskGroup.ThisWeek,
    NextWeek = DeskGroup.NextWeek,
    WeekAfterNext = DeskGroup.WeekAfterNext,
    Waiting = DeskGroup.Waiting,

    /// <summary>Late or due within the fortnight, in a partnership that is paused: there is nothing to do for now.</summary>
    Paused,
}

public static class DeskParts
{
    public static IReadOnlyList<DeskPart> All { get; } = Enum.GetValues<DeskPart>();

    public static string Label(this DeskPart part) => part is DeskPart.Paused ? "In paused partnerships" : ((DeskGroup)part).Label();

    /// <summary>How many there are, up to where they are counted: 'All 1,240 late', 'More than 1,000 late'.</summary>
    public static string LabelOfAll(this DeskPart part, int count) =>
        $"{(count > DeskReader.CountedUpTo ? "More than " : "All ")}{Format.Number(Math.Min(count, DeskReader.CountedUpTo))} {Ending(part)}";

    /// <summary>What is chosen with one box: 'Every milestone that is late'.</summary>
    public static string LabelOfEvery(this DeskPart part, string thing) => $"Every {thing} that is {Ending(part)}";

    private static string Ending(DeskPart part) => part switch
    {
        DeskPart.Late => "late",
        DeskPart.ThisWeek => "due this week",
        DeskPart.NextWeek => "due next week",
        DeskPart.WeekAfterNext => "due the week after next",
        DeskPart.Waiting => "waiting for others",
        _ => "in paused partnerships",
    };
}

using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Desk;

/// <summary>The lines of one list, day by day.</summary>
/// <param name="Part">The list.</param>
/// <param name="Lines">Its lines in order.</param>
/// <param name="Asked">What the desk was narrowed to.</param>
/// <param name="Today">The day.</param>
/// <param name="IsBelowHeading">Whether the list has a heading of its own above its days, below that of the page.</param>
public sealed record DeskDays(DeskPart Part, IReadOnlyList<DeskLine> Lines, DeskFilter Asked, DateOnly Today, bool IsBelowHeading)
{
    public IEnumerable<IGrouping<DateOnly, DeskLine>> Days => Lines.GroupBy(l => l.Day);

    /// <summary>Whether a line can be chosen to be changed together with others: on the page of one list alone.</summary>
    public bool OffersChoice(DeskLine line) => !IsBelowHeading && line is { MayWork: true, Kind: DeskLineKind.Milestone or DeskLineKind.Action };

    /// <summary>'Friday 20 November', with the year where it may be another.</summary>
    public string Say(DateOnly day) => Part switch
    {
        DeskPart.Late => $"Was due {Format.Date(day)}",
        DeskPart.Waiting => $"Since {Format.Date(day)}",
        DeskPart.Paused => Format.Date(day),
        _ when day == Today => $"Today, {Format.DayAndDate(day)}",
        _ => Format.DayAndDate(day),
    };
}

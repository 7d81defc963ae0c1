using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Calendar;

/// <summary>What a line of the calendar is; in this order within a day.</summary>
public enum CalendarEntryKind
{
    Meeting = 1,
    Review,
    Milestone,
    Document,
}

/// <summary>Something that falls on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="At">The time of a meeting, where it is known.</param>
/// <param name="Kind">What it is.</param>
/// <param name="What">What happens, in a word or two.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Href">Its page.</param>
/// <param name="Partnership">The reference of its partnership.</param>
/// <param name="PartnershipName">The name of its partnership.</param>
public sealed record CalendarEntry(DateOnly On, TimeOnly? At, CalendarEntryKind Kind, string What, string Title, string Href, string Partnership, string PartnershipName);

/// <summary>A day with what falls on it.</summary>
public sealed record CalendarDay(DateOnly On, IReadOnlyList<CalendarEntry> Entries)
{
    /// <summary>'Monday 23 November'.</summary>
    public string InWords => Format.DayAndDate(On);
}

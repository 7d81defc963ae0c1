using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;

namespace CollabCase.Web.Features.Governance;

/// <summary>A meeting by its number in the partnership, and its day.</summary>
public sealed record MeetingDay(int Number, DateOnly On);

/// <summary>How a group meets, for the list of groups and for its own page.</summary>
public sealed class HowItMeets
{
    /// <summary>Quorate meetings are counted over so many months.</summary>
    public const int MonthsCounted = 12;

    public required Cadence? Cadence { get; init; }
    public required DateOnly? FirstMeetingOn { get; init; }

    /// <summary>The last meeting that was held.</summary>
    public required MeetingDay? Last { get; init; }

    /// <summary>The next meeting that is scheduled.</summary>
    public required MeetingDay? Scheduled { get; init; }

    /// <summary>Where the partnership's meetings are.</summary>
    public required string Meetings { get; init; }

    public DateOnly? LastOn => Last?.On;
    public DateOnly? ScheduledOn => Scheduled?.On;

    /// <summary>The next day of the series; null where no day of it is known.</summary>
    public required DateOnly? SeriesOn { get; init; }

    /// <summary>Meetings of the last 12 months of which is known whether they were quorate.</summary>
    public required int Counted { get; init; }

    public required int Quorate { get; init; }
    public required DateOnly Today { get; init; }

    public bool IsMissed => Cadence is not null && (LastOn ?? FirstMeetingOn) is { } since && Cadence.IsMissed(since, Today);

    /// <summary>'4 of 5 in the last 12 months'. A share of so few would say more than is known.</summary>
    public string QuorateInWords => Counted == 0 ? $"None recorded in the last {MonthsCounted} months" : $"{Quorate} of {Counted} in the last {MonthsCounted} months";

    public static DateOnly? SeriesFrom(Cadence? cadence, DateOnly? first, WorkingDays workingDays, DateOnly today) =>
        cadence is not null && first is { } on ? new MeetingSeries(cadence, on, workingDays).NextOnOrAfter(today) : null;
}

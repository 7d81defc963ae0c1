using System.Globalization;
using CollabCase.Domain.Milestones;

namespace CollabCase.Web.Features.Journey;

/// <summary>A milestone in the picture: its line, and where its dates lie.</summary>
/// <param name="Title">As much of the title as there is room for.</param>
/// <param name="X">Where it was done or is expected.</param>
/// <param name="AgreedX">Where it was first agreed for; null where that is the same day, or there is none.</param>
public sealed record TimelinePoint(MilestoneLine Milestone, Mark Mark, string Title, int X, int Y, int? AgreedX);

/// <summary>From what comes first to what comes after it.</summary>
/// <param name="IsAgainstTheDates">The dates say that it comes after.</param>
public sealed record TimelineArrow(int FromX, int FromY, int ToX, int ToY, bool IsAgainstTheDates);

/// <summary>Where everything lies in the picture of a timeline. Titles are on the left, time goes to the right.</summary>
public sealed class TimelineLayout
{
    /// <summary>The most milestones in one picture: those nearest to today.</summary>
    public const int MostDrawn = 60;

    public const int Width = 1000;
    public const int TitleSize = 15;
    public const int Plot = 330;
    public const int Top = 56;
    private const int Right = Width - 24;
    private const int RowHeight = 30;
    private const int MostTicks = 9;
    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 60, 120, 240];

    private readonly DateOnly _from;
    private readonly DateOnly _to;

    private TimelineLayout(IReadOnlyList<TimelineRow> drawn, DateOnly today)
    {
        var dates = drawn.SelectMany(row => new[] { row.Milestone.Dates.On, row.Milestone.Dates.BaselineOn }).OfType<DateOnly>().Append(today).ToList();
        var margin = Math.Max(10, (dates.Max().DayNumber - dates.Min().DayNumber) / 25);
        (_from, _to) = (dates.Min().AddDays(-margin), dates.Max().AddDays(margin));

        Today = today;
        Height = Top + drawn.Count * RowHeight + 10;
        Points = [.. drawn.Select((row, i) => Point(row.Milestone, Top + i * RowHeight + RowHeight / 2))];
        var points = Points.ToDictionary(point => point.Milestone.Id);
        Arrows = [.. from row in drawn
                     from first in row.After
                     where points.ContainsKey(first.Milestone.Id)
                     let start = points[first.Milestone.Id]
                     let end = points[row.Milestone.Id]
                     select new TimelineArrow(start.X, start.Y, end.X, end.Y, first.Warning is not null)];
        Ticks = [.. Months().Select(tick => (X(tick.Day), tick.Text))];
    }

    public DateOnly Today { get; }

    public int TodayX => X(Today);

    public int Height { get; }

    public IReadOnlyList<TimelinePoint> Points { get; }

    public IReadOnlyList<TimelineArrow> Arrows { get; }

    public IReadOnlyList<(int X, string Text)> Ticks { get; }

    /// <summary>What the picture leaves out, in sentences.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>The picture of these milestones; null where none has a date. Dropped ones are left out.</summary>
    public static TimelineLayout? Of(IReadOnlyCollection<TimelineRow> rows, DateOnly today)
    {
        var kept = rows.Where(row => row.Milestone.Dates.State is not MilestoneState.Dropped).ToList();
        var dated = kept.Where(row => row.Milestone.Dates.On is not null).ToList();
        if (dated.Count == 0) return null;
        var drawn = dated.OrderBy(row => Math.Abs(row.Milestone.Dates.On!.Value.DayNumber - today.DayNumber)).ThenBy(row => row.Milestone.Number).Take(MostDrawn)
            .OrderBy(row => row.Milestone.Dates.On).ThenBy(row => row.Milestone.Number).ToList();
        return new(drawn, today) { LeftOut = [.. Sentences(drawn.Count, dated.Count, kept.Count - dated.Count, rows.Count - kept.Count)] };
    }

    private static IEnumerable<string> Sentences(int drawn, int dated, int withoutDate, int dropped)
    {
        if (drawn < dated) yield return $"The picture shows the {drawn} milestones nearest to today, of {dated}.";
        if (withoutDate > 0) yield return withoutDate == 1 ? "1 milestone has no date yet, so it is in the table only." : $"{withoutDate} milestones have no date yet, so they are in the table only.";
        if (dropped > 0) yield return dropped == 1 ? "1 milestone was dropped, so it is in the table only." : $"{dropped} milestones were dropped, so they are in the table only.";
    }

    private TimelinePoint Point(MilestoneLine milestone, int y)
    {
        var (on, agreed) = (milestone.Dates.On!.Value, milestone.Dates.BaselineOn);
        return new(milestone, milestone.Dates.MarkOn(Today), DrawnText.Line(milestone.Title, Plot - 12, TitleSize), X(on), y, agreed is { } first && first != on ? X(first) : null);
    }

    private int X(DateOnly day) => Plot + (int)((Right - Plot) * (long)(day.DayNumber - _from.DayNumber) / (_to.DayNumber - _from.DayNumber));

    private IEnumerable<(DateOnly Day, string Text)> Months()
    {
        static int MonthOf(DateOnly day) => day.Year * 12 + day.Month - 1;
        var (first, last) = (MonthOf(_from) + 1, MonthOf(_to));
        var step = Steps.First(s => (last - first) / s < MostTicks);
        for (var month = (first + step - 1) / step * step; month <= last; month += step)
        {
            var day = new DateOnly(month / 12, month % 12 + 1, 1);
            yield return (day, day.ToString(step < 12 ? "MMM yyyy" : "yyyy", CultureInfo.InvariantCulture));
        }
    }
}

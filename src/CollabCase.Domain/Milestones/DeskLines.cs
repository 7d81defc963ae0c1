using System.Globalization;

namespace CollabCase.Domain.Milestones;

/// <summary>Where a line stands on the desk, from top to bottom.</summary>
public enum DeskGroup
{
    /// <summary>Its day has passed.</summary>
    Late = 1,

    /// <summary>From today to Sunday.</summary>
    ThisWeek = 2,

    /// <summary>The Monday to Sunday that follow.</summary>
    NextWeek = 3,

    /// <summary>After that, and still within the fortnight that begins today.</summary>
    WeekAfterNext = 4,

    /// <summary>Waiting for others, whatever its day, unless that has passed.</summary>
    Waiting = 5,
}

/// <summary>The fortnight of the desk: 14 days with today as the first. Weeks begin on Monday.</summary>
/// <param name="Today">The date it is where people are.</param>
public readonly record struct DeskWindow(DateOnly Today)
{
    /// <summary>Sunday of this week; today on a Sunday.</summary>
    public DateOnly EndOfThisWeek => Today.AddDays((7 - (int)Today.DayOfWeek) % 7);

    /// <summary>Sunday of next week.</summary>
    public DateOnly EndOfNextWeek => EndOfThisWeek.AddDays(7);

    /// <summary>The last day that is looked at: 13 days from today.</summary>
    public DateOnly LastDay => Today.AddDays(13);

    /// <summary>
    /// Where a line with this day stands; null where it is not on the desk: without a day, or with one after the fortnight,
    /// unless it waits for others.
    /// </summary>
    public DeskGroup? GroupOf(DateOnly? due, bool isWaiting)
    {
        if (due < Today) return DeskGroup.Late;
        if (isWaiting) return DeskGroup.Waiting;
        if (due is null || due > LastDay) return null;
        if (due <= EndOfThisWeek) return DeskGroup.ThisWeek;
        return due <= EndOfNextWeek ? DeskGroup.NextWeek : DeskGroup.WeekAfterNext;
    }
}

/// <summary>The lines of one group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Lines">One or more: by day; those that wait, the longest wait on top.</param>
public sealed record DeskSection<TLine>(DeskGroup Group, IReadOnlyList<TLine> Lines)
{
    /// <summary>The lines of each day, or of each first day of waiting, in the order they stand in; the day is null where there is none.</summary>
    public required IReadOnlyList<(DateOnly? Day, IReadOnlyList<TLine> Lines)> Days { get; init; }
}

/// <summary>What somebody has to do, grouped as the desk shows it. Whether a line is open is for the caller to see to.</summary>
public sealed class DeskLines<TLine>
{
    internal DeskLines(DeskWindow window, IReadOnlyList<DeskSection<TLine>> sections)
    {
        Window = window;
        Sections = sections;
    }

    /// <summary>The fortnight.</summary>
    public DeskWindow Window { get; }

    /// <summary>The groups that hold something, from top to bottom.</summary>
    public IReadOnlyList<DeskSection<TLine>> Sections { get; }

    /// <summary>How many lines stand in a group.</summary>
    public int Count(DeskGroup group) => Sections.Where(s => s.Group == group).Sum(s => s.Lines.Count);

    /// <summary>'3 things late, 5 due by Friday 4 December, 2 waiting for others.', without what there is none of.</summary>
    public string Summary => DeskLines.Say(Window, Count(DeskGroup.Late),
        Count(DeskGroup.ThisWeek) + Count(DeskGroup.NextWeek) + Count(DeskGroup.WeekAfterNext), Count(DeskGroup.Waiting));
}

/// <summary>Puts lines into the groups of the desk.</summary>
public static class DeskLines
{
    /// <summary>
    /// Groups the lines of any kind: late first, even where they wait too; then by week; then those that wait. Lines that
    /// are not on the desk are left out, see <see cref="DeskWindow.GroupOf"/>.
    /// </summary>
    /// <param name="lines">In an order that is kept among lines of the same day.</param>
    /// <param name="due">The day of a line; null where it has none.</param>
    /// <param name="waitingSince">Since when it waits; null where it does not.</param>
    /// <param name="today">The date it is where people are.</param>
    public static DeskLines<TLine> Of<TLine>(IEnumerable<TLine> lines, Func<TLine, DateOnly?> due, Func<TLine, DateOnly?> waitingSince, DateOnly today)
    {
        var window = new DeskWindow(today);
        var groups = lines.Select(line => (Line: line, Group: window.GroupOf(due(line), waitingSince(line) is not null)))
            .Where(x => x.Group is not null).ToLookup(x => x.Group!.Value, x => x.Line);
        return new(window, [.. Enum.GetValues<DeskGroup>().Where(groups.Contains).Select(group => Section(group, groups[group], group is DeskGroup.Waiting ? waitingSince : due))]);
    }

    /// <summary>Groups the open milestones among these.</summary>
    public static DeskLines<MilestoneLine> Of(IEnumerable<MilestoneLine> milestones, DateOnly today) =>
        Of(milestones.Where(m => m.Dates.IsOpen), m => m.Dates.ForecastOn, m => m.WaitingSince, today);

    /// <summary>The sentence at the top of the desk, for counts that were read without the lines.</summary>
    /// <param name="window">The fortnight.</param>
    /// <param name="late">How many are late.</param>
    /// <param name="due">How many are due by its last day.</param>
    /// <param name="waiting">How many wait for others.</param>
    /// <param name="countedUpTo">Beyond this it only says that there are more.</param>
    public static string Say(DeskWindow window, int late, int due, int waiting, int countedUpTo = int.MaxValue)
    {
        string Number(int count) => (count > countedUpTo ? "more than " : "") + Math.Min(count, countedUpTo).ToString("N0", CultureInfo.InvariantCulture);
        var by = window.LastDay.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
        if (late + due + waiting == 0) return $"Nothing is late, waiting for others, or due by {by}.";
        var parts = new List<string>();
        if (late > 0) parts.Add(late == 1 ? "1 thing late" : $"{Number(late)} things late");
        if (due > 0) parts.Add($"{Number(due)} due by {by}");
        if (waiting > 0) parts.Add($"{Number(waiting)} waiting for others");
        parts[0] = char.ToUpperInvariant(parts[0][0]) + parts[0][1..];
        return string.Join(", ", parts) + ".";
    }

    private static DeskSection<TLine> Section<TLine>(DeskGroup group, IEnumerable<TLine> lines, Func<TLine, DateOnly?> day)
    {
        List<TLine> ordered = [.. lines.OrderBy(line => day(line) ?? DateOnly.MaxValue)];
        return new(group, ordered) { Days = [.. ordered.GroupBy(day).Select(d => (d.Key, (IReadOnlyList<TLine>)[.. d]))] };
    }
}

using CollabCase.Web.Mvc;

namespace CollabCase.Web.Jobs;

/// <summary>
/// When a job runs: every so often, or once a day at a time that people in Scotland read on their clocks. What is to run once a day is looked at every
/// minute: whether it is due says the program's own clock and what was run already, not what wakes it. So it is right with any clock, is made up
/// on the same day after the program was down, and is run again when it failed.
/// </summary>
public sealed record JobTimes
{
    private static readonly TimeSpan LookedAtEvery = TimeSpan.FromMinutes(1), TriedAgainAfter = TimeSpan.FromMinutes(15), LeastPatience = TimeSpan.FromMinutes(5), PatienceForADay = TimeSpan.FromHours(36);

    private JobTimes() { }

    public TimeSpan? Interval { get; private init; }

    public TimeOnly? Daily { get; private init; }

    public static JobTimes Every(TimeSpan interval) => new() { Interval = interval };

    public static JobTimes DailyAt(TimeOnly time) => new() { Daily = time };

    /// <summary>How often the job is woken.</summary>
    public TimeSpan WokenEvery => Interval ?? LookedAtEvery;

    /// <summary>After how long without a run something is wrong with what wakes it.</summary>
    public TimeSpan Patience => Interval is not { } interval ? PatienceForADay : 3 * interval > LeastPatience ? 3 * interval : LeastPatience;

    /// <summary>Whether a job that is woken now is to run.</summary>
    /// <param name="nowUtc">By the program's clock.</param>
    /// <param name="lastUtc">When it last began; null for never.</param>
    /// <param name="endedWellUtc">When the last run of it began that ended well; null for never.</param>
    public bool IsDue(DateTime nowUtc, DateTime? lastUtc, DateTime? endedWellUtc) => Interval is not null || NextUtc(nowUtc, lastUtc, endedWellUtc) <= nowUtc;

    /// <summary>When it runs next; now, where it waits for its turn already.</summary>
    /// <inheritdoc cref="IsDue"/>
    public DateTime NextUtc(DateTime nowUtc, DateTime? lastUtc, DateTime? endedWellUtc)
    {
        if (Interval is { } interval) return lastUtc + interval is { } then && then > nowUtc ? then : nowUtc;
        var today = Format.DateInLondon(nowUtc);
        var due = Daily!.Value.On(today);
        if (nowUtc < due) return due;
        if (endedWellUtc >= due) return Daily.Value.On(today.AddDays(1));
        return lastUtc >= due && lastUtc + TriedAgainAfter is { } again && again > nowUtc ? again : nowUtc;
    }

    /// <summary>'every 5 seconds', 'every day at 9:00 am'</summary>
    public string InWords => Interval is not { } interval ? $"every day at {Format.Time(Daily!.Value)}"
        : interval.TotalMinutes < 1 ? Every((int)interval.TotalSeconds, "second")
        : interval.TotalHours < 1 ? Every((int)interval.TotalMinutes, "minute")
        : Every((int)interval.TotalHours, "hour");

    private static string Every(int number, string unit) => number == 1 ? $"every {unit}" : $"every {Format.Number(number)} {unit}s";
}

using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>Cash that a partnership can spend.</summary>
/// <param name="AvailableOn">From this day on; null: from the start, because it is not known when.</param>
/// <param name="Amount">In pounds and pence.</param>
public sealed record CashIn(DateOnly? AvailableOn, Money Amount);

/// <summary>What is spent in a quarter, the same on each of its days.</summary>
/// <param name="Quarter">Each once.</param>
/// <param name="Amount">Not below £0.</param>
public sealed record QuarterSpending(Quarter Quarter, Money Amount);

/// <summary>
/// The day on which a partnership's cash no longer covers what it spends, and the funding gap: the time from then until sustainability money or a commissioned
/// service begins, and the cash that is missing for it. What is planned is spent evenly over the days of each quarter, to the penny; after the last
/// quarter that is planned it goes on at that quarter's rate. A quarter in between for which nothing is planned spends nothing.
/// </summary>
/// <param name="On">The first day that is not covered; null: nothing is spent, or the cash lasts for longer than <see cref="YearsAhead"/> years after the plan.</param>
/// <param name="FollowsOn">The day on which what follows begins; null: nothing is known to follow.</param>
/// <param name="Missing">The cash that is missing for the days from <paramref name="On"/> to the day before <paramref name="FollowsOn"/>; null where one of the two is not known.</param>
public sealed record RunOut(DateOnly? On, DateOnly? FollowsOn, Money? Missing)
{
    /// <summary>So many years after the last quarter that is planned nobody looks any more.</summary>
    public const int YearsAhead = 10;

    /// <summary>The days between; 0 where what follows begins in time; null where one of the two is not known.</summary>
    public int? Days => On is { } on && FollowsOn is { } follows ? Math.Max(0, follows.DayNumber - on.DayNumber) : null;

    /// <summary>Whether days are left uncovered, or may be because nothing is known to follow.</summary>
    public bool IsGap => On is not null && Days is null or > 0;

    /// <summary>Works it out. Refused: a quarter twice.</summary>
    /// <param name="cash">What there is to spend.</param>
    /// <param name="spending">What is spent, or planned to be.</param>
    /// <param name="followsOn">When what follows begins; null: nothing is known to follow.</param>
    public static RunOut Of(IReadOnlyCollection<CashIn> cash, IReadOnlyCollection<QuarterSpending> spending, DateOnly? followsOn)
    {
        ArgumentNullException.ThrowIfNull(cash);
        ArgumentNullException.ThrowIfNull(spending);
        if (spending.Select(s => s.Quarter).Distinct().Count() < spending.Count) throw new ArgumentException("A quarter is planned once.", nameof(spending));
        if (spending.All(s => s.Amount == Money.Zero)) return new RunOut(null, followsOn, null);

        var planned = spending.ToDictionary(s => s.Quarter, s => s.Amount.Pence);
        var (first, last) = (planned.Keys.Min(), planned.Keys.Max());
        var until = last;
        for (var i = 0; i < YearsAhead * 4 && until.LastDay < FinancialYear.Latest.LastDay; i++) until = until.Next();

        var arrivals = cash.Where(c => c.AvailableOn > first.FirstDay).GroupBy(c => c.AvailableOn!.Value).OrderBy(g => g.Key).Select(g => (On: g.Key, Pence: g.Sum(c => c.Amount.Pence))).ToList();
        var (available, spent, next) = (cash.Where(c => c.AvailableOn is null || c.AvailableOn <= first.FirstDay).Sum(c => c.Amount.Pence), 0L, 0);
        for (var quarter = first; quarter <= until; quarter = quarter.Next())
        {
            var pence = PenceOf(quarter, planned, last);
            var day = 1;
            while (day <= quarter.Days)
            {
                while (next < arrivals.Count && arrivals[next].On <= quarter.FirstDay.AddDays(day - 1)) available += arrivals[next++].Pence;
                var through = next < arrivals.Count ? Math.Min(quarter.Days, arrivals[next].On.DayNumber - quarter.FirstDay.DayNumber) : quarter.Days;
                if (FirstDayAbove(available - spent, pence, quarter.Days) is { } above && Math.Max(above, day) <= through)
                {
                    var on = quarter.FirstDay.AddDays(Math.Max(above, day) - 1);
                    return new RunOut(on, followsOn, followsOn is { } follows ? MissingBefore(follows, on, cash, planned, first, last) : null);
                }
                day = through + 1;
            }
            spent += pence;
        }
        return new RunOut(null, followsOn, followsOn is null ? null : Money.Zero);
    }

    // The first day of a quarter by whose end more than so much of it is spent; null: never in this quarter.
    private static int? FirstDayAbove(long left, long pence, int days)
    {
        if (left < 0) return 1;
        if (pence <= left) return null;
        return (int)((((Int128)(left + 1) * days) + pence - 1) / pence);
    }

    private static Money MissingBefore(DateOnly follows, DateOnly on, IEnumerable<CashIn> cash, Dictionary<Quarter, long> planned, Quarter first, Quarter last)
    {
        if (follows <= on) return Money.Zero;
        var end = follows.AddDays(-1);
        var spent = 0L;
        for (var quarter = first; quarter.FirstDay <= end; quarter = quarter.Next())
        {
            var pence = PenceOf(quarter, planned, last);
            var days = Math.Min(quarter.Days, end.DayNumber - quarter.FirstDay.DayNumber + 1);
            spent += (long)((Int128)pence * days / quarter.Days);
        }
        var available = cash.Where(c => c.AvailableOn is null || c.AvailableOn <= end).Sum(c => c.Amount.Pence);
        return Money.FromPence(Math.Max(0, spent - available));
    }

    private static long PenceOf(Quarter quarter, Dictionary<Quarter, long> planned, Quarter last) => quarter > last ? planned[last] : planned.GetValueOrDefault(quarter);
}

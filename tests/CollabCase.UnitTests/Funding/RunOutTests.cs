using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public sealed class RunOutTests
{
    private static readonly Quarter First = Quarter.Of(FinancialYear.Starting(2026), 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Agrees_with_a_count_day_by_day(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var (cash, spending, follows) = Chosen(random);
            var expected = DayByDay(cash, spending, follows);
            var found = RunOut.Of(cash, spending, follows);
            Assert.Equal(expected, (found.On, found.Missing));
        }
    }

    [Fact]
    public void Money_that_is_used_up_on_the_last_day_covers_it()
    {
        var runOut = RunOut.Of([new(null, Money.FromPounds(91))], [new(First, Money.FromPounds(91))], new DateOnly(2026, 7, 1));

        // The rate goes on, so the first day without money is the one after; what follows begins on it.
        Assert.Equal(new DateOnly(2026, 7, 1), runOut.On);
        Assert.Equal(0, runOut.Days);
        Assert.Equal(Money.Zero, runOut.Missing);
        Assert.False(runOut.IsGap);
    }

    [Fact]
    public void The_gap_is_counted_in_days_and_pounds()
    {
        var runOut = RunOut.Of([new(new DateOnly(2026, 4, 1), Money.FromPounds(9_100))], [new(First, Money.FromPounds(9_100)), new(First.Next(), Money.FromPounds(9_200))], new DateOnly(2026, 7, 11));

        Assert.Equal(new DateOnly(2026, 7, 1), runOut.On);
        Assert.Equal(10, runOut.Days);
        Assert.Equal(Money.FromPounds(1_000), runOut.Missing);
        Assert.True(runOut.IsGap);
    }

    [Fact]
    public void Money_of_the_next_year_does_not_cover_this_one()
    {
        var runOut = RunOut.Of([new(new DateOnly(2026, 4, 1), Money.FromPounds(10)), new(new DateOnly(2027, 4, 1), Money.FromPounds(1_000_000))], [new(First, Money.FromPounds(100))], null);

        Assert.Equal(new DateOnly(2026, 4, 10), runOut.On);
        Assert.True(runOut.IsGap);
        Assert.Null(runOut.Days);
    }

    [Fact]
    public void Where_nothing_is_planned_nothing_runs_out()
    {
        Assert.Equal(new RunOut(null, null, null), RunOut.Of([], [], null));
        Assert.Null(RunOut.Of([], [new(First, Money.Zero)], new DateOnly(2027, 1, 1)).On);
    }

    [Fact]
    public void Each_day_is_in_the_quarter_that_holds_it()
    {
        for (var day = new DateOnly(1990, 4, 1); day < new DateOnly(2100, 4, 1); day = day.AddDays(1))
        {
            var quarter = Quarter.Containing(day);
            Assert.InRange(day, quarter.FirstDay, quarter.LastDay);
            Assert.Equal(quarter, Quarter.FromCode(quarter.Code));
            if (day == quarter.LastDay && day < FinancialYear.Latest.LastDay) Assert.Equal(quarter.Next(), Quarter.Containing(day.AddDays(1)));
        }
    }

    private static (List<CashIn> Cash, List<QuarterSpending> Spending, DateOnly? Follows) Chosen(Random random)
    {
        var quarters = new List<Quarter> { First };
        while (quarters.Count < 10) quarters.Add(quarters[^1].Next());
        var spending = quarters.Where(_ => random.Next(4) > 0).Take(random.Next(1, 9)).Select(q => new QuarterSpending(q, Money.FromPence(random.Next(5) == 0 ? 0 : random.Next(0, 1_000_000)))).ToList();
        var cash = Enumerable.Range(0, random.Next(0, 6)).Select(_ => new CashIn(random.Next(4) == 0 ? null : First.FirstDay.AddDays(random.Next(-100, 1_500)), Money.FromPence(random.Next(0, 3_000_000)))).ToList();
        return (cash, spending, random.Next(3) == 0 ? null : First.FirstDay.AddDays(random.Next(-50, 2_000)));
    }

    // The rule said again, a day at a time.
    private static (DateOnly? On, Money? Missing) DayByDay(List<CashIn> cash, List<QuarterSpending> spending, DateOnly? follows)
    {
        if (spending.All(s => s.Amount == Money.Zero)) return (null, null);
        var last = spending.MaxBy(s => s.Quarter)!;
        var (end, quarters) = (last.Quarter.LastDay.AddYears(RunOut.YearsAhead).AddDays(1), new List<(int First, int Days, long Pence)>());
        for (var quarter = spending.Min(s => s.Quarter); quarter.FirstDay <= end || quarter.FirstDay <= follows; quarter = quarter.Next())
            quarters.Add((quarter.FirstDay.DayNumber, quarter.Days, quarter > last.Quarter ? last.Amount.Pence : spending.Find(s => s.Quarter == quarter)?.Amount.Pence ?? 0));
        DateOnly? on = null;
        var day = spending.Min(s => s.Quarter.FirstDay);
        for (; on is null && day < end; day = day.AddDays(1))
            if (SpentThrough(day) > cash.Where(c => c.AvailableOn is null || c.AvailableOn <= day).Sum(c => c.Amount.Pence)) on = day;
        if (follows is not { } next) return (on, null);
        if (on is null || next <= on) return (on, Money.Zero);
        var eve = next.AddDays(-1);
        return (on, Money.FromPence(Math.Max(0, SpentThrough(eve) - cash.Where(c => c.AvailableOn is null || c.AvailableOn <= eve).Sum(c => c.Amount.Pence))));

        long SpentThrough(DateOnly to) =>
            quarters.TakeWhile(quarter => quarter.First <= to.DayNumber).Sum(quarter => quarter.Pence * Math.Min(quarter.Days, to.DayNumber - quarter.First + 1) / quarter.Days);
    }
}

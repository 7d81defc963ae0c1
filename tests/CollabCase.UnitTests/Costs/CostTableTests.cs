using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using Xunit;

namespace CollabCase.UnitTests.Costs;

public sealed class CostTableTests
{
    private static readonly FinancialYear This = FinancialYear.Starting(2026), Last = FinancialYear.Starting(2025);

    [Fact]
    public void Time_support_and_years_are_laid_out_and_what_has_no_rate_is_told_apart()
    {
        var table = CostTable.Of(
            [TimeGiven.In(new(1, This, 3, 250), Money.FromPounds(30)), TimeGiven.In(new(null, This, 3, 60), Money.FromPounds(30))],
            [new(1, Last, new(10), null), new(2, Last, new(6), Money.FromPounds(20))],
            [new(new(This), Money.FromPounds(100)), new(new(Last, This), Money.FromPounds(900))]);

        Assert.Equal([Last, This, null], table.Columns);
        // 250 minutes are 4.25 hours.
        Assert.Equal([null, Money.FromPounds(127.5m), null], table.Rows[0].Cells);
        Assert.Equal([Money.FromPounds(30), null, null], table.Rows[1].Cells);
        Assert.Equal([null, Money.FromPounds(100), Money.FromPounds(900)], table.Rows[2].Cells);
        Assert.Equal([Money.FromPounds(30), Money.FromPounds(227.5m), Money.FromPounds(900)], table.Totals.Cells);
        Assert.Equal((Money.FromPounds(1_157.5m), new HoursWorked(23), new HoursWorked(14)), (table.Totals.Total, table.Totals.Valued, table.Totals.NotValued));
    }

    [Fact]
    public void Nothing_is_not_zero()
    {
        var table = CostTable.Of([], [], []);
        Assert.True(table.IsEmpty);
        Assert.Null(table.Totals.Total);
        var unvalued = CostTable.Of([TimeGiven.In(new(1, This, 1, 60), null)], [], []);
        Assert.False(unvalued.IsEmpty);
        Assert.Equal((null, new HoursWorked(4)), (unvalued.Totals.Total, unvalued.Totals.NotValued));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Totals_by_row_by_column_and_of_the_parts_agree_to_the_penny(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 300; run++)
        {
            FinancialYear Year() => FinancialYear.Starting(random.Next(2020, 2026));
            Money? Rate() => random.Next(4) == 0 ? null : Money.FromPence(random.Next(1, 100_001));
            long? Whose() => random.Next(5) == 0 ? null : random.Next(1, 5);
            YearsCovered Years() => random.Next(3) == 0 ? new(FinancialYear.Starting(2024), FinancialYear.Starting(2025)) : new(Year());
            var inMeetings = Enumerable.Range(0, random.Next(8)).Select(_ => TimeGiven.In(new(Whose(), Year(), 1, random.Next(1, 100_000)), Rate())).ToList();
            var outside = Enumerable.Range(0, random.Next(8)).Select(_ => new TimeGiven(random.Next(1, 5), Year(), new(random.Next(1, 400_001)), Rate())).ToList();
            var support = Enumerable.Range(0, random.Next(8)).Select(_ => new SupportGiven(Years(), Money.FromPence(random.Next(1, 1_000_000_000)))).ToList();

            var table = CostTable.Of(inMeetings, outside, support);

            var parts = Sum([.. inMeetings.Concat(outside).Select(t => t.Value), .. support.Select(s => (Money?)s.Amount)]);
            Assert.Equal(parts, table.Totals.Total ?? Money.Zero);
            Assert.Equal(parts, Sum(table.Rows.Select(r => r.Total)));
            Assert.Equal(parts, Sum(table.Totals.Cells));
            for (var column = 0; column < table.Columns.Count; column++) Assert.Equal(Sum(table.Rows.Select(r => r.Cells[column])), table.Totals.Cells[column] ?? Money.Zero);
            foreach (var row in table.Rows) Assert.Equal(Sum(row.Cells), row.Total ?? Money.Zero);
            var hours = HoursWorked.Sum(inMeetings.Concat(outside).Select(t => t.Hours));
            Assert.Equal(hours, table.Totals.Valued + table.Totals.NotValued);
            // One line is never further off than half a penny and half a quarter of an hour.
            foreach (var time in inMeetings.Where(t => t.Value is not null)) Assert.InRange(time.Value!.Value.Pence - (time.Hours.Hours * time.Rate!.Value.Pence), -0.5m, 0.5m);
        }
    }

    [Fact]
    public void What_all_partners_gave_is_told_only_where_it_gives_no_one_away()
    {
        TimeGiven Of(long? organisation, Money? rate) => new(organisation, This, new(4), rate);
        var rate = Money.FromPounds(20);

        Assert.Null(TimeTogether.Of([Of(1, rate)], [Of(1, rate), Of(2, null)], null).Value);
        Assert.Equal(Money.FromPounds(40), TimeTogether.Of([Of(1, rate)], [Of(2, rate)], null).Value);
        // The reader's own can be taken away from it.
        Assert.Null(TimeTogether.Of([Of(1, rate)], [Of(2, rate)], 2).Value);
        Assert.Equal(Money.FromPounds(60), TimeTogether.Of([Of(1, rate)], [Of(2, rate), Of(3, rate)], 2).Value);
        var together = TimeTogether.Of([Of(null, null), Of(1, rate)], [Of(2, rate)], null);
        Assert.Equal((new HoursWorked(8), new HoursWorked(4), new HoursWorked(4)), (together.InMeetings, together.OutsideMeetings, together.NotValued));
    }

    private static Money Sum(IEnumerable<Money?> amounts) => Money.Sum(amounts.OfType<Money>());
}

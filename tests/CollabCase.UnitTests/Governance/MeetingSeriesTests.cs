using CollabCase.Domain.Calendar;
using CollabCase.Domain.Governance;
using CollabCase.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Governance;

public sealed class MeetingSeriesTests
{
    private static readonly WorkingDays Scottish = WorkingDays.Read(File.ReadAllText(Repository.PathOf("seeds/reference/bank-holidays-scotland.json")));

    private static readonly Arbitrary<(Cadence Cadence, DateOnly First)> Series = (
        from unit in Gen.Elements(CadenceUnit.Weeks, CadenceUnit.Months)
        from every in Gen.Choose(1, unit is CadenceUnit.Weeks ? Cadence.MostWeeks : Cadence.MostMonths)
        from way in Gen.Elements(MonthlyBy.DayOfMonth, MonthlyBy.WeekdayOfMonth)
        from day in Gen.Choose(new DateOnly(2012, 1, 1).DayNumber, new DateOnly(2024, 12, 31).DayNumber)
        select (new Cadence(unit, every, way), DateOnly.FromDayNumber(day))).ToArbitrary();

    [Fact]
    public void It_never_falls_on_a_day_off_and_keeps_its_cadence() =>
        Prop.ForAll(Series, given =>
        {
            var series = new MeetingSeries(given.Cadence, given.First, Scottish);
            var days = Enumerable.Range(0, 40).Select(series.On).TakeWhile(day => day.Year <= 2028).ToList();
            // One in each week, or month, that has its turn, however often a day had to give way.
            return days.TrueForAll(Scottish.IsWorkingDay)
                && days.Zip(days.Skip(1)).All(pair => Apart(given.Cadence, pair.First, pair.Second) == given.Cadence.Every)
                && Apart(given.Cadence, given.First, days[0]) == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void A_day_that_need_not_give_way_is_the_one_that_the_cadence_says() =>
        Prop.ForAll(Series, given =>
        {
            var series = new MeetingSeries(given.Cadence, given.First, Scottish);
            return Enumerable.Range(0, 20).All(turn =>
            {
                var nominal = series.NominalOn(turn);
                return (!Scottish.IsWorkingDay(nominal) || series.On(turn) == nominal) && given.Cadence switch
                {
                    { Unit: CadenceUnit.Weeks } or { By: MonthlyBy.WeekdayOfMonth } => nominal.DayOfWeek == given.First.DayOfWeek,
                    _ => nominal.Day == Math.Min(given.First.Day, DateTime.DaysInMonth(nominal.Year, nominal.Month)),
                };
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void The_next_day_is_found_as_by_going_through_all_of_them() =>
        Prop.ForAll(Series, Gen.Choose(new DateOnly(2010, 1, 1).DayNumber, new DateOnly(2028, 1, 1).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), (given, date) =>
        {
            var series = new MeetingSeries(given.Cadence, given.First, Scottish);
            var one = Enumerable.Range(0, 2_000).Select(series.On).First(day => day >= date);
            return series.NextOnOrAfter(date) == one && series.Between(date, one).SequenceEqual([one]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Every_turn_from_a_date_is_proposed_once_and_named_by_its_day_in_the_cadence() =>
        Prop.ForAll(Series, Gen.Choose(new DateOnly(2010, 1, 1).DayNumber, new DateOnly(2027, 1, 1).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), (given, date) =>
        {
            var series = new MeetingSeries(given.Cadence, given.First, Scottish);
            var proposed = series.From(date).Take(24).ToList();
            // The same turns as by going through all of them; no two have one name, whatever holidays made of their days.
            var all = Enumerable.Range(0, 2_000).Where(turn => series.On(turn) >= date).Take(24).Select(turn => new SeriesDay(series.NominalOn(turn), series.On(turn))).ToList();
            return proposed.SequenceEqual(all) && proposed.Select(d => d.Nominal).Distinct().Count() == proposed.Count && proposed.TrueForAll(d => Scottish.IsWorkingDay(d.On));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("2026-01-13", 1, "2026-02-10")] // the second Tuesday
    [InlineData("2026-01-30", 1, "2026-02-27")] // the fifth Friday: the last one
    [InlineData("2026-09-29", 2, "2026-11-24")] // the fifth Tuesday: the last one, although November has four
    [InlineData("2026-10-26", 1, "2026-11-23")] // the fourth Monday, which is not the last
    public void A_weekday_of_the_month_is_kept(string first, int every, string second) =>
        Assert.Equal(Date(second), new MeetingSeries(new(CadenceUnit.Months, every), Date(first), Scottish).On(1));

    [Theory]
    [InlineData("2026-12-18", "2026-12-24")] // Christmas Day gives way within its week
    [InlineData("2026-11-23", "2026-12-01")] // St Andrew's Day, to the day after
    [InlineData("2026-11-21", "2026-11-27")] // a Saturday, to the Friday before
    public void A_day_off_gives_way_within_its_week(string first, string second) =>
        Assert.Equal(Date(second), new MeetingSeries(new(CadenceUnit.Weeks, 1), Date(first), Scottish).On(1));

    [Fact]
    public void A_day_off_at_the_end_of_a_month_gives_way_to_the_day_before() =>
        Assert.Equal(Date("2026-01-30"), new MeetingSeries(new(CadenceUnit.Months, 1, MonthlyBy.DayOfMonth), Date("2025-12-31"), Scottish).On(1));

    [Theory]
    [InlineData(CadenceUnit.Weeks, 2, 21, false)]
    [InlineData(CadenceUnit.Weeks, 2, 22, true)]
    [InlineData(CadenceUnit.Months, 2, 91, false)] // two months from 23 September are 61 days
    [InlineData(CadenceUnit.Months, 2, 92, true)]
    public void It_is_missed_after_one_and_a_half_intervals(CadenceUnit unit, int every, int days, bool missed) =>
        Assert.Equal(missed, new Cadence(unit, every).IsMissed(Date("2026-09-23"), Date("2026-09-23").AddDays(days)));

    [Theory]
    [InlineData(CadenceUnit.Weeks, 0)]
    [InlineData(CadenceUnit.Weeks, 53)]
    [InlineData(CadenceUnit.Months, -1)]
    [InlineData(CadenceUnit.Months, 25)]
    public void A_cadence_that_never_falls_is_refused(CadenceUnit unit, int every) =>
        AGroup.Refused("lie between two meetings", "CadenceEvery", () => new MeetingSeries(new(unit, every), AGroup.Today, Scottish).On(0));

    [Theory]
    [InlineData(CadenceUnit.Weeks, 2, "Every 2 weeks")]
    [InlineData(CadenceUnit.Months, 1, "Every month")]
    [InlineData(CadenceUnit.Months, 6, "Every 6 months")]
    [InlineData(CadenceUnit.Months, 12, "Every year")]
    public void It_is_said_in_words(CadenceUnit unit, int every, string words) => Assert.Equal(words, new Cadence(unit, every).Say());

    private static int Apart(Cadence cadence, DateOnly a, DateOnly b) => cadence.Unit is CadenceUnit.Weeks
        ? (MondayOf(b).DayNumber - MondayOf(a).DayNumber) / 7
        : (b.Year - a.Year) * 12 + b.Month - a.Month;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}

using System.Text.RegularExpressions;
using CollabCase.Domain.Calendar;
using CollabCase.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Calendar;

/// <summary>Compared, from 2012 to 2028, with somebody who goes through the calendar day by day with the list of bank holidays in hand.</summary>
public sealed partial class WorkingDaysTests
{
    private static readonly string File = System.IO.File.ReadAllText(Repository.PathOf("seeds/reference/bank-holidays-scotland.json"));
    private static readonly WorkingDays Scottish = WorkingDays.Read(File);
    private static readonly HashSet<DateOnly> BankHolidays = [.. DateInFile().Matches(File).Select(m => DateOnly.ParseExact(m.Groups[1].Value, "yyyy-MM-dd"))];
    private static readonly DateOnly First = new(2012, 1, 1);
    private static readonly DateOnly Last = new(2028, 12, 31);
    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(First.DayNumber, Last.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
    // Half of them short, where weekends and holidays show most, and half up to 16 years.
    private static readonly Arbitrary<int> Numbers = Gen.OneOf(Gen.Choose(-30, 30), Gen.Choose(-4_200, 4_200)).ToArbitrary();

    [Fact]
    public void Every_day_from_2012_to_2028_is_a_working_day_or_not_as_the_list_says()
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            Assert.Equal(IsWorkingDay(day), Scottish.IsWorkingDay(day));
            Assert.Equal(Towards(day, 1), Scottish.OnOrAfter(day));
            if (day >= new DateOnly(2012, 1, 4)) Assert.Equal(Towards(day, -1), Scottish.OnOrBefore(day));
        }
    }

    [Theory]
    [InlineData("2026-11-28", "a Saturday")]
    [InlineData("2026-11-29", "a Sunday")]
    [InlineData("2026-11-30", "a Scottish bank holiday (St Andrew’s Day)")]
    [InlineData("2026-12-01", null)]
    public void It_says_why_a_day_is_no_working_day(string day, string? why) => Assert.Equal(why, Scottish.WhyNotWorking(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Fact]
    public void The_list_holds_what_the_law_and_the_proclamations_of_these_years_say()
    {
        // New Year and Christmas two days each, St Andrew's Day: the next weekdays where they fall on a weekend.
        static IEnumerable<DateOnly> Weekdays(DateOnly from, int number) => Enumerable.Range(0, 7).Select(from.AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(number);
        static DateOnly Monday(int year, int month, int from) => Enumerable.Range(0, 7).Select(new DateOnly(year, month, from).AddDays).Single(d => d.DayOfWeek is DayOfWeek.Monday);
        List<DateOnly> expected = [];
        foreach (var year in Enumerable.Range(2012, 17))
        {
            expected.AddRange([.. Weekdays(new(year, 1, 1), 2), .. Weekdays(new(year, 11, 30), 1), .. Weekdays(new(year, 12, 25), 2), EasterSunday(year).AddDays(-2), Monday(year, 8, 1)]);
            expected.Add(year == 2020 ? new(2020, 5, 8) : Monday(year, 5, 1));
            expected.Add(year switch { 2012 => new(2012, 6, 4), 2022 => new(2022, 6, 2), _ => Monday(year, 5, 25) });
        }
        // Two jubilees, a funeral, a coronation, and a World Cup.
        expected.AddRange([new(2012, 6, 5), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8), new(2026, 6, 15)]);

        Assert.Equal(expected.Order(), BankHolidays.Order());
    }

    [Fact]
    public void Adding_agrees_with_a_count_day_by_day() =>
        Prop.ForAll(Days, Numbers, (day, number) => Counted(day, number) is not { } counted || Scottish.Add(day, number) == counted)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void The_days_between_agree_with_a_count_day_by_day() =>
        Prop.ForAll(Days, Days, (a, b) =>
        {
            var counted = 0;
            for (var day = a.AddDays(1); day <= b; day = day.AddDays(1)) counted += IsWorkingDay(day) ? 1 : 0;
            return a > b || Scottish.Between(a, b) == counted && Scottish.Between(b, a) == -counted;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Adding_and_then_going_back_ends_where_it_began() =>
        Prop.ForAll(Days, Numbers, (day, number) => Scottish.OnOrAfter(day) is var start && Scottish.Add(Scottish.Add(start, number), -number) == start)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void What_was_added_is_what_lies_between() =>
        Prop.ForAll(Days, Numbers, (day, number) => number <= 0 || Scottish.Between(day, Scottish.Add(day, number)) == number)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Order_is_kept() =>
        Prop.ForAll(Days, Days, Numbers, (a, b, number) =>
            (a <= b) ? Scottish.Add(a, number) <= Scottish.Add(b, number) && Scottish.Add(a, number) <= Scottish.Add(a, number + 1) : Scottish.Add(b, number) <= Scottish.Add(a, number))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Theory]
    [InlineData("2026-11-27", 1, "2026-12-01")] // Friday; Monday is St Andrew's Day
    [InlineData("2026-11-28", 1, "2026-12-01")]
    [InlineData("2026-11-28", 0, "2026-12-01")]
    [InlineData("2026-11-28", -1, "2026-11-27")]
    [InlineData("2026-11-27", 0, "2026-11-27")]
    [InlineData("2026-12-24", 1, "2026-12-29")] // Christmas, a weekend, Boxing Day's substitute
    [InlineData("2026-12-29", -1, "2026-12-24")]
    [InlineData("2026-06-12", 1, "2026-06-16")] // the holiday of 15 June 2026
    [InlineData("2026-12-31", 1, "2027-01-05")] // 2 January is a holiday here
    public void Counts_around_Scottish_holidays(string from, int number, string to) =>
        Assert.Equal(Date(to), Scottish.Add(Date(from), number));

    [Fact]
    public void Says_which_years_it_knows_and_guesses_nothing_beyond()
    {
        Assert.Equal((2012, 2028), (Scottish.FirstYear, Scottish.LastYear));
        Assert.True(Scottish.Covers(2012) && Scottish.Covers(2028));
        Assert.False(Scottish.Covers(2011) || Scottish.Covers(2029));
        Assert.Null(Scottish.WhatIsNotKnown(First, Last));
        Assert.Contains("from 2012 to 2028", Scottish.WhatIsNotKnown(Last, Last.AddDays(1)), StringComparison.Ordinal);
        Assert.Contains("only weekends", Scottish.WhatIsNotKnown(First.AddDays(-1), First), StringComparison.Ordinal);
        Assert.True(Scottish.IsWorkingDay(new DateOnly(2029, 12, 25)));
        Assert.False(Scottish.IsWorkingDay(new DateOnly(2029, 12, 22)));
    }

    [Fact]
    public void Local_holidays_are_left_out_too_wherever_they_fall() =>
        Prop.ForAll(Days, Numbers, Days.Generator.ListOf(40).ToArbitrary(), (day, number, local) =>
        {
            var (there, known) = (Scottish.With(local), local.ToHashSet());
            bool Works(DateOnly on) => IsWorkingDay(on) && !known.Contains(on);
            var (end, step) = (there.Add(day, number), number < 0 ? -1 : 1);
            if (number == 0) return there.IsWorkingDay(day) == Works(day) && there.OnOrAfter(day) == end && Works(end);
            var counted = 0;
            for (var on = day.AddDays(step); on != end; on = on.AddDays(step)) counted += Works(on) ? 1 : 0;
            return Works(end) && counted == Math.Abs(number) - 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_calendar_with_local_holidays_leaves_the_first_as_it_was_and_says_why()
    {
        var (local, holiday) = (new DateOnly(2026, 9, 28), new DateOnly(2026, 11, 30));
        var there = Scottish.With([local, local, holiday, new DateOnly(2026, 9, 27)]);

        Assert.Equal(("a local holiday", "a Scottish bank holiday (St Andrew’s Day)"), (there.WhyNotWorking(local), there.WhyNotWorking(holiday)));
        Assert.True(Scottish.IsWorkingDay(local));
        Assert.Equal((2012, 2028), (there.FirstYear, there.LastYear));
        Assert.Equal(new DateOnly(2026, 9, 25), there.OnOrBefore(local));
        Assert.Equal(new DateOnly(2026, 9, 30), there.With([new(2026, 9, 29)]).OnOrAfter(local));
        Assert.Same(Scottish, Scottish.With([holiday]));
        Assert.Equal((2012, 2028), (Scottish.With([new(2029, 5, 1)]).FirstYear, Scottish.With([new(2029, 5, 1)]).LastYear));
    }

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2027-11-30", false)]
    [InlineData("2027-12-01", true)]
    [InlineData("2030-01-01", true)]
    public void It_warns_when_fewer_than_thirteen_months_are_known(string today, bool warns) => Assert.Equal(warns, Scottish.RunOut(Date(today))?.Contains("to the end of 2028 only", StringComparison.Ordinal) == true);

    [Fact]
    public void There_is_no_working_day_outside_the_calendar()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Scottish.Add(DateOnly.MaxValue, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scottish.Add(DateOnly.MinValue, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scottish.Add(First, int.MaxValue));
        Assert.Equal(DateOnly.MinValue, Scottish.OnOrAfter(DateOnly.MinValue));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"events":[]}""")]
    [InlineData("""{"events":[{"title":"Easter"}]}""")]
    [InlineData("""{"events":[{"date":"30/11/2026"}]}""")]
    [InlineData("""{"events":[{"date":null}]}""")]
    public void A_file_of_another_form_is_refused(string json) =>
        Assert.Contains("GOV.UK", Assert.Throws<FormatException>(() => WorkingDays.Read(json)).Message, StringComparison.Ordinal);

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.Contains(day);

    private static DateOnly Towards(DateOnly day, int step)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(step);
        return day;
    }

    // Gauss's rule, in the form of Meeus, Jones and Butcher.
    private static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (8 * b + 13) / 25 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        return new DateOnly(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    // Null where the count would leave the years that the list covers.
    private static DateOnly? Counted(DateOnly day, int number)
    {
        if (number == 0) return Towards(day, 1);
        for (var left = Math.Abs(number); left > 0;)
        {
            day = day.AddDays(Math.Sign(number));
            if (day < First || day > Last) return null;
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    [GeneratedRegex("\"date\": \"([0-9-]{10})\"")]
    private static partial Regex DateInFile();
}

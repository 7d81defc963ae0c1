using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Reminders;
using CollabCase.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Reminders;

public sealed class ReminderPlanTests
{
    private static readonly WorkingDays Scottish = WorkingDays.Read(File.ReadAllText(Repository.PathOf("seeds/reference/bank-holidays-scotland.json")));

    // So many days ahead of the date somebody begins to look: before the first step of any rule.
    private const int Start = 200;

    private static readonly Gen<ReminderSchedule> Schedules = Gen.Frequency((1, Gen.Elements(Enum.GetValues<ReminderKind>()).Select(ReminderSchedule.Usual)), (3, Own(60)), (1, Own(190)));

    // Which days the program looked, and when they asked to be left alone.
    private static readonly Arbitrary<(ReminderSchedule Schedule, DateOnly DueOn, bool[] Looked, ReminderRole Role, int? Snooze)> Times = (
        from schedule in Schedules
        from due in Gen.Choose(new DateOnly(2012, 8, 1).DayNumber, new DateOnly(2028, 6, 1).DayNumber)
        from looked in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false))).ArrayOf(Start + 130)
        from role in Gen.Elements(ReminderRole.Owner, ReminderRole.Deputy, ReminderRole.Chair)
        from snooze in Gen.Elements<int?>(null, 3, Start - 67, Start - 10, Start + 10, Start + 30)
        select (schedule, DateOnly.FromDayNumber(due), looked, role, snooze)).ToArbitrary();

    [Fact]
    public void Nothing_goes_out_on_a_day_off_and_nothing_twice() =>
        Prop.ForAll(Times, given =>
        {
            var sent = Sent(given.Schedule, given.DueOn, given.Looked, given.Role, given.Snooze);
            return sent.TrueForAll(s => Scottish.IsWorkingDay(s.On)) && sent.Select(s => s.Code).Distinct().Count() == sent.Count && sent.Select(s => s.On).Distinct().Count() == sent.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void No_step_is_missed_and_after_a_time_without_a_look_the_last_one_speaks_for_all() =>
        Prop.ForAll(Times, given =>
        {
            var first = given.DueOn.AddDays(-Start);
            var sent = Sent(given.Schedule, given.DueOn, given.Looked, ReminderRole.Owner, null);
            var expected = new List<(DateOnly, string)>();
            // Told plainly: on each day on which somebody looked, the latest of all the steps whose day has come since the last look.
            string? last = null;
            var all = Enumerable.Range(-Start, Start + 330).Where(n => IsStep(given.Schedule, n)).Select(n => (Step: n, On: WorkingDayBefore(given.DueOn.AddDays(n)))).ToList();
            for (var i = 0; i < given.Looked.Length; i++)
            {
                var day = first.AddDays(i);
                if (!given.Looked[i] || !Scottish.IsWorkingDay(day)) continue;
                var steps = all.Where(step => step.On <= day).ToList();
                if (steps.Count == 0 || new ReminderStep(steps[^1].Step).Code == last) continue;
                last = new ReminderStep(steps[^1].Step).Code;
                expected.Add((day, last));
            }
            return sent.SequenceEqual(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void What_is_said_of_days_to_come_is_what_goes_out_on_them() =>
        Prop.ForAll(Times, Gen.Choose(0, Start + 80).ToArbitrary(), (given, from) =>
        {
            var every = given.Looked.Select(_ => true).ToArray();
            var sent = Sent(given.Schedule, given.DueOn, every, given.Role, given.Snooze);
            var start = given.DueOn.AddDays(-Start + from);
            var told = sent.Where(s => s.On < start).Select(s => s.Code).ToHashSet();
            var reader = Reader(given.DueOn, given.Role, given.Snooze, told);
            var said = ReminderPlan.Between(start, start.AddDays(30), given.DueOn, given.Schedule, reader).Select(s => (s.On, s.Reminder.Code));
            return said.SequenceEqual(sent.Where(s => s.On >= start && s.On <= start.AddDays(30)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void Whoever_asked_to_be_left_alone_is_until_then_and_is_reminded_then_once() =>
        Prop.ForAll(Times, given =>
        {
            if (given.Snooze is not { } days) return true;
            var until = given.DueOn.AddDays(-Start + days);
            var sent = Sent(given.Schedule, given.DueOn, [.. given.Looked.Select(_ => true)], ReminderRole.Owner, days);
            return sent.TrueForAll(s => s.On >= until) && sent.Count(s => s.Code.StartsWith("asked-for", StringComparison.Ordinal)) <= 1
                && sent[0].On <= Scottish.OnOrAfter(until);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void In_the_week_after_a_letter_nothing_is_said_again_and_what_lies_after_it_is_said_on_its_day() =>
        Prop.ForAll(Times, Gen.Choose(0, Start + 80).ToArbitrary(), (given, written) =>
        {
            var on = given.DueOn.AddDays(-Start + written);
            var all = Sent(given.Schedule, given.DueOn, [.. given.Looked.Select(_ => true)], ReminderRole.Signatory, null).Where(s => s.On > on).ToList();
            var left = ReminderPlan.Between(on.AddDays(1), given.DueOn.AddDays(129), given.DueOn, given.Schedule, new(ReminderRole.Signatory, Scottish, null, new HashSet<string>(), on)).Select(s => (s.On, Code: s.Reminder.Code)).ToList();
            // As if there had been no letter, without the steps of that week; what lay before it was said by it.
            return left.SequenceEqual(all.Where(s => given.DueOn.AddDays(ReminderStep.DaysOf(s.Code, given.DueOn)) >= on.AddDays(ReminderPlan.DaysOfRest)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Theory]
    [InlineData("2026-12-25", -7, "2026-12-18")]
    [InlineData("2026-12-25", 0, "2026-12-24")] // Christmas Day is a Friday
    [InlineData("2027-01-02", 0, "2026-12-31")] // New Year's Day and 2 January are off
    [InlineData("2026-11-30", 0, "2026-11-27")] // St Andrew's Day is a Monday
    [InlineData("2026-03-29", 0, "2026-03-27")] // the clocks change on a Sunday
    public void A_day_off_is_reminded_on_the_working_day_before(string due, int step, string on) =>
        Assert.Equal(DateOnly.Parse(on, null), ReminderSchedule.SendOn(DateOnly.Parse(due, null), new(step), Scottish));

    [Fact]
    public void The_deputy_hears_of_it_after_a_week_and_the_chair_where_it_was_agreed()
    {
        var usual = ReminderSchedule.Usual(ReminderKind.Review);
        Assert.Equal([30, 14, 7], usual.DaysAhead);
        Assert.False(usual.Tells(ReminderRole.Deputy, new(0)));
        Assert.True(usual.Tells(ReminderRole.Deputy, new(7)));
        Assert.False(usual.Tells(ReminderRole.Chair, new(70)));
        Assert.Equal("182, 91 and 30 days ahead, on the day, then every 7 days. The deputy is told after 7 days.", ReminderSchedule.Usual(ReminderKind.FundingGap).Say());
        var agreed = new ReminderSchedule([30, 14, 7], true, 7, 7, 14);
        Assert.False(agreed.Tells(ReminderRole.Chair, new(7)));
        Assert.True(agreed.Tells(ReminderRole.Chair, new(14)));
    }

    [Theory]
    [InlineData(new[] { 0 }, null, null, null, "DaysAhead")]
    [InlineData(new[] { 366 }, null, null, null, "DaysAhead")]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7 }, null, null, null, "DaysAhead")]
    [InlineData(new[] { 7 }, 0, null, null, "EveryDaysAfter")]
    [InlineData(new[] { 7 }, 91, null, null, "EveryDaysAfter")]
    [InlineData(new[] { 7 }, null, 7, null, "EveryDaysAfter")]
    [InlineData(new[] { 7 }, 7, 14, 7, "ChairAfterDays")]
    public void A_rule_that_makes_no_sense_is_refused(int[] ahead, int? every, int? deputy, int? chair, string field) =>
        Assert.Equal(field, Assert.Throws<DomainRuleException>(() => new ReminderSchedule(ahead, true, every, deputy, chair)).Field);

    private static Gen<ReminderSchedule> Own(int furthest) =>
        from ahead in Gen.Choose(1, furthest).ListOf(3)
        from onTheDay in Gen.Elements(true, false)
        from every in Gen.Elements<int?>(null, 1, 2, 7, 14, 30, 90)
        from deputy in Gen.Elements<int?>(null, 1, 7, 10)
        from chair in Gen.Elements<int?>(null, 14, 20)
        select new ReminderSchedule(ahead, onTheDay, every, every is null ? null : deputy, every is null ? null : chair);

    private static List<(DateOnly On, string Code)> Sent(ReminderSchedule schedule, DateOnly dueOn, bool[] looked, ReminderRole role, int? snooze)
    {
        var (told, sent) = (new HashSet<string>(), new List<(DateOnly, string)>());
        for (var i = 0; i < looked.Length; i++)
        {
            var day = dueOn.AddDays(-Start + i);
            if (looked[i] && ReminderPlan.On(day, dueOn, schedule, Reader(dueOn, role, snooze, told)) is { } reminder)
            {
                told.Add(reminder.Code);
                sent.Add((day, reminder.Code));
            }
        }
        return sent;
    }

    private static ReminderReader Reader(DateOnly dueOn, ReminderRole role, int? snooze, HashSet<string> told) =>
        new(role, Scottish, snooze is { } days ? dueOn.AddDays(-Start + days) : null, told);

    private static bool IsStep(ReminderSchedule schedule, int days) => days switch
    {
        < 0 => schedule.DaysAhead.Contains(-days),
        0 => schedule.OnTheDay,
        _ => schedule.EveryDaysAfter is { } every && days % every == 0,
    };

    private static DateOnly WorkingDayBefore(DateOnly day)
    {
        while (!Scottish.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }
}

using CollabCase.Web.Jobs;
using CollabCase.Web.Mvc;
using Xunit;

namespace CollabCase.UnitTests.Jobs;

public sealed class JobTimesTests
{
    private static readonly JobTimes AtNine = JobTimes.DailyAt(new TimeOnly(9, 0));

    [Theory]
    [InlineData("2026-11-22 08:59", null, null, false)] // not yet
    [InlineData("2026-11-22 09:00", null, null, true)]
    [InlineData("2026-11-22 09:00", "2026-11-21 09:00", "2026-11-21 09:00", true)]
    [InlineData("2026-11-22 09:01", "2026-11-22 09:00", "2026-11-22 09:00", false)] // done today
    [InlineData("2026-11-22 16:30", "2026-11-21 09:00", "2026-11-21 09:00", true)] // the program was down in the morning
    [InlineData("2026-11-23 02:00", "2026-11-21 09:00", "2026-11-21 09:00", false)] // and all day: today's will do
    [InlineData("2026-11-22 09:14", "2026-11-22 09:00", "2026-11-21 09:00", false)] // failed or broken off, and not yet tried again
    [InlineData("2026-11-22 09:15", "2026-11-22 09:00", "2026-11-21 09:00", true)]
    [InlineData("2026-11-22 09:00", "2026-11-22 07:30", "2026-11-22 07:30", true)] // by hand before its time is not instead of it
    [InlineData("2026-07-01 08:00", null, null, true)] // nine o'clock in summer
    public void What_runs_once_a_day_is_due_from_its_time_on_until_it_has_ended_well(string now, string? last, string? well, bool due) =>
        Assert.Equal(due, AtNine.IsDue(Utc(now), Perhaps(last), Perhaps(well)));

    [Theory]
    [InlineData("2026-11-22 08:00", null, null, "2026-11-22 09:00")]
    [InlineData("2026-11-22 10:00", "2026-11-22 09:00", "2026-11-22 09:00", "2026-11-23 09:00")]
    [InlineData("2027-03-27 10:00", "2027-03-27 09:00", "2027-03-27 09:00", "2027-03-28 08:00")] // clocks go forward
    [InlineData("2026-11-22 09:05", "2026-11-22 09:00", null, "2026-11-22 09:15")]
    [InlineData("2026-11-22 10:00", null, null, "2026-11-22 10:00")]
    public void It_says_when_it_runs_next(string now, string? last, string? well, string next) => Assert.Equal(Utc(next), AtNine.NextUtc(Utc(now), Perhaps(last), Perhaps(well)));

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1, 0)]
    [InlineData(1, 30)] // left out in spring, twice in autumn
    [InlineData(2, 0)]
    [InlineData(9, 0)]
    public void Looked_at_every_minute_it_runs_once_a_day_across_both_clock_changes(int hour, int minute)
    {
        var times = JobTimes.DailyAt(new TimeOnly(hour, minute));
        foreach (var (from, days) in new[] { (new DateTime(2027, 3, 26, 12, 0, 0, DateTimeKind.Utc), 5), (new DateTime(2027, 10, 29, 12, 0, 0, DateTimeKind.Utc), 5) })
        {
            DateTime? last = from;
            var ran = new List<DateTime>();
            for (var now = from; now < from.AddDays(days); now = now.AddMinutes(1))
                if (times.IsDue(now, last, last)) ran.Add((last = now).Value);
            Assert.Equal(Enumerable.Range(1, days).Select(day => Format.DateInLondon(from).AddDays(day)), ran.Select(Format.DateInLondon));
            Assert.All(ran, at => Assert.Contains(Format.TimeLondon(at), new[] { Format.Time(new TimeOnly(hour, minute)), Format.Time(new TimeOnly(hour, minute).AddHours(1)) }));
        }
    }

    [Fact]
    public void What_runs_every_so_often_is_due_whenever_it_is_woken()
    {
        var times = JobTimes.Every(TimeSpan.FromHours(1));
        Assert.True(times.IsDue(Utc("2026-11-22 09:01"), Utc("2026-11-22 09:00"), null));
        Assert.Equal(Utc("2026-11-22 10:00"), times.NextUtc(Utc("2026-11-22 09:01"), Utc("2026-11-22 09:00"), null));
        Assert.Equal(Utc("2026-11-22 12:00"), times.NextUtc(Utc("2026-11-22 12:00"), Utc("2026-11-22 09:00"), null));
    }

    [Fact]
    public void They_are_said_in_words() => Assert.Equal(["every 5 seconds", "every minute", "every hour", "every day at 9:00 am"],
        new[] { JobTimes.Every(TimeSpan.FromSeconds(5)), JobTimes.Every(TimeSpan.FromMinutes(1)), JobTimes.Every(TimeSpan.FromHours(1)), AtNine }.Select(times => times.InWords));

    [Fact]
    public void No_two_jobs_share_a_name() => Assert.Equal(JobList.All.Count, JobList.All.Select(job => job.Name).Distinct().Count());

    private static DateTime Utc(string at) => DateTime.SpecifyKind(DateTime.ParseExact(at, "yyyy-MM-dd HH:mm", null), DateTimeKind.Utc);

    private static DateTime? Perhaps(string? at) => at is null ? null : Utc(at);
}

using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class ScheduleSeriesTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/series", Schedule = "POST /partnerships/{reference}/meetings/series";

    // Mondays, from 23 November 2026: St Andrew's Day is one of them, and so is 28 December, in lieu of Boxing Day.
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Schedule, Case.Done)]
    public async Task The_chosen_days_are_scheduled_in_one_go_and_never_again(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Meeting(CadenceUnit.Weeks, 1, Monday));
        var form = await desk.Get($"meetings/series?tier={tier}&turns=6");
        foreach (var words in new[] { "Tuesday 1 December 2026", "In place of Monday 30 November, which is a Scottish bank holiday (St Andrew’s Day).", "Monday 7 December 2026" }) Assert.Contains(words, form.Text, StringComparison.Ordinal);
        Assert.Equal(["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"], form.Choices("Days"));

        var page = await form.Submit(new { Days = new[] { "2026-11-30", "2026-12-07", "2026-12-28" }, StartsAt = "10:30", PlannedMinutes = "90", Place = "Town hall" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings", "3 meetings are scheduled."), (page.Status, page.Path, page.Saved));
        var meetings = await desk.Meetings();
        Assert.Equal([(new DateOnly(2026, 12, 1), new DateOnly(2026, 11, 30)), (new(2026, 12, 7), new(2026, 12, 7)), (new(2026, 12, 29), new(2026, 12, 28))], meetings.Select(m => (m.On, m.SeriesOn!.Value)));
        Assert.All(meetings, m => Assert.Equal((new TimeOnly(10, 30), 90, "Town hall", MeetingState.Scheduled), (m.StartsAt!.Value, m.PlannedMinutes!.Value, m.Place, m.State)));
        Assert.Equal((desk.Coordinator.Email, "ScheduleSeries"), ((await desk.History())[^1].Who, (await desk.History())[^1].UseCase));

        // Moved or cancelled, the day is still taken.
        await desk.ChangeMeeting(1, (m, facts) => m.Move(new(new(2026, 12, 4)), facts));
        await desk.ChangeMeeting(2, (m, facts) => m.Cancel("Too few can come.", facts));
        var again = await desk.Get($"meetings/series?tier={tier}&turns=6");
        Assert.Equal(["2026-11-23", "2026-12-14", "2026-12-21"], again.Choices("Days"));
        foreach (var words in new[] { "Scheduled already, for 4 December 2026.", "This one was cancelled." }) Assert.Contains(words, again.Text, StringComparison.Ordinal);
        Assert.Equal("10:30", again.Value("StartsAt"));
    }

    [Theory, OnEveryDatabase, Covers(Schedule, Case.Invalid)]
    public async Task At_least_one_day_is_asked_for(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Meeting(CadenceUnit.Weeks, 1, Monday));

        var page = await (await desk.Get($"meetings/series?tier={tier}")).Submit(new { Days = Array.Empty<string>(), Place = "Kept" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose at least one day.", "Kept"), (page.Status, page.ErrorAt("Days"), page.Value("Place")));
        Assert.Equal(0, await desk.CountMeetings());
    }

    [Theory, OnEveryDatabase, Covers(Schedule, Case.Refused)]
    public async Task What_somebody_else_scheduled_meanwhile_or_is_no_day_of_the_series_is_refused_and_nothing_is_written(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Meeting(CadenceUnit.Weeks, 1, Monday));
        var (form, odd) = (await desk.Get("meetings/series"), await desk.Get("meetings/series"));
        await A.Meeting().On(new(2026, 12, 14)).SavedIn(desk.Host, desk.Reference, tier);

        var page = await form.Submit(new { Days = new[] { "2026-12-07", "2026-12-14" }, Place = "Kept" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kept"), (page.Status, page.Value("Place")));
        Assert.Equal("14 December 2026 cannot be scheduled again. Scheduled already. Leave it out.", page.ErrorAt("Days"));
        Assert.Contains("no longer a day of the series", (await odd.Form().Fill(new { Days = new[] { "2026-12-07" } }).Tamper("Days", "2026-12-08").SendBy(desk.Browser, odd)).ErrorAt("Days"), StringComparison.Ordinal);
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await page.Submit(new { Days = new[] { "2026-12-07" } })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(1, await desk.CountMeetings());
    }

    [Theory, OnEveryDatabase]
    public async Task Why_there_is_no_day_and_where_holidays_are_no_longer_known_is_said(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        Assert.Contains("It is not recorded how often this group meets", (await desk.Get("meetings/series")).Text, StringComparison.Ordinal);
        await desk.ChangeTier(tier, (t, facts) => t.ChangeCadence(new(CadenceUnit.Months, 1), null, facts));
        Assert.Contains("It is not recorded from which day the series of this group is counted", (await desk.Get("meetings/series")).Text, StringComparison.Ordinal);
        await desk.ChangeTier(tier, (t, facts) => t.ChangeCadence(new(CadenceUnit.Months, 24), Today, facts));
        Assert.Contains("Bank holidays are known from", (await desk.Get("meetings/series?turns=6")).Text, StringComparison.Ordinal);
        await desk.ChangeTier(tier, (t, facts) => t.ChangeCadence(new(CadenceUnit.Months, 24), new(2100, 12, 1), facts));
        var last = await desk.Get("meetings/series?turns=24");
        Assert.Equal(["2100-12-01"], last.Choices("Days"));
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("meetings/series?turns=9999999&tier=77")).Status);
    }
}

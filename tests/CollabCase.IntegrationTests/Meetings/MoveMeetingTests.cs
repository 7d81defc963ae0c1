using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class MoveMeetingTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/move", Move = "POST /partnerships/{reference}/meetings/{number}/move";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Move, Case.Done)]
    public async Task Day_time_and_place_change_and_the_day_of_the_series_stays_taken(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.OfSeries(Today.AddDays(14)));
        var form = await desk.GetMeeting(number, "move");
        Assert.Equal("5 December 2026", form.Value("On"));

        var page = await form.Submit(new { On = "8 dec 2026", StartsAt = "noon", PlannedMinutes = "60", Place = "Room 2" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}", "When and where the meeting is, is saved."), (page.Status, page.Path, page.Saved));
        Assert.Contains("Tuesday 8 December 2026, 12:00 pm to 1:00 pm", page.Text, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2026, 12, 8), (DateOnly?)Today.AddDays(14)), ((await desk.MeetingNumbered(number)).On, (await desk.MeetingNumbered(number)).SeriesOn));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "MoveMeeting"), (written.Who, written.UseCase));
        Assert.Contains("StartsAt: nothing -> 12:00", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Move, Case.Invalid)]
    public async Task A_day_is_asked_for(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting();

        var page = await (await desk.GetMeeting(number, "move")).Submit(new { On = "", Place = "Kept" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the day of the meeting.", "Kept"), (page.Status, page.ErrorAt("On"), page.Value("Place")));
        Assert.Equal(1, (await desk.MeetingNumbered(number)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Move, Case.Refused)]
    public async Task One_that_was_held_or_cancelled_stays_where_it_was(Database database)
    {
        var (desk, tier, number) = await Desk.On(database).WithMeeting(m => m.On(Today.AddDays(-1)).Held());
        var page = await (await desk.GetMeeting(number, "move")).Submit(new { On = "1/12/2026" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "1/12/2026"), (page.Status, page.Value("On")));
        Assert.Contains(page.Errors, e => e.Contains("has been held", StringComparison.Ordinal));

        var cancelled = await CollabCase.Testing.A.Meeting().Cancelled().SavedIn(desk.Host, desk.Reference, tier);
        Assert.Contains((await (await desk.GetMeeting(cancelled, "move")).Submit(new { On = "1/12/2026" })).Errors, e => e.Contains("was cancelled", StringComparison.Ordinal));
        Assert.Equal(Today.AddDays(-1), (await desk.MeetingNumbered(number)).On);
    }

    [Theory, OnEveryDatabase, Covers(Move, Case.Stale)]
    public async Task Different_fields_merge_and_the_same_field_is_asked_about(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting();
        var (first, second) = (await desk.GetMeeting(number, "move"), await desk.GetMeeting(number, "move"));
        await desk.ChangeMeeting(number, (m, facts) => m.Move(new(m.On, Place: "Theirs"), facts));

        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new { StartsAt = "10:30" })).Status);
        var merged = await desk.MeetingNumbered(number);
        Assert.Equal((new TimeOnly(10, 30), "Theirs"), (merged.StartsAt!.Value, merged.Place));

        var clash = await second.Submit(new { Place = "Mine" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine"), (clash.Status, clash.Value("Place")));
        Assert.Contains("Theirs", clash.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clash.Submit()).Status);
        Assert.Equal("Mine", (await desk.MeetingNumbered(number)).Place);
    }
}

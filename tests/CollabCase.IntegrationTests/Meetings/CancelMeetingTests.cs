using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class CancelMeetingTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/cancel", Cancel = "POST /partnerships/{reference}/meetings/{number}/cancel";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Cancel, Case.Done)]
    public async Task It_stays_on_record_with_its_reason(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting();

        var page = await (await desk.GetMeeting(number, "cancel")).Submit(new { CancelReason = "Too few can come." });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}", "The meeting is cancelled. It stays on record."), (page.Status, page.Path, page.Saved));
        Assert.Contains("Too few can come.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{desk.Home}/meetings/{number}/move", page.Links);
        Assert.Equal(MeetingState.Cancelled, (await desk.MeetingNumbered(number)).State);
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "CancelMeeting"), (written.Who, written.UseCase));
        Assert.Contains("CancelReason: nothing -> Too few can come.", written.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Cancel, Case.Invalid)]
    public async Task A_reason_is_asked_for(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting();

        var page = await (await desk.GetMeeting(number, "cancel")).Submit(new { CancelReason = " " });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say why it is cancelled."), (page.Status, page.ErrorAt("CancelReason")));
        Assert.Equal(MeetingState.Scheduled, (await desk.MeetingNumbered(number)).State);
    }

    [Theory, OnEveryDatabase, Covers(Cancel, Case.Refused)]
    public async Task One_that_was_held_stays_so(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.On(Today.AddDays(-1)).Held());

        var page = await (await desk.GetMeeting(number, "cancel")).Submit(new { CancelReason = "It never was." });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "It never was."), (page.Status, page.Value("CancelReason")));
        Assert.Contains(page.Errors, e => e.Contains("has been held", StringComparison.Ordinal));
        Assert.Equal(MeetingState.Held, (await desk.MeetingNumbered(number)).State);
    }

    [Theory, OnEveryDatabase, Covers(Cancel, Case.Stale)]
    public async Task What_changed_meanwhile_is_shown_first(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting();
        var form = await desk.GetMeeting(number, "cancel");
        await desk.ChangeMeeting(number, (m, facts) => m.Move(new(m.On, Place: "A larger room"), facts));

        var page = await form.Submit(new { CancelReason = "No room." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "No room."), (page.Status, page.Value("CancelReason")));
        Assert.Contains("A larger room", page.Text, StringComparison.Ordinal);
        Assert.Equal(MeetingState.Scheduled, (await desk.MeetingNumbered(number)).State);

        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(MeetingState.Cancelled, (await desk.MeetingNumbered(number)).State);
    }
}

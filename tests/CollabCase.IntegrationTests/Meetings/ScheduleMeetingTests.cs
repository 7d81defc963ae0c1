using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class ScheduleMeetingTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/schedule", Schedule = "POST /partnerships/{reference}/meetings/schedule";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Schedule, Case.Done)]
    public async Task It_begins_with_the_next_day_of_the_series_and_how_the_group_met_last(Database database)
    {
        // Fridays: 27 November and 11 December.
        var (desk, tier, _) = await Desk.On(database).WithMeeting(m => m.As(new(Today.AddDays(6), new(14, 0), 90, "Town hall")).OfSeries(Today.AddDays(6)), t => t.Meeting(CadenceUnit.Weeks, 2, Today.AddDays(6)));
        var form = await desk.Get("meetings/schedule");
        Assert.Equal((FormattableString.Invariant($"{tier}"), "11 December 2026", "14:00", "90", "Town hall"), (form.Value("Tier"), form.Value("On"), form.Value("StartsAt"), form.Value("PlannedMinutes"), form.Value("Place")));

        var page = await form.Submit(new { StartsAt = "2.30 pm", Place = "", Link = "https://example.org/room" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/2", "The meeting is scheduled."), (page.Status, page.Path, page.Saved));
        Assert.Contains("Friday 11 December 2026, 2:30 pm to 4:00 pm", page.Text, StringComparison.Ordinal);
        var saved = await desk.MeetingNumbered(2);
        Assert.Equal((new DateOnly(2026, 12, 11), new TimeOnly(14, 30), (DateOnly?)new DateOnly(2026, 12, 11), "https://example.org/room"), (saved.On, saved.StartsAt!.Value, saved.SeriesOn, saved.Link));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "ScheduleMeeting"), (written.Who, written.UseCase));
        Assert.Contains("On: nothing -> 2026-12-11", written.Changes);
    }

    [Theory, OnEveryDatabase]
    public async Task Outside_the_series_it_stands_for_no_day_of_it_and_a_day_off_is_said(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Meeting(CadenceUnit.Weeks, 2, Today.AddDays(6)));

        var page = await (await desk.Get($"meetings/schedule?tier={tier}")).Submit(new { On = "30/11/2026" });

        Assert.Equal("The meeting is scheduled. 30 November 2026 is a Scottish bank holiday (St Andrew’s Day).", page.Saved);
        Assert.Null((await desk.MeetingNumbered(1)).SeriesOn);
    }

    [Theory, OnEveryDatabase, Covers(Schedule, Case.Invalid)]
    public async Task A_group_and_a_day_are_asked_for_and_what_was_typed_stays(Database database)
    {
        var (desk, _) = await Desk.On(database).WithTier();
        await A.Tier().Of(TierKind.Workstream, "Night buses").SavedIn(desk.Host, desk.Reference);
        var form = await desk.Get("meetings/schedule");

        var page = await form.Submit(new { StartsAt = "2", Place = "Kept" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose which group meets.", "Enter the day of the meeting.", "Kept", "2"),
            (page.Status, page.ErrorAt("Tier"), page.ErrorAt("On"), page.Value("Place"), page.Value("StartsAt")));
        Assert.Equal("When it begins must be a time, like 10:30 or 2 pm.", page.ErrorAt("StartsAt"));
        Assert.Equal(0, await desk.CountMeetings());
    }

    [Theory, OnEveryDatabase, Covers(Schedule, Case.Refused)]
    public async Task Another_partnerships_group_a_bad_link_and_a_paused_partnership_are_refused(Database database)
    {
        var (desk, _) = await Desk.On(database).WithTier();
        var form = await desk.Get("meetings/schedule");

        Assert.Equal("Choose a group from the list.", (await form.Form().Fill(new { On = "3/12/2026" }).Tamper("Tier", "77").SendBy(desk.Browser, form)).ErrorAt("Tier"));
        var link = await form.Submit(new { On = "3/12/2026", Link = "javascript:alert(1)" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "javascript:alert(1)"), (link.Status, link.Value("Link")));
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit(new { On = "3/12/2026", Link = "" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(0, await desk.CountMeetings());
    }

    [Theory, OnEveryDatabase]
    public async Task A_chair_and_a_secretary_schedule_for_their_own_group_alone(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (secretary, member) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, tier) = await Desk.On(host, p => p.WithMember(secretary, MemberRole.PartnerMember).WithMember(member, MemberRole.SteeringMember))
            .WithTier(t => t.Seating(secretary, TierOffice.Secretary).Seating(member));
        var other = await A.Tier().Of(TierKind.Workstream, "Night buses").SavedIn(host, desk.Reference);
        var browser = await host.SignedIn(secretary);

        var form = await browser.Get($"{desk.Home}/meetings/schedule?tier={other}");
        Assert.DoesNotContain("Night buses", form.Text, StringComparison.Ordinal);
        Assert.Equal("Choose a group from the list.", (await form.Form().Fill(new { On = "3/12/2026" }).Tamper("Tier", FormattableString.Invariant($"{other}")).SendBy(browser, form)).ErrorAt("Tier"));
        Assert.Equal(HttpStatusCode.OK, (await (await browser.Get($"{desk.Home}/meetings/schedule")).Submit(new { On = "3/12/2026", Tier = FormattableString.Invariant($"{tier}") })).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"{desk.Home}/meetings/1/move")).Status);

        var others = await A.Meeting().SavedIn(host, desk.Reference, other);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get($"{desk.Home}/meetings/{others}/move")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.SignedIn(member)).Get($"{desk.Home}/meetings/schedule")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.SignedIn(member)).Get($"{desk.Home}/meetings/1/cancel")).Status);
    }
}

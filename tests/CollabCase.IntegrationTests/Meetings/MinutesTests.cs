using System.Net;
using CollabCase.Data.Mail;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Governance;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class MinutesTests
{
    private const string Show = "GET /partnerships/{reference}/meetings/{number}/minutes",
        Writing = "GET /partnerships/{reference}/meetings/{number}/minutes/write", Write = "POST /partnerships/{reference}/meetings/{number}/minutes/write",
        Circulating = "GET /partnerships/{reference}/meetings/{number}/minutes/circulate", Circulate = "POST /partnerships/{reference}/meetings/{number}/minutes/circulate",
        Approving = "GET /partnerships/{reference}/meetings/{number}/minutes/approve", Approve = "POST /partnerships/{reference}/meetings/{number}/minutes/approve";

    private static Task<(Desk Desk, int Tier, int Meeting)> Held(Database database, Func<MeetingBuilder, MeetingBuilder>? meeting = null) => Desk.On(database).WithMeeting(
        m => (meeting ?? (x => x))(m.On(Today.AddDays(-28)).WithItem("The grant").WithItem("News").Held()), t => t.Seating("Head of service", TierOffice.Chair).Seating("Treasurer").WithQuorum());

    [Theory, OnEveryDatabase, Covers(Show, Case.Done), Covers(Writing, Case.Done), Covers(Write, Case.Done), Covers(Circulating, Case.Done), Covers(Circulate, Case.Done), Covers(Approving, Case.Done), Covers(Approve, Case.Done)]
    public async Task They_are_written_sent_round_approved_at_the_next_meeting_and_locked(Database database)
    {
        var (desk, tier, number) = await Held(database);
        var form = await (await desk.GetMeeting(number)).Follow("Write the minutes");
        var written = await form.Submit(new Dictionary<string, object> { ["MinutesText"] = "We talked about **the grant**.\n\n- One point", ["Items[1].Outcome"] = "Dealt", ["Items[2].Outcome"] = "CarriedForward" });
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}/minutes", "The minutes are saved as a draft."), (written.Status, written.Path, written.Saved));
        Assert.Equal(("the grant", "One point"), (written.Document.QuerySelector(".minutes__text strong")!.TextContent, written.Document.QuerySelector(".minutes__text li")!.TextContent));
        foreach (var words in new[] { "Draft", "Not sent round yet.", "The grant: dealt with", "News: carried forward", "Quorate: 2 of 2 voting members, 1 needed", "Head of service" }) Assert.Contains(words, written.Text, StringComparison.Ordinal);
        Assert.False(written.HasButton("Approve the minutes"));

        var circulating = await written.Follow("Circulate the minutes");
        Assert.Equal("21 November 2026", circulating.Value("MinutesCirculatedOn"));
        var circulated = await circulating.Submit(new { MinutesCirculatedOn = "1 nov 2026" });
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}", "The minutes are circulated. They can be approved now."), (circulated.Status, circulated.Path, circulated.Saved));
        Assert.Contains("Sent round on 1 November 2026. Not approved yet.", circulated.Text, StringComparison.Ordinal);

        var changed = await (await circulated.Follow("Change the minutes")).Submit(new { MinutesText = "We talked about the grant, at length." });
        Assert.Contains("Not sent round yet.", changed.Text, StringComparison.Ordinal);
        Assert.Equal("We talked about the grant.", changed.Document.QuerySelector("#drafts ~ details p")!.TextContent);
        await (await changed.Follow("Circulate the minutes")).Submit(new { MinutesCirculatedOn = "2 nov 2026" });

        var next = await A.Meeting().On(Today.AddDays(-1)).Held().SavedIn(desk.Host, desk.Reference, tier);
        var approving = await (await desk.GetMeeting(number)).Follow("Approve the minutes");
        Assert.Equal(next.ToString(System.Globalization.CultureInfo.InvariantCulture), approving.Value("MinutesApprovedAtMeetingId"));
        var approved = await approving.Submit();
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}"), (approved.Status, approved.Path));
        Assert.StartsWith("The minutes are approved.", approved.Saved, StringComparison.Ordinal);
        foreach (var words in new[] { "Approved and locked", "Approved on 20 November 2026, at the meeting of that day." }) Assert.Contains(words, approved.Text, StringComparison.Ordinal);
        foreach (var button in new[] { "Change the minutes", "Approve the minutes", "Circulate the minutes" }) Assert.False(approved.HasButton(button));
        Assert.Equal(["WriteMinutes", "CirculateMinutes", "WriteMinutes", "CirculateMinutes", "ApproveMinutes"], (await desk.History()).Select(h => h.UseCase).Where(u => u.EndsWith("Minutes", StringComparison.Ordinal)));
        var meeting = await desk.MeetingNumbered(number);
        Assert.Equal((MinutesState.Approved, Today.AddDays(-1), (await desk.MeetingNumbered(next)).Id), (meeting.MinutesState, meeting.MinutesApprovedOn, meeting.MinutesApprovedAtMeetingId));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task Between_meetings_they_are_approved_on_a_day(Database database)
    {
        var (desk, _, number) = await Held(database, m => m.WithMinutes().Circulated());
        var form = await desk.GetMeeting(number, "minutes/approve");
        Assert.Null(form.Value("MinutesApprovedAtMeetingId"));

        var page = await form.Submit(new { MinutesApprovedOn = "10/11/2026" });

        Assert.Contains("Approved on 10 November 2026.", page.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 10), (await desk.MeetingNumbered(number)).MinutesApprovedOn);
    }

    [Theory, OnEveryDatabase]
    public async Task The_people_of_the_group_get_one_message_each_where_messages_are_on(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (secretary, member, former, off) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, tier, number) = await Desk.On(host, p => p.WithMember(secretary, MemberRole.SteeringMember).WithMember(member, MemberRole.PartnerMember).WithMember(former, MemberRole.PartnerMember).WithMember(off, MemberRole.PartnerMember))
            .WithMeeting(m => m.On(Today.AddDays(-7)).Held().WithMinutes(), t => t.Seating(secretary, TierOffice.Secretary).Seating(member).Seating(former).Seating("Without an account"));
        await desk.ChangeTier(tier, (t, facts) => t.EndTerm(3, Today.AddDays(-1), null, facts));
        var keeper = await host.SignedIn(secretary);
        var form = await keeper.Get($"{desk.Home}/meetings/{number}/minutes/circulate");
        var silent = await form.Submit();
        Assert.EndsWith("Messages are off in this partnership, so nobody gets one from here.", silent.Saved, StringComparison.Ordinal);
        Assert.Empty(await Queued());

        await desk.Change(p => p.TurnMessagesOn());
        await desk.ChangeMeeting(number, (m, facts) => m.DraftMinutes("Changed.", facts));
        var again = await keeper.Get($"{desk.Home}/meetings/{number}/minutes/circulate");
        var sent = await again.Submit();
        Assert.Equal("The minutes are circulated, and 1 person gets a message. They can be approved now.", sent.Saved);
        Assert.Equal(sent.Path, (await again.Submit()).Path);
        var message = Assert.Single(await Queued());
        Assert.Equal((member.Email, "Minutes of 14 November 2026: Steering group"), (message.ToAddress, message.Subject));
        foreach (var words in new[] { $"/partnerships/{desk.Reference}/meetings/{number}/minutes", "You get this because you sit in Steering group of" }) Assert.Contains(words, message.PlainText, StringComparison.Ordinal);

        await desk.ChangeMeeting(number, (m, facts) => m.DraftMinutes("Changed again.", facts));
        var earlier = await (await keeper.Get($"{desk.Home}/meetings/{number}/minutes/circulate")).Submit(new { MinutesCirculatedOn = "20 nov 2026" });
        Assert.Equal("The minutes are circulated. They can be approved now.", earlier.Saved);
        Assert.Single(await Queued());

        async Task<List<OutboxMessage>> Queued()
        {
            var id = (await desk.Partnership()).Id;
            return await host.Read(db => db.Set<OutboxMessage>().Where(m => m.PartnershipId == id && m.State != OutboxState.Suppressed).ToListAsync());
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_groups_meetings_took_of_peoples_time_is_added_up_over_a_year(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service").Seating("Treasurer").WithQuorum());
        await A.Meeting().On(Today.AddDays(-300)).Held(90).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today.AddDays(-10)).Then((m, group, facts) => m.RecordAttendance(group, [new(1, AttendanceState.Absent), AttendanceEntry.Guest(new(Name: "Evaluator"))], 45, facts, m.On)).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today.AddYears(-1)).Held(600).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().SavedIn(desk.Host, desk.Reference, tier);

        var page = await desk.GetTier(tier);

        Assert.Contains("Partners’ time 4 hours 30 minutes In 2 meetings in the last 12 months", page.Text, StringComparison.Ordinal);
        var meetings = new[] { await desk.MeetingNumbered(1), await desk.MeetingNumbered(2) };
        Assert.Equal(270, meetings.Sum(m => m.PartnerMinutes));
    }

    [Theory, OnEveryDatabase, Covers(Write, Case.Invalid), Covers(Circulate, Case.Invalid), Covers(Approve, Case.Invalid)]
    public async Task What_is_left_out_is_asked_for(Database database)
    {
        var (desk, _, number) = await Held(database, m => m.WithMinutes().Circulated());
        var version = (await desk.MeetingNumbered(number)).Version;

        var write = await (await desk.GetMeeting(number, "minutes/write")).Submit(new Dictionary<string, object> { ["MinutesText"] = "", ["Items[1].Outcome"] = "Dealt" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Write the minutes.", "Dealt"), (write.Status, write.ErrorAt("MinutesText"), write.Value("Items[1].Outcome")));
        var circulate = await (await desk.GetMeeting(number, "minutes/circulate")).Submit(new { MinutesCirculatedOn = "soon" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "soon"), (circulate.Status, circulate.Value("MinutesCirculatedOn")));
        var approve = await (await desk.GetMeeting(number, "minutes/approve")).Submit(new { MinutesApprovedOn = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the day on which the minutes were approved."), (approve.Status, approve.ErrorAt("MinutesApprovedOn")));
        Assert.Equal(version, (await desk.MeetingNumbered(number)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Write, Case.Refused), Covers(Circulate, Case.Refused), Covers(Approve, Case.Refused)]
    public async Task One_step_comes_after_the_other_and_nothing_after_the_last(Database database)
    {
        var (desk, tier, number) = await Held(database);
        var circulate = await (await desk.GetMeeting(number, "minutes/circulate")).Submit();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Write the minutes first."), (circulate.Status, Assert.Single(circulate.Errors)));
        var approve = await (await desk.GetMeeting(number, "minutes/approve")).Submit();
        Assert.Contains(approve.Errors, e => e.StartsWith("Circulate the minutes first", StringComparison.Ordinal));

        await desk.ChangeMeeting(number, (m, facts) => { m.DraftMinutes("We met.", facts); m.CirculateMinutes(facts, Today, Today.AddDays(-7)); });
        Assert.Contains((await (await desk.GetMeeting(number, "minutes/circulate")).Submit()).Errors, e => e.Contains("were sent round on 14 November 2026", StringComparison.Ordinal));
        var early = await (await desk.GetMeeting(number, "minutes/approve")).Submit(new { MinutesApprovedOn = "1/11/2026" });
        Assert.Contains("which was on 14 November 2026", early.ErrorAt("MinutesApprovedOn"), StringComparison.Ordinal);

        var (write, attendance) = (await desk.GetMeeting(number, "minutes/write"), await desk.GetMeeting(number, "attendance"));
        await desk.ChangeMeeting(number, (m, facts) => m.ApproveMinutes(facts, Today));
        var locked = await write.Submit(new { MinutesText = "Otherwise." });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Otherwise."), (locked.Status, locked.Value("MinutesText")));
        Assert.Contains(locked.Errors, e => e.Contains("The minutes were approved on 21 November 2026, so this meeting is locked. Put a correction on the agenda of the next one.", StringComparison.Ordinal));
        Assert.Contains((await attendance.Submit(new { }, "Save the correction")).Errors, e => e.Contains("is locked", StringComparison.Ordinal));
        Assert.Equal("We met.", (await desk.MeetingNumbered(number)).MinutesText);

        var ahead = await A.Meeting().SavedIn(desk.Host, desk.Reference, tier);
        Assert.Contains((await (await desk.GetMeeting(ahead, "minutes/write")).Submit(new { MinutesText = "Early." })).Errors, e => e.Contains("has not been held yet", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Write, Case.Stale), Covers(Circulate, Case.Stale), Covers(Approve, Case.Stale)]
    public async Task Two_who_write_at_once_are_merged_or_asked_and_what_is_sent_round_is_what_was_read(Database database)
    {
        var (desk, _, number) = await Held(database, m => m.WithMinutes("Draft."));
        var (first, second, third) = (await desk.GetMeeting(number, "minutes/write"), await desk.GetMeeting(number, "minutes/write"), await desk.GetMeeting(number, "minutes/write"));
        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new Dictionary<string, object> { ["MinutesText"] = "Theirs.", ["Items[1].Outcome"] = "Dealt" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await second.Submit(new Dictionary<string, object> { ["Items[2].Outcome"] = "CarriedForward" })).Status);
        var merged = await desk.MeetingNumbered(number);
        Assert.Equal(("Theirs.", AgendaOutcome.Dealt, AgendaOutcome.CarriedForward), (merged.MinutesText, merged.Agenda.First().Outcome!.Value, merged.Agenda.Last().Outcome!.Value));

        var asked = await third.Submit(new Dictionary<string, object> { ["MinutesText"] = "Mine.", ["Items[1].Outcome"] = "CarriedForward" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine."), (asked.Status, asked.Value("MinutesText")));
        Assert.NotNull(asked.ErrorAt("MinutesText"));
        Assert.NotNull(asked.ErrorAt("Items[1].Outcome"));
        Assert.Contains("The grant: outcome", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await asked.Submit()).Status);
        Assert.Equal("Mine.", (await desk.MeetingNumbered(number)).MinutesText);

        var circulate = await desk.GetMeeting(number, "minutes/circulate");
        await desk.ChangeMeeting(number, (m, facts) => m.DraftMinutes("Changed meanwhile.", facts));
        var shown = await circulate.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.Contains("Changed meanwhile.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await shown.Submit()).Status);

        var approve = await desk.GetMeeting(number, "minutes/approve");
        await desk.ChangeMeeting(number, (m, facts) => { m.DraftMinutes("Changed again.", facts); m.CirculateMinutes(facts, Today); });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await approve.Submit()).Status);
        Assert.Equal(MinutesState.Circulated, (await desk.MeetingNumbered(number)).MinutesState);
    }

    [Theory, OnEveryDatabase]
    public async Task The_secretary_keeps_them_the_chair_approves_and_others_read_what_their_group_sees(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (chair, vice, secretary, member, participant, outsider) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, tier, number) = await Desk.On(host, p => p.WithMember(chair, MemberRole.SteeringMember).WithMember(vice, MemberRole.SteeringMember).WithMember(secretary, MemberRole.PartnerMember)
            .WithMember(member, MemberRole.SteeringMember).WithMember(participant, MemberRole.Participant).WithMember(outsider, MemberRole.Participant))
            .WithMeeting(m => m.On(Today.AddDays(-7)).Held().WithMinutes("What the group sees."),
                t => t.Seating(chair, TierOffice.Chair).Seating(vice, TierOffice.ViceChair).Seating(secretary, TierOffice.Secretary).Seating(participant));
        var here = $"{desk.Home}/meetings/{number}";

        var keeper = await host.SignedIn(secretary);
        Assert.Equal(HttpStatusCode.OK, (await (await keeper.Get(here + "/minutes/circulate")).Submit()).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await keeper.Get(here + "/minutes/approve")).Status);
        Assert.False((await keeper.Get(here)).HasButton("Approve the minutes"));
        foreach (var reader in new[] { member, participant })
        {
            var browser = await host.SignedIn(reader);
            Assert.Contains("What the group sees.", (await browser.Get(here + "/minutes")).Text, StringComparison.Ordinal);
            foreach (var act in new[] { "/attendance", "/conflicts", "/minutes/write", "/minutes/circulate", "/minutes/approve" }) Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get(here + act)).Status);
        }
        var outside = await host.SignedIn(outsider);
        Assert.Equal(HttpStatusCode.Forbidden, (await outside.Get(here + "/minutes")).Status);
        Assert.DoesNotContain("Who came", (await outside.Get(here)).Text, StringComparison.Ordinal);
        Assert.True((await (await host.SignedIn(vice)).Get(here)).HasButton("Approve the minutes"));
        Assert.Equal(HttpStatusCode.OK, (await (await (await host.SignedIn(chair)).Get(here + "/minutes/approve")).Submit()).Status);
        Assert.Equal(MinutesState.Approved, (await desk.MeetingNumbered(number)).MinutesState);
    }
}

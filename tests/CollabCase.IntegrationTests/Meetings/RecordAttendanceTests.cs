using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Organisations;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Governance;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class RecordAttendanceTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/attendance", Record = "POST /partnerships/{reference}/meetings/{number}/attendance";
    private const string Save = "Save who came", Correct = "Save the correction", WorkOut = "Work out the quorum";

    private static Task<(Desk Desk, int Tier, int Meeting)> Due(Database database, Func<MeetingBuilder, MeetingBuilder>? meeting = null, QuorumRule? rule = null) => Desk.On(database).WithMeeting(
        m => (meeting ?? (x => x))(m.As(new(Today.AddDays(-1), PlannedMinutes: 90))),
        t => t.Seating("Chair of the board", TierOffice.Chair).Seating("Head of service").Seating("Team leader").WithQuorum(rule ?? new(QuorumBy.Count, 2)));

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Record, Case.Done)]
    public async Task Everybody_is_present_until_somebody_says_otherwise(Database database)
    {
        var (desk, _, number) = await Due(database);
        var form = await (await desk.GetMeeting(number)).Follow("Record who came");
        Assert.Equal(("Present", "Present", "Present", "90"), (form.Value("Attendance[1].State"), form.Value("Attendance[2].State"), form.Value("Attendance[3].State"), form.Value("LastedMinutes")));
        Assert.Contains("Quorate: 3 of 3 voting members, 2 needed", form.Text, StringComparison.Ordinal);

        var page = await form.Submit(new Dictionary<string, object>
        {
            ["Attendance[1].NeedsToCheckBack"] = true, ["Attendance[2].State"] = "Deputy", ["Attendance[2].Name"] = "Deputy head", ["Attendance[3].State"] = "Apologies",
            ["Guests[0].Name"] = "Evaluator", ["Guests[0].Organisation"] = "The university", ["LastedMinutes"] = "120",
        }, Save);

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}", "Who came is saved."), (page.Status, page.Path, page.Saved));
        foreach (var words in new[] { "Quorate: 2 of 3 voting members, 2 needed", "Deputy head, for Head of service", "Evaluator, The university", "Needs to check back", "6 hours", "3 people for as long as it lasted" })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        var meeting = await desk.MeetingNumbered(number);
        Assert.Equal((MeetingState.Held, true, 2, 2, 3, 120), (meeting.State, meeting.IsQuorate, meeting.QuorumPresent, meeting.QuorumNeeded, meeting.QuorumVotingSeats, meeting.LastedMinutes));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "RecordAttendance"), (written.Who, written.UseCase));
        foreach (var words in new[] { "Deputy head: deputy came.", "Team leader: apologies.", "Evaluator, The university: a guest.", "Chair of the board: present, needs to check back." }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        await desk.Host.VerifyHistory();

        var again = await (await page.Follow("Correct who came")).Submit(new Dictionary<string, object> { ["Attendance[2].State"] = "Absent", ["Guests[0].Name"] = "", ["Guests[0].Organisation"] = "" }, Correct);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("Not quorate: 1 of 3 voting members, 2 needed", again.Text, StringComparison.Ordinal);
        var corrected = await desk.MeetingNumbered(number);
        Assert.Equal((3, true, 120), (corrected.Attendance.Count, corrected.Attendance.Single(a => a.Name == "Chair of the board").NeedsToCheckBack, corrected.LastedMinutes));
    }

    [Theory, OnEveryDatabase]
    public async Task What_members_said_before_the_meeting_is_what_the_form_begins_with(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service").Seating("Team leader").WithQuorum());
        var number = await CollabCase.Testing.A.Meeting().On(Today).Then((m, group, facts) => m.Reply(group, 2, ReplyAnswer.NotComing, facts, m.On)).SavedIn(desk.Host, desk.Reference, tier);

        var form = await desk.GetMeeting(number, "attendance");

        Assert.Equal(("Present", "Apologies"), (form.Value("Attendance[1].State"), form.Value("Attendance[2].State")));
        Assert.Contains("Quorate: 1 of 2 voting members, 1 needed", form.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task The_quorum_is_worked_out_while_the_form_is_filled_in_and_nothing_is_saved(Database database)
    {
        var (desk, _, number) = await Due(database);
        var form = await desk.GetMeeting(number, "attendance");

        var asked = await form.Submit(new Dictionary<string, object>
        {
            ["Attendance[1].State"] = "Absent", ["Attendance[2].State"] = "Deputy", ["Attendance[3].State"] = "Apologies", ["Guests[0].Name"] = "Evaluator", ["LastedMinutes"] = "two hours",
        }, WorkOut);

        Assert.Equal((HttpStatusCode.OK, 0), (asked.Status, asked.Errors.Count));
        Assert.Equal("Not quorate: 1 of 3 voting members, 2 needed", asked.Document.GetElementById("quorum-answer")!.TextContent.Trim());
        Assert.Equal("polite", asked.Document.GetElementById("quorum-answer")!.GetAttribute("aria-live"));
        Assert.Equal(("Absent", "Deputy", "Apologies", "Evaluator", "two hours"),
            (asked.Value("Attendance[1].State"), asked.Value("Attendance[2].State"), asked.Value("Attendance[3].State"), asked.Value("Guests[0].Name"), asked.Value("LastedMinutes")));
        Assert.Empty(asked.WritingStatements);
        Assert.Equal((MeetingState.Scheduled, 1), ((await desk.MeetingNumbered(number)).State, (await desk.MeetingNumbered(number)).Version));

        var more = await asked.Submit(new { }, "Add another guest");
        Assert.Equal(("Evaluator", ""), (more.Value("Guests[0].Name"), more.Value("Guests[1].Name")));
        var saved = await more.Submit(new Dictionary<string, object> { ["Guests[1].Name"] = "Student", ["Attendance[1].State"] = "Present", ["Attendance[2].Name"] = "Deputy head", ["LastedMinutes"] = "60" }, Save);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal((true, 5), ((await desk.MeetingNumbered(number)).IsQuorate, (await desk.MeetingNumbered(number)).Attendance.Count));
    }

    [Theory, OnEveryDatabase]
    public async Task Without_a_rule_nobody_claims_that_it_was_quorate(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.On(Today), t => t.Seating("Head of service"));
        var form = await desk.GetMeeting(number, "attendance");
        Assert.False(form.HasButton(WorkOut));

        var page = await form.Submit(new { LastedMinutes = "45" }, Save);

        Assert.Contains("No quorum recorded yet", page.Text, StringComparison.Ordinal);
        Assert.Contains("45 minutes", page.Text, StringComparison.Ordinal);
        Assert.Null((await desk.MeetingNumbered(number)).IsQuorate);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid)]
    public async Task What_is_left_out_is_asked_for_and_what_was_typed_stays(Database database)
    {
        var (desk, _, number) = await Due(database);
        var form = await desk.GetMeeting(number, "attendance");

        var page = await form.Submit(new Dictionary<string, object> { ["LastedMinutes"] = "", ["Attendance[2].State"] = "Absent", ["Guests[0].Organisation"] = "The university" }, Save);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter how long the meeting lasted, in minutes.", "Absent"), (page.Status, page.ErrorAt("LastedMinutes"), page.Value("Attendance[2].State")));
        Assert.StartsWith("Enter the name or role of the guest", page.ErrorAt("Guests[0].Name"), StringComparison.Ordinal);
        Assert.Equal("The university", page.Value("Guests[0].Organisation"));
        var deputy = await form.Submit(new Dictionary<string, object> { ["Attendance[2].State"] = "Deputy" }, Save);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say who came in the member’s place."), (deputy.Status, deputy.ErrorAt("Attendance[2].Name")));
        var tampered = await form.Form(Save).Tamper("Attendance[1].State", "Asleep").SendBy(desk.Browser, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tampered.Status);
        var nothing = await form.Form(Save).Tamper("Attendance[2].State").Tamper("Attendance[2].Name").Tamper("Attendance[2].NeedsToCheckBack").Tamper("Attendance[2]", "x").SendBy(desk.Browser, form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Present"), (nothing.Status, nothing.Value("Attendance[2].State")));
        Assert.Equal(1, (await desk.MeetingNumbered(number)).Version);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Refused)]
    public async Task A_member_who_had_left_cannot_have_come_and_a_locked_meeting_stays_as_it_is(Database database)
    {
        var (desk, tier, number) = await Due(database);
        var form = await desk.GetMeeting(number, "attendance");
        await desk.ChangeTier(tier, (t, facts) => t.EndTerm(3, Today.AddDays(-2), null, facts));

        var page = await form.Submit(new Dictionary<string, object> { ["Attendance[2].State"] = "Absent" }, Save);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Absent", (string?)null), (page.Status, page.Value("Attendance[2].State"), page.Value("Attendance[3].State")));
        Assert.Contains(page.Errors, e => e.Contains("was a member from 21 November 2025 to 19 November 2026, and not on 20 November 2026", StringComparison.Ordinal));
        Assert.Equal(MeetingState.Scheduled, (await desk.MeetingNumbered(number)).State);

        await desk.ChangeTier(tier, (t, facts) => t.SeatMember(new SeatDetails(), new TermDetails(new(Name: "Newcomer"), Today.AddDays(-1)), facts));
        var joined = await page.Submit(new { }, Save);
        Assert.Contains(joined.Errors, e => e.Contains("Somebody was seated in the group after you opened this page", StringComparison.Ordinal));
        Assert.Equal(("Absent", "Present"), (joined.Value("Attendance[2].State"), joined.Value("Attendance[4].State")));
        Assert.Equal(HttpStatusCode.OK, (await joined.Submit(new Dictionary<string, object> { ["Attendance[4].State"] = "Apologies" }, Save)).Status);
        Assert.Equal(["Chair of the board", "Head of service", "Newcomer"], (await desk.MeetingNumbered(number)).Attendance.Select(a => a.Name).Order(StringComparer.Ordinal));

        var correction = await desk.GetMeeting(number, "attendance");
        await desk.ChangeMeeting(number, (m, facts) => { m.DraftMinutes("We met.", facts); m.CirculateMinutes(facts, Today); m.ApproveMinutes(facts, Today); });
        var locked = await correction.Submit(new Dictionary<string, object> { ["Attendance[2].State"] = "Present" }, Correct);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Present"), (locked.Status, locked.Value("Attendance[2].State")));
        Assert.Contains(locked.Errors, e => e.Contains("The minutes were approved on 21 November 2026, so this meeting is locked.", StringComparison.Ordinal));
        Assert.False((await desk.GetMeeting(number)).HasLinkTo($"{desk.Home}/meetings/{number}/attendance"));

        var ahead = await CollabCase.Testing.A.Meeting().SavedIn(desk.Host, desk.Reference, tier);
        Assert.Contains((await (await desk.GetMeeting(ahead, "attendance")).Submit(new { LastedMinutes = "60" }, Save)).Errors, e => e.Contains("can be recorded from that day", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Stale)]
    public async Task Two_people_who_record_at_once_are_merged_and_the_second_is_asked_where_both_answered(Database database)
    {
        var (desk, _, number) = await Due(database);
        var (mine, theirs) = (await desk.GetMeeting(number, "attendance"), await desk.GetMeeting(number, "attendance"));
        Assert.Equal(HttpStatusCode.OK, (await theirs.Submit(new Dictionary<string, object>
        {
            ["Attendance[1].State"] = "Apologies", ["Attendance[2].State"] = "Absent", ["Attendance[3].NeedsToCheckBack"] = true, ["Guests[0].Name"] = "Evaluator", ["LastedMinutes"] = "75",
        }, Save)).Status);

        var asked = await mine.Submit(new Dictionary<string, object> { ["Attendance[2].State"] = "Apologies", ["Guests[0].Name"] = "Student" }, Save);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Apologies"), (asked.Status, asked.Value("Attendance[2].State")));
        Assert.StartsWith("You gave two different answers", asked.ErrorAt("Attendance[2].State"), StringComparison.Ordinal);
        foreach (var words in new[] { "Head of service: state", "Absent" }) Assert.Contains(words, asked.Document.QuerySelector(".stale-notice__conflicts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(asked.ErrorAt("Attendance[1].State"));

        Assert.Equal(HttpStatusCode.OK, (await asked.Submit(new { }, Correct)).Status);
        var meeting = await desk.MeetingNumbered(number);
        AttendanceState Of(string name) => meeting.Attendance.Single(a => a.Name == name).State;
        // Theirs where only they answered, mine where I was asked, and everybody's guests.
        Assert.Equal((AttendanceState.Apologies, AttendanceState.Apologies, AttendanceState.Present, 75), (Of("Chair of the board"), Of("Head of service"), Of("Team leader"), meeting.LastedMinutes));
        Assert.True(meeting.Attendance.Single(a => a.Name == "Team leader").NeedsToCheckBack);
        Assert.Equal(["Evaluator", "Student"], meeting.Attendance.Where(a => a.SeatTermId is null).Select(a => a.Name).Order(StringComparer.Ordinal));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task Corrections_at_once_lose_nothing(Database database)
    {
        var (desk, _, number) = await Due(database, m => m.Then((x, tier, facts) => x.RecordAttendance(tier,
            [new(1), new(2, AttendanceState.Deputy, new(Name: "Deputy head")), new(3), AttendanceEntry.Guest(new(Name: "Evaluator")), AttendanceEntry.Guest(new(Name: "Student"))], 60, facts, x.On)));
        var (mine, theirs, third) = (await desk.GetMeeting(number, "attendance"), await desk.GetMeeting(number, "attendance"), await desk.GetMeeting(number, "attendance"));

        // They: another deputy, one guest fewer, another's organisation. I: somebody absent, one more guest, how long.
        Assert.Equal(HttpStatusCode.OK, (await theirs.Submit(new Dictionary<string, object> { ["Attendance[2].Name"] = "Service manager", ["Guests[0].Name"] = "", ["Guests[1].Organisation"] = "The university" }, Correct)).Status);
        var more = await mine.Submit(new Dictionary<string, object> { ["Attendance[3].State"] = "Absent", ["LastedMinutes"] = "50" }, "Add another guest");
        Assert.Equal(HttpStatusCode.OK, (await more.Submit(new Dictionary<string, object> { ["Guests[2].Name"] = "Observer" }, Correct)).Status);

        var meeting = await desk.MeetingNumbered(number);
        Assert.Equal(["Chair of the board", "Observer", "Service manager", "Student", "Team leader"], meeting.Attendance.Select(a => a.Name).Order(StringComparer.Ordinal));
        Assert.Equal((AttendanceState.Absent, "The university", 50), (meeting.Attendance.Single(a => a.Name == "Team leader").State, meeting.Attendance.Single(a => a.Name == "Student").OrganisationName, meeting.LastedMinutes));

        var asked = await third.Submit(new Dictionary<string, object> { ["Attendance[2].Name"] = "Somebody else", ["Guests[1].Organisation"] = "A college", ["LastedMinutes"] = "55" }, Correct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        foreach (var field in new[] { "Attendance[2].Name", "Guests[1].Organisation", "LastedMinutes" }) Assert.NotNull(asked.ErrorAt(field));
        Assert.Equal(2, (await desk.History()).Count(h => h.UseCase == "RecordAttendance"));
        Assert.Equal(HttpStatusCode.OK, (await asked.Submit(new { }, Correct)).Status);
        var settled = await desk.MeetingNumbered(number);
        Assert.Equal(("A college", 55, AttendanceState.Absent), (settled.Attendance.Single(a => a.Name == "Student").OrganisationName, settled.LastedMinutes, settled.Attendance.Single(a => a.Name == "Team leader").State));
        Assert.Contains(settled.Attendance, a => a.Name == "Somebody else");
    }

    [Theory, OnEveryDatabase]
    public async Task Sent_at_the_same_moment_each_is_carried_out_once(Database database)
    {
        var (desk, _, number) = await Due(database);
        var forms = await Task.WhenAll(Enumerable.Range(1, 3).Select(async _ => await desk.GetMeeting(number, "attendance")));

        var pages = await Task.WhenAll(forms.Select((form, i) => form.Submit(new Dictionary<string, object> { [$"Attendance[{i + 1}].State"] = "Apologies" }, Save)));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        var meeting = await desk.MeetingNumbered(number);
        Assert.Equal((3, 0, false), (meeting.Attendance.Count(a => a.State is AttendanceState.Apologies), meeting.QuorumPresent, meeting.IsQuorate));
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase]
    public async Task Sectors_that_the_rule_asks_for_count_live_too(Database database)
    {
        var (desk, _, number) = await Desk.On(database).WithMeeting(m => m.On(Today), t => t.WithQuorum(new(QuorumBy.Count, 1, NeedsPublicAndThird: true, ProxiesMayAttend: false, ProxiesMayVote: false))
            .Then((x, facts) => x.SeatMember(new SeatDetails(), new TermDetails(new(Name: "Of the council"), Today, Sector: Sector.Public), facts))
            .Then((x, facts) => x.SeatMember(new SeatDetails(), new TermDetails(new(Name: "Of the charity"), Today, Sector: Sector.Third), facts)));
        var form = await desk.GetMeeting(number, "attendance");
        Assert.Equal(["Present", "Apologies", "Absent"], form.Choices("Attendance[1].State"));
        Assert.Contains("Quorate: 2 of 2 voting members, 1 needed", form.Text, StringComparison.Ordinal);

        var asked = await form.Submit(new Dictionary<string, object> { ["Attendance[2].State"] = "Absent" }, WorkOut);

        Assert.Contains("Not quorate: 1 of 2 voting members, 1 needed, with at least one from the public and one from the third sector", asked.Text, StringComparison.Ordinal);
    }
}

using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Governance;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class DeclareConflictTests
{
    private const string Page = "GET /partnerships/{reference}/meetings/{number}/conflicts", Declare = "POST /partnerships/{reference}/meetings/{number}/conflicts",
        TakingAway = "GET /partnerships/{reference}/meetings/{number}/conflicts/{item}/{member}/withdraw", TakeAway = "POST /partnerships/{reference}/meetings/{number}/conflicts/{item}/{member}/withdraw";

    private static Task<(Desk Desk, int Tier, int Meeting)> Held(Database database, Func<MeetingBuilder, MeetingBuilder>? meeting = null) => Desk.On(database).WithMeeting(
        m => (meeting ?? (x => x))(m.On(Today.AddDays(-1)).WithItem("The grant").WithItem("News").Then((x, tier, facts) => x.RecordAttendance(tier, [new(3, AttendanceState.Apologies)], 60, facts, x.On))),
        t => t.Seating("Head of service").Seating("Treasurer").Seating("Team leader").WithQuorum(new(QuorumBy.Count, 2)));

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Declare, Case.Done)]
    public async Task It_is_recorded_on_its_item_and_says_what_that_does_to_the_quorum(Database database)
    {
        var (desk, _, number) = await Held(database);
        var form = await (await desk.GetMeeting(number)).Follow("Record a declaration");
        Assert.Equal(["1", "2"], form.Choices("Member"));

        var page = await form.Submit(new { Item = "1", Member = "2", What = "Their employer has applied.", Handling = "LeftTheRoom" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}", "The declaration is saved."), (page.Status, page.Path, page.Saved));
        foreach (var words in new[] { "Conflicts of interest The grant", "Treasurer: Their employer has applied. Left the room.", "On this item: Not quorate: 1 of 3 voting members, 2 needed", "Quorate: 2 of 3 voting members, 2 needed" })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Equal((false, true), ((await desk.MeetingNumbered(number)).IsQuorateOn(1), (await desk.MeetingNumbered(number)).IsQuorateOn(2)));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "DeclareConflict"), (written.Who, written.UseCase));
        Assert.Contains("Treasurer declared an interest in ‘The grant’: left the room.", page.Text, StringComparison.Ordinal);

        var correction = await desk.GetMeeting(number, "conflicts?item=1&member=2");
        Assert.Equal(("1", "2", "Their employer has applied.", "LeftTheRoom"), (correction.Value("Item"), correction.Value("Member"), correction.Value("What"), correction.Value("Handling")));
        var stayed = await correction.Submit(new { Handling = "StayedWithoutVote" });
        Assert.Contains("On this item: Quorate: 2 of 3 voting members, 2 needed", stayed.Text, StringComparison.Ordinal);
        Assert.Single((await desk.MeetingNumbered(number)).Conflicts);
    }

    [Theory, OnEveryDatabase, Covers(TakingAway, Case.Done), Covers(TakeAway, Case.Done)]
    public async Task One_that_was_recorded_by_mistake_is_taken_away_and_history_keeps_it(Database database)
    {
        var (desk, _, number) = await Held(database, m => m.WithConflict());
        var form = await desk.GetMeeting(number, "conflicts/1/1/withdraw");
        Assert.Contains("Head of service on ‘The grant’: Left the room.", form.Text, StringComparison.Ordinal);

        var page = await form.Submit();

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/meetings/{number}", "The declaration is taken away."), (page.Status, page.Path, page.Saved));
        foreach (var words in new[] { "Nobody declared one.", "What Head of service had declared about ‘The grant’ was taken away." }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Empty((await desk.MeetingNumbered(number)).Conflicts);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetMeeting(number, "conflicts/1/1/withdraw")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetMeeting(number, "conflicts/7/1/withdraw")).Status);
        await desk.Host.VerifyHistory();
    }

    [Theory, OnEveryDatabase, Covers(Declare, Case.Invalid), Covers(TakeAway, Case.Invalid)]
    public async Task What_is_left_out_is_asked_for(Database database)
    {
        var (desk, _, number) = await Held(database, m => m.WithConflict());

        var page = await (await desk.GetMeeting(number, "conflicts")).Submit(new { Item = "2" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "2"), (page.Status, page.Value("Item")));
        Assert.Equal(("Choose the member.", "Say what the interest is.", "Choose what was done about it."), (page.ErrorAt("Member"), page.ErrorAt("What"), page.ErrorAt("Handling")));

        var form = await desk.GetMeeting(number, "conflicts/1/1/withdraw");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await form.Form().Tamper("Version", "one").SendBy(desk.Browser, form)).Status);
        Assert.Single((await desk.MeetingNumbered(number)).Conflicts);
    }

    [Theory, OnEveryDatabase, Covers(Declare, Case.Refused), Covers(TakeAway, Case.Refused)]
    public async Task Only_whoever_was_there_declares_and_a_locked_meeting_stays_as_it_is(Database database)
    {
        var (desk, tier, number) = await Held(database, m => m.WithConflict().WithMinutes());
        var (form, away) = (await desk.GetMeeting(number, "conflicts"), await desk.GetMeeting(number, "conflicts/1/1/withdraw"));
        var typed = new { Item = "1", Member = "2", What = "Mine.", Handling = "LeftTheRoom" };

        var absent = await form.Form().Fill(typed).Tamper("Member", "3").SendBy(desk.Browser, form);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose a member who was there.", "Mine."), (absent.Status, absent.ErrorAt("Member"), absent.Value("What")));
        await desk.ChangeMeeting(number, (m, facts) => { m.CirculateMinutes(facts, Today); m.ApproveMinutes(facts, Today); });
        Assert.Contains((await form.Submit(typed)).Errors, e => e.Contains("this meeting is locked", StringComparison.Ordinal));
        var stale = await away.Submit();
        Assert.Contains((await stale.Submit()).Errors, e => e.Contains("this meeting is locked", StringComparison.Ordinal));
        Assert.Single((await desk.MeetingNumbered(number)).Conflicts);

        var ahead = await CollabCase.Testing.A.Meeting().WithItem("Later").SavedIn(desk.Host, desk.Reference, tier);
        Assert.Contains("Record who came", (await desk.GetMeeting(ahead, "conflicts")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Declare, Case.Stale), Covers(TakeAway, Case.Stale)]
    public async Task Two_answers_about_the_same_are_asked_about_and_others_stand_beside_each_other(Database database)
    {
        var (desk, tier, number) = await Held(database);
        var (first, second, other) = (await desk.GetMeeting(number, "conflicts"), await desk.GetMeeting(number, "conflicts"), await desk.GetMeeting(number, "conflicts"));
        Assert.Equal(HttpStatusCode.OK, (await first.Submit(new { Item = "1", Member = "1", What = "Theirs.", Handling = "StayedAndVoted" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Submit(new { Item = "2", Member = "1", What = "On another item.", Handling = "StayedAndVoted" })).Status);

        var asked = await second.Submit(new { Item = "1", Member = "1", What = "Mine.", Handling = "StayedAndVoted" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Mine."), (asked.Status, asked.Value("What")));
        Assert.Contains("Theirs.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await asked.Submit()).Status);
        Assert.Equal(["Mine.", "On another item."], (await desk.MeetingNumbered(number)).Conflicts.Select(c => c.What).Order(StringComparer.Ordinal));

        var away = await desk.GetMeeting(number, "conflicts/1/1/withdraw");
        await desk.ChangeMeeting(number, (m, facts) => m.DeclareConflict(1, m.Attendance.First(a => a.Name == "Head of service").SeatTermId!.Value, "Changed meanwhile.", ConflictHandling.LeftTheRoom, facts));
        var shown = await away.Submit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.Contains("Changed meanwhile.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.MeetingNumbered(number)).Conflicts.Count);
        Assert.Equal(HttpStatusCode.OK, (await shown.Submit()).Status);
    }
}

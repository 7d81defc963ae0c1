using System.Net;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class ReplyToMeetingTests
{
    private const string Form = "GET /partnerships/{reference}/meetings/{number}/reply", Act = "POST /partnerships/{reference}/meetings/{number}/reply";

    /// <summary>A member of a steering group that meets in nine days, with a deputy.</summary>
    private sealed record Invited(Desk Desk, TestPerson Member, Browser Browser, int Tier, int Meeting)
    {
        public static async Task<Invited> On(Database database, MemberRole role = MemberRole.PartnerMember, bool hasDeputy = true)
        {
            var host = await CollabCaseHost.On(database);
            var member = await A.Person().SavedIn(host);
            var (desk, tier) = await Desk.On(host, p => p.WithMember(member, role)).WithTier(t => t.Seating(member).Seating("Head of service").Then((group, facts) =>
            {
                if (hasDeputy) group.NameDeputy(1, new(Name: "Finance officer"), facts);
            }));
            var meeting = await desk.Meeting(tier, Today.AddDays(9), (m, _, facts) => m.AddItem(new("Choose the pilot", AgendaPurpose.Decision), facts));
            return new(desk, member, await host.SignedIn(member), tier, meeting);
        }

        public string At => $"{Desk.Home}/meetings/{Meeting}";

        public Task<ReplyAnswer?> Answer() => Desk.Host.Read(async db =>
            (await db.VisibleTo(Viewer.Job("tests")).WholeMeetingAsync(Desk.Reference, Meeting, Today, CancellationToken.None))!.Replies.SingleOrDefault()?.Answer);
    }

    [Theory, OnEveryDatabase, Covers(Form, Case.Done), Covers(Act, Case.Done)]
    public async Task A_member_says_that_they_come_and_changes_their_mind(Database database)
    {
        var invited = await Invited.On(database);
        Assert.Contains("2 have not answered.", (await invited.Browser.Get(invited.At)).Text, StringComparison.Ordinal);

        var page = await (await (await invited.Browser.Get(invited.At)).Follow("Say whether you come")).Submit(new { Answer = "Coming" });

        Assert.Equal((HttpStatusCode.OK, invited.At, "You said: I can come."), (page.Status, page.Path, page.Saved));
        Assert.Contains("1 comes, 1 has not answered.", page.Text, StringComparison.Ordinal);
        Assert.Equal(ReplyAnswer.Coming, await invited.Answer());
        Assert.Equal((invited.Member.Email, "ReplyToMeeting"), (await invited.Desk.History())[^1] is var written ? (written.Who, written.UseCase) : default);
        var form = await invited.Browser.Get($"{invited.At}/reply");
        Assert.Contains("I send my deputy, Finance officer", form.Text, StringComparison.Ordinal);
        await form.Submit(new { Answer = "Deputy" });
        Assert.Equal(ReplyAnswer.Deputy, await invited.Answer());
    }

    [Theory]
    [OnEveryDatabase(MemberRole.PartnerMember)]
    [OnEveryDatabase(MemberRole.Participant)]
    [Covers(Act, Case.Done), Covers("GET /", Case.Done)]
    public async Task At_home_it_takes_one_press(Database database, MemberRole role)
    {
        var invited = await Invited.On(database, role);
        var home = await invited.Browser.Get("/");
        foreach (var words in new[] { "Your next meeting", "Steering group, Monday 30 November", "place not fixed yet", "You have not said yet whether you come.", "Decisions needed", "Choose the pilot" }) Assert.Contains(words, home.Text, StringComparison.Ordinal);

        var page = await home.Submit(button: "I cannot come: Steering group, 30 November 2026");

        Assert.Equal((HttpStatusCode.OK, "/", "You said: I cannot come."), (page.Status, page.Path, page.Saved));
        Assert.Equal(ReplyAnswer.NotComing, await invited.Answer());
        Assert.False(page.HasButton("I cannot come: Steering group, 30 November 2026"));
        Assert.True(page.HasButton("I send my deputy: Steering group, 30 November 2026"));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task An_answer_is_asked_for(Database database)
    {
        var invited = await Invited.On(database);
        var page = await (await invited.Browser.Get($"{invited.At}/reply")).Submit();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose whether you come."), (page.Status, page.ErrorAt("Answer")));
        Assert.Null(await invited.Answer());
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Whoever_has_no_seat_no_deputy_or_no_meeting_ahead_is_told_so(Database database)
    {
        var invited = await Invited.On(database, hasDeputy: false);
        Assert.False((await invited.Browser.Get("/")).HasButton("I send my deputy: Steering group, 30 November 2026"));
        var form = await invited.Browser.Get($"{invited.At}/reply");
        Assert.Contains("No deputy is named for you", (await form.Form().Tamper("Answer", "Deputy").SendBy(invited.Browser, form)).ErrorAt("Answer"), StringComparison.Ordinal);

        Assert.Contains("You do not sit in this group", (await invited.Desk.Browser.Get($"{invited.At}/reply")).Text, StringComparison.Ordinal);
        await invited.Desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit(new { Answer = "Coming" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Empty((await invited.Browser.Get($"{invited.At}/reply")).Forms);
        Assert.DoesNotContain("Your next meeting", (await invited.Browser.Get("/")).Text, StringComparison.Ordinal);
        Assert.Null(await invited.Answer());
    }
}

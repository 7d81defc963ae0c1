using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Governance;
using CollabCase.IntegrationTests.Meetings;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Decisions;

public sealed class RecordDecisionTests
{
    private const string Who = "GET /partnerships/{reference}/decisions/record", Page = "GET /partnerships/{reference}/governance/{tier}/decide", Record = "POST /partnerships/{reference}/governance/{tier}/decide";
    private static readonly object Agreed = new { Meeting = "1", Title = "Run the night bus", DecisionText = "It runs for a year.", How = "Consensus" };

    [Theory, OnEveryDatabase, Covers(Who, Case.Done), Covers(Page, Case.Done), Covers(Record, Case.Done)]
    public async Task A_vote_on_an_item_is_recorded_with_what_it_binds(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var partner = await A.Organisation().Named("Bus Partner (invented)").SavedIn(host);
        var (desk, tier) = await Desk.On(host, p => p.WithPartners(partner.Id)).WithSteeringGroup();
        await A.Meeting().On(Today.AddDays(-3)).WithItem("The night bus", AgendaPurpose.Decision).Held().SavedIn(host, desk.Reference, tier);
        var who = await desk.Get("decisions/record");
        Assert.Equal("Who decided?", who.Heading);
        var form = await who.Follow("At a meeting of Steering group");
        Assert.Equal(["1", "1.1"], form.Choices("Meeting"));
        Assert.Contains("18 November 2026: The night bus", form.Text, StringComparison.Ordinal);

        var page = await form.Submit(new { Meeting = "1.1", Title = "Run the night bus", DecisionText = "It runs for a year,\nfrom March.", How = "Vote", VotesFor = "3", VotesAgainst = "1", Matter = "partner:1", Binds = "drives the bus" });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/decisions/1", "Decision 1 is recorded.", "Run the night bus"), (page.Status, page.Path, page.Saved, page.Heading));
        var decision = await desk.Decision(1);
        Assert.Equal((DecisionBy.Vote, DecisionOutcome.Agreed, 3, 1, 0, new DateOnly(2026, 11, 18)), (decision.By, decision.Outcome, decision.VotesFor, decision.VotesAgainst, decision.VotesAbstained, decision.DecidedOn));
        Assert.Equal((DecisionMatters.Role, (await desk.Partnership()).Partners.Single().Id, "The role of Bus Partner (invented), a partner: drives the bus"), (decision.Matter, decision.BindsId, decision.Binds));
        foreach (var words in new[] { "In force", "By vote: 3 for, 1 against", "4 of 4 voting members, 2 needed", "on ‘The night bus’", "It runs for a year," }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLinkTo($"{desk.Home}/partners/1"));
        Assert.True(page.HasLinkTo($"{desk.Home}/meetings/1"));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "RecordDecision"), (written.Who, written.UseCase));
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Done)]
    public async Task A_later_decision_takes_the_place_of_an_earlier_one(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithSteeringGroup();
        var first = await A.Decision().Titled("Meet on Mondays").On(Today.AddDays(-30)).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today).Held().SavedIn(desk.Host, desk.Reference, tier);
        var form = await (await desk.Get($"decisions/{first}")).Follow("Record a later decision in its place");
        Assert.Equal("1", form.Value("Supersedes"));
        var opened = await desk.GetDecide(tier, "?supersedes=1");

        var page = await form.Submit(new { Meeting = "2", Title = "Meet on Tuesdays", DecisionText = "Mondays are full.", How = "Consensus" });

        Assert.Contains("Decision 1, Meet on Mondays", page.Text, StringComparison.Ordinal);
        var earlier = await desk.Get("decisions/1");
        Assert.Contains("It was superseded by decision 2, Meet on Tuesdays.", earlier.Text, StringComparison.Ordinal);
        Assert.False(earlier.HasButton("Record a later decision in its place"));
        Assert.Equal(((await desk.Decision(2)).Id, "Meet on Mondays"), ((await desk.Decision(1)).SupersededByDecisionId!.Value, (await desk.Decision(1)).Title));

        Assert.Contains("was superseded already", (await opened.Submit(new { Meeting = "2", Title = "Third", DecisionText = "Again.", How = "Consensus" })).ErrorAt("Supersedes") ?? "", StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid)]
    public async Task What_is_left_out_is_asked_for(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithSteeringGroup();
        await A.Meeting().On(Today).Held().SavedIn(desk.Host, desk.Reference, tier);
        var form = await desk.GetDecide(tier);

        var page = await form.Submit(new { Title = "Kept" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kept"), (page.Status, page.Value("Title")));
        Assert.Equal(("Choose the meeting at which it was decided.", "Enter what was decided, in full.", "Say how it was decided."), (page.ErrorAt("Meeting"), page.ErrorAt("DecisionText"), page.ErrorAt("How")));
        var vote = await form.Submit(new { Meeting = "1", Title = "Kept", DecisionText = "Words", How = "Vote", VotesFor = "many" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "many"), (vote.Status, vote.Value("VotesFor")));
        Assert.Equal("Enter the votes against it.", vote.ErrorAt("VotesAgainst"));
        Assert.StartsWith("Leave the votes empty", (await form.Submit(new { Meeting = "1", Title = "Kept", DecisionText = "Words", How = "Consensus", VotesFor = "3" })).ErrorAt("VotesFor"), StringComparison.Ordinal);
        Assert.Contains("which one it binds", (await form.Submit(new { Meeting = "1", Title = "Kept", DecisionText = "Words", How = "Consensus", Matter = "pilot" })).ErrorAt("Binds"), StringComparison.Ordinal);
        Assert.Contains("200", (await form.Submit(new { Meeting = "1", Title = new string('x', 201), DecisionText = "Words", How = "Consensus" })).ErrorAt("Title"), StringComparison.Ordinal);
        foreach (var (field, value, message) in new[] { ("Meeting", "7", "Choose a meeting from the list."), ("Meeting", "1.9", "Choose a meeting from the list."), ("Meeting", "x.y.z", "Choose a meeting from the list."), ("Matter", "partner:99", "Choose what it binds from the list.") })
            Assert.Equal(message, (await form.Form().Fill(Agreed).Tamper(field, value).SendBy(desk.Browser, form)).ErrorAt(field));
        Assert.Contains("Choose a decision from the list.", (await form.Form().Fill(Agreed).Tamper("Supersedes", "99").SendBy(desk.Browser, form)).Errors);
        Assert.Contains("Choose a proposal from the list.", (await form.Form().Fill(Agreed).Tamper("Proposal", "99").SendBy(desk.Browser, form)).Errors);
        Assert.Equal(0, await desk.CountDecisions());
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Refused)]
    public async Task Nothing_is_decided_without_quorum_authority_or_enough_people(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithSteeringGroup();
        await A.Meeting().On(Today.AddDays(-9)).Then((m, t, facts) => m.RecordAttendance(t, [new(1, AttendanceState.Absent), new(2, AttendanceState.Absent), new(3, AttendanceState.Apologies)], 60, facts, Today)).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today.AddDays(-1)).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today).Held().SavedIn(desk.Host, desk.Reference, tier);
        var form = await desk.GetDecide(tier);

        var absent = await form.Submit(Agreed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, absent.Status);
        Assert.Contains("was not quorate: 1 of 4 voting members, 2 needed", absent.ErrorAt("Meeting"), StringComparison.Ordinal);
        Assert.Equal(("Run the night bus", "It runs for a year."), (absent.Value("Title"), absent.Value("DecisionText")));
        Assert.Contains("Record who came to the meeting first.", (await form.Submit(new { Meeting = "2", Title = "Bus", DecisionText = "Words", How = "Consensus" })).ErrorAt("Meeting"), StringComparison.Ordinal);
        Assert.Contains("5 votes are more than the 4 people", (await form.Submit(new { Meeting = "3", Title = "Bus", DecisionText = "Words", How = "Vote", VotesFor = "4", VotesAgainst = "1" })).ErrorAt("VotesFor"), StringComparison.Ordinal);

        var workstream = await A.Tier().Of(TierKind.Workstream).WithQuorum().Seating("Driver").SavedIn(desk.Host, desk.Reference);
        await A.Meeting().On(Today).WithItem("Routes").Held().SavedIn(desk.Host, desk.Reference, workstream);
        var other = await desk.GetDecide(workstream);
        Assert.Empty(other.Choices("Matter"));
        Assert.Equal("Choose what it binds from the list.", (await other.Form().Fill(new { Meeting = "4", Title = "Bus", DecisionText = "Words", How = "Consensus" }).Tamper("Matter", "gate:to-test-and-embed").SendBy(desk.Browser, other)).ErrorAt("Matter"));
        Assert.Equal("Choose a meeting from the list.", (await other.Form().Fill(new { Title = "Bus", DecisionText = "Words", How = "Consensus" }).Tamper("Meeting", "3").SendBy(desk.Browser, other)).ErrorAt("Meeting"));

        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit(new { Meeting = "3", Title = "Bus", DecisionText = "Words", How = "Consensus" })).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(0, await desk.CountDecisions());
    }

    [Theory, OnEveryDatabase]
    public async Task Chair_and_secretary_record_for_their_own_group(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (chair, member) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, steering) = await Desk.On(host, p => p.WithMember(chair, MemberRole.PartnerMember).WithMember(member, MemberRole.SteeringMember)).WithTier(t => t.WithQuorum().Seating("Chief officer"));
        var workstream = await A.Tier().Of(TierKind.Workstream).WithQuorum().Seating(chair, TierOffice.Chair).Seating(member).SavedIn(host, desk.Reference);
        await A.Meeting().On(Today).Held().SavedIn(host, desk.Reference, workstream);
        var browser = await host.SignedIn(chair);

        var who = await browser.Get($"{desk.Home}/decisions/record");
        Assert.True(who.HasLinkTo($"{desk.Home}/governance/{workstream}/decide"));
        Assert.False(who.HasLinkTo($"{desk.Home}/governance/{steering}/decide"));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get($"{desk.Home}/governance/{steering}/decide")).Status);
        var page = await (await browser.Get($"{desk.Home}/governance/{workstream}/decide")).Submit(Agreed);
        Assert.Equal("Decision 1 is recorded.", page.Saved);

        var others = await host.SignedIn(member);
        Assert.Contains("no group here for which you can do that", (await others.Get($"{desk.Home}/decisions/record")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await others.Get($"{desk.Home}/governance/{workstream}/decide")).Status);
        Assert.False((await others.Get($"{desk.Home}/decisions")).HasButton("Record a decision"));
    }
}

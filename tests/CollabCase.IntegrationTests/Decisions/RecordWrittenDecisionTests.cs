using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Decisions;

public sealed class RecordWrittenDecisionTests
{
    private const string Page = "GET /partnerships/{reference}/governance/{tier}/decide-in-writing", Record = "POST /partnerships/{reference}/governance/{tier}/decide-in-writing";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Record, Case.Done)]
    public async Task The_replies_of_each_member_are_kept_for_those_who_take_part(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var (desk, tier) = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant)).WithSteeringGroup();

        var page = await (await desk.GetTier(tier, "decide-in-writing")).Submit(Given(("1", "For"), ("2", "NoPreference"), ("3", "Against"), ("4", "For")));

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/decisions/1"), (page.Status, page.Path));
        foreach (var words in new[] { "In writing: 2 for, 1 against, 1 did neither", "Replies from 10 November 2026 to 17 November 2026", "4 of 4 voting members, 2 needed", "Chief officer", "No preference" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        var decision = await desk.Decision(1);
        Assert.Equal((DecisionBy.WrittenProcedure, new DateOnly(2026, 11, 17)), (decision.By, decision.DecidedOn));
        Assert.Equal([true, null, false, true], decision.Replies.OrderBy(r => r.SeatTermId).Select(r => r.IsFor));
        Assert.Contains("Carer replied: for it.", page.Text, StringComparison.Ordinal);

        var seen = await (await host.SignedIn(participant)).Get($"{desk.Home}/decisions/1");
        Assert.Contains("2 for, 1 against", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Who replied how", seen.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Invalid)]
    public async Task The_window_is_asked_for(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithSteeringGroup();
        var form = await desk.GetTier(tier, "decide-in-writing");

        var page = await form.Submit(new Dictionary<string, string> { ["WindowFrom"] = "31 feb 2026", ["Replies[2]"] = "Against" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "31 feb 2026", "Against"), (page.Status, page.Value("WindowFrom"), page.Value("Replies[2]")));
        Assert.Equal(("Enter what was decided, in a few words.", "Enter the last day to reply."), (page.ErrorAt("Title"), page.ErrorAt("WindowUntil")));
        var short_ = Given(("1", "For"), ("2", "For"));
        short_["WindowUntil"] = "10 nov 2026";
        Assert.Contains("at least 2 days", (await form.Submit(short_)).ErrorAt("WindowUntil"), StringComparison.Ordinal);
        Assert.Equal(0, await desk.CountDecisions());
    }

    [Theory, OnEveryDatabase, Covers(Record, Case.Refused)]
    public async Task Too_few_replies_an_open_window_and_others_replies_decide_nothing(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithSteeringGroup();
        await desk.ChangeTier(tier, (t, facts) => t.EndTerm(3, new DateOnly(2026, 11, 12), null, facts));
        var form = await desk.GetTier(tier, "decide-in-writing");
        Assert.Contains("A member until 12 November 2026.", form.Text, StringComparison.Ordinal);

        var few = await form.Submit(Given(("1", "For")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "For"), (few.Status, few.Value("Replies[1]")));
        Assert.Contains("Too few replied: 1 of 3 voting members, 2 needed", few.ErrorAt("Replies[2]"), StringComparison.Ordinal);
        Assert.Contains("voting members on 17 November 2026", (await form.Submit(Given(("1", "For"), ("2", "For"), ("3", "For")))).ErrorAt("Replies[3]"), StringComparison.Ordinal);
        var open = Given(("1", "For"), ("2", "For"));
        open["WindowUntil"] = "25 nov 2026";
        Assert.Contains("People can reply until 25 November 2026.", (await form.Submit(open)).ErrorAt("WindowUntil"), StringComparison.Ordinal);
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Contains((await form.Submit(Given(("1", "For"), ("2", "For")))).Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(0, await desk.CountDecisions());
    }

    private static Dictionary<string, string> Given(params (string Term, string Reply)[] replies)
    {
        var fields = new Dictionary<string, string> { ["Title"] = "Run the night bus", ["DecisionText"] = "It runs for a year.", ["WindowFrom"] = "10 nov 2026", ["WindowUntil"] = "17 nov 2026" };
        foreach (var (term, reply) in replies) fields[$"Replies[{term}]"] = reply;
        return fields;
    }
}

using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Governance;

public sealed class ShowGovernanceTests
{
    private const string All = "GET /partnerships/{reference}/governance", One = "GET /partnerships/{reference}/governance/{tier}";

    [Theory, OnEveryDatabase, Covers(All, Case.Done), Covers(One, Case.Done)]
    public async Task Each_group_says_how_it_meets_and_whether_enough_people_come(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service", TierOffice.Chair).Seating("Treasurer").WithQuorum(new(QuorumBy.Count, 2))
            .Meeting(CadenceUnit.Months, 2, new DateOnly(2026, 9, 8)).WithEmptySeat(new(IsForLivedExperience: true)));
        await A.Tier().Of(TierKind.FrontLine, "The Huddle").Then((t, facts) => t.AnswerTo(facts.Tiers[0].Id, facts)).SavedIn(desk.Host, desk.Reference);
        await desk.Meeting(tier, Today.AddMonths(-2), (m, t, facts) => m.RecordAttendance(t, [], 60, facts, Today));
        await desk.Meeting(tier, Today.AddMonths(-1), (m, t, facts) => m.RecordAttendance(t, [new(2, AttendanceState.Apologies)], 60, facts, Today));
        await desk.Meeting(tier, Today.AddMonths(-13), (m, t, facts) => m.RecordAttendance(t, [], 60, facts, Today));
        await desk.Meeting(tier, Today.AddDays(3), (m, _, facts) => m.Cancel("Snow.", facts));
        await desk.Meeting(tier, Today.AddDays(10));

        var page = await desk.Get("governance");

        Assert.Equal((HttpStatusCode.OK, "Governance"), (page.Status, page.Heading));
        var rows = page.Document.QuerySelectorAll(".tier-list tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("Steering group Every 2 months 21 October 2026 1 December 2026 1 of 2 in the last 12 months 2 1 seat is empty, kept for lived experience", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("The Huddle Front-line group Answers to Steering group Meets when there is need None recorded here Not scheduled yet None recorded in the last 12 months No quorum recorded yet 0", rows[1], StringComparison.Ordinal);

        var group = await page.Follow("Steering group");
        Assert.Equal((HttpStatusCode.OK, "Steering group", $"{desk.Home}/governance/{tier}"), (group.Status, group.Heading, group.Path));
        // The second Tuesday of every other month, from September: 8 December would be a month early.
        foreach (var words in new[] { "Every 2 months", "12 January 2027", "2 voting members", "2 have to be there today.", "1 of 2 in the last 12 months", "Head of service", "Chair", "Seat 3, kept for lived experience", "since 21 November 2025" })
            Assert.Contains(words, group.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetTier(9)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_group_that_has_not_met_for_too_long_is_said_to_be_overdue(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service").Meeting(CadenceUnit.Weeks, 2, Today.AddDays(-22)));
        Assert.Contains("Overdue to meet", (await desk.Get("governance")).Text, StringComparison.Ordinal);
        Assert.Contains("Schedule the next one", (await desk.GetTier(tier)).Text, StringComparison.Ordinal);

        await desk.Meeting(tier, Today.AddDays(-8), (m, t, facts) => m.RecordAttendance(t, [], 60, facts, Today));
        Assert.DoesNotContain("Overdue to meet", (await desk.Get("governance")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Without_a_group_it_says_what_to_do(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMember(member, MemberRole.SteeringMember));

        var page = await desk.Get("governance");
        Assert.Contains("Begin with the steering group.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Set up a group", (await page.Follow("Set up the steering group")).Heading);
        Assert.DoesNotContain($"{desk.Home}/governance/set-up", (await (await host.SignedIn(member)).Get($"{desk.Home}/governance")).Links);
    }

    [Theory, OnEveryDatabase]
    public async Task A_Light_partnership_is_offered_one_group(Database database)
    {
        var (desk, _) = await Desk.On(database, p => p.Then(x => x.ChooseProfile(PartnershipProfile.Light))).WithTier();

        var page = await desk.Get("governance");

        Assert.Contains("A Light partnership has one group.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{desk.Home}/governance/set-up", page.Links);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_only_reads_is_offered_no_act_and_no_reasons(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var participant = await A.Person().SavedIn(host);
        var (desk, tier) = await Desk.On(host, p => p.WithMember(participant, MemberRole.Participant)).WithTier(t => t.Seating("Treasurer").Then((x, facts) => x.EndTerm(1, Today.AddDays(-1), "A new post elsewhere.", facts)));

        var page = await (await host.SignedIn(participant)).Get($"{desk.Home}/governance/{tier}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Treasurer, from 21 November 2025 to 20 November 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A new post elsewhere.", page.Text, StringComparison.Ordinal);
        Assert.Equal([$"{desk.Home}/governance/{tier}/who-sat"], page.Links.Where(link => link.StartsWith($"{desk.Home}/governance/{tier}/", StringComparison.Ordinal)));
        Assert.Contains("A new post elsewhere.", (await desk.GetTier(tier)).Text, StringComparison.Ordinal);

        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        Assert.Equal([$"{desk.Home}/governance/{tier}/who-sat"], (await desk.GetTier(tier)).Links.Where(link => link.StartsWith($"{desk.Home}/governance/{tier}/", StringComparison.Ordinal)));
    }
}

using System.Globalization;
using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Notes;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using CollabCase.IntegrationTests.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Meetings;

public sealed class ShowMeetingPackTests
{
    private const string Pack = "GET /partnerships/{reference}/meetings/{number}/pack";

    [Theory, OnEveryDatabase, Covers(Pack, Case.Done)]
    public async Task It_holds_what_a_group_needs_at_its_meeting(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service", TierOffice.Chair).Seating("Director of the charity").WithQuorum(new(QuorumBy.Count, 2)));
        await A.Meeting().On(Today.AddDays(-28)).WithItem("Welcome").Held().WithMinutes("We agreed to wait for the fund.").Circulated().SavedIn(desk.Host, desk.Reference, tier);
        var number = await A.Meeting().As(new(Today.AddDays(7), new(10, 0), 60, "Town hall"))
            .WithItem("Welcome", AgendaPurpose.Information, 5).WithItem("Next year’s money", AgendaPurpose.Decision, 25, new(Name: "Head of service")).WithItem("The memorandum", AgendaPurpose.Decision, 15)
            .WithPaper("The bid", "https://example.org/bid", 2).SavedIn(desk.Host, desk.Reference, tier);
        await A.Meeting().On(Today.AddDays(35)).SavedIn(desk.Host, desk.Reference, tier);
        await A.Action().Titled("Write to the fund").Due(Today.AddDays(-2)).For(tier).Then((a, facts) => { }).SavedIn(desk.Host, desk.Reference);
        await A.Milestone().Titled("Sign the lease").On(Today.AddDays(20)).SavedIn(desk.Host, desk.Reference);
        await A.Milestone().Titled("Far away").On(Today.AddDays(400)).SavedIn(desk.Host, desk.Reference);
        await A.Risk().SavedIn(desk.Host, desk.Reference);
        await A.Award().Of(12_000m).SavedIn(desk.Host, desk.Reference);

        var page = await desk.GetMeeting(number, "pack");

        Assert.Equal((HttpStatusCode.OK, "Steering group: meeting pack"), (page.Status, page.Heading));
        foreach (var words in new[]
        {
            "Saturday 28 November 2026, 10:00 am to 11:00 am. Town hall.", "Head of service (chair); Director of the charity", "2 of 2 voting members have to be there", "3 items, 45 minutes in all",
            "Paper: The bid", "2. Next year’s money", "3. The memorandum", "Agreed with changes", "Write to the fund", "things that come before Test and embed, 0 are in place. Still to come:", "committed cash this financial year (2026-27)", "£12,000.00", "New",
            "11 December 2026 Sign the lease", "26 December 2026 Meeting: Steering group", "circulated", "We agreed to wait for the fund.",
        }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Far away", page.Text, StringComparison.Ordinal);
        Assert.Equal(["10:00 am", "10:05 am", "10:30 am"], page.Table().Skip(1).Select(r => r[0]));
        Assert.Contains($"{desk.Home}/meetings/{number}/pack", (await desk.GetMeeting(number)).Links);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetMeeting(99, "pack")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task Each_reader_finds_in_it_only_what_they_may_see(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (member, sitting, participant) = (await A.Person().SavedIn(host), await A.Person().SavedIn(host), await A.Person().SavedIn(host));
        var (desk, tier) = await Desk.On(host, p => p.WithMember(member, MemberRole.SteeringMember).WithMember(sitting, MemberRole.Participant).WithMember(participant, MemberRole.Participant))
            .WithTier(t => t.Seating(sitting).WithQuorum());
        var secret = await A.Document().Titled("Draft dismissal").For(SharedWith.CoordinatorOnly).SavedIn(host, desk.Reference, desk.Coordinator);
        var inner = await A.Document().Titled("For partners alone").For(SharedWith.PartnersAndSteering).SavedIn(host, desk.Reference, desk.Coordinator);
        var number = await A.Meeting().WithItem("Money", AgendaPurpose.Decision).SavedIn(host, desk.Reference, tier);
        foreach (var document in new[] { secret, inner })
            await (await desk.GetMeeting(number, "papers/add")).Submit(new { Document = document.ToString(CultureInfo.InvariantCulture), Item = "1" });
        await A.Risk().Described(new RiskDetails("The lease may end")).SavedIn(host, desk.Reference);
        await A.Award().Of(12_000m).SavedIn(host, desk.Reference);

        async Task<Page> Seen(Browser browser) => await browser.Get($"{desk.Home}/meetings/{number}/pack");
        var (coordinator, steering, sits, outside) = (await Seen(desk.Browser), await Seen(await host.SignedIn(member)), await Seen(await host.SignedIn(sitting)), await Seen(await host.SignedIn(participant)));

        foreach (var words in new[] { "Draft dismissal", "For partners alone", "The lease may end", "£12,000.00" }) Assert.Contains(words, coordinator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft dismissal", steering.Html, StringComparison.Ordinal);
        foreach (var words in new[] { "For partners alone", "The lease may end", "£12,000.00" }) Assert.Contains(words, steering.Text, StringComparison.Ordinal);
        Assert.Contains("Decisions needed", sits.Text, StringComparison.Ordinal);
        foreach (var words in new[] { "Draft dismissal", "For partners alone", "The lease may end", "12,000", "Risks that changed", "committed" }) Assert.DoesNotContain(words, sits.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, outside.Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_long_agenda_and_long_minutes_are_cut_and_say_so(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier();
        await A.Tier().Of(TierKind.Workstream, "Night buses").SavedIn(desk.Host, desk.Reference);
        var words = string.Join('\n', Enumerable.Range(1, 400).Select(n => $"Line {n} of what was said."));
        await desk.ChangeTier(tier, (t, facts) => t.SeatMember(new SeatDetails(), new TermDetails(new(Name: "Head of service"), Today.AddYears(-1)), facts));
        await A.Meeting().On(Today.AddDays(-28)).WithItem("Welcome").Held().WithMinutes(words).SavedIn(desk.Host, desk.Reference, tier);
        var number = await A.Meeting().Then((m, _, facts) =>
        {
            for (var i = 1; i <= 30; i++) m.AddItem(new($"Matter {i}", AgendaPurpose.Decision), facts);
        }).SavedIn(desk.Host, desk.Reference, tier);

        var page = await desk.GetMeeting(number, "pack");

        Assert.Equal(20, page.Document.QuerySelectorAll(".pack-decision").Length);
        Assert.Contains("10 more stand on the agenda.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The minutes go on", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Line 399", page.Text, StringComparison.Ordinal);
        Assert.Contains("No quorum recorded yet: the group cannot decide.", page.Text, StringComparison.Ordinal);
    }
}

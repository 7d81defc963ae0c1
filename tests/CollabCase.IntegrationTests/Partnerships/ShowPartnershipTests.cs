using System.Net;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class ShowPartnershipTests
{
    private const string Home = "GET /partnerships/{reference}";

    [Theory, OnEveryDatabase, Covers(Home, Case.Done)]
    public async Task Shows_which_one_it_is_and_where_it_stands(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen Tests Connections").InTestAndEmbed());

        var page = await desk.Browser.Get(desk.Home);

        Assert.Equal((HttpStatusCode.OK, "Glen Tests Connections"), (page.Status, page.Heading));
        Assert.Contains("To make recovery easier to reach.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Test and embed", page.Document.QuerySelector(".stage-tracker [aria-current=step]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Home, Case.Done)]
    public async Task Says_whom_to_reach_what_is_next_and_who_takes_part(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (lead, provider) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var desk = await Desk.On(host, p => p.WithVision().WithLeadInKind().WithPartners(lead, provider));

        var page = await desk.Browser.Get(desk.Home);

        Assert.True(page.HasLinkTo("mailto:manager@example.org"));
        Assert.True(page.HasLinkTo($"mailto:{desk.Coordinator.Email}"));
        Assert.Contains("1 of 6 in place", Card(page, "What’s next"), StringComparison.Ordinal);
        Assert.Contains("A vision and purpose that every partner has agreed", Card(page, "What’s next"), StringComparison.Ordinal);
        Assert.Contains($"2 partners Lead partner: {lead.Name}", Card(page, "People and agreement"), StringComparison.Ordinal);
        Assert.Contains("No committed cash is recorded.", Card(page, "Money"), StringComparison.Ordinal);
        Assert.Contains("No commissioner is among the partners.", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Home, Case.Done)]
    public async Task Adds_up_committed_cash_and_keeps_what_is_in_kind_apart(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (large, small) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var desk = await Desk.On(host);
        await A.Award().By(large).Of(60_000.50m, 2026).Of(10_000m, 2027).SavedIn(host, desk.Reference);
        await A.Award().By(small).Of(20_000m, null).SavedIn(host, desk.Reference);
        await A.Award().By(small).In(AwardState.Applied).Of(500_000m, 2026).SavedIn(host, desk.Reference);
        await A.Award().By(small).Described(new("Desk") { Kind = AwardKind.InKind, InKindBasis = "Rent" }).Of(7_000m, 2026).SavedIn(host, desk.Reference);

        var page = await desk.Browser.Get(desk.Home);

        Assert.Contains("£60,000.50 committed cash in 2026-27 £90,000.50 in all £20,000.00 of it with no year published £7,000.00 in kind, kept apart", Card(page, "Money"), StringComparison.Ordinal);
        Assert.Contains($"{large.Name} provides 77% of the committed cash", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Home, Case.Done)]
    public async Task Money_and_warnings_are_for_those_who_may_see_them(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var everyone = await Everyone.On(host);

        foreach (var role in Everyone.Seeing)
        {
            var page = await (await everyone.Browser(role)).Get($"/partnerships/{everyone.Partnership}");

            Assert.Equal((role, HttpStatusCode.OK), (role, page.Status));
            Assert.Equal((role, role is not Role.Participant), (role, page.Text.Contains("committed cash", StringComparison.Ordinal)));
            Assert.Equal((role, role is not (Role.Participant or Role.Funder)), (role, page.Text.Contains("Worth a look", StringComparison.Ordinal)));
            var manages = role is Role.Coordinator or Role.Administrator;
            Assert.Equal((role, manages), (role, page.HasLinkTo($"/partnerships/{everyone.Partnership}/pause")));
            Assert.Equal((role, manages), (role, page.HasLinkTo($"/partnerships/{everyone.Partnership}/purpose")));
            Assert.Equal((role, manages), (role, page.Text.Contains("Not answered yet", StringComparison.Ordinal)));
        }
    }

    [Theory, OnEveryDatabase, Covers(Home, Case.Done)]
    public async Task Agreed_exceptions_stay_on_its_face_and_say_when_they_are_overdue(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var desk = await Desk.On(host, p => p.InTestAndEmbedWithout("measured-outcome"));

        var before = await desk.Browser.Get(desk.Home);
        host.Clock.Advance(TimeSpan.FromDays(43));
        var after = await (await host.SignedIn(desk.Coordinator)).Get(desk.Home);

        Assert.Contains("An outcome that can be measured: due in 30 days, by 21 December 2026.", before.Text, StringComparison.Ordinal);
        Assert.True(before.HasLinkTo($"{desk.Home}/gate/exceptions/1/complete"));
        Assert.Contains("overdue by 13 days", after.Text, StringComparison.Ordinal);
        Assert.Contains("One agreed exception is overdue.", after.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Home, Case.Done)]
    public async Task A_paused_or_closed_partnership_offers_the_way_back_and_no_change(Database database)
    {
        var paused = await Desk.On(database, p => p.Paused());
        var closed = await Desk.On(database, p => p.Closed());

        var (one, other) = (await paused.Browser.Get(paused.Home), await closed.Browser.Get(closed.Home));

        Assert.Contains("The lead partner is moving house.", one.Text, StringComparison.Ordinal);
        Assert.True(one.HasLinkTo($"{paused.Home}/resume"));
        Assert.Contains("What we came for is done.", other.Text, StringComparison.Ordinal);
        Assert.True(other.HasLinkTo($"{closed.Home}/reopen"));
        foreach (var (page, desk) in new[] { (one, paused), (other, closed) })
            foreach (var change in new[] { "purpose", "places", "classification", "profile", "lead", "pause", "hand-over", "set-up" })
                Assert.False(page.HasLinkTo($"{desk.Home}/{change}"), change);
        Assert.DoesNotContain("Worth a look", other.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Home, Case.Done)]
    public async Task Costs_the_same_number_of_statements_whatever_it_holds(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var empty = await Desk.On(host);
        var organisations = new List<Testing.People.TestOrganisation>();
        for (var i = 0; i < 12; i++) organisations.Add(await A.Organisation().SavedIn(host));
        var full = await Desk.On(host, p => p.WithVision().WithLeadInKind().WithPartners([.. organisations]).InTestAndEmbedWithout("measured-outcome").ReadyForItsGate());
        foreach (var organisation in organisations) await A.Award().By(organisation).Of(1_000m).Of(2_000m, 2027).SavedIn(host, full.Reference);
        foreach (var desk in new[] { empty, full }) await desk.Browser.Get(desk.Home);

        var (few, many) = (await empty.Browser.Get(empty.Home), await full.Browser.Get(full.Home));

        Assert.Equal(few.Statements.Count, many.Statements.Count);
        Assert.InRange(many.Statements.Count, 1, 15);
    }

    private static string Card(Page page, string title) => string.Join(' ', page.Document.QuerySelectorAll(".summary-card")
        .Single(card => card.QuerySelector("h2")!.TextContent == title).QuerySelectorAll("p, li").Select(part => part.TextContent.Trim()));
}

using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.IntegrationTests.Contributions;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Governance;

public sealed class GovernanceHealthTests
{
    private const string Health = "GET /partnerships/{reference}/governance/health", Across = "GET /governance";

    [Theory, OnEveryDatabase, Covers(Health, Case.Done)]
    public async Task Each_figure_says_what_it_counts_and_where_the_records_are(Database database)
    {
        var (desk, tier) = await Desk.On(database).WithTier(t => t.Seating("Head of service", TierOffice.Chair).Seating("Treasurer").WithQuorum(new(QuorumBy.Count, 2))
            .Meeting(CadenceUnit.Months, 2, Today.AddMonths(-8)).WithEmptySeat(new(IsForLivedExperience: true)));
        await desk.Meeting(tier, Today.AddMonths(-5), (m, t, facts) => m.RecordAttendance(t, [], 60, facts, Today));
        await desk.Meeting(tier, Today.AddMonths(-4), (m, t, facts) => m.RecordAttendance(t, [new(2, AttendanceState.Apologies)], 60, facts, Today));
        await desk.Meeting(tier, Today.AddMonths(-14), (m, t, facts) => m.RecordAttendance(t, [], 60, facts, Today));

        var figures = FiguresOf(await desk.Get("governance/health"));

        Assert.StartsWith("0 of 1 group Needs a look Overdue to meet: Steering group.", figures["Keeping to the rhythm"], StringComparison.Ordinal);
        Assert.StartsWith("Last on 21 July 2026; none scheduled Needs a look No meeting is scheduled for Steering group.", figures["Last and next meeting"], StringComparison.Ordinal);
        Assert.Equal("1 of 2", figures["Quorate meetings"]);
        Assert.Equal("0 of 3 times", figures["Had to check back"]);
        Assert.StartsWith("1, kept for lived experience Needs a look", figures["Empty seats"], StringComparison.Ordinal);
        Assert.Equal("None", figures["Open actions"]);
        Assert.Equal("None", figures["Issues waiting for an answer"]);

        await desk.Meeting(tier, Today.AddDays(-3), (m, t, facts) => m.RecordAttendance(t, [new(1, NeedsToCheckBack: true)], 60, facts, Today));
        await desk.Meeting(tier, Today.AddDays(9));
        figures = FiguresOf(await desk.Get("governance/health"));
        Assert.Equal("1 of 1 group", figures["Keeping to the rhythm"]);
        Assert.Equal("Last on 18 November 2026; next on 30 November 2026", figures["Last and next meeting"]);
        Assert.Equal("1 of 5 times", figures["Had to check back"]);
    }

    [Theory, OnEveryDatabase]
    public async Task A_partner_counts_as_at_the_table_when_somebody_of_it_came_lately(Database database)
    {
        var partner = await PartnerDesk.On(database);
        var tier = await A.Tier().Of(TierKind.Steering, "Board").Then((t, facts) =>
            t.SeatMember(new SeatDetails(), new TermDetails(new(Name: "Director"), Today.AddMonths(-2), OrganisationId: partner.Organisation.Id), facts)).SavedIn(partner.Host, partner.Reference);
        Assert.Equal($"0 of 1 Needs a look Not at a meeting lately: {partner.Organisation.Name}.", FiguresOf(await partner.Get("governance/health"))["Partners at the table"]);

        await partner.Desk.Meeting(tier, Today.AddDays(-1), (m, t, facts) => m.RecordAttendance(t, [], 60, facts, Today));
        var figures = FiguresOf(await partner.Get("governance/health"));
        Assert.Equal("1 of 1", figures["Partners at the table"]);
        Assert.StartsWith("1 of 1 member Needs a look Many have just begun.", figures["New faces"], StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Across, Case.Done)]
    public async Task Across_partnerships_each_count_leads_to_the_partnerships_behind_it(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var browser = await host.SignedIn(coordinator);
        Assert.Contains("No partnerships yet", (await browser.Get("/governance")).Text, StringComparison.Ordinal);

        var late = await A.Partnership().CoordinatedBy(coordinator).SavedIn(host);
        await A.Tier().Of(TierKind.Steering, "Board").Meeting(CadenceUnit.Weeks, 2, Today.AddDays(-40)).WithEmptySeat(new(IsForLivedExperience: true)).SavedIn(host, late);
        var without = await A.Partnership().CoordinatedBy(coordinator).SavedIn(host);
        var page = await browser.Get("/governance");

        Assert.Equal(["1", "1", "1", "0", "1", "0"], page.Document.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr td:nth-child(2)").Select(c => new string([.. c.TextContent.Where(char.IsDigit)])));
        Assert.Contains($"/partnerships/{late}/governance", page.Links);
        Assert.Contains($"/partnerships/{without}/governance", page.Links);

        var filtered = await browser.Get("/governance?show=overdue-to-meet");
        Assert.Contains($"/partnerships/{late}/governance", filtered.Links);
        Assert.DoesNotContain($"/partnerships/{without}/governance", filtered.Links);
        Assert.Contains("is not on the list", (await browser.Get("/governance?show=nonsense&page=nine")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/governance?page=99999999999")).Status);
    }

    private static Dictionary<string, string> FiguresOf(Page page) => Shown(page).Document.QuerySelectorAll("main table tbody tr").ToDictionary(
        r => Plain(r.QuerySelector("th")!.TextContent), r => Plain(r.QuerySelector("td")!.TextContent));

    private static Page Shown(Page page)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

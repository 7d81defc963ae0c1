using CollabCase.Domain.Milestones;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Journey;

public sealed class ShowTimelineTests
{
    private const string Timeline = "GET /partnerships/{reference}/timeline";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers(Timeline, Case.Done)]
    public async Task Shows_every_milestone_by_date_with_what_comes_before_it(Database database)
    {
        var page = await (await Planned(database)).Get("timeline");

        Assert.Equal(["Milestone", "Grant awarded", "Pilot begins", "Pilot reported on", "Some day"], page.Table().Select(row => row[0]));
        Assert.Equal(["Grant awarded", "Funding and resource", "Late: 5 days 16 November 2026 6 days later than agreed", "10 November 2026", "nothing"], page.Table()[1]);
        Assert.Equal("Grant awarded", page.Table()[2][4]);
        var picture = page.Document.QuerySelector("svg[role=img]")!;
        Assert.Equal(["Grant awarded", "Pilot begins", "Pilot reported on"], picture.QuerySelectorAll(".timeline__title").Select(t => t.TextContent));
        Assert.Equal(2, picture.QuerySelectorAll(".timeline__arrow").Length);
        Assert.Contains("1 milestone has no date yet", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Timeline, Case.Done)]
    public async Task A_strand_leaves_its_own_and_still_names_what_comes_before_them(Database database)
    {
        var desk = await Planned(database);

        var page = await desk.Get("timeline?strand=delivery");

        Assert.Equal(["Milestone", "Pilot begins", "Pilot reported on"], page.Table().Select(row => row[0]));
        Assert.Equal("Grant awarded", page.Table()[1][4]);
        Assert.Single(page.Document.QuerySelectorAll(".timeline__arrow"));
        Assert.Equal("Delivery", page.Document.QuerySelector(".strand-choice [aria-current]")!.TextContent);
        Assert.StartsWith("Timeline of Delivery", page.Title, StringComparison.Ordinal);
        Assert.Contains("Nothing is planned in this strand.", (await desk.Get("timeline?strand=statutory-support")).Text, StringComparison.Ordinal);
        var odd = await desk.Get("timeline?strand=%3Cscript%3E");
        Assert.Contains("a strand that is not on the list", odd.Text, StringComparison.Ordinal);
        Assert.Equal(5, odd.Table().Count);
    }

    [Theory, OnEveryDatabase, Covers(Timeline, Case.Done)]
    public async Task Without_milestones_or_without_dates_it_says_so(Database database)
    {
        Assert.Contains("No milestones yet", (await (await Desk.On(database)).Get("timeline")).Text, StringComparison.Ordinal);

        var undated = await (await Desk.On(database, p => p.WithMilestone(m => m.On(null)))).Get("timeline");

        Assert.Contains("None of them has a date yet", undated.Text, StringComparison.Ordinal);
        Assert.Null(undated.Document.QuerySelector("svg"));
    }

    private static Task<Desk> Planned(Database database) => Desk.On(database, p => p
        .WithMilestone(m => m.Titled("Grant awarded").In(Strand.FundingAndResource).On(Today.AddDays(-11)).Agreed().MovedTo(Today.AddDays(-5)))
        .WithMilestone(m => m.Titled("Some day").In(Strand.Partnership).On(null))
        .WithMilestone(m => m.Titled("Pilot begins").In(Strand.Delivery).On(Today.AddDays(20)).After(1))
        .WithMilestone(m => m.Titled("Pilot reported on").In(Strand.Delivery).On(Today.AddDays(200)).After(3)));
}

using System.Net;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Journey;

public sealed class ShowJourneyTests
{
    private const string Journey = "GET /partnerships/{reference}/journey";
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Theory, OnEveryDatabase, Covers(Journey, Case.Done)]
    public async Task Shows_what_is_done_next_and_late_in_each_strand_and_stage(Database database)
    {
        var desk = await Desk.On(database, p => p.InTestAndEmbed()
            .WithMilestone(m => m.Titled("Agree who does what").DoneOn(Today.AddDays(-100)))
            .WithMilestone(m => m.Titled("First ten people").In(Strand.Delivery, Stage.TestAndEmbed).On(Today.AddDays(-3)).Agreed())
            .WithMilestone(m => m.Titled("Commissioner named").In(Strand.StatutorySupport, Stage.SustainAndEmbed))
            .WithMilestone(m => m.Titled("Not wanted any more").In(Strand.Delivery, Stage.TestAndEmbed).Dropped()));

        var page = await desk.Get("journey");

        Assert.Equal("Journey", page.Heading);
        Assert.Contains("1 done, 1 next, 1 late, as of 21 November 2026.", page.Text, StringComparison.Ordinal);
        var table = page.Table();
        Assert.Equal(["Strand", "Pre-collaboration Done", "Test and embed Now", "Sustain and embed To come"], table[0]);
        Assert.Equal(["Funding and resource", "Nothing planned", "Nothing planned", "Nothing planned"], table[1]);
        Assert.Equal("1 next○ Next 21 December 2026 Commissioner named", table[2][3]);
        Assert.Equal("1 late! Late was due 18 November 2026 First ten people", table[3][2]);
        Assert.Equal("1 done✓ Done 13 August 2026 Agree who does what", table[4][1]);
        Assert.DoesNotContain("Not wanted any more", page.Text, StringComparison.Ordinal);
        foreach (var way in new[] { "milestones/2", "milestones", "timeline", "journey.svg", "journey.svg?download=1" }) Assert.True(page.HasLinkTo($"{desk.Home}/{way}"), way);
        Assert.Contains("Money from independent funders", page.Document.QuerySelector("details.ds_details:not([open])")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Journey, Case.Done)]
    public async Task Before_anything_is_planned_it_says_what_will_be_here_and_what_journeys_are_about(Database database)
    {
        var page = await (await Desk.On(database)).Get("journey");

        Assert.Contains("No milestones yet", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("details.ds_details[open]"));
        Assert.Null(page.Document.QuerySelector("table.journey"));
    }

    [Theory, OnEveryDatabase, Covers(Journey, Case.Done)]
    public async Task A_participant_and_a_funder_see_the_same_journey_as_the_coordinator(Database database)
    {
        var everyone = await Everyone.On(await CollabCaseHost.On(database));
        var coordinators = await (await everyone.Browser(Role.Coordinator)).Get($"/partnerships/{everyone.Partnership}/journey");

        foreach (var role in new[] { Role.Participant, Role.Funder, Role.Auditor })
        {
            var page = await (await everyone.Browser(role)).Get($"/partnerships/{everyone.Partnership}/journey");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(Content(coordinators), Content(page));
        }
    }

    [Theory, OnEveryDatabase, Covers(Journey, Case.Done)]
    public async Task A_paused_and_a_taken_over_partnership_can_be_looked_at(Database database)
    {
        var paused = await (await Desk.On(database, p => p.WithMilestone().Paused())).Get("journey");
        Assert.Contains("paused", paused.Document.QuerySelector(".partnership > .ds_inset-text")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("1 next, as of", paused.Text, StringComparison.Ordinal);

        var host = await CollabCaseHost.On(database);
        var coordinator = await A.Person().Coordinator().SavedIn(host);
        var reference = await host.Write([], db =>
        {
            var partnership = Partnership.TakeOver($"PSP-{coordinator.Reference}", "Taken over (invented)", "To go on.", Stage.TestAndEmbed, null, DatePrecision.Day, "A report", coordinator.Id, Today, PartnershipBuilder.Now);
            db.Add(partnership);
            return Task.FromResult(partnership.Reference);
        });
        await A.Milestone().In(Strand.Delivery, Stage.TestAndEmbed).SavedIn(host, reference);

        var page = await (await host.SignedIn(coordinator)).Get($"/partnerships/{reference}/journey");

        Assert.Equal("Pre-collaboration Not recorded here", page.Table()[0][1]);
        Assert.All(page.Table().Skip(1), row => Assert.Equal("Not recorded here", row[1]));
    }

    private static string Content(Page page) => page.Document.QuerySelector(".partnership__content")!.TextContent;
}

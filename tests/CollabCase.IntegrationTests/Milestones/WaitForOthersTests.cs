using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.IntegrationTests.Milestones.MilestoneDesk;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class WaitForOthersTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/wait-for", Act = "POST /partnerships/{reference}/milestones/{number}/wait-for";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task It_waits_for_words_a_partner_or_a_person_and_the_wait_before_is_kept(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var partner = await A.Organisation().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithPartners(partner.Id).WithMilestone(m => m.Titled("Sign the lease")));

        var page = await desk.CarriesOut("wait-for", "WaitForOthers", new { WaitingFor = "The decision of the board", WaitingSince = "16 November 2026" });

        Assert.Equal("Waiting since 16 November 2026: Sign the lease.", page.Saved);
        Assert.Contains("Waiting for The decision of the board since 16 November 2026", (await desk.Open("mark-done")).Text, StringComparison.Ordinal);

        await desk.CarriesOut("wait-for", "WaitForOthers", new { Organisation = partner.Reference, Person = desk.Coordinator.Reference, WaitingSince = "20 November 2026" });

        var milestone = await desk.Milestone();
        Assert.Equal((null, partner.Id, desk.Coordinator.Id, Today.AddDays(-1)), (milestone.WaitingFor, milestone.WaitingForOrganisationId, milestone.WaitingForPersonId, milestone.WaitingSince));
        Assert.Equal(("The decision of the board", 4), (milestone.PastWaits.Single().WaitedFor, milestone.PastWaits.Single().Days));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Nobody_named_or_a_day_that_has_not_come_comes_back(Database database)
    {
        var desk = await With(database, m => m);

        Assert.Equal("Say for whom or what it waits: in words, or choose an organisation or a person.", (await desk.ComesBack("wait-for", new { WaitingSince = "20 November 2026" })).ErrorAt("WaitingFor"));
        Assert.Equal("Enter the first day of waiting.", (await desk.ComesBack("wait-for", new { WaitingFor = "The board", WaitingSince = "" })).ErrorAt("WaitingSince"));
        Assert.Equal("Enter the first day of waiting. It is today or earlier.", (await desk.ComesBack("wait-for", new { WaitingFor = "The board", WaitingSince = "22 November 2026" })).ErrorAt("WaitingSince"));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Stale)]
    public async Task A_stale_form_says_nothing(Database database) => await (await With(database, m => m)).RefusesWhenStale("wait-for", new { WaitingFor = "The board" });

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task Nothing_waits_anew_in_a_paused_partnership(Database database) => await (await With(database, m => m)).RefusesWhilePaused("wait-for", new { WaitingFor = "The board" });
}

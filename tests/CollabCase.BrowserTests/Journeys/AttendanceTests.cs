using CollabCase.Domain.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Governance;
using Microsoft.Playwright;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.BrowserTests.Journeys;

public sealed class AttendanceTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_quorum_is_told_while_the_form_is_filled_in_with_script_and_without(bool javaScript)
    {
        var host = await journey.StartedAsync();
        var coordinator = await host.Person("coordinator@example.org");
        var partnership = await A.Partnership().CoordinatedBy(coordinator).SavedIn(host);
        var tier = await A.Tier().Seating("Chair of the board", TierOffice.Chair).Seating("Head of service").WithQuorum(new(QuorumBy.Count, 2)).SavedIn(host, partnership);
        var meeting = await A.Meeting().As(new(Today, PlannedMinutes: 60)).SavedIn(host, partnership, tier);
        await using var tab = await Tab.OpenAsync(host, coordinator.Email, javaScript: javaScript);
        var (page, answer) = (tab.Page, tab.Page.Locator("#quorum-answer"));
        await page.GotoAsync(new Uri(host.Address, $"/partnerships/{partnership}/meetings/{meeting}/attendance").ToString());
        await Assertions.Expect(answer).ToContainTextAsync("2 of 2 voting members, 2 needed");
        await Assertions.Expect(page.GetByLabel("Who came for Head of service?")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Group, new() { Name = "Head of service" }).GetByText("Absent").ClickAsync();
        if (!javaScript) await tab.LeadsOn(() => page.GetByRole(AriaRole.Button, new() { Name = "Work out the quorum" }).ClickAsync());
        await Assertions.Expect(answer).ToContainTextAsync("1 of 2 voting members, 2 needed");
        await Assertions.Expect(answer).ToContainTextAsync("Not quorate");

        await page.GetByRole(AriaRole.Group, new() { Name = "Head of service" }).GetByText("Deputy came").ClickAsync();
        await page.GetByLabel("Who came for Head of service?").FillAsync("Deputy head");
        if (!javaScript) await tab.LeadsOn(() => page.GetByRole(AriaRole.Button, new() { Name = "Work out the quorum" }).ClickAsync());
        await Assertions.Expect(answer).ToContainTextAsync("2 of 2 voting members, 2 needed");
        await Assertions.Expect(page.GetByLabel("Who came for Head of service?")).ToHaveValueAsync("Deputy head");

        await tab.LeadsOn(() => page.GetByRole(AriaRole.Button, new() { Name = "Save who came" }).Last.ClickAsync());
        await Assertions.Expect(page.GetByText("Deputy head, for Head of service")).ToBeVisibleAsync();
        Assert.Empty(tab.TakeComplaints());
    }
}

using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

public sealed class MembersTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private const string Glen = "Glen Example Connections (invented)";
    private const string Strath = "Strathexample Recovery Partnership (invented)";

    [Theory]
    [InlineData("steering@example.org", "COL-CAN", Glen, Strath)]
    [InlineData("partner@example.org", "EX-GLEN", Strath)]
    [InlineData("participant@example.org", "EX-GLEN", Strath)]
    public async Task They_see_the_partnerships_they_are_in_and_no_other(string email, string another, params string[] theirs)
    {
        await using var member = await Visitor.SignedIn(await journey.StartedAsync(), email);

        await member.Open("/");
        Assert.Equal(theirs, await member.Page.Locator(".part-taken > h3").AllInnerTextsAsync());

        await member.Follow("Partnerships");
        await member.Arrives("Partnerships");
        Assert.Equal(theirs, await member.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).AllInnerTextsAsync());

        Assert.Equal(404, await member.Open($"/partnerships/{another}"));
        Assert.Equal("Page not found", await member.Heading());
    }

    [Fact]
    public async Task A_participant_sees_the_page_of_their_group_but_neither_its_money_nor_its_risks_nor_its_history()
    {
        await using var participant = await Visitor.SignedIn(await journey.StartedAsync(), "participant@example.org");
        await participant.Open("/");

        await participant.Follow(Strath);

        await participant.Arrives(Strath);
        await participant.Sees("One way in to recovery support in Strathexample");
        // Everybody in a partnership sees its journey and its notes; money, risks and what changed are for those who answer for them.
        Assert.Equal(["Overview", "Journey", "Milestones", "Gate", "Partners", "Governance", "Documents", "Notes and documents"], await participant.Sections());
        foreach (var section in new[] { "funding", "history", "risks", "people", "milestones/plan" })
        {
            Assert.Equal(403, await participant.Open($"/partnerships/EX-STRATH/{section}"));
            Assert.Equal("You cannot do this", await participant.Heading());
        }
    }
}

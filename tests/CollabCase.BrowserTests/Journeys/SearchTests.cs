using CollabCase.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

/// <summary>From any page to a record, by the beginnings of its words.</summary>
public sealed class SearchTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private const string Box = "Search for partnerships, milestones, notes, documents, organisations and people";
    private const string Name = "Café of the four villages (invented)";
    private const string Milestone = "Open the kitchen on Thursdays";

    [Fact]
    public async Task What_was_sought_is_found_and_opened_with_the_keyboard_alone()
    {
        var host = await journey.StartedAsync();
        var person = await A.Person().Coordinator().SavedIn(host);
        var reference = await A.Partnership().Named(Name).CoordinatedBy(person).WithMilestone(m => m.Titled(Milestone)).SavedIn(host);
        await using var coordinator = await Visitor.SignedIn(host, person.Email);
        var keys = new Keys(coordinator);
        await coordinator.Open("/");

        await keys.Type(Box, "vill CAFE");
        await keys.LeadOn("Enter");
        await coordinator.Arrives("Search");
        Assert.Equal("vill CAFE", await BoxOf(coordinator).InputValueAsync());
        await keys.SkipToMain();
        await keys.Follow(Name);
        await coordinator.Arrives(Name);

        await keys.Type(Box, "kitch thurs");
        await keys.LeadOn("Enter");
        await keys.SkipToMain();
        await keys.Follow(Milestone);
        Assert.Equal($"/partnerships/{reference}/milestones/1", coordinator.Path);
        await coordinator.Arrives(Milestone);
    }

    [Fact]
    public async Task What_a_person_may_not_see_is_not_found_and_the_page_says_what_to_try()
    {
        var host = await journey.StartedAsync();
        await A.Partnership().Named("Ferrymen of the strath (invented)").CoordinatedBy(await A.Person().Coordinator().SavedIn(host)).WithMilestone(m => m.Titled("Launch the ferry")).SavedIn(host);
        await using var coordinator = await Visitor.SignedIn(host, (await A.Person().Coordinator().SavedIn(host)).Email, javaScript: false);
        await coordinator.Open("/search");

        await BoxOf(coordinator).FillAsync("ferry");
        await coordinator.Press("Search");

        await coordinator.Sees("Nothing was found for ‘ferry’");
        await coordinator.SeesNothingOf("Ferrymen", "Launch the ferry");
        Assert.Equal(0, await coordinator.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.List).CountAsync());
    }

    private static ILocator BoxOf(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox);
}

using System.Globalization;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Web.Mvc;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

/// <summary>Without a mouse: Tab, arrows, Space and Enter lead all the way, and it can be seen where one is.</summary>
public sealed class KeyboardTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private const string Strath = "Strathexample Recovery Partnership (invented)";
    private const string DataSharing = "An agreement on sharing data, or the reason why none is needed";
    private const string Where = "Where can it be seen, or why does it not apply?";

    [Fact]
    public async Task A_partnership_is_taken_past_its_gate_with_the_keyboard_alone()
    {
        var host = await journey.StartedAsync();
        var today = host.Clock.Today();
        await A.Decision().Titled("We move on").Binding(DecisionMatters.Gate, (long)Gate.ToTestAndEmbed, "The gate to Test and embed").SavedIn(host, "EX-STRATH", 1);
        await using var coordinator = await Visitor.Arriving(host);
        var keys = new Keys(coordinator);
        await coordinator.Open("/account/sign-in");
        await keys.SkipToMain();
        await keys.Type("E-mail address", "coordinator@example.org");
        await keys.Type("Password", "partnership-in-practice");
        await keys.LeadOn("Enter");
        await keys.Follow("Partnerships");
        await keys.SkipToMain();
        await keys.Follow(Strath);
        await keys.SkipToMain();
        await keys.Follow("See what’s next");
        await coordinator.Sees("8 of the 11 things that come before Test and embed are in place");

        await keys.SkipToMain();
        await keys.Follow($"Tell us it is recorded elsewhere: ‘{DataSharing}’");
        await keys.SkipToMain();
        await keys.PressButton("Save what you told us");
        await BeginsAtTheSummary(coordinator);
        Assert.Equal(["Choose whether it is in place or does not apply.", "Say what is in place and where it can be seen, or why it does not apply."], [await keys.Tab(), await keys.Tab()]);
        await keys.Press("Shift+Tab");
        await keys.Press("Enter");
        Assert.Equal("It is in place", await keys.On());
        await keys.Press("ArrowDown");
        Assert.False(await coordinator.Page.GetByLabel("It is in place").IsCheckedAsync());
        await keys.Press("ArrowUp");
        Assert.True(await coordinator.Page.GetByLabel("It is in place").IsCheckedAsync());
        await keys.Type(Where, "All four partners signed it in October.");
        await keys.PressButton("Save what you told us");
        await coordinator.Sees($"‘{DataSharing}’ is in place, as you told us.", "9 of the 11");

        await keys.SkipToMain();
        await keys.Follow("Proceed with agreed exceptions");
        await keys.SkipToMain();
        await keys.PressButton("Continue");
        await BeginsAtTheSummary(coordinator);
        await keys.Tab();
        await keys.Press("Enter");
        Assert.Equal("Which decision of ‘Steering group’ is it?", await keys.On());
        await keys.Press("ArrowDown");
        await keys.PressButton("Continue");
        await keys.SkipToMain();
        foreach (var reason in new[] { "The partner who joined last signs at its board.", "The commissioner’s post is being filled." })
        {
            await keys.Type("Why move on without it?", reason);
            await keys.Type("What will be done?", "The coordinator asks again each month.");
            await keys.Type("By when?", Written(today.AddDays(60)));
        }
        await keys.PressButton("Continue");
        await coordinator.Arrives("Check your answers");
        await keys.SkipToMain();
        await keys.PressButton("Record the decision");

        await coordinator.Sees("What changes now", "Test and embed");
        var partnership = await host.Partnership("EX-STRATH");
        Assert.Equal((Stage.TestAndEmbed, 2), (partnership.Stage, partnership.OpenExceptions().Count));
        await host.VerifyHistory();
    }

    [Fact]
    public async Task A_review_on_the_desk_is_recorded_and_a_time_away_is_said_with_the_keyboard_alone()
    {
        var host = await journey.StartedAsync();
        var today = host.Clock.Today();
        await using var coordinator = await Visitor.SignedIn(host, "coordinator@example.org");
        var keys = new Keys(coordinator);
        await coordinator.Open("/");
        // The header is gone through in the order in which it is seen: name, search, areas, person.
        await keys.TabTo("CollabCase");
        await keys.Tab();
        Assert.Equal(["Search", "Home", "Desk"], [await keys.Tab(), await keys.Tab(), await keys.Tab()]);
        await keys.LeadOn("Enter");
        await coordinator.Arrives("Your desk");

        await keys.SkipToMain();
        await keys.Follow($"Record the result: The report to the foundation, {Strath}");
        await keys.SkipToMain();
        await keys.PressButton("Record the result");
        await BeginsAtTheSummary(coordinator);
        Assert.Equal("Choose what came of it.", await keys.Tab());
        await keys.Press("Enter");
        await keys.Press("Space");
        await keys.PressButton("Record the result");
        await coordinator.Sees("Recorded: no change.");
        Assert.Equal("/desk", coordinator.Path);

        await coordinator.Open("/notices");
        await keys.SkipToMain();
        await keys.Follow("Choose when and of what you are reminded");
        await coordinator.Open("/account/absence");
        await keys.SkipToMain();
        await keys.Type("First day away", Written(today.AddDays(7)));
        await keys.Type("Last day away", Written(today.AddDays(14)));
        await keys.Type("Who is reminded meanwhile?", "steering@example.org");
        await keys.PressButton("Save");
        await coordinator.Sees(Written(today.AddDays(14)));
    }

    private static async Task BeginsAtTheSummary(Visitor visitor)
    {
        Assert.StartsWith("Error: ", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await visitor.Page.Locator(".ds_error-summary").EvaluateAsync<bool>("summary => summary === document.activeElement"), "The page does not begin at the summary of what is wrong.");
    }

    private static string Written(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}

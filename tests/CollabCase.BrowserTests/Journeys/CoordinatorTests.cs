using System.Globalization;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Web.Mvc;
using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

public sealed class CoordinatorTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private const string Memorandum = "A memorandum that every partner has signed";
    private const string Commissioner = "A named commissioner, and what they would commission";
    private const string DataSharing = "An agreement on sharing data, or the reason why none is needed";

    [Fact]
    public async Task A_partnership_moves_on_with_what_is_told_and_what_is_agreed()
    {
        var host = await journey.StartedAsync();
        var today = host.Clock.Today();
        var decision = await A.Decision().Titled("We move on").Binding(DecisionMatters.Gate, (long)Gate.ToTestAndEmbed, "The gate to Test and embed").SavedIn(host, "EX-STRATH", 1);
        await using var coordinator = await Visitor.Arriving(host);
        await coordinator.SignIn("coordinator@example.org", "partnership-in-practice");
        await coordinator.Follow("Partnerships");
        await coordinator.Follow("Strathexample Recovery Partnership (invented)");
        await coordinator.Sees("EX-STRATH", "8 of 11");
        await coordinator.Follow("See what’s next");
        await coordinator.Sees("8 of the 11 things that come before Test and embed are in place", Memorandum, Commissioner, DataSharing);

        await coordinator.Follow(coordinator.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = $"Tell us it is recorded elsewhere: ‘{DataSharing}’" }));
        await coordinator.Choose("It is in place");
        await coordinator.Type("Where can it be seen, or why does it not apply?", "All four partners signed it in October. The lead partner keeps it.");
        await coordinator.Press("Save what you told us");
        await coordinator.Sees($"‘{DataSharing}’ is in place, as you told us.", "9 of the 11");

        await coordinator.Follow("Proceed with agreed exceptions");
        await coordinator.Sees("2 things that are required are still to come");
        await coordinator.Choose("Which decision of ‘Steering group’ is it?", $"{decision}. We move on, {Written(today.AddDays(-7))}");
        await coordinator.Press("Continue");
        foreach (var (title, reason) in new[] { (Memorandum, "The partner who joined last signs at its board."), (Commissioner, "The commissioner’s post is being filled.") })
        {
            var exception = coordinator.Page.GetByRole(AriaRole.Group, new() { Name = title });
            await exception.GetByLabel("Why move on without it?").FillAsync(reason);
            await exception.GetByLabel("What will be done?").FillAsync("The coordinator asks again each month.");
            await exception.GetByLabel("By when?").FillAsync(Written(today.AddDays(60)));
        }
        await coordinator.Press("Continue");
        Assert.Equal("Check your answers", await coordinator.Heading());
        await coordinator.Sees("We move on", Memorandum, "The partner who joined last signs at its board.", Commissioner,
            "The commissioner’s post is being filled.", "The coordinator asks again each month.", Written(today.AddDays(60)));
        await coordinator.Press("Record the decision");
        await coordinator.Sees("What changes now", "Test and embed");

        await coordinator.Follow("Strathexample Recovery Partnership (invented)");

        await coordinator.Sees("Test and embed", "Agreed exceptions, still to be done", $"{Memorandum}: due in 60 days", $"{Commissioner}: due in 60 days");
        await coordinator.SeesNothingOf($"{DataSharing}: due");
        await coordinator.Follow("Partnerships");
        await coordinator.Sees("2 agreed exceptions open");
        await host.VerifyHistory();
    }

    [Fact]
    public async Task A_partnership_is_opened_left_and_set_up_later_on_a_small_screen_without_script()
    {
        const string name = "Partnership of the small screen", purpose = "To open a partnership wherever one happens to be.";
        var host = await journey.StartedAsync();
        await using var coordinator = await Visitor.SignedIn(host, "coordinator@example.org", width: 320, javaScript: false);
        await coordinator.Open("/partnerships");
        await coordinator.Follow("Open a partnership");
        await coordinator.Type("Name", name);
        await coordinator.Type("Purpose", purpose);
        await coordinator.Press("Open the partnership");
        await coordinator.Sees("Everything else can wait until it is needed", "step 1 of 5");
        Assert.Equal((name, purpose), (await coordinator.TypedInto("Name"), await coordinator.TypedInto("Purpose")));
        await coordinator.Press("Save and continue");
        await coordinator.Sees("step 2 of 5");
        await coordinator.Follow("Finish later");
        await coordinator.Sees("The set-up is not finished", purpose);

        await coordinator.Open("/partnerships");
        await coordinator.Follow($"Finish setting up {name}");

        Assert.Equal("Check your answers", await coordinator.Heading());
        await coordinator.Sees("11 questions are still open", purpose);
        Assert.True(await coordinator.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 320"), "The answers scroll sideways at 320 px.");
        await coordinator.Follow("Answer theme");
        await coordinator.Choose("What is it mainly about?", "Mental health and recovery");
        await coordinator.Press("Save");
        await coordinator.Sees("10 questions are still open", "Mental health and recovery");
        await coordinator.Press("Finish setting up");
        await coordinator.SeesNothingOf("The set-up is not finished");
        await coordinator.Open("/partnerships");
        await coordinator.SeesNothingOf($"Finish setting up {name}");
    }

    private static string Written(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}

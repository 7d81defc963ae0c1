using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

public sealed class AuditorTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private const string Home = "/partnerships/EX-STRATH";
    private const string Newest = "Strathexample Town House, room 2";

    private static readonly string[] FileAddresses = [".csv", ".xlsx", ".json", ".svg", "/versions/"];

    [Fact]
    public async Task Nothing_on_any_section_leads_to_a_change()
    {
        await using var auditor = await Visitor.SignedIn(await journey.StartedAsync(), "auditor@example.org");
        await auditor.Open(Home);
        // What auditors may see (Act.SeeFunding, SeeHistory, SeeRisks): all but who has an account here, which administrators keep.
        Assert.Equal(["Overview", "Journey", "Milestones", "Gate", "Partners", "Governance", "Documents", "Funding", "Risks", "Reviews", "Notes and documents", "History"], await auditor.Sections());
        await auditor.Open($"{Home}/partners");
        Assert.Equal(["Overview", "Journey", "Milestones", "Gate", "Partners", "Contributions", "Shared understanding", "Induction", "Messages", "Governance", "Documents", "Funding", "Risks", "Reviews", "Notes and documents", "History"], await auditor.Sections());
        var onward = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var section in await HrefsOf(auditor.SideNavigation.GetByRole(AriaRole.Link)))
        {
            await auditor.Open(section);
            await OffersNothing(auditor);
            onward.UnionWith(await LinksWithin(auditor));
        }

        Assert.NotEmpty(onward);
        foreach (var address in onward)
        {
            Assert.Equal((address, 200), (address, await auditor.Open(address)));
            await OffersNothing(auditor);
        }
    }

    [Theory]
    [InlineData("purpose")]
    [InlineData("gate/advance-stage")]
    [InlineData("awards/record")]
    [InlineData("milestones/plan")]
    [InlineData("milestones/start-from-template")]
    [InlineData("risks/record")]
    [InlineData("notes/documents/add")]
    [InlineData("people")]
    public async Task The_address_of_an_act_is_refused(string act)
    {
        await using var auditor = await Visitor.SignedIn(await journey.StartedAsync(), "auditor@example.org");

        Assert.Equal(403, await auditor.Open($"{Home}/{act}"));

        Assert.Equal("You cannot do this", await auditor.Heading());
    }

    [Fact]
    public async Task The_history_is_there_to_read_and_to_take_along()
    {
        await using var auditor = await Visitor.SignedIn(await journey.StartedAsync(), "auditor@example.org");
        await auditor.Open(Home);
        await auditor.Follow("History");
        await auditor.Arrives("What changed");
        await auditor.Sees("Read from the demonstration’s files", "CollabCase (demonstration)", Newest);

        var download = await auditor.Download("Download all of it (CSV)");

        Assert.StartsWith("EX-STRATH-history", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("Number,When (UTC),Who,What,Screen,About,Record,Change,Field,Was,Is now,Hash", lines[0].TrimStart('\uFEFF'));
        Assert.Contains(lines, line => line.Contains("CollabCase (demonstration)", StringComparison.Ordinal) && line.Contains(Newest, StringComparison.Ordinal));
    }

    private static async Task OffersNothing(Visitor auditor)
    {
        Assert.Equal((auditor.Path, ""), (auditor.Path, string.Join(", ", await auditor.Buttons())));
        Assert.Equal((auditor.Path, 0), (auditor.Path, await auditor.Page.Locator($"main form:not({Visitor.OnlyAsks})").CountAsync()));
    }

    // Files are not pages.
    private static async Task<IEnumerable<string>> LinksWithin(Visitor auditor) =>
        (await HrefsOf(auditor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link))).Select(link => link.Split('#')[0])
            .Where(link => link.StartsWith(Home + "/", StringComparison.Ordinal) && !FileAddresses.Any(file => link.Contains(file, StringComparison.Ordinal)));

    private static async Task<IReadOnlyList<string>> HrefsOf(ILocator links) => await links.EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href') ?? '')");
}

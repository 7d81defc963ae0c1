using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

/// <summary>On paper there is what is to be read, and nothing to press.</summary>
public sealed partial class PrintTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    [Theory]
    [InlineData("coordinator@example.org", "/partnerships/EX-STRATH/gate", "What’s next before Test and embed", 4)]
    [InlineData("funder@example.org", "/funding/portfolio", "Where your money goes", 3)]
    public async Task A_page_is_a_few_sheets_without_navigation_and_buttons(string email, string address, string heading, int mostSheets)
    {
        await using var visitor = await Visitor.SignedIn(await journey.StartedAsync(), email);
        await visitor.Open(address);

        var sheets = Sheet().Count(Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { Format = "A4" })));
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.InRange(sheets, 1, mostSheets);
        await visitor.Arrives(heading);
        var useless = visitor.Page.Locator("nav, button, form, footer a, a.ds_button, .ds_skip-links");
        Assert.NotEqual(0, await useless.CountAsync());
        Assert.Empty(await useless.EvaluateAllAsync<string[]>("all => all.filter(e => e.checkVisibility({ visibilityProperty: true }) && e.innerText.trim()).map(e => e.outerHTML.slice(0, 160))"));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}

using AngleSharp.Dom;
using CollabCase.Web.Mvc.Forms;
using Xunit;

namespace CollabCase.UnitTests.Forms;

public class ErrorSummaryTests
{
    [Fact]
    public async Task Is_not_there_when_there_is_no_problem() => Assert.Empty((await Summary(new FormPage())).Children);

    [Fact]
    public async Task Leads_to_each_field_in_the_order_of_the_page()
    {
        var page = await new FormPage().PostAsync(("Seats", "three"), ("StartDate", "never"));
        page.ModelState.AddModelError("", "The memorandum is not signed yet.");
        await FormPage.WriteAsync(new DateFieldTagHelper { For = page.For("StartDate"), ViewContext = page.View }, "date-field");
        await FormPage.WriteAsync(new TextFieldTagHelper { For = page.For("Seats"), ViewContext = page.View }, "text-field");

        var items = (await Summary(page)).QuerySelectorAll("li");

        Assert.Equal([null, "#StartDate", "#Seats"], items.Select(item => item.QuerySelector("a")?.GetAttribute("href")));
        Assert.Equal("The memorandum is not signed yet.", items[0].TextContent);
    }

    [Fact]
    public async Task Does_not_lead_to_a_field_that_is_not_there()
    {
        var page = await new FormPage().PostAsync(("Seats", "three"));

        Assert.Empty((await Summary(page)).QuerySelectorAll("a"));
    }

    [Fact]
    public async Task Does_not_show_an_exceptions_own_words()
    {
        var page = new FormPage();
        page.ModelState.TryAddModelException("Seats", new InvalidOperationException("at Some.Code() in line 7"));

        Assert.DoesNotContain("Some.Code", (await Summary(page)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_focused_and_is_announced()
    {
        var page = new FormPage();
        page.ModelState.AddModelError("", "Not yet.");

        var summary = (await Summary(page)).FirstElementChild!;

        Assert.Equal(("-1", "alert"), (summary.GetAttribute("tabindex"), summary.GetAttribute("role")));
        Assert.Equal("There is a problem", summary.QuerySelector("#" + summary.GetAttribute("aria-labelledby"))!.TextContent);
    }

    private static Task<IElement> Summary(FormPage page) => FormPage.WriteAsync(new ErrorSummaryTagHelper { ViewContext = page.View }, "error-summary");
}

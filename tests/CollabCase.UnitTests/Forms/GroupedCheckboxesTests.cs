using AngleSharp.Dom;
using CollabCase.Web.Mvc.Forms;
using Xunit;

namespace CollabCase.UnitTests.Forms;

public class GroupedCheckboxesTests
{
    private static readonly ChoiceGroup[] Groups =
        [new("Councils", [new("S12000049", "Glasgow City"), new("S12000047", "Fife")]), new("Health boards", [new("S08000024", "Lothian")])];

    [Fact]
    public async Task Ticks_what_the_record_has_and_unfolds_the_groups_with_ticks()
    {
        var field = await Write(new FormPage().Show(new Page { Form = new Command { Roles = ["S12000047"] } }));

        Assert.Equal(["S12000047"], Ticked(field));
        Assert.Equal([("Councils (1 of 2 chosen)", true), ("Health boards (1)", false)],
            field.QuerySelectorAll("details").Select(d => (d.QuerySelector("summary")!.TextContent, d.HasAttribute("open"))));
    }

    [Fact]
    public async Task Every_box_has_an_id_and_a_label_of_its_own()
    {
        var field = await Write(new FormPage());
        var boxes = field.QuerySelectorAll("input[type=checkbox]");

        Assert.Equal(["Roles", "Roles-2", "Roles-3"], boxes.Select(b => b.Id));
        Assert.Equal(["Glasgow City", "Fife", "Lothian"], boxes.Select(b => field.QuerySelector($"label[for={b.Id}]")!.TextContent));
        Assert.Equal("Where?", field.QuerySelector("legend")!.TextContent);
    }

    [Fact]
    public async Task Shows_again_what_was_ticked_and_says_what_is_wrong()
    {
        var page = await new FormPage().PostAsync(("Roles", "S08000024"), (FormFields.ShownKey, "Roles"));
        page.ModelState.AddModelError("Roles", "Choose places from the list.");

        var field = await Write(page);

        Assert.Equal(["S08000024"], Ticked(field));
        Assert.Contains("Choose places from the list.", field.QuerySelector("#Roles-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Roles-error", field.QuerySelector("fieldset")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.True(field.QuerySelectorAll("details").All(d => d.HasAttribute("open")));
    }

    private static Task<IElement> Write(FormPage page) => FormPage.WriteAsync(
        new GroupedCheckboxesFieldTagHelper { For = page.For("Roles"), ViewContext = page.View, Label = "Where?", Groups = Groups }, "grouped-checkboxes-field");

    private static IEnumerable<string?> Ticked(IElement field) => field.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value"));
}

using AngleSharp.Dom;
using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc.Forms;
using Xunit;

namespace CollabCase.UnitTests.Forms;

public class FieldTests
{
    private static readonly Choice[] Colours = [new("Blue", "Blue"), new("Green", "Green", "Like grass")];
    private static readonly Choice[] Roles = [new("Lead", "Lead"), new("Funder", "Funder")];

    [Fact]
    public async Task Names_a_field_as_the_command_does()
    {
        var page = new FormPage();

        var field = await Text(page, "Purpose");

        var input = field.QuerySelector("input")!;
        Assert.Equal(("Purpose", "Purpose"), (input.Id, input.GetAttribute("name")));
        Assert.Equal("Purpose", field.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task Puts_a_name_of_code_into_words() =>
        Assert.Equal("Amount awarded", (await Text(new FormPage(), "AmountAwarded")).QuerySelector("label")!.TextContent);

    [Fact]
    public async Task Shows_values_as_people_write_them()
    {
        var page = new FormPage().Show(new Page { Form = { StartDate = new DateOnly(2026, 11, 21), AmountAwarded = Money.FromPounds(1234.5m) } });

        Assert.Equal("21 November 2026", InputValue(await FormPage.WriteAsync(new DateFieldTagHelper { For = page.For("StartDate"), ViewContext = page.View }, "date-field")));
        Assert.Equal("1,234.50", InputValue(await FormPage.WriteAsync(new MoneyFieldTagHelper { For = page.For("AmountAwarded"), ViewContext = page.View }, "money-field")));
        Assert.Equal("", InputValue(await Text(page, "EndDate")));
    }

    [Fact]
    public async Task Keeps_what_was_typed_and_says_what_is_not_right()
    {
        var page = await new FormPage().PostAsync(("StartDate", "31 <b>Feb"));

        var field = await FormPage.WriteAsync(new DateFieldTagHelper { For = page.For("StartDate"), ViewContext = page.View }, "date-field");

        var input = field.QuerySelector("input")!;
        Assert.Equal("31 <b>Feb", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("StartDate-hint StartDate-error", input.GetAttribute("aria-describedby"));
        Assert.Contains("must have a day, a month and a year", field.QuerySelector("#StartDate-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(field.QuerySelector(".ds_question--error"));
    }

    [Fact]
    public async Task Carries_an_answer_along_as_it_was_typed_and_leads_no_message_to_it()
    {
        var page = await new FormPage().PostAsync(("StartDate", "1 jan <2027>"), ("Purpose", "Two\nlines & \"more\""));

        foreach (var (name, typed) in new[] { ("StartDate", "1 jan <2027>"), ("Purpose", "Two\nlines & \"more\""), ("EndDate", "") })
        {
            var input = (await FormPage.WriteAsync(new CarriedFieldTagHelper { For = page.For(name), ViewContext = page.View }, "carried-field")).QuerySelector("input")!;
            Assert.Equal(("hidden", name, typed), (input.GetAttribute("type"), input.GetAttribute("name"), input.GetAttribute("value")));
        }
        Assert.Empty(FormFields.Of(page.View).Names);
    }

    [Fact]
    public async Task An_answer_that_was_emptied_stays_empty()
    {
        var page = await new FormPage().PostAsync(("Purpose", ""));
        page.Show(new Page { Form = { Purpose = "What the records have" } });

        Assert.Equal("", InputValue(await Text(page, "Purpose")));
    }

    [Fact]
    public async Task Never_cuts_what_is_pasted()
    {
        var page = new FormPage();

        var field = await FormPage.WriteAsync(new TextFieldTagHelper { For = page.For("Purpose"), ViewContext = page.View, Rows = 4, Maxlength = 1200 }, "text-field");

        var box = field.QuerySelector("textarea")!;
        Assert.False(box.HasAttribute("maxlength"));
        Assert.Equal("Purpose-count", box.GetAttribute("aria-describedby"));
        Assert.Equal("You can write up to 1,200 characters.", field.QuerySelector("#Purpose-count")!.TextContent);
    }

    [Fact]
    public async Task Keeps_a_line_break_that_comes_first()
    {
        var page = new FormPage().Show(new Page { Form = { Purpose = "\nSecond line" } });

        var field = await FormPage.WriteAsync(new TextFieldTagHelper { For = page.For("Purpose"), ViewContext = page.View, Rows = 4 }, "text-field");

        Assert.Equal("\nSecond line", field.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Never_writes_a_password_back()
    {
        var page = await new FormPage().PostAsync(("Purpose", "open sesame"));

        var field = await FormPage.WriteAsync(new TextFieldTagHelper { For = page.For("Purpose"), ViewContext = page.View, Type = "password" }, "text-field");

        Assert.DoesNotContain("sesame", field.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_a_choice_as_one_group()
    {
        var page = new FormPage().Show(new Page { Form = { Colour = Colour.Green } });

        var field = await FormPage.WriteAsync(new ChoiceFieldTagHelper { For = page.For("Colour"), ViewContext = page.View, Label = "Which colour?", Choices = Colours }, "choice-field");

        Assert.Equal("Which colour?", field.QuerySelector("fieldset > legend")!.TextContent);
        var radios = field.QuerySelectorAll("input[type=radio][name=Colour]");
        Assert.Equal(["Colour", "Colour-2"], radios.Select(r => r.Id));
        Assert.Equal([false, true], radios.Select(r => r.HasAttribute("checked")));
        Assert.Equal("Like grass", field.QuerySelector("#" + radios[1].GetAttribute("aria-describedby"))!.TextContent);
    }

    [Fact]
    public async Task A_list_starts_with_no_answer()
    {
        var page = new FormPage();

        var field = await FormPage.WriteAsync(new SelectFieldTagHelper { For = page.For("Colour"), ViewContext = page.View, Choices = Colours }, "select-field");

        Assert.Equal(["", "Blue", "Green"], field.QuerySelectorAll("option").Select(o => o.GetAttribute("value")));
        Assert.Empty(field.QuerySelectorAll("option[selected]"));
    }

    [Fact]
    public async Task Boxes_show_what_the_records_have_at_first()
    {
        var page = new FormPage().Show(new Page { Form = { Roles = ["Funder"], IsAgreed = true } });

        Assert.Equal(["Funder"], Ticked(await Boxes(page)));
        Assert.Equal(["true"], Ticked(await Box(page)));
    }

    [Fact]
    public async Task A_tick_that_was_taken_away_stays_away_when_the_form_is_shown_again()
    {
        var page = await new FormPage().PostAsync(("FieldsShown", "Roles"), ("FieldsShown", "IsAgreed"));
        page.Show(new Page { Form = { Roles = ["Funder"], IsAgreed = true } });

        Assert.Empty(Ticked(await Boxes(page)));
        Assert.Empty(Ticked(await Box(page)));
    }

    [Fact]
    public async Task Another_forms_answers_leave_the_boxes_alone()
    {
        var page = await new FormPage().PostAsync(("Purpose", "Another form of the same page"));
        page.Show(new Page { Form = { Roles = ["Funder"], IsAgreed = true } });

        Assert.Equal(["Funder"], Ticked(await Boxes(page)));
        Assert.Equal(["true"], Ticked(await Box(page)));
    }

    private static Task<IElement> Text(FormPage page, string property) =>
        FormPage.WriteAsync(new TextFieldTagHelper { For = page.For(property), ViewContext = page.View }, "text-field");

    private static Task<IElement> Boxes(FormPage page) =>
        FormPage.WriteAsync(new CheckboxesFieldTagHelper { For = page.For("Roles"), ViewContext = page.View, Choices = Roles }, "checkboxes-field");

    [Fact]
    public async Task Ticks_each_of_several_answers_that_are_kept_together()
    {
        var page = new FormPage().Show(new Page { Form = new Command { Days = Days.Monday | Days.Friday } });

        var field = await FormPage.WriteAsync(new CheckboxesFieldTagHelper { For = page.For("Days"), ViewContext = page.View,
            Choices = [new("Monday", "Monday"), new("Tuesday", "Tuesday"), new("Friday", "Friday")] }, "checkboxes-field");

        Assert.Equal(["Monday", "Friday"], Ticked(field));
    }

    private static Task<IElement> Box(FormPage page) =>
        FormPage.WriteAsync(new CheckFieldTagHelper { For = page.For("IsAgreed"), ViewContext = page.View, Label = "Everyone agrees" }, "check-field");

    private static IEnumerable<string?> Ticked(IElement field) => field.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value"));

    private static string? InputValue(IElement field) => field.QuerySelector("input")!.GetAttribute("value");
}

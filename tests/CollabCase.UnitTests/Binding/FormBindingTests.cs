using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.UnitTests.Forms;
using Xunit;

namespace CollabCase.UnitTests.Binding;

public class FormBindingTests
{
    [Fact]
    public async Task Binds_what_people_write()
    {
        var page = await new FormPage().PostAsync(("StartDate", "1 jan 2027"), ("EndDate", "31/3/2027"), ("AmountAwarded", "£1,234.50"), ("FirstYear", "2026/27"),
            ("Colour", "Green"), ("Seats", "3"));

        Assert.Equal(0, page.ModelState.ErrorCount);
        var form = page.Model.Form;
        Assert.Equal((new DateOnly(2027, 1, 1), new DateOnly(2027, 3, 31)), (form.StartDate!.Value, form.EndDate));
        Assert.Equal((Money.FromPounds(1234.50m), FinancialYear.Starting(2026)), (form.AmountAwarded!.Value, form.FirstYear!.Value));
        Assert.Equal((Colour.Green, 3), (form.Colour!.Value, form.Seats));
    }

    [Theory]
    [InlineData("StartDate", "31 February 2026", "Start date must be a real date, like 21 November 2026.")]
    [InlineData("EndDate", "", "End date needs an answer.")]
    [InlineData("AmountAwarded", "lots", "Amount awarded: enter the amount in figures, without letters, such as 1,234.50.")]
    [InlineData("FirstYear", "2026", "First year: enter the financial year as 2012-13.")]
    [InlineData("Seats", "three", "Seats must be a whole number, like 12.")]
    [InlineData("Seats", "99999999999999", "Seats must be a whole number, like 12.")]
    [InlineData("Seats", "", "Seats needs an answer.")]
    [InlineData("Days", "1", "Days must be one of the answers on the list.")]
    [InlineData("Colour", "Mauve", "Colour must be one of the answers on the list.")]
    [InlineData("Colour", "7", "Colour must be one of the answers on the list.")]
    [InlineData("IsAgreed", "perhaps", "Is agreed must be yes or no.")]
    public async Task Says_plainly_what_cannot_be_read(string name, string typed, string message) =>
        Assert.Equal(message, (await new FormPage().PostAsync((name, typed))).ErrorOf(name));

    [Theory]
    [InlineData("StartDate")]
    [InlineData("AmountAwarded")]
    [InlineData("FirstYear")]
    public async Task Leaves_what_may_be_left_out(string name)
    {
        var page = await new FormPage().PostAsync((name, "  "));

        Assert.Equal(0, page.ModelState.ErrorCount);
        Assert.Equal((null, null, null), (page.Model.Form.StartDate, page.Model.Form.AmountAwarded, page.Model.Form.FirstYear));
    }

    [Fact]
    public async Task Puts_several_ticks_together()
    {
        Assert.Equal(Days.Monday | Days.Friday, (await new FormPage().PostAsync(("Days", "Monday"), ("Days", "Friday"))).Model.Form.Days);
        Assert.Equal(Days.None, (await new FormPage().PostAsync(("Purpose", "No day"))).Model.Form.Days);
    }

    [Theory]
    [InlineData("Sunday")]
    [InlineData("8")]
    [InlineData("Monday, Friday")]
    public async Task Refuses_a_tick_that_is_not_on_the_list(string posted) =>
        Assert.Equal("Days must be one of the answers on the list.", (await new FormPage().PostAsync(("Days", "Monday"), ("Days", posted))).ErrorOf("Days"));

    [Fact]
    public async Task Takes_what_the_address_names_over_a_field_of_the_same_name()
    {
        var page = new FormPage();
        page.Address["Purpose"] = "as the address says";

        await page.PostAsync(("Purpose", "as the form says"));

        Assert.Equal("as the address says", page.Model.Form.Purpose);
    }

    [Fact]
    public async Task Requires_nothing_by_the_type_alone() =>
        Assert.Equal(0, (await new FormPage().PostAsync(("Purpose", ""))).ModelState.ErrorCount);

    [Fact]
    public async Task Counts_a_line_break_once() => Assert.Equal("One\nTwo", (await new FormPage().PostAsync(("Purpose", "One\r\nTwo"))).Model.Form.Purpose);

    [Fact]
    public async Task Takes_nothing_typed_as_nothing() => Assert.Null((await new FormPage().PostAsync(("Purpose", ""))).Model.Form.Purpose);
}

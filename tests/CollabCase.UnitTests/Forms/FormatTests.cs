using CollabCase.Domain.Funding;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Forms;
using Xunit;

namespace CollabCase.UnitTests.Forms;

public class FormatTests
{
    [Theory]
    [InlineData("2026-11-21T14:05:00", "21 November 2026 at 2:05 pm")]
    [InlineData("2026-07-01T23:30:00", "2 July 2026 at 12:30 am")]
    [InlineData("2026-07-01T11:00:00", "1 July 2026 at 12:00 pm")]
    [InlineData("2026-10-25T00:59:00", "25 October 2026 at 1:59 am")]
    public void Writes_instants_in_Scottish_time(string utc, string words) =>
        Assert.Equal(words, Format.DateTimeLondon(DateTime.SpecifyKind(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc)));

    [Fact]
    public void A_field_shows_money_so_that_it_can_be_read_back()
    {
        var amount = Money.FromPounds(-1234567.05m);

        Assert.Equal("-1,234,567.05", FieldText.Of(amount));
        Assert.True(Money.TryParse(FieldText.Of(amount), out var read, out _));
        Assert.Equal(amount, read);
    }

    [Theory]
    [InlineData("StartDate", "Start date")]
    [InlineData("Form.StartDate", "Start date")]
    [InlineData("Lines[0].Amount", "Amount")]
    [InlineData("Date of birth", "Date of birth")]
    public void Names_of_code_become_words(string name, string words) => Assert.Equal(words, Words.OfName(name));
}

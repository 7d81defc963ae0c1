using System.Globalization;
using CollabCase.Domain.Funding;
using CollabCase.Web.Imports.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Imports;

public sealed class CellTests
{
    [Theory]
    [InlineData("£51,139", 51139)]
    [InlineData("51139.00", 51139)]
    [InlineData("51139.000000", 51139)]
    [InlineData(" 1,234.50 GBP", 1234.5)]
    [InlineData("GBP 1 234.5", 1234.5)]
    [InlineData("(500)", -500)]
    [InlineData("(£1,500.25)", -1500.25)]
    [InlineData("-£3", -3)]
    [InlineData("75p", 0.75)]
    [InlineData("1.5e3", 1500)]
    [InlineData("0", 0)]
    public void Amounts_are_read_as_tables_write_them(string text, double pounds)
    {
        Assert.True(AmountText.TryParse(text, out var amount, out var reason), reason);
        Assert.Equal(Money.FromPounds((decimal)pounds), amount);
    }

    [Theory]
    [InlineData("€1,000", "euros")]
    [InlineData("1,000 EUR", "euros")]
    [InlineData("$5", "dollars")]
    [InlineData("US$5", "dollars")]
    [InlineData("-$5", "dollars")]
    [InlineData("1234,50", "point before the pence")]
    [InlineData("12.345", "two figures")]
    [InlineData("about 500", "figures")]
    [InlineData("7.5p", "pounds and pence")]
    [InlineData("1e40", "figures")]
    public void Other_currencies_and_what_can_be_read_in_two_ways_are_refused(string text, string why)
    {
        Assert.False(AmountText.TryParse(text, out _, out var reason));
        Assert.Contains(why, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_amount_is_read_back_however_it_is_written() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (pence, form) =>
        {
            var amount = Money.FromPence(pence * 13L);
            var pounds = amount.Pounds;
            var text = form switch
            {
                0 => amount.ToString(),
                1 => amount.ToPlainString(),
                2 => pounds.ToString("N2", CultureInfo.InvariantCulture) + " GBP",
                3 => ExcelCell.Number(((double)pounds).ToString("R", CultureInfo.InvariantCulture)),
                4 => pounds.ToString("0.0000", CultureInfo.InvariantCulture),
                _ => $"({amount})",
            };
            return AmountText.TryParse(text, out var read, out _) && read == (form == 5 ? -amount : amount);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("2014-07-24", "2014-07-24")]
    [InlineData("2014-07-24T12:30:00Z", "2014-07-24")]
    [InlineData("24/07/2014", "2014-07-24")]
    [InlineData("13-03-2015", "2015-03-13")]
    [InlineData("07/24/2014", "2014-07-24")]
    [InlineData("5/5/2014", "2014-05-05")]
    [InlineData("24 July 2014", "2014-07-24")]
    [InlineData("41844", "2014-07-24")]
    [InlineData("2014-07", "2014-07-01")]
    public void Dates_with_one_reading_are_read(string text, string date) => Assert.Equal(date, DateCell.Read(text, null).Date?.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("03/04/2015", null, "4 March 2015")]
    [InlineData("24/07/2014", DateOrder.MonthFirst, "month first")]
    [InlineData("07/24/2014", DateOrder.DayFirst, "day first")]
    [InlineData("24/07/14", null, "year in full")]
    [InlineData("31/06/2014", null, "no date")]
    [InlineData("0/06/2014", null, "no date")]
    [InlineData("soon", null, "real date")]
    [InlineData("2014-13", null, "real date")]
    [InlineData("9999-01-01", null, "between 1900 and 2100")]
    public void Dates_that_can_be_read_in_two_ways_or_in_none_are_refused(string text, DateOrder? order, string why)
    {
        var (date, reason, _) = DateCell.Read(text, order);
        Assert.Null(date);
        Assert.Contains(why, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_in_the_order_of_its_column_is_read_back() =>
        Prop.ForAll(Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), Gen.Elements(DateOrder.DayFirst, DateOrder.MonthFirst).ToArbitrary(), (date, order) =>
        {
            var text = date.ToString(order is DateOrder.DayFirst ? "d/M/yyyy" : "MM-dd-yyyy", CultureInfo.InvariantCulture);
            // Never guessed: without the order there is the right date, or none.
            return DateCell.Read(text, order).Date == date
                && (DateCell.Read(text, null).Date is not { } read || read == date)
                && DateCell.Read(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), order).Date == date
                && DateCell.Read((date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture), order).Date == date;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Every_day_of_a_workbook_is_the_same_day() =>
        Prop.ForAll(Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), date =>
        {
            var before = date < new DateOnly(1900, 3, 1) ? 1 : 0;
            var serial = (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber - before).ToString(CultureInfo.InvariantCulture);
            return ExcelCell.Date(serial, from1904: false) == date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("s12000049 ", "CA", "S12000049", "CA", null)]
    [InlineData("S12000046", "CA", "S12000049", "CA", "Glasgow City until its boundary changed")]
    [InlineData("S08000021", null, "S08000031", "HB", "until its boundary changed")]
    [InlineData("CA", "S12000049", "S12000049", "CA", "each other's column")]
    [InlineData("S12000049", "HB", "S12000049", "CA", "type is CA")]
    [InlineData("S12000099", "CA", null, null, "no council")]
    [InlineData("E06000001", "UA", null, null, "outside Scotland")]
    [InlineData("S14000001", "WPC", null, null, "another kind of area")]
    [InlineData("Glasgow", null, null, null, "no code of a place")]
    [InlineData(null, "CA", null, null, "no code")]
    [InlineData("S37000034", null, "S37000034", null, null)]
    public void Codes_of_places_are_put_right_or_left_out_with_the_reason(string? code, string? type, string? readCode, string? readType, string? why)
    {
        var found = Reading.Places.Read(code, type);
        Assert.Equal((readCode, readType), (found.Code, found.Type));
        if (why is null) Assert.Null(found.Remark);
        else Assert.Contains(why, found.Remark, StringComparison.Ordinal);
    }
}

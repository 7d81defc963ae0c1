using System.Globalization;
using CollabCase.Domain.Calendar;
using CollabCase.Web.Mvc;
using CollabCase.Web.Mvc.Binding;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Binding;

public class DateTextTests
{
    [Theory]
    [InlineData("21 November 2026")]
    [InlineData("21 nov 2026")]
    [InlineData("21st November, 2026")]
    [InlineData("Saturday 21 November 2026")]
    [InlineData("Sat 21/11/2026")]
    [InlineData("November 21 2026")]
    [InlineData("Nov 21st, 2026")]
    [InlineData("21/11/2026")]
    [InlineData("21.11.2026")]
    [InlineData("21-11-2026")]
    [InlineData("21 11 2026")]
    [InlineData("2026-11-21")]
    [InlineData("2026/11/21")]
    [InlineData("21-Nov-2026")]
    [InlineData("  21\u00a0November   2026 ")]
    public void Reads_a_date_as_people_write_it(string typed)
    {
        Assert.True(DateText.TryParse(typed, out var date, out var reason), reason);
        Assert.Equal(new DateOnly(2026, 11, 21), date);
    }

    [Theory]
    [InlineData("1 jan 2027", 2027, 1, 1)]
    [InlineData("3/4/2027", 2027, 4, 3)]
    [InlineData("29 Feb 2028", 2028, 2, 29)]
    [InlineData("1 sept 2027", 2027, 9, 1)]
    [InlineData("1 March 1900", 1900, 3, 1)]
    [InlineData("31/12/2100", 2100, 12, 31)]
    public void Puts_the_day_before_the_month(string typed, int year, int month, int day)
    {
        Assert.True(DateText.TryParse(typed, out var date, out var reason), reason);
        Assert.Equal(new DateOnly(year, month, day), date);
    }

    [Theory]
    [InlineData("31 February 2026", "must be a real date, like 21 November 2026")]
    [InlineData("29/2/2027", "must be a real date, like 21 November 2026")]
    [InlineData("1/13/2026", "must be a real date, like 21 November 2026")]
    [InlineData("0/1/2026", "must be a real date, like 21 November 2026")]
    [InlineData("next Tuesday", "must have a day, a month and a year, like 21 November 2026")]
    [InlineData("tomorrow", "must be a real date, like 21 November 2026")]
    [InlineData("1 ja 2026", "must be a real date, like 21 November 2026")]
    [InlineData("٢١/١١/٢٠٢٦", "must be a real date, like 21 November 2026")]
    [InlineData("1 Jan 2026 4", "must be a real date, like 21 November 2026")]
    [InlineData("21 November", "must have a day, a month and a year, like 21 November 2026")]
    [InlineData("21/11/26", "must have the year in full, like 21 November 2026")]
    [InlineData("1 January 1899", "must have a year between 1900 and 2100")]
    [InlineData("1 January 2101", "must have a year between 1900 and 2100")]
    [InlineData("///", "must be a real date, like 21 November 2026")]
    public void Says_what_is_not_right(string typed, string expected)
    {
        Assert.False(DateText.TryParse(typed, out _, out var reason));
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void Reads_back_what_the_screens_write() => Prop.ForAll(Days().ToArbitrary(), day =>
        DateText.TryParse(Format.Date(day), out var spelt, out _) && spelt == day
        && DateText.TryParse(Format.Iso(day), out var iso, out _) && iso == day).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_throws_whatever_is_typed() => Prop.ForAll<string?>(text =>
        DateText.TryParse(text ?? "", out _, out var reason) == (reason is null)).QuickCheckThrowOnFailure();

    private static Gen<DateOnly> Days() =>
        Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2012", "2012-01-01", DatePrecision.Year)]
    [InlineData("March 2012", "2012-03-01", DatePrecision.Month)]
    [InlineData("mar 2012", "2012-03-01", DatePrecision.Month)]
    [InlineData("03/2012", "2012-03-01", DatePrecision.Month)]
    [InlineData("2012-03", "2012-03-01", DatePrecision.Month)]
    [InlineData("21 March 2012", "2012-03-21", DatePrecision.Day)]
    [InlineData("2012-03-21", "2012-03-21", DatePrecision.Day)]
    public void Reads_as_much_of_a_date_as_is_known(string text, string date, DatePrecision precision)
    {
        Assert.True(DateText.TryParsePartly(text, out var read, out _));
        Assert.Equal(new PartlyKnownDate(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), precision), read);
    }

    [Theory]
    [InlineData("spring", "must be a real date, like 21 November 2026, November 2026 or 2026")]
    [InlineData("31 February 2012", "must be a real date, like 21 November 2026, November 2026 or 2026")]
    [InlineData("13/2012", "must be a real date, like 21 November 2026, November 2026 or 2026")]
    [InlineData("1066", "must have a year between 1900 and 2100")]
    [InlineData("March 12", "must have the year in full, like 21 November 2026")]
    public void Says_what_it_cannot_read_of_a_date_that_is_partly_known(string text, string why)
    {
        Assert.False(DateText.TryParsePartly(text, out _, out var reason));
        Assert.Equal(why, reason);
    }
}

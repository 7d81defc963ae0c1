using System.Globalization;
using CollabCase.Domain.Calendar;
using CollabCase.Web.Seeding;
using Xunit;

namespace CollabCase.UnitTests.Seeding;

public sealed class TimelineTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 20);

    [Theory]
    [InlineData("2026-11-20", "2026-05-18", "2026-05-18")]
    [InlineData("2026-11-26", "2026-05-18", "2026-05-18")]
    [InlineData("2026-11-27", "2026-05-18", "2026-05-25")]
    [InlineData("2031-03-03", "2027-01-29", "2031-05-09")]
    [InlineData("2026-11-19", "2026-05-18", "2026-05-11")]
    [InlineData("2027-03-01", "2026-11-30", "2027-03-08")]
    public void Dates_move_by_the_whole_weeks_since_the_day_they_were_written_for(string today, string written, string told) =>
        Assert.Equal(Day(told), new Timeline(AsOf, Day(today)).Of(Day(written)));

    [Theory]
    [InlineData("2026-11-20", "2025-26")]
    [InlineData("2027-04-01", "2025-26")]
    [InlineData("2027-04-02", "2026-27")]
    [InlineData("2031-03-03", "2029-30")]
    [InlineData("2026-03-31", "2024-25")]
    public void Financial_years_move_by_the_financial_years_in_between(string today, string told)
    {
        FinancialYear? written = FinancialYear.Starting(2025);

        Assert.Equal(told, new Timeline(AsOf, Day(today)).Of(written).ToString());
    }

    [Fact]
    public void Dates_of_a_file_without_such_a_day_stay()
    {
        var timeline = new Timeline(null, new DateOnly(2031, 3, 3));

        Assert.Equal(new DateOnly(2012, 1, 1), timeline.Of(new DateOnly(2012, 1, 1)));
        Assert.Equal("2013-14", timeline.Of((FinancialYear?)FinancialYear.Starting(2013)).ToString());
        Assert.Null(timeline.Of((DateOnly?)null));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

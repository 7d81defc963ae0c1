using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Calendar;

public class FinancialYearTests
{
    [Theory]
    [InlineData("2012-13", 2012)]
    [InlineData("2012/13", 2012)]
    [InlineData("2012-2013", 2012)]
    [InlineData(" 2012 – 13 ", 2012)]
    [InlineData("1999-00", 1999)]
    [InlineData("1999-2000", 1999)]
    [InlineData("1990-91", 1990)]
    [InlineData("2099-00", 2099)]
    [InlineData("2099-2100", 2099)]
    public void Reads_a_financial_year_as_people_type_it(string typed, int start)
    {
        Assert.True(FinancialYear.TryParse(typed, out var year, out var reason), reason);
        Assert.Equal(start, year.StartingYear);
    }

    [Theory]
    [InlineData(null, "as 2012-13")]
    [InlineData("2012", "as 2012-13")]
    [InlineData("12-13", "as 2012-13")]
    [InlineData("2012-3", "as 2012-13")]
    [InlineData("2012-13-14", "as 2012-13")]
    [InlineData("٢٠١٢-١٣", "as 2012-13")]
    [InlineData("2012-14", "Did you mean 2012-13?")]
    [InlineData("2012-2112", "Did you mean 2012-13?")]
    [InlineData("2013-12", "Did you mean 2013-14?")]
    [InlineData("1989-90", "from 1990-91 to 2099-00")]
    [InlineData("2100-01", "from 1990-91 to 2099-00")]
    public void Says_why_a_financial_year_cannot_be_read(string? typed, string part)
    {
        Assert.False(FinancialYear.TryParse(typed, out _, out var reason));
        Assert.Contains(part, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_from_1_April_to_31_March()
    {
        var year = FinancialYear.Starting(2012);
        Assert.Equal(new DateOnly(2012, 4, 1), year.FirstDay);
        Assert.Equal(new DateOnly(2013, 3, 31), year.LastDay);
        Assert.Equal(year.Previous(), FinancialYear.Containing(new DateOnly(2012, 3, 31)));
        Assert.Equal(year, FinancialYear.Containing(new DateOnly(2012, 4, 1)));
        Assert.Equal("1999-00", FinancialYear.Starting(1999).ToString());
    }

    [Fact]
    public void There_is_none_outside_the_range()
    {
        Assert.Equal(FinancialYear.Earliest, default);
        Assert.Throws<DomainRuleException>(() => FinancialYear.Earliest.Previous());
        Assert.Throws<DomainRuleException>(() => FinancialYear.Latest.Next());
        Assert.Throws<DomainRuleException>(() => FinancialYear.Containing(new DateOnly(1990, 3, 31)));
        Assert.Throws<DomainRuleException>(() => FinancialYear.Containing(new DateOnly(2100, 4, 1)));
        Assert.Equal(FinancialYear.Latest, FinancialYear.Containing(new DateOnly(2100, 3, 31)));
    }

    [Fact]
    public void Every_day_falls_in_exactly_one_year_and_years_follow_each_other()
    {
        var first = FinancialYear.Earliest.FirstDay.DayNumber;
        var days = Gen.Choose(first, FinancialYear.Latest.LastDay.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
        Prop.ForAll(days, day =>
        {
            var year = FinancialYear.Containing(day);
            return year.Contains(day) && !year.Contains(year.FirstDay.AddDays(-1)) && !year.Contains(year.LastDay.AddDays(1))
                && (year == FinancialYear.Latest || year.Next() > year && year.Next().FirstDay == year.LastDay.AddDays(1) && year.Next().Previous() == year)
                && FinancialYear.TryParse(year.ToString(), out var again, out _) && again == year;
        }).QuickCheckThrowOnFailure();
    }
}

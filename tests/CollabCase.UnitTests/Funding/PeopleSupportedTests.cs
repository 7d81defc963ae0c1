using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public sealed class PeopleSupportedTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void A_year_has_one_number_and_a_source()
    {
        var supported = new PeopleSupported(1);
        supported.Record(FinancialYear.Starting(2025), 38, " Counted by the workers ", Today);
        supported.Record(FinancialYear.Starting(2026), 54, "The same", Today);

        Assert.Equal([(1, 38, "Counted by the workers"), (2, 54, "The same")], supported.Figures.Select(f => (f.Number, f.People, f.Source)));
        Refused("number for 2025-26 already", () => supported.Record(FinancialYear.Starting(2025), 1, "x", Today));
        Refused("has not begun", () => supported.Record(FinancialYear.Starting(2027), 1, "x", Today));
        Refused("from 1 to 6,000,000", () => supported.Record(FinancialYear.Starting(2024), 0, "x", Today));
        Refused("from 1 to 6,000,000", () => supported.Correct(1, 6_000_001, "x"));
        Refused("how the number is known", () => supported.Correct(1, 5, "  "));
        Refused("not recorded any more", () => supported.Remove(3));
    }

    [Fact]
    public void Years_and_all_years_together_never_stand_side_by_side()
    {
        var together = new PeopleSupported(1);
        together.Record(null, 653, "The report", Today);
        Refused("people would count twice", () => together.Record(FinancialYear.Starting(2025), 1, "x", Today));
        Refused("all years together already", () => together.Record(null, 1, "x", Today));

        together.Remove(1);
        together.Record(FinancialYear.Starting(2025), 10, "x", Today);
        Refused("Choose a year", () => together.Record(null, 1, "x", Today));
        // A number that was taken away is never given again.
        Assert.Equal([2], together.Figures.Select(f => f.Number));
    }

    [Theory]
    [InlineData(100, 3, "£33.33")]
    [InlineData(100.01, 2, "£50.01")]
    [InlineData(0, 3, null)]
    [InlineData(100, 0, null)]
    public void What_each_comes_to_is_to_the_nearest_penny_where_both_are_known(double pounds, int people, string? each) =>
        Assert.Equal(each, PeopleSupported.PerPerson(Money.FromPounds((decimal)pounds), people)?.ToString());

    private static void Refused(string why, Action act) => Assert.Contains(why, Assert.Throws<DomainRuleException>(act).Message, StringComparison.Ordinal);
}

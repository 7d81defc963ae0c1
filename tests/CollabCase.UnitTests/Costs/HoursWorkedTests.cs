using CollabCase.Domain;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using Xunit;

namespace CollabCase.UnitTests.Costs;

public sealed class HoursWorkedTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(22, 1)]
    [InlineData(23, 2)]
    [InlineData(60, 4)]
    [InlineData(50, 3)]
    public void Minutes_are_rounded_to_the_nearest_quarter_of_an_hour(long minutes, long quarters) => Assert.Equal(new HoursWorked(quarters), HoursWorked.OfMinutes(minutes));

    [Theory]
    [InlineData(0.25, 1)]
    [InlineData(7.5, 30)]
    [InlineData(100_000, 400_000)]
    public void Hours_are_read_to_the_quarter(double typed, long quarters) => Assert.Equal(quarters, HoursWorked.Read((decimal)typed, "Hours").Quarters);

    [Theory]
    [InlineData(0.0, "more than 0")]
    [InlineData(-1.0, "more than 0")]
    [InlineData(1.1, ".25, .5 or .75")]
    [InlineData(7.125, ".25, .5 or .75")]
    [InlineData(100_000.25, "likely to be a slip")]
    public void Other_hours_are_refused_with_the_reason(double typed, string said)
    {
        var refused = Assert.Throws<DomainRuleException>(() => HoursWorked.Read((decimal)typed, "Hours"));
        Assert.Equal("Hours", refused.Field);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_hours_are_refused() => Assert.Throws<DomainRuleException>(() => HoursWorked.Read(null, "Hours"));

    [Theory]
    [InlineData(0, "more than £0")]
    [InlineData(-1, "more than £0")]
    [InlineData(100_001, "one hour of one person")]
    public void A_rate_that_cannot_be_is_refused_with_the_reason(long pence, string said) =>
        Assert.Contains(said, Assert.Throws<DomainRuleException>(() => HoursWorked.ReadRate(Money.FromPence(pence), "Rate")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_rate_of_a_penny_and_of_a_thousand_pounds_is_taken_and_none_stays_none()
    {
        Assert.Equal(Money.FromPence(1), HoursWorked.ReadRate(Money.FromPence(1), "Rate"));
        Assert.Equal(Money.FromPounds(1_000), HoursWorked.ReadRate(Money.FromPounds(1_000), "Rate"));
        Assert.Null(HoursWorked.ReadRate(null, "Rate"));
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 2, 1)]
    [InlineData(3, 1, 1)]
    [InlineData(65, 3150, 51188)]
    public void The_value_is_rounded_once_to_the_nearest_penny_and_half_a_penny_counts_as_one(long quarters, long rate, long pence) =>
        Assert.Equal(Money.FromPence(pence), new HoursWorked(quarters).At(Money.FromPence(rate)));

    [Fact]
    public void It_is_said_as_people_write_hours() => Assert.Equal(("1,250.5", "1,250.50", "0"), (new HoursWorked(5_002).ToString(), new HoursWorked(5_002).InColumn, HoursWorked.None.ToString()));
}

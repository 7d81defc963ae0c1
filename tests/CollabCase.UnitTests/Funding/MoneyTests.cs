using System.Globalization;
using CollabCase.Domain;
using CollabCase.Domain.Funding;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public class MoneyTests
{
    [Theory]
    [InlineData("£1,234.50", 123450)]
    [InlineData("1234.5", 123450)]
    [InlineData(" £ 1 234.50 ", 123450)]
    [InlineData("1,00,000", 10000000)]
    [InlineData("1,23,4567", 123456700)]
    [InlineData("1,,000", 100000)]
    [InlineData("1\u00a0234", 123400)]
    [InlineData("1,234.", 123400)]
    [InlineData(".50", 50)]
    [InlineData("0", 0)]
    [InlineData("-£5", -500)]
    [InlineData("£-5", -500)]
    [InlineData("−5.01", -501)]
    [InlineData("0000000000000000000000000000000000001", 100)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    public void Reads_an_amount_as_people_type_it(string typed, long pence)
    {
        Assert.True(Money.TryParse(typed, out var amount, out var reason), reason);
        Assert.Equal(pence, amount.Pence);
    }

    [Theory]
    [InlineData(null, "Enter an amount")]
    [InlineData("", "Enter an amount")]
    [InlineData(" £ ", "Enter an amount")]
    [InlineData("-", "Enter an amount")]
    [InlineData(".", "Enter an amount")]
    [InlineData(",", "Enter an amount")]
    [InlineData("5k", "without letters")]
    [InlineData("12 GBP", "without letters")]
    [InlineData("1e5", "without letters")]
    [InlineData("1234,50", "point before the pence")]
    [InlineData("1,2", "point before the pence")]
    [InlineData("1 23", "point before the pence")]
    [InlineData("1.234,50", "commas between thousands only")]
    [InlineData("1.2.3", "one point only")]
    [InlineData("1.005", "two figures after the point")]
    [InlineData("1.200", "two figures after the point")]
    [InlineData("(500)", "figures, commas and a point only")]
    [InlineData("--5", "figures, commas and a point only")]
    [InlineData("££5", "figures, commas and a point only")]
    [InlineData("5-", "figures, commas and a point only")]
    [InlineData("١٢٣", "figures, commas and a point only")]
    [InlineData("92233720368547758.08", "smaller amount")]
    [InlineData("9999999999999999999999999999999999999", "smaller amount")]
    public void Says_why_an_amount_cannot_be_read(string? typed, string part)
    {
        Assert.False(Money.TryParse(typed, out var amount, out var reason));
        Assert.Equal(Money.Zero, amount);
        Assert.Contains(part, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Pounds_with_a_fraction_of_a_penny_are_refused()
    {
        Assert.Equal(123450, Money.FromPounds(1234.500m).Pence);
        Assert.Throws<DomainRuleException>(() => Money.FromPounds(0.001m));
        Assert.Throws<DomainRuleException>(() => Money.FromPounds(decimal.MaxValue));
        Assert.Throws<DomainRuleException>(() => Money.FromPounds(decimal.MinValue));
    }

    [Theory]
    [InlineData(123450, "£1,234.50", "1234.50")]
    [InlineData(-123450, "-£1,234.50", "-1234.50")]
    [InlineData(5, "£0.05", "0.05")]
    [InlineData(0, "£0.00", "0.00")]
    [InlineData(long.MaxValue, "£92,233,720,368,547,758.07", "92233720368547758.07")]
    [InlineData(long.MinValue, "-£92,233,720,368,547,758.08", "-92233720368547758.08")]
    public void Is_written_with_pounds_and_pence(long pence, string forPeople, string forPrograms)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(forPeople, Money.FromPence(pence).ToString());
            Assert.Equal(forPrograms, Money.FromPence(pence).ToPlainString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Arithmetic_that_does_not_fit_fails_and_never_wraps_round()
    {
        var most = Money.FromPence(long.MaxValue);
        var least = Money.FromPence(long.MinValue);
        Assert.Throws<OverflowException>(() => most + Money.FromPence(1));
        Assert.Throws<OverflowException>(() => least - Money.FromPence(1));
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => Money.Sum([most, most]));
    }

    [Fact]
    public void Whatever_is_written_can_be_read_again() => Prop.ForAll<long>(pence =>
    {
        var amount = Money.FromPence(pence);
        return Money.TryParse(amount.ToString(), out var fromPeople, out _) && fromPeople == amount
            && Money.TryParse(amount.ToPlainString(), out var fromPrograms, out _) && fromPrograms == amount
            && Money.FromPounds(amount.Pounds) == amount;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_ordering_and_taking_away_agree_with_whole_pence() => Prop.ForAll<int, int>((left, right) =>
    {
        var (a, b) = (Money.FromPence(left), Money.FromPence(right));
        return (a + b).Pence == (long)left + right && a - b == a + -b && Money.Sum([a, b]) == a + b
            && a < b == left < right && a >= b == left >= right && a <= b == left <= right && a > b == left > right
            && a.CompareTo(b) == left.CompareTo(right);
    }).QuickCheckThrowOnFailure();
}

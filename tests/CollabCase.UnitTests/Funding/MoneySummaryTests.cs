using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using Xunit;

namespace CollabCase.UnitTests.Funding;

/// <summary>The money of a page in its first lines.</summary>
public sealed class MoneySummaryTests
{
    private static readonly FinancialYear Now = FinancialYear.Starting(2026);

    [Fact]
    public void Whole_pounds_are_said_without_pence() => Assert.Equal(
        "£94,500 of committed cash this financial year (2026-27), £3,562,038 in all. It ends on 31 March 2027. The years of £681,970 are not published. Besides, £14,560 is given in kind.",
        new MoneySummary(Now, Money.FromPounds(94_500m), Money.FromPounds(3_562_038m), Money.FromPounds(681_970m), Money.FromPounds(14_560m), Now, 8).InWords());

    [Fact]
    public void One_amount_with_pence_shows_the_pence_of_all() => Assert.StartsWith(
        "£94,500.00 of committed cash this financial year (2026-27), £94,500.50 in all.",
        new MoneySummary(Now, Money.FromPounds(94_500m), Money.FromPounds(94_500.50m), Money.Zero, Money.Zero, Now, 1).InWords(), StringComparison.Ordinal);

    [Fact]
    public void A_year_with_nothing_is_said_in_words() => Assert.Equal(
        "No committed cash this financial year (2026-27), £502,234 in all. The last of it was for 2017-18.",
        new MoneySummary(Now, Money.Zero, Money.FromPounds(502_234m), Money.Zero, Money.Zero, FinancialYear.Starting(2017), 1).InWords());

    [Fact]
    public void The_year_begins_on_1_april()
    {
        CommittedAmount[] amounts = [new(AwardKind.Catalytic, Now, 1, 100), new(AwardKind.Catalytic, FinancialYear.Starting(2025), 1, 20)];

        Assert.Equal(100, MoneySummary.Of(amounts, new DateOnly(2026, 4, 1)).CashThisYear.Pence);
        Assert.Equal(20, MoneySummary.Of(amounts, new DateOnly(2026, 3, 31)).CashThisYear.Pence);
    }

    [Fact]
    public void What_is_in_kind_is_in_no_sum_of_cash()
    {
        var money = MoneySummary.Of([new(AwardKind.InKind, Now.Next(), 1, 500), new(null, Now, 2, 60), new(AwardKind.Sustainability, null, 3, 40)], new DateOnly(2026, 11, 21));

        Assert.Equal((60, 100, 40, 500), (money.CashThisYear.Pence, money.Cash.Pence, money.CashOfNoYear.Pence, money.InKind.Pence));
        Assert.Equal(Now, money.EndsIn);
    }
}

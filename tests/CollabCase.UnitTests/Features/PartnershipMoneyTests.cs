using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Features;

public sealed class PartnershipMoneyTests
{
    private static readonly FinancialYear Year = FinancialYear.Starting(2026);

    [Fact]
    public void The_year_begins_on_1_april()
    {
        CommittedAmount[] amounts = [new(AwardKind.Catalytic, Year, 1, 100), new(AwardKind.Catalytic, FinancialYear.Starting(2025), 1, 20)];

        Assert.Equal(100, PartnershipMoney.Of(amounts, new DateOnly(2026, 4, 1)).ThisYear.Pence);
        Assert.Equal(20, PartnershipMoney.Of(amounts, new DateOnly(2026, 3, 31)).ThisYear.Pence);
    }

    [Fact]
    public void What_is_in_kind_is_in_no_sum_of_cash()
    {
        var money = PartnershipMoney.Of([new(AwardKind.InKind, Year, 1, 500), new(null, Year, 2, 60), new(AwardKind.Sustainability, null, 3, 40)], new DateOnly(2026, 11, 21));

        Assert.Equal((60, 100, 40, 500), (money.ThisYear.Pence, money.InAll.Pence, money.YearNotPublished.Pence, money.InKind.Pence));
        Assert.Equal(2, money.OverHalf?.OrganisationId);
    }
}

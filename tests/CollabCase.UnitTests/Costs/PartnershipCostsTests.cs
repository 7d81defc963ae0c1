using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Costs;
using CollabCase.Domain.Funding;
using Xunit;

namespace CollabCase.UnitTests.Costs;

public sealed class PartnershipCostsTests
{
    private static readonly FinancialYear This = FinancialYear.Starting(2026);
    private static readonly SupportDetails Contract = new("Support contract", "A consultancy", Money.FromPounds(100), new(This)) { Source = "Their invoice." };
    private readonly PartnershipCosts _costs = new(1);

    [Fact]
    public void A_rate_is_given_changed_and_taken_away()
    {
        _costs.SetRate(5, Money.FromPounds(20));
        _costs.SetRate(5, Money.FromPounds(21));
        Assert.Equal(Money.FromPounds(21), _costs.RateOf(5));
        Assert.Null(_costs.RateOf(6));
        _costs.SetRate(5, null);
        _costs.SetRate(5, null);
        Assert.Empty(_costs.Rates);
        Assert.Equal("Rate", Assert.Throws<DomainRuleException>(() => _costs.SetRate(5, Money.FromPounds(-1))).Field);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, 2)]
    [InlineData(2, null)]
    [InlineData(2, 2)]
    public void No_hour_counts_twice(int? first, int? second)
    {
        _costs.RecordTime(new(5, "Writing papers", new(This, first), 3));

        var refused = Assert.Throws<DomainRuleException>(() => _costs.RecordTime(new(5, "writing  Papers", new(This, second), 4)));

        Assert.Contains("so that no hour counts twice", refused.Message, StringComparison.Ordinal);
        Assert.Single(_costs.Time);
    }

    [Fact]
    public void Other_time_is_no_second_time()
    {
        _costs.RecordTime(new(5, "Writing papers", new(This, 1), 3, Money.FromPounds(20)));
        _costs.RecordTime(new(5, "Writing papers", new(This, 2), 3));
        _costs.RecordTime(new(5, "Writing papers", new(This.Next()), 3));
        _costs.RecordTime(new(5, "Training", new(This, 1), 3));
        _costs.RecordTime(new(6, "Writing papers", new(This, 1), 3));
        _costs.CorrectTime(1, new(5, "Writing papers", new(This, 1), 3.25m, null));
        Assert.Equal((5, (Money?)null, 3.25m), (_costs.Time.Count, _costs.Time.First().Value, _costs.Time.First().Hours.Hours));
        Assert.Throws<DomainRuleException>(() => _costs.CorrectTime(1, new(5, "Writing papers", new(This), 3)));
        _costs.RemoveTime(1);
        Assert.DoesNotContain(_costs.Time, t => t.Number == 1);
        Assert.Throws<DomainRuleException>(() => _costs.RemoveTime(1));
        Assert.Throws<DomainRuleException>(() => _costs.CorrectTime(1, new(5, "Writing papers", new(This), 3)));
    }

    [Fact]
    public void What_cannot_be_said_of_time_is_refused_beside_its_field()
    {
        TimeDetails time = new(5, "Writing papers", new(This), 3);
        (TimeDetails Time, string Field)[] wrong =
        [
            (time with { What = " " }, "What"), (time with { What = new string('x', 201) }, "What"), (time with { When = new(This, 5) }, "QuarterNumber"), (time with { Hours = 1.2m }, "Hours"),
            (time with { Hours = null }, "Hours"), (time with { Rate = Money.Zero }, "Rate"), (time with { Rate = Money.FromPounds(1_000.01m) }, "Rate"),
        ];
        foreach (var (details, field) in wrong) Assert.Equal(field, Assert.Throws<DomainRuleException>(() => _costs.RecordTime(details)).Field);
        Assert.Empty(_costs.Time);
    }

    [Fact]
    public void Support_is_recorded_corrected_and_removed()
    {
        _costs.RecordSupport(Contract with { Years = new(This, This) });
        Assert.Null(_costs.Support.Single().LastYear);
        _costs.CorrectSupport(1, Contract with { Years = new(This, This.Next()), PaidByOrganisationId = 9, Source = null, Link = "https://example.org/invoice" });
        Assert.Equal(("2026-27 to 2027-28", 9L, (FinancialYear?)null), (_costs.Support.Single().Years.ToString(), _costs.Support.Single().PaidByOrganisationId!.Value, _costs.Support.Single().Years.Only));
        _costs.RemoveSupport(1);
        Assert.Empty(_costs.Support);
        Assert.Throws<DomainRuleException>(() => _costs.RemoveSupport(1));
    }

    [Fact]
    public void What_cannot_be_said_of_support_is_refused_beside_its_field()
    {
        (SupportDetails Support, string Field)[] wrong =
        [
            (Contract with { What = "" }, "What"), (Contract with { Provider = " " }, "Provider"), (Contract with { Amount = Money.Zero }, "Amount"), (Contract with { Amount = Money.FromPounds(10_000_000_000.01m) }, "Amount"),
            (Contract with { Years = new(This, This.Previous()) }, "LastYear"), (Contract with { Source = null }, "Source"), (Contract with { Link = "http://example.org" }, "Link"),
        ];
        foreach (var (details, field) in wrong) Assert.Equal(field, Assert.Throws<DomainRuleException>(() => _costs.RecordSupport(details)).Field);
        Assert.Empty(_costs.Support);
    }
}

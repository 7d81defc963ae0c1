using CollabCase.Domain.Funding;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public class FunderSharesTests
{
    [Fact]
    public void Exactly_half_is_not_over_half()
    {
        Assert.Null(FunderShares.OverHalf([Cash(1, 50), Cash(2, 50)]));
        Assert.Equal(1, FunderShares.OverHalf([Cash(2, 50), Cash(1, 51)])?.OrganisationId);
        Assert.Null(FunderShares.OverHalf([]));
        Assert.Null(FunderShares.OverHalf([Cash(1, 0)]));
    }

    [Fact]
    public void Joint_money_counts_in_the_total_and_for_nobody()
    {
        Assert.Null(FunderShares.OverHalf([Cash(1, 60), Cash(null, 60)]));
        Assert.Null(FunderShares.OverHalf([Cash(null, 60)]));
        var share = Assert.Single(FunderShares.Of([Cash(1, 25), Cash(null, 100), Cash(1, 75)]));
        Assert.Equal(0.5m, share.Share);
        Assert.Equal(Money.FromPence(200), share.Total);
    }

    [Fact]
    public void Shares_and_joint_money_make_up_the_whole_and_at_most_one_funder_has_over_half()
    {
        var amounts =
            from funder in Gen.Choose(0, 4)
            from pence in Gen.Choose(0, 1_000_000)
            select Cash(funder == 0 ? null : funder, pence);
        Prop.ForAll(amounts.ListOf().ToArbitrary(), cash =>
        {
            var shares = FunderShares.Of(cash);
            var joint = Money.Sum(cash.Where(c => c.FunderOrganisationId is null).Select(c => c.Amount));
            return Money.Sum(shares.Select(s => s.Amount)) + joint == Money.Sum(cash.Select(c => c.Amount))
                && shares.Count(s => s.IsOverHalf) <= 1
                && shares.All(s => s.IsOverHalf == (s.Share > 0.5m))
                && FunderShares.OverHalf(cash) == shares.SingleOrDefault(s => s.IsOverHalf);
        }).QuickCheckThrowOnFailure();
    }

    private static CommittedCash Cash(long? funder, long pence) => new(funder, Money.FromPence(pence));

    [Theory]
    [InlineData(51, 49, "51%")]
    [InlineData(5_001, 4_999, "just over half")]
    [InlineData(7_999, 2_001, "79%")]
    [InlineData(1, 0, "100%")]
    public void Is_said_in_whole_per_cent_and_never_as_more_than_it_is(int most, int others, string words) =>
        Assert.Equal(words, FunderShares.OverHalf([Cash(1, most), Cash(2, others)])?.InWords);
}

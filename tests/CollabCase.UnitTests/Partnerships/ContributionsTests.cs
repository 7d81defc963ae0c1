using CollabCase.Domain;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Partnerships;

public sealed class ContributionsTests
{
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Fact]
    public void A_partner_has_said_nothing_at_first()
    {
        var partner = WithPartner().Partners.Single();

        Assert.Equal(Enum.GetValues<ContributionKind>(), partner.Contributions().Select(c => c.Kind));
        Assert.All(partner.Contributions(), c => Assert.Null(c.Answer));
        Assert.Null(partner.ContributionsStatedOn);
    }

    [Fact]
    public void Each_kind_is_kept_apart_and_what_is_not_spoken_of_stays()
    {
        var partnership = WithPartner();
        var all = Enum.GetValues<ContributionKind>().Select(kind => new ContributionStatement(kind, ContributionAnswer.AbleAndWilling, $" About {kind} ")).ToList();
        partnership.StateContributions(1, all, Today);

        partnership.StateContributions(1, [new(ContributionKind.Money, ContributionAnswer.NotAbleOrWilling, "Not this year.")], Today.AddDays(1));

        var partner = partnership.Partners.Single();
        Assert.Equal(["About Staff", "About Time", "Not this year.", "About Space", "About Data"], partner.Contributions().Select(c => c.Words));
        Assert.Equal(ContributionAnswer.NotAbleOrWilling, partner.MoneyAnswer);
        Assert.Equal(Today.AddDays(1), partner.ContributionsStatedOn);
    }

    [Fact]
    public void What_was_said_can_be_taken_back_until_nothing_is_said()
    {
        var partnership = WithPartner();
        partnership.StateContributions(1, [new(ContributionKind.Space, ContributionAnswer.AbleAndWilling, "The hall.")], Today);

        partnership.StateContributions(1, [new(ContributionKind.Space, null)], Today);

        Assert.Equal((null, null, null), (partnership.Partners.Single().SpaceAnswer, partnership.Partners.Single().SpaceWords, partnership.Partners.Single().ContributionsStatedOn));
    }

    [Fact]
    public void Words_need_an_answer() =>
        Assert.Equal("StaffAnswer", Assert.Throws<DomainRuleException>(() => WithPartner().StateContributions(1, [new(ContributionKind.Staff, null, "Perhaps.")], Today)).Field);

    [Fact]
    public void A_refused_statement_leaves_the_others_as_they_were()
    {
        var partnership = WithPartner();

        Assert.Throws<DomainRuleException>(() => partnership.StateContributions(1,
            [new(ContributionKind.Staff, ContributionAnswer.AbleAndWilling), new(ContributionKind.Data, null, new string('x', Partner.ContributionMaxLength + 1))], Today));

        Assert.Null(partnership.Partners.Single().StaffAnswer);
    }

    [Fact]
    public void A_partner_that_left_says_nothing_new_and_one_that_leaves_today_still_can()
    {
        var partnership = WithPartner();
        partnership.PartnerLeaves(1, Today, null, Today);
        partnership.StateContributions(1, [new(ContributionKind.Time, ContributionAnswer.AbleAndWilling)], Today);

        Assert.StartsWith("This partner left on 21 November 2026.", Assert.Throws<DomainRuleException>(() =>
            partnership.StateContributions(1, [new(ContributionKind.Time, null)], Today.AddDays(1))).Message, StringComparison.Ordinal);
        Assert.Throws<DomainRuleException>(() => partnership.StateAuthority(1, new(null, null, null), new(null, null), Today.AddDays(1)));
    }

    [Fact]
    public void An_authority_has_a_limit_or_none()
    {
        var partnership = WithPartner();
        partnership.StateAuthority(1, new("Rooms and time", MoneyAuthority.UpTo, Money.FromPounds(5000)), new("Deputy manager", "deputy@example.org"), Today);

        var partner = partnership.Partners.Single();
        Assert.Equal(("Rooms and time", MoneyAuthority.UpTo, Money.FromPounds(5000)), (partner.AuthorityScope, partner.MoneyAuthority, partner.MoneyLimit));
        Assert.Equal(("Deputy manager", "deputy@example.org"), (partner.DeputyName, partner.DeputyEmail));
    }

    [Theory]
    [InlineData(MoneyAuthority.UpTo, null, nameof(Partner.MoneyLimit))]
    [InlineData(MoneyAuthority.UpTo, 0, nameof(Partner.MoneyLimit))]
    [InlineData(MoneyAuthority.UpTo, -1, nameof(Partner.MoneyLimit))]
    [InlineData(MoneyAuthority.UpTo, 1_000_000_001, nameof(Partner.MoneyLimit))]
    [InlineData(MoneyAuthority.AnySum, 10, nameof(Partner.MoneyAuthority))]
    [InlineData(MoneyAuthority.NeedsToCheckBack, 10, nameof(Partner.MoneyAuthority))]
    [InlineData(null, 10, nameof(Partner.MoneyAuthority))]
    [InlineData((MoneyAuthority)9, null, nameof(Partner.MoneyAuthority))]
    public void A_limit_that_says_two_things_is_refused(MoneyAuthority? authority, int? pounds, string field) =>
        Assert.Equal(field, Assert.Throws<DomainRuleException>(() =>
            WithPartner().StateAuthority(1, new(null, authority, pounds is { } sum ? Money.FromPounds(sum) : null), new(null, null), Today)).Field);

    [Fact]
    public void A_deputy_has_a_name() =>
        Assert.Equal(nameof(Partner.DeputyName), Assert.Throws<DomainRuleException>(() => WithPartner().StateAuthority(1, new(null, null, null), new(null, "deputy@example.org"), Today)).Field);

    [Fact]
    public void Changing_a_partner_leaves_what_it_said_alone()
    {
        var partnership = WithPartner();
        partnership.StateContributions(1, [new(ContributionKind.Staff, ContributionAnswer.AbleAndWilling)], Today);
        partnership.StateAuthority(1, new(null, MoneyAuthority.AnySum, null), new("Deputy manager", null), Today);

        partnership.ChangePartner(1, PartnerRoles.Evaluator, null, null, Today);

        var partner = partnership.Partners.Single();
        Assert.Equal((ContributionAnswer.AbleAndWilling, MoneyAuthority.AnySum, "Deputy manager"), (partner.StaffAnswer, partner.MoneyAuthority, partner.DeputyName));
    }

    [Fact]
    public void Every_kind_answer_and_authority_has_words()
    {
        Assert.All(Enum.GetValues<ContributionKind>(), kind => Assert.NotEmpty(kind.Label()));
        Assert.All(Enum.GetValues<ContributionAnswer>(), answer => Assert.NotEmpty(answer.Label()));
        Assert.Equal(["Needs to check back", "Up to a limit", "Any sum"], Enum.GetValues<MoneyAuthority>().Select(a => a.Label()));
    }

    private static Partnership WithPartner() => A.Partnership().WithPartners(4L).Build();
}

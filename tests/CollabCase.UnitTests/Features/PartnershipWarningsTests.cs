using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Partnerships;
using CollabCase.Web.Features.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Features;

public sealed class PartnershipWarningsTests
{
    private static readonly DateOnly Today = PartnershipBuilder.Today;

    [Fact]
    public void A_new_partnership_lacks_partners_and_a_lead() =>
        Assert.Equal(["partners", "lead"], Paths(A.Partnership().Build()));

    [Fact]
    public void A_commissioner_among_the_partners_is_missed_until_one_has_the_role()
    {
        var partnership = A.Partnership().WithLeadInKind().WithPartners(1, 2).Build();
        Assert.StartsWith("No commissioner", Assert.Single(PartnershipWarnings.Of(partnership, null, 1, Today)).Text, StringComparison.Ordinal);

        partnership.AddPartner(3, PartnerRoles.Commissioner, Today, null, Today);

        Assert.Empty(PartnershipWarnings.Of(partnership, null, 1, Today));
    }

    [Fact]
    public void A_commissioner_who_left_or_is_still_to_join_is_none()
    {
        var partnership = A.Partnership().WithLeadInKind().WithPartners(1).Build();
        partnership.AddPartner(2, PartnerRoles.Commissioner, Today.AddDays(-10), null, Today);
        partnership.PartnerLeaves(2, Today.AddDays(-1), null, Today);
        partnership.AddPartner(3, PartnerRoles.Commissioner, Today.AddDays(1), null, Today);

        Assert.Equal(["partners"], Paths(partnership));
    }

    [Fact]
    public void An_exception_is_overdue_the_day_after_its_day()
    {
        var partnership = A.Partnership().WithLeadInKind().WithPartners(1).InTestAndEmbedWithout("measured-outcome").Build();
        partnership.AddPartner(3, PartnerRoles.Commissioner, Today, null, Today);

        Assert.Empty(PartnershipWarnings.Of(partnership, null, 1, Today.AddMonths(1)));
        Assert.StartsWith("One agreed exception is overdue.", Assert.Single(PartnershipWarnings.Of(partnership, null, 1, Today.AddMonths(1).AddDays(1))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expected_end_that_has_passed_asks_for_a_new_date()
    {
        var partnership = A.Partnership().Build();
        partnership.SetDates(null, DatePrecision.Day, Today);

        Assert.DoesNotContain(PartnershipWarnings.Of(partnership, null, 1, Today), w => w.Text.Contains("expected to end", StringComparison.Ordinal));
        Assert.Contains(PartnershipWarnings.Of(partnership, null, 1, Today.AddDays(1)), w => w.Text.Contains("It was expected to end on 21 November 2026.", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_leads_three_partnerships_needs_a_deputy()
    {
        var partnership = A.Partnership().WithLeadInKind().WithPartners(1, 2).Build();
        partnership.AddPartner(3, PartnerRoles.Commissioner, Today, null, Today);
        Assert.Empty(PartnershipWarnings.Of(partnership, null, 2, Today));
        Assert.StartsWith("No deputy named: Partnership manager leads three partnerships or more.", Assert.Single(PartnershipWarnings.Of(partnership, null, 3, Today)).Text, StringComparison.Ordinal);

        partnership.StateAuthority(2, new(null, null, null), new("Deputy of another partner", null), Today);
        Assert.Single(PartnershipWarnings.Of(partnership, null, 3, Today));

        partnership.StateAuthority(1, new(null, null, null), new("Deputy manager", null), Today);
        Assert.Empty(PartnershipWarnings.Of(partnership, null, 3, Today));
    }

    [Fact]
    public void One_funder_over_half_is_for_information() =>
        Assert.Contains(PartnershipWarnings.Of(A.Partnership().Build(), ("Example Foundation", "51%"), 1, Today), w => w.Text.StartsWith("For information: Example Foundation provides 51% of the committed cash.", StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_asked_of_a_paused_or_closed_partnership()
    {
        Assert.Empty(PartnershipWarnings.Of(A.Partnership().Paused().Build(), null, 1, Today));
        Assert.Empty(PartnershipWarnings.Of(A.Partnership().Closed().Build(), null, 1, Today));
    }

    private static IEnumerable<string?> Paths(Partnership partnership) => PartnershipWarnings.Of(partnership, null, 1, Today).Select(w => w.ActionPath);
}

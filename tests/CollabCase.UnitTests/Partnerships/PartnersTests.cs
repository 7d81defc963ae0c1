using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Partnerships;

public sealed class PartnersTests
{
    private const long Council = 11;
    private const long Charity = 12;

    [Fact]
    public void A_partner_is_one_on_its_first_and_on_its_last_day()
    {
        var partnership = A.Partnership().Build();
        var partner = partnership.AddPartner(Charity, PartnerRoles.Provider, Today, null, Today);
        partnership.PartnerLeaves(partner.Number, Today.AddDays(5), "The project ended.", Today);

        Assert.Empty(partnership.PartnersOn(Today.AddDays(-1)));
        Assert.Single(partnership.PartnersOn(Today));
        Assert.Single(partnership.PartnersOn(Today.AddDays(5)));
        Assert.Empty(partnership.PartnersOn(Today.AddDays(6)));
    }

    [Fact]
    public void A_partner_of_whom_nobody_knows_when_it_joined_is_one_until_it_leaves()
    {
        var partnership = A.Partnership().Build();
        var partner = partnership.AddPartner(Charity, PartnerRoles.Lead, null, null, Today);

        Assert.Equal([partner], partnership.PartnersOn(DateOnly.MinValue));
        Assert.Contains("a partner already", Assert.Throws<DomainRuleException>(() => partnership.AddPartner(Charity, PartnerRoles.Provider, Today, null, Today)).Message, StringComparison.Ordinal);

        partnership.PartnerLeaves(partner.Number, Today, null, Today);
        Assert.Empty(partnership.PartnersOn(Today.AddDays(1)));
        Assert.Contains("until 21 November 2026", Assert.Throws<DomainRuleException>(() => partnership.AddPartner(Charity, PartnerRoles.Provider, Today, null, Today)).Message, StringComparison.Ordinal);
        partnership.AddPartner(Charity, PartnerRoles.Provider, Today.AddDays(1), null, Today);
    }

    [Fact]
    public void An_organisation_can_come_back_the_day_after_it_left()
    {
        var partnership = A.Partnership().Build();
        var first = partnership.AddPartner(Charity, PartnerRoles.Provider, Today.AddYears(-2), null, Today);
        partnership.PartnerLeaves(first.Number, Today.AddYears(-1), null, Today);

        var again = partnership.AddPartner(Charity, PartnerRoles.Broker, Today.AddYears(-1).AddDays(1), null, Today);

        Assert.Equal([first, again], partnership.Partners);
        Assert.Equal(2, again.Number);
        Assert.Equal([again], partnership.PartnersOn(Today));
    }

    [Fact]
    public void An_organisation_that_is_a_partner_cannot_join_again()
    {
        var partnership = A.Partnership().WithPartners(Council, Charity).Build();

        var refusal = Assert.Throws<DomainRuleException>(() => partnership.AddPartner(Charity, PartnerRoles.Funder, Today, null, Today));

        Assert.Equal("JoinedOn", refusal.Field);
        Assert.Contains("21 November 2025", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Coming_back_on_the_day_of_leaving_is_refused()
    {
        var partnership = A.Partnership().WithPartners(Council).Then(p => p.PartnerLeaves(1, Today, null, Today)).Build();

        Assert.Throws<DomainRuleException>(() => partnership.AddPartner(Council, PartnerRoles.Provider, Today, null, Today));
    }

    [Fact]
    public void A_leaving_can_be_taken_back_until_the_organisation_has_joined_again()
    {
        var partnership = A.Partnership().WithPartners(Council).Then(p => p.PartnerLeaves(1, Today, "By mistake", Today)).Build();

        partnership.PartnerStays(1, Today);
        Assert.Null(partnership.Partners.Single().LeftOn);
        Assert.Null(partnership.Partners.Single().LeavingReason);

        partnership.PartnerLeaves(1, Today, null, Today);
        partnership.AddPartner(Council, PartnerRoles.Funder, Today.AddMonths(1), null, Today);
        Assert.Throws<DomainRuleException>(() => partnership.PartnerStays(1, Today));
    }

    [Theory]
    [InlineData(PartnerRoles.None)]
    [InlineData((PartnerRoles)128)]
    [InlineData((PartnerRoles)(128 | 1))]
    public void A_partner_has_one_or_more_of_the_listed_roles(PartnerRoles roles)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => A.Partnership().Build().AddPartner(Council, roles, Today, null, Today));

        Assert.Equal("Roles", refusal.Field);
    }

    [Fact]
    public void A_second_lead_partner_is_refused_until_the_first_one_has_other_roles()
    {
        var partnership = A.Partnership().WithPartners(Council, Charity).Build();
        var charity = partnership.Partners.Single(p => p.OrganisationId == Charity);

        var refusal = Assert.Throws<DomainRuleException>(() => partnership.ChangePartner(charity.Number, PartnerRoles.Lead, charity.JoinedOn, null, Today));
        Assert.Equal("Roles", refusal.Field);

        partnership.ChangePartner(1, PartnerRoles.Funder, Today.AddYears(-1), null, Today);
        partnership.ChangePartner(charity.Number, PartnerRoles.Lead | PartnerRoles.Provider, charity.JoinedOn, null, Today);
        Assert.True(charity.Has(PartnerRoles.Lead));
    }

    [Fact]
    public void A_lead_partner_who_has_left_makes_room_for_another()
    {
        var partnership = A.Partnership().WithPartners(Council, Charity).Then(p => p.PartnerLeaves(1, Today.AddDays(-1), null, Today)).Build();

        partnership.ChangePartner(2, PartnerRoles.Lead, Today.AddYears(-1), null, Today);

        Assert.Equal(Charity, partnership.PartnersOn(Today).Single(p => p.Has(PartnerRoles.Lead)).OrganisationId);
        Assert.Throws<DomainRuleException>(() => partnership.PartnerStays(1, Today));
    }

    [Fact]
    public void Leaving_before_joining_is_refused()
    {
        var partnership = A.Partnership().WithPartners(Council).Build();

        Assert.Equal("LeftOn", Assert.Throws<DomainRuleException>(() => partnership.PartnerLeaves(1, Today.AddYears(-2), null, Today)).Field);
        partnership.PartnerLeaves(1, Today, null, Today);
        Assert.Equal("JoinedOn", Assert.Throws<DomainRuleException>(() => partnership.ChangePartner(1, PartnerRoles.Lead, Today.AddDays(1), null, Today)).Field);
    }

    [Fact]
    public void A_contact_is_optional_and_checked()
    {
        var partnership = A.Partnership().WithPartners(Council).Build();

        partnership.ChangePartner(1, PartnerRoles.Lead, Today, new PartnerContact("Service manager", " manager@example.org", "0131 496 0000"), Today);
        var partner = partnership.Partners.Single();
        Assert.Equal(("Service manager", "manager@example.org", "0131 496 0000"), (partner.ContactName, partner.ContactEmail, partner.ContactPhone));

        Assert.Equal("ContactEmail", Assert.Throws<DomainRuleException>(() =>
            partnership.ChangePartner(1, PartnerRoles.Funder, Today, new PartnerContact("Service manager", "manager"), Today)).Field);
        Assert.Equal(PartnerRoles.Lead, partner.Roles);
    }

    [Fact]
    public void A_partner_that_is_not_there_is_not_found() =>
        Assert.Throws<DomainRuleException>(() => A.Partnership().Build().PartnerLeaves(3, Today, null, Today));

    [Fact]
    public void Memberships_never_overlap_and_one_partner_leads_whatever_the_order_of_joins_and_leaves()
    {
        var step =
            from act in Gen.Choose(0, 3)
            from organisation in Gen.Choose(1, 3)
            from number in Gen.Choose(1, 6)
            from day in Gen.Choose(-12, 12)
            from known in Gen.Choose(0, 3)
            from lead in Gen.Choose(0, 1)
            select (Act: act, Organisation: organisation, Number: number, Day: Today.AddDays(day), JoinedOn: known == 0 ? (DateOnly?)null : Today.AddDays(day), Roles: lead == 1 ? PartnerRoles.Lead : PartnerRoles.Provider);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(step.ArrayOf(25).ToArbitrary(), steps =>
        {
            var partnership = A.Partnership().Build();
            foreach (var (act, organisation, number, day, joinedOn, roles) in steps)
            {
                try
                {
                    if (act == 0) partnership.AddPartner(organisation, roles, joinedOn, null, Today);
                    if (act == 1) partnership.PartnerLeaves(number, day, null, Today);
                    if (act == 2) partnership.PartnerStays(number, Today);
                    if (act == 3) partnership.ChangePartner(number, roles, joinedOn, null, Today);
                }
                catch (DomainRuleException)
                {
                    // refused is an answer too
                }
                if (!Holds(partnership)) return false;
            }
            return true;
        }));
    }

    private static bool Holds(Partnership partnership) => Enumerable.Range(-14, 60).Select(Today.AddDays).All(day =>
    {
        var there = partnership.Partners.Where(p => (p.JoinedOn ?? DateOnly.MinValue) <= day && (p.LeftOn ?? DateOnly.MaxValue) >= day).ToList();
        return there.DistinctBy(p => p.OrganisationId).Count() == there.Count
            && (day < Today || there.Count(p => p.Roles.HasFlag(PartnerRoles.Lead)) <= 1);
    });
}

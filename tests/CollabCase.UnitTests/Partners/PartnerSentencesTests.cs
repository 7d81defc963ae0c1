using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Features.Partners;
using Xunit;

namespace CollabCase.UnitTests.Partners;

public sealed class PartnerSentencesTests
{
    [Fact]
    public void A_whole_list_has_nothing_next() =>
        Assert.Empty(ListPartners.WhoIsStillToBeFound([Row(PartnerRoles.Lead | PartnerRoles.UserLed, "Chair"), Row(PartnerRoles.Commissioner, "Commissioning officer")]));

    [Fact]
    public void An_empty_list_says_so_itself() => Assert.Empty(ListPartners.WhoIsStillToBeFound([]));

    [Fact]
    public void Each_thing_that_is_still_to_come_is_a_sentence()
    {
        var next = ListPartners.WhoIsStillToBeFound([Row(PartnerRoles.Provider, null)]);

        Assert.Equal(5, next.Count);
        Assert.StartsWith("Add the next partner.", next[0], StringComparison.Ordinal);
        Assert.StartsWith("No lead partner recorded yet.", next[1], StringComparison.Ordinal);
        Assert.StartsWith("No commissioner recorded yet.", next[2], StringComparison.Ordinal);
        Assert.StartsWith("No user-led partner recorded yet.", next[3], StringComparison.Ordinal);
        Assert.Equal("Add whom to speak to at Partner.", next[4]);
    }

    [Fact]
    public void A_leaving_says_which_roles_nobody_has_afterwards()
    {
        var follows = PartnerLeaves.WhatItSetsInMotion("KEY", PartnerRoles.Lead | PartnerRoles.Commissioner | PartnerRoles.UserLed, [PartnerRoles.Commissioner, PartnerRoles.Provider]);

        Assert.Contains(follows, s => s.StartsWith("It is the lead partner.", StringComparison.Ordinal));
        Assert.DoesNotContain(follows, s => s.StartsWith("It is the only commissioner.", StringComparison.Ordinal));
        Assert.Contains(follows, s => s.StartsWith("It is the only user-led partner.", StringComparison.Ordinal));
        Assert.DoesNotContain(follows, s => s.Contains("is left", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "No partner is left.")]
    [InlineData(1, "One partner is left.")]
    public void A_leaving_that_ends_the_partnership_says_so(int staying, string sentence) =>
        Assert.Contains(PartnerLeaves.WhatItSetsInMotion("KEY", PartnerRoles.Provider, [.. Enumerable.Repeat(PartnerRoles.Provider, staying)]), s => s.StartsWith(sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("0141 496 0000", "01414960000")]
    [InlineData("+44 (0)141 496-0000", "+4401414960000")]
    [InlineData("ask for the manager", "")]
    public void A_number_is_dialled_by_its_figures(string written, string dialled) => Assert.Equal(dialled, PartnerWords.Dialled(written));

    [Theory]
    [InlineData("KEY", "KEY")]
    [InlineData("KEY and Quarriers", "KEY", "Quarriers")]
    [InlineData("KEY, Quarriers and Kibble", "KEY", "Quarriers", "Kibble")]
    [InlineData("KEY, Quarriers and 2 more", "KEY", "Quarriers", "Kibble", "SAMH")]
    public void Names_are_listed_as_people_list_them(string listed, params string[] names) => Assert.Equal(listed, PartnerWords.Listed(names));

    private static ListPartners.Row Row(PartnerRoles roles, string? contact) => new(1, "ORG-1", "Partner", Sector.Third, roles, null, null, null, contact, null, null);
}

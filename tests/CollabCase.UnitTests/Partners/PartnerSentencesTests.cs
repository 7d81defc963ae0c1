using CollabCase.Domain.Organisations;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.People;
using CollabCase.Testing;
using CollabCase.Testing.Partnerships;
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
    public void A_leaving_says_where_people_with_lived_experience_lose_their_place()
    {
        var follows = PartnerLeaves.WhatItSetsInMotion("KEY", PartnerRoles.Lead | PartnerRoles.Commissioner | PartnerRoles.UserLed, [PartnerRoles.Commissioner, PartnerRoles.Provider], [ContributionKind.Staff, ContributionKind.Space]);

        Assert.Contains(follows, s => s.StartsWith("It is the only user-led partner.", StringComparison.Ordinal));
        Assert.Contains("What it said it can bring goes with it: staff and space. Ask who else can.", follows);
        Assert.DoesNotContain(follows, s => s.Contains("is left", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_partner_holds_is_the_open_work_in_its_hands_too()
    {
        var partnership = A.Partnership().WithPartners(1, 2).Build();
        IReadOnlyList<string> Held(PartnerHoldings.HeldWork work) => [.. PartnerHoldings.Of(partnership, partnership.Partners.Single(p => p.Number == 2), [], [], work, PartnershipBuilder.Today).Select(h => h.Words)];

        Assert.Empty(Held(PartnerHoldings.HeldWork.None));
        Assert.Equal(
        [
            "1 open milestone is in its hands or those of its people. Agree who sees to it, and hand it over.",
            "2 milestones wait for it. Ask for what is still to come, or plan without.",
            "It carries 3 open risks alone. Agree who carries them now.",
            "Its people look after 1 open risk. Hand it over.",
        ], Held(new(1, 2, 3, 1)));
    }

    [Fact]
    public void What_a_partner_holds_is_what_nobody_else_has_when_it_is_gone()
    {
        var partnership = A.Partnership().WithPartners(1, 2).Build();
        partnership.AddPartner(3, PartnerRoles.Commissioner, null, null, PartnershipBuilder.Today);
        partnership.AddPartner(4, PartnerRoles.Commissioner, PartnershipBuilder.Today.AddDays(10), null, PartnershipBuilder.Today);
        IReadOnlyList<string> Held(int number) => [.. PartnerHoldings.Of(partnership, partnership.Partners.Single(p => p.Number == number),
            [new(9, "AW-1", "First money")], [new("Service manager", MemberRole.PartnerMember)], PartnerHoldings.HeldWork.None, PartnershipBuilder.Today).Select(h => h.Words)];

        Assert.StartsWith("It is the lead partner, and nobody else is.", Held(1)[0], StringComparison.Ordinal);
        Assert.StartsWith("It funds First money (AW-1).", Held(2)[0], StringComparison.Ordinal);
        Assert.StartsWith("Service manager is linked here (partner member)", Held(2)[1], StringComparison.Ordinal);
        Assert.StartsWith("It is the only commissioner.", Held(3)[0], StringComparison.Ordinal);

        partnership.PartnerLeaves(3, PartnershipBuilder.Today.AddDays(12), null, PartnershipBuilder.Today);
        Assert.DoesNotContain(Held(3), words => words.StartsWith("It is the only commissioner.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_joining_sets_in_motion_what_the_records_do_not_have_yet()
    {
        var partnership = A.Partnership().WithPartners(1).Build();
        var partner = partnership.Partners.Single();
        Assert.Equal([false, false, false, false, false], JoiningSteps.Of(partnership, partner, null, GateFacts.None, PartnershipBuilder.Today).Select(s => s.IsDone));

        partnership.ChangePartner(1, PartnerRoles.Lead, null, new("Chair"), PartnershipBuilder.Today);
        Assert.Equal("Still to come: how much the contact can commit and who stands in.", JoiningSteps.Of(partnership, partner, false, GateFacts.None, PartnershipBuilder.Today)[0].Words);
        partnership.StateAuthority(1, new(null, MoneyAuthority.NeedsToCheckBack, null), new("Vice chair", null), PartnershipBuilder.Today);
        partnership.RecordInduction(1, PartnershipBuilder.Today, PartnershipBuilder.Today);
        partnership.StateContributions(1, Enum.GetValues<ContributionKind>().Select(k => new ContributionStatement(k, ContributionAnswer.NotAbleOrWilling)), PartnershipBuilder.Today);
        partnership.DescribePurpose("Purpose", "Vision", null);
        partnership.AgreeToVision(1, partnership.VisionNumber, PartnershipBuilder.Today, PartnershipBuilder.Today, 7);
        partnership.Attest(Gate.ToTestAndEmbed, "signed-memorandum", AttestedState.Met, "All have signed.", null, PartnershipBuilder.Today, PartnershipBuilder.Now, 7);
        Assert.All(JoiningSteps.Of(partnership, partner, true, GateFacts.None, PartnershipBuilder.Today), s => Assert.True(s.IsDone, s.Title));

        var late = partnership.AddPartner(2, PartnerRoles.Provider, null, null, PartnershipBuilder.Today);
        Assert.Equal(("Sign the agreement", false), (JoiningSteps.Of(partnership, late, false, GateFacts.None, PartnershipBuilder.Today)[^1].Title, JoiningSteps.Of(partnership, late, false, GateFacts.None, PartnershipBuilder.Today)[^1].IsDone));
    }

    [Theory]
    [InlineData(0, "No partner is left.")]
    [InlineData(1, "One partner is left.")]
    public void A_leaving_that_ends_the_partnership_says_so(int staying, string sentence) =>
        Assert.Contains(PartnerLeaves.WhatItSetsInMotion("KEY", PartnerRoles.Provider, [.. Enumerable.Repeat(PartnerRoles.Provider, staying)], []), s => s.StartsWith(sentence, StringComparison.Ordinal));

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
    public void Names_are_listed_as_people_list_them(string listed, params string[] names) => Assert.Equal(listed, PartnerWords.Named(names));

    private static ListPartners.Row Row(PartnerRoles roles, string? contact) => new(1, "ORG-1", "Partner", Sector.Third, roles, null, null, null, contact, null, null);
}

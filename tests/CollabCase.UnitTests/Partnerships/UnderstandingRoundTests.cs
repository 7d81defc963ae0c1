using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Understanding;
using CollabCase.Testing;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.UnitTests.Partnerships;

public sealed class UnderstandingRoundTests
{
    private static readonly DateOnly Today = PartnershipBuilder.Today;
    private static readonly AnswerGivenBy Coordinator = new(PartnershipBuilder.Coordinator, OnItsBehalf: true);

    [Fact]
    public void A_round_needs_somebody_to_ask_and_an_answer_before_the_next()
    {
        Assert.Throws<DomainRuleException>(() => UnderstandingRound.Ask(A.Partnership().Build(), null, 7, Today));
        var partnership = A.Partnership().WithPartners(1, 2).Build();
        var first = UnderstandingRound.Ask(partnership, null, 7, Today);
        Assert.Throws<DomainRuleException>(() => UnderstandingRound.Ask(partnership, first, 7, Today));

        first.Answer(partnership, 1, new("For company.", null, null), Coordinator, Today);

        Assert.Equal((1, 2), (first.Number, UnderstandingRound.Ask(partnership, first, 7, Today).Number));
    }

    [Fact]
    public void A_partner_has_one_answer_which_it_can_change()
    {
        var partnership = A.Partnership().WithPartners(1, 2).Build();
        var round = UnderstandingRound.Ask(partnership, null, 7, Today);
        round.Answer(partnership, 1, new("For company.", null, null), Coordinator, Today);

        round.Answer(partnership, 1, new(null, " It goes on. ", null), new(8, OnItsBehalf: false), Today.AddDays(1));

        var answer = Assert.Single(round.Answers);
        Assert.Equal((null, "It goes on.", Today.AddDays(1), 8L, false), (answer.WhatFor, answer.AtTheEnd, answer.AnsweredOn, answer.AnsweredByPersonId, answer.OnItsBehalf));
    }

    [Fact]
    public void Silence_and_partners_that_have_left_or_a_partnership_at_rest_are_refused()
    {
        var partnership = A.Partnership().WithPartners(1, 2).Build();
        var round = UnderstandingRound.Ask(partnership, null, 7, Today);
        Assert.Equal("WhatFor", Assert.Throws<DomainRuleException>(() => round.Answer(partnership, 1, new(" ", null, "\n"), Coordinator, Today)).Field);

        partnership.PartnerLeaves(1, Today.AddDays(-1), null, Today);
        Assert.Throws<DomainRuleException>(() => round.Answer(partnership, 1, new("For company.", null, null), Coordinator, Today));

        partnership.Pause("A rest", Today);
        Assert.Equal(partnership.WhyReadOnly, Assert.Throws<DomainRuleException>(() => round.Answer(partnership, 2, new("For company.", null, null), Coordinator, Today)).Message);
        Assert.Equal(partnership.WhyReadOnly, Assert.Throws<DomainRuleException>(() => UnderstandingRound.Ask(partnership, round, 7, Today)).Message);
        Assert.Empty(round.Answers);
    }

    [Fact]
    public void People_have_changed_when_partners_joined_after_or_left_since_the_questions_were_asked()
    {
        var partnership = A.Partnership().WithPartners(1, 2).Build();
        partnership.AddPartner(3, PartnerRoles.Provider, Today.AddDays(1), null, Today);
        partnership.AddPartner(4, PartnerRoles.Provider, Today.AddDays(1), null, Today);
        partnership.PartnerLeaves(2, Today, null, Today);
        partnership.PartnerLeaves(4, Today.AddDays(2), null, Today);

        var (sameDay, gone) = UnderstandingRound.ChangedSince(Today, partnership.Partners, Today);
        var (joined, left) = UnderstandingRound.ChangedSince(Today, partnership.Partners, Today.AddDays(5));

        Assert.Empty(sameDay);
        Assert.Empty(gone);
        Assert.Equal(3, Assert.Single(joined).OrganisationId);
        Assert.Equal(2, Assert.Single(left).OrganisationId);
    }
}

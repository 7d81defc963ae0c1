using CollabCase.Domain;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Partnerships;

public sealed class AdaptProfileTests
{
    [Fact]
    public void The_latest_decision_of_the_steering_group_counts()
    {
        var partnership = A.Partnership().WithProfile(PartnershipProfile.Light).Build();

        partnership.AdaptProfile(Gate.ToTestAndEmbed, "data-sharing", CriterionWeight.Required, Decision, Today, Now, Coordinator);
        var last = partnership.AdaptProfile(Gate.ToTestAndEmbed, "data-sharing", CriterionWeight.LeftOut, Decision, Today, Now, Coordinator);

        var check = partnership.CheckGate(Gate.ToTestAndEmbed, GateFacts.None, Today).Single(c => c.Criterion.Key == "data-sharing");
        Assert.Equal((CriterionWeight.LeftOut, last), (check.Weight, check.Adaptation));
        Assert.Equal(2, partnership.Adaptations.Count);
    }

    [Fact]
    public void A_decision_stays_when_the_profile_changes()
    {
        var partnership = A.Partnership().WithProfile(PartnershipProfile.Light)
            .Then(p => p.AdaptProfile(Gate.ToTestAndEmbed, "steering-group", CriterionWeight.Advised, Decision, Today, Now, Coordinator)).Build();

        partnership.ChooseProfile(PartnershipProfile.StrategicPsp);

        Assert.Equal(CriterionWeight.Advised, partnership.WeightOf(Gate.ToTestAndEmbed, Criteria.Find("steering-group")!));
    }

    [Fact]
    public void The_second_gate_can_ask_for_the_memorandum_again()
    {
        var partnership = A.Partnership().WithProfile(PartnershipProfile.StrategicPsp).Build();

        partnership.AdaptProfile(Gate.ToSustainAndEmbed, "signed-memorandum", CriterionWeight.Required, Decision, Today, Now, Coordinator);

        Assert.Equal(10, partnership.CheckGate(Gate.ToSustainAndEmbed, GateFacts.None, Today).Count);
        Assert.Equal(CriterionWeight.Required, partnership.WeightOf(Gate.ToTestAndEmbed, Criteria.Find("signed-memorandum")!));
    }

    [Fact]
    public void What_is_left_out_stays_on_the_list_of_its_own_gate()
    {
        var check = A.Partnership().WithProfile(PartnershipProfile.Light).Build().CheckGate(Gate.ToTestAndEmbed, GateFacts.None, Today).Single(c => c.Criterion.Key == "steering-group");

        Assert.Equal(CriterionWeight.LeftOut, check.Weight);
        Assert.False(check.IsStillToCome);
    }

    [Fact]
    public void A_decision_needs_a_reason_an_authority_and_a_day_that_has_come()
    {
        Assert.Equal("Note", Refusal(Decision with { Note = " " }).Field);
        Assert.Equal("Authority", Refusal(Decision with { Authority = "" }).Field);
        Assert.Equal("DecidedOn", Refusal(Decision with { DecidedOn = Today.AddDays(1) }).Field);
    }

    [Fact]
    public void A_decision_that_changes_nothing_is_refused() =>
        Assert.Equal("Weight", Refusal(Decision, CriterionWeight.Advised).Field);

    private static DomainRuleException Refusal(SteeringDecision decision, CriterionWeight weight = CriterionWeight.Required)
    {
        var partnership = A.Partnership().WithProfile(PartnershipProfile.Light).Build();
        var refusal = Assert.Throws<DomainRuleException>(() => partnership.AdaptProfile(Gate.ToTestAndEmbed, "data-sharing", weight, decision, Today, Now, Coordinator));
        Assert.Empty(partnership.Adaptations);
        return refusal;
    }
}

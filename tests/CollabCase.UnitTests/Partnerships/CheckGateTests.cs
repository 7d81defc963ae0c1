using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Partnerships;

public sealed class CheckGateTests
{
    [Fact]
    public void The_gates_ask_about_eleven_and_nine_things()
    {
        Assert.Equal(Enumerable.Range(1, 11), Criteria.All.Where(c => c.Gate is Gate.ToTestAndEmbed).Select(c => c.Number));
        Assert.Equal(Enumerable.Range(1, 9), Criteria.All.Where(c => c.Gate is Gate.ToSustainAndEmbed).Select(c => c.Number));
        Assert.Equal(20, Criteria.All.Select(c => c.Key).Distinct().Count());
        Assert.All(Criteria.All, c =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", c.Key);
            Assert.InRange(c.Key.Length, 1, Criteria.KeyMaxLength);
            Assert.InRange(c.Title.Length, 1, CriterionSnapshot.TitleMaxLength);
            Assert.EndsWith(".", c.CountsAsMet, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(PartnershipProfile.Light, Gate.ToTestAndEmbed, "agreed-vision signed-memorandum paid-lead measured-outcome lived-experience")]
    [InlineData(PartnershipProfile.Collaboration, Gate.ToTestAndEmbed, "agreed-vision steering-group paid-lead measured-outcome lived-experience approved-pilot")]
    [InlineData(PartnershipProfile.Light, Gate.ToSustainAndEmbed, "evaluated-pilots measured-progress")]
    [InlineData(PartnershipProfile.Collaboration, Gate.ToSustainAndEmbed,
        "evaluated-pilots measured-progress commissioning-route sustainability-funding agreed-sustainability-plan recorded-learning signed-memorandum commissioner-and-target data-sharing")]
    public void The_profile_decides_what_is_required(PartnershipProfile profile, Gate gate, string keys)
    {
        var checks = A.Partnership().WithProfile(profile).Build().CheckGate(gate, GateFacts.None, Today);

        Assert.Equal(keys.Split(' '), checks.Where(c => c.Weight is CriterionWeight.Required).Select(c => c.Criterion.Key));
    }

    [Theory]
    [InlineData(Gate.ToTestAndEmbed, 11)]
    [InlineData(Gate.ToSustainAndEmbed, 9)]
    public void A_strategic_psp_needs_all_of_a_gate_and_is_asked_nothing_twice(Gate gate, int count)
    {
        var checks = A.Partnership().WithProfile(PartnershipProfile.StrategicPsp).Build().CheckGate(gate, GateFacts.None, Today);

        Assert.Equal(count, checks.Count);
        Assert.All(checks, c => Assert.Equal(CriterionWeight.Required, c.Weight));
    }

    [Fact]
    public void A_light_partnership_is_asked_for_a_short_agreement()
    {
        var light = Check("signed-memorandum", A.Partnership().WithProfile(PartnershipProfile.Light));
        var other = Check("signed-memorandum", A.Partnership().WithProfile(PartnershipProfile.StrategicPsp));

        Assert.Equal("A short agreement that every partner has signed", light.Title);
        Assert.Equal("A memorandum that every partner has signed", other.Title);
    }

    [Fact]
    public void A_new_partnership_is_told_what_comes_next_and_nothing_that_failed()
    {
        var checks = A.Partnership().WithProfile(PartnershipProfile.StrategicPsp).Build().CheckGate(Gate.ToTestAndEmbed, GateFacts.None, Today);

        Assert.All(checks, c => Assert.Equal(CriterionResult.NotYetMet, c.Result));
        Assert.All(checks, c => Assert.Contains("Next: ", c.Explanation, StringComparison.Ordinal));
        Assert.All(checks, c => Assert.DoesNotMatch("(?i)fail|block|missing|reject|refus|invalid|must", c.Explanation));
    }

    [Fact]
    public void The_vision_is_computed_and_that_every_partner_agreed_is_attested()
    {
        var builder = A.Partnership().WithVision().WithPartners(11, 12);
        var before = Check("agreed-vision", builder);
        var after = Check("agreed-vision", builder.Then(p => Said(p, "agreed-vision")));

        Assert.Equal(CriterionResult.NotYetMet, before.Result);
        Assert.Contains("2 partners", before.Explanation, StringComparison.Ordinal);
        Assert.Equal((CriterionResult.Met, CriterionSource.Both), (after.Result, after.KnownBy));
        Assert.Equal([RecordKind.Overview, RecordKind.Partners, RecordKind.Attestation], after.Records.Select(r => r.Kind));
    }

    [Theory]
    [InlineData("agreed-vision")]
    [InlineData("signed-memorandum")]
    public void A_partner_who_joins_later_is_asked_too(string key)
    {
        var builder = A.Partnership().WithVision().WithPartners(11, 12).Then(p => Said(p, key));
        Assert.Equal(CriterionResult.Met, Check(key, builder).Result);

        builder.Then(p => p.AddPartner(13, PartnerRoles.Funder, Today, null, Today));
        var joined = Check(key, builder);
        Assert.Equal(CriterionResult.NotYetMet, joined.Result);
        Assert.Contains("one partner has joined", joined.Explanation, StringComparison.Ordinal);
        Assert.Contains(new RecordLink(RecordKind.Partners), joined.Records);

        Assert.Equal(CriterionResult.Met, Check(key, builder.Then(p => Said(p, key))).Result);
    }

    [Fact]
    public void A_partner_who_joined_later_and_left_again_need_not_be_asked() =>
        Assert.Equal(CriterionResult.Met, Check("signed-memorandum", A.Partnership().WithPartners(11, 12).Then(p => Said(p, "signed-memorandum")).Then(p =>
        {
            p.AddPartner(13, PartnerRoles.Funder, Today.AddDays(-5), null, Today);
            p.PartnerLeaves(3, Today.AddDays(-1), null, Today);
        })).Result);

    [Fact]
    public void A_lead_is_met_when_an_award_or_help_in_kind_pays()
    {
        var award = new AwardFact(90, "AW-2026-0001", AwardKind.Catalytic, true, []);
        var offered = award with { IsCommitted = false };
        var paid = A.Partnership().Then(p => p.NameLead("Manager", null, 90, null));

        Assert.Equal(CriterionResult.NotYetMet, Check("paid-lead", A.Partnership().Then(p => p.NameLead("Manager", null, null, null)), award).Result);
        Assert.Equal(CriterionResult.NotYetMet, Check("paid-lead", paid).Result);
        Assert.Equal(CriterionResult.NotYetMet, Check("paid-lead", paid, offered).Result);
        Assert.Equal(CriterionResult.Met, Check("paid-lead", A.Partnership().WithLeadInKind()).Result);

        var met = Check("paid-lead", paid, award);
        Assert.Equal((CriterionResult.Met, CriterionSource.Computed), (met.Result, met.KnownBy));
        Assert.Equal("Manager leads, and award AW-2026-0001 pays for their time.", met.Explanation);
        Assert.Contains(new RecordLink(RecordKind.Award, "AW-2026-0001"), met.Records);
    }

    [Fact]
    public void Catalytic_funding_counts_once_it_is_awarded()
    {
        AwardFact Award(AwardKind? kind, bool committed) => new(1, "AW-1", kind, committed, [new(FinancialYear.Starting(2026), Money.FromPounds(50_000m))]);

        Assert.Equal(CriterionResult.NotYetMet, Check("catalytic-funding", A.Partnership()).Result);
        Assert.Equal(CriterionResult.NotYetMet, Check("catalytic-funding", A.Partnership(), Award(AwardKind.Catalytic, false)).Result);
        Assert.Equal(CriterionResult.NotYetMet, Check("catalytic-funding", A.Partnership(), Award(AwardKind.InKind, true)).Result);
        Assert.Equal(CriterionResult.NotYetMet, Check("catalytic-funding", A.Partnership(), Award(null, true)).Result);

        var met = Check("catalytic-funding", A.Partnership(), Award(AwardKind.Catalytic, true), Award(AwardKind.Catalytic, true));
        Assert.Equal(CriterionResult.Met, met.Result);
        Assert.Equal("£100,000.00 of catalytic funding is awarded in 2 awards.", met.Explanation);
    }

    [Fact]
    public void Sustainability_funding_is_needed_in_each_financial_year_of_the_12_months()
    {
        AwardFact Award(params AwardYear[] years) => new(1, "AW-1", AwardKind.Sustainability, true, years);
        var thisYear = new AwardYear(FinancialYear.Starting(2026), Money.FromPounds(40_000m));
        var nextYear = new AwardYear(FinancialYear.Starting(2027), Money.FromPounds(60_000m));
        var unknownYear = new AwardYear(null, Money.FromPounds(5_000m));
        GateCheck Of(DateOnly day, AwardFact award) => A.Partnership().Build().CheckGate(Gate.ToSustainAndEmbed, new([award]), day).Single(c => c.Criterion.Key == "sustainability-funding");

        Assert.Equal(CriterionResult.NotYetMet, Of(Today, Award(thisYear, unknownYear)).Result);
        Assert.Contains("Next: record what is committed in 2027-28.", Of(Today, Award(thisYear)).Explanation, StringComparison.Ordinal);
        Assert.Equal(CriterionResult.NotYetMet, Of(Today, Award(thisYear, nextYear) with { IsCommitted = false }).Result);
        Assert.Equal(CriterionResult.NotYetMet, Of(Today, Award(thisYear, nextYear) with { Kind = AwardKind.Catalytic }).Result);
        Assert.Equal(CriterionResult.Met, Of(new DateOnly(2026, 4, 1), Award(thisYear)).Result);
        Assert.Equal(CriterionResult.NotYetMet, Of(new DateOnly(2026, 4, 2), Award(thisYear)).Result);

        var met = Of(Today, Award(thisYear, nextYear, unknownYear));
        Assert.Equal(CriterionResult.Met, met.Result);
        Assert.Equal("Committed to sustain the work up to 20 November 2027: £40,000.00 in 2026-27 and £60,000.00 in 2027-28. £5,000.00 more has no year recorded.", met.Explanation);
    }

    [Fact]
    public void The_facts_of_an_award_are_those_recorded()
    {
        var year = FinancialYear.Starting(2026);
        var award = Award.Record("AW-2026-0001", 1, [21, 22], AwardState.Awarded, new AwardDetails("To test") { Kind = AwardKind.Catalytic },
            [new AwardAmount(year, Money.FromPounds(10m), 21), new AwardAmount(year, Money.FromPounds(5m), 22), new AwardAmount(null, Money.FromPounds(1m), null)], Today);

        var fact = AwardFact.Of(award);

        Assert.Equal((award.Id, "AW-2026-0001", AwardKind.Catalytic, true), (fact.Id, fact.Number, fact.Kind, fact.IsCommitted));
        Assert.Equal(Money.FromPounds(16m), fact.Total);
        Assert.Equal(Money.FromPounds(15m), fact.Amounts.Single(a => a.Year == year).Amount);
    }

    [Fact]
    public void What_is_next_counts_what_is_in_place_and_names_two_steps()
    {
        var partnership = A.Partnership().WithProfile(PartnershipProfile.Light).WithLeadInKind()
            .Then(p => p.Attest(Gate.ToTestAndEmbed, "measured-outcome", AttestedState.NotApplicable, "The gain is described instead.", null, Today, Now, Coordinator)).Build();

        var progress = partnership.WhatsNext(GateFacts.None, Today)!;

        Assert.Equal((2, 5), (progress.InPlace, progress.Required));
        Assert.Equal(["agreed-vision", "signed-memorandum"], progress.NextSteps.Select(c => c.Criterion.Key));
        Assert.False(progress.IsReady);
    }

    [Fact]
    public void At_the_last_stage_there_is_no_gate_ahead()
    {
        var partnership = A.Partnership().InSustainAndEmbed().Build();

        Assert.Null(partnership.WhatsNext(GateFacts.None, Today));
        Assert.Empty(partnership.BlockersToAdvance(GateFacts.None, Today));
    }

    private static GateCheck Check(string key, PartnershipBuilder builder, params AwardFact[] awards) =>
        builder.Build().CheckGate(Gate.ToTestAndEmbed, new GateFacts(awards), Today).Single(c => c.Criterion.Key == key);

    private static void Said(Partnership partnership, string key) =>
        partnership.Attest(Gate.ToTestAndEmbed, key, AttestedState.Met, "Minutes of the last meeting.", null, Today, Now, Coordinator);
}

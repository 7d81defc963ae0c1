using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
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
    public void The_vision_is_agreed_when_each_partner_has_agreed_to_it_as_it_reads_now()
    {
        var builder = A.Partnership().WithVision().WithPartners(11, 12);
        GateCheck Now() => Check("agreed-vision", builder);
        Assert.Equal("The vision is written down. None of 2 partners has agreed to it as it reads now. Next: ask the others, on the list of partners.", Now().Explanation);

        builder.Then(p => p.AgreeToVision(1, p.VisionNumber, Today, Today, Coordinator));
        Assert.Equal((CriterionResult.NotYetMet, "The vision is written down. 1 of 2 partners has agreed to it as it reads now. Next: ask the others, on the list of partners."), (Now().Result, Now().Explanation));

        builder.Then(p => p.AgreeToVision(2, p.VisionNumber, Today, Today, Coordinator));
        Assert.Equal((CriterionResult.Met, CriterionSource.Computed), (Now().Result, Now().KnownBy));
        Assert.Equal([RecordKind.Overview, RecordKind.Partners], Now().Records.Select(r => r.Kind));

        builder.Then(p => p.AddPartner(13, PartnerRoles.Funder, Today, null, Today));
        Assert.Equal(CriterionResult.NotYetMet, Now().Result);
        builder.Then(p => p.AgreeToVision(3, p.VisionNumber, Today, Today, Coordinator)).Then(p => p.DescribePurpose(p.Purpose, p.Vision, "People"));
        Assert.Equal(CriterionResult.Met, Now().Result);

        builder.Then(p => p.DescribePurpose(p.Purpose, "Another vision.", null));
        Assert.Equal(CriterionResult.NotYetMet, Now().Result);
    }

    [Fact]
    public void A_partner_agrees_once_to_the_words_that_it_read()
    {
        var partnership = A.Partnership().WithPartners(11, 12).Build();
        DomainRuleException Refused(Action act) => Assert.Throws<DomainRuleException>(act);
        Assert.StartsWith("There is no vision yet", Refused(() => partnership.AgreeToVision(1, 1, Today, Today, Coordinator)).Message, StringComparison.Ordinal);

        partnership.DescribePurpose("Purpose", "Vision", null);
        var read = partnership.VisionNumber;
        partnership.DescribePurpose("Purpose", "Another vision", null);
        Assert.StartsWith("The purpose or the vision was changed", Refused(() => partnership.AgreeToVision(1, read, Today, Today, Coordinator)).Message, StringComparison.Ordinal);
        Assert.Equal("AgreedVisionOn", Refused(() => partnership.AgreeToVision(1, partnership.VisionNumber, Today.AddDays(1), Today, Coordinator)).Field);

        partnership.AgreeToVision(1, partnership.VisionNumber, Today, Today, Coordinator);
        Assert.StartsWith("This partner has agreed", Refused(() => partnership.AgreeToVision(1, partnership.VisionNumber, Today, Today, Coordinator)).Message, StringComparison.Ordinal);
        partnership.TakeBackVisionAgreement(1, Today);
        Assert.StartsWith("There is nothing to take back", Refused(() => partnership.TakeBackVisionAgreement(1, Today)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_steering_group_is_ready_with_all_four_and_a_seat_for_each_partner()
    {
        GroupFact Steering(bool cadence = true, bool quorum = true, bool chair = true, params long[] organisations) =>
            new(1, 1, "The board", TierKind.Steering, cadence, quorum, chair, organisations, 0, 0);
        var terms = new AgreementFact(5, 1, AgreedDocumentKind.TermsOfReference, 1, "Terms", [new(new(1, false, true, Today, null, null, null, null, []))]);
        GateCheck With(AgreementFact? document, params GroupFact[] groups) => A.Partnership().WithPartners(11, 12).Build()
            .CheckGate(Gate.ToTestAndEmbed, GateFacts.None with { Groups = groups, Agreements = document is null ? [] : [document] }, Today).Single(c => c.Criterion.Key == "steering-group");
        var front = new GroupFact(2, 2, "Front line", TierKind.FrontLine, false, false, false, [12], 0, 0);

        Assert.Contains("set up the steering group", With(terms, front).Explanation, StringComparison.Ordinal);
        Assert.Equal("'The board' is there. Next: record its terms of reference, how often it meets, its quorum and its chair.", With(null, Steering(false, false, false)).Explanation);
        Assert.Equal("'The board' is there. Next: record its chair.", With(terms, Steering(chair: false)).Explanation);
        Assert.Equal("'The board' is ready. One partner does not sit in any group yet. Next: give each a seat.", With(terms, Steering(organisations: 11)).Explanation);
        var met = With(terms, Steering(organisations: 11), front);
        Assert.Equal((CriterionResult.Met, CriterionSource.Computed), (met.Result, met.KnownBy));
        Assert.Equal([new(RecordKind.Group, "1"), new(RecordKind.Groups)], met.Records);
    }

    [Fact]
    public void A_filled_seat_shows_who_takes_part_and_people_say_how()
    {
        GroupFact Group(int filled, int seats) => new(3, 3, "Panel", TierKind.ReferenceGroup, false, false, false, [], filled, seats);
        GateCheck With(GateFacts facts, bool said = false)
        {
            var builder = A.Partnership().WithPartners(11, 12);
            if (said) builder.Then(p => Said(p, "lived-experience"));
            return builder.Build().CheckGate(Gate.ToTestAndEmbed, facts, Today).Single(c => c.Criterion.Key == "lived-experience");
        }

        Assert.Contains("keep a seat", With(GateFacts.None).Explanation, StringComparison.Ordinal);
        Assert.Contains("nobody holds it yet", With(GateFacts.None with { Groups = [Group(0, 2)] }).Explanation, StringComparison.Ordinal);
        var filled = GateFacts.None with { Groups = [Group(1, 2)] };
        Assert.Equal("Somebody with lived experience sits in 'Panel'. Next: tell us at which step of the ladder people are involved, and in what.", With(filled).Explanation);
        Assert.Equal(CriterionResult.NotYetMet, With(filled).Result);
        Assert.Equal((CriterionResult.Met, CriterionSource.Both), (With(filled, said: true).Result, With(filled, said: true).KnownBy));
        Assert.Equal(CriterionResult.Met, With(GateFacts.None, said: true).Result);
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

using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Partnerships;

/// <summary>What the gates read from memoranda, plans and other agreed documents.</summary>
public sealed class AgreementsAtTheGateTests
{
    private readonly Partnership _partnership = A.Partnership().WithPartners(11, 12).Build();

    [Fact]
    public void A_memorandum_is_met_once_in_force_and_signed_by_all_and_turns_back_when_a_partner_joins()
    {
        Assert.StartsWith("Next: begin a memorandum", Check("signed-memorandum").Explanation, StringComparison.Ordinal);
        Assert.Equal("The memorandum of understanding is being written. Next: agree its words, and ask every partner to sign it.", Check("signed-memorandum", Memorandum(new(1, true, false, null, null, null, null, null, []))).Explanation);
        Assert.Equal("'Paper' is agreed. One partner has not signed it yet. Next: ask them.", Check("signed-memorandum", Memorandum(Agreed(Today.AddDays(-3), null, 1))).Explanation);

        var ahead = Check("signed-memorandum", Memorandum(Agreed(Today.AddDays(-3), Today.AddDays(1), 2)));
        Assert.Equal((CriterionResult.NotYetMet, "'Paper' is signed by every partner and comes into force on 22 November 2026."), (ahead.Result, ahead.Explanation));

        var document = Memorandum(Agreed(Today.AddDays(-3), Today, 2));
        var met = Check("signed-memorandum", document);
        Assert.Equal((CriterionResult.Met, CriterionSource.Computed, "'Paper' is in force since 21 November 2026, and every current partner has signed it."), (met.Result, met.KnownBy, met.Explanation));
        Assert.Contains(new RecordLink(RecordKind.AgreedDocument, "4"), met.Records);

        _partnership.AddPartner(13, PartnerRoles.Funder, Today, null, Today);
        var joined = Check("signed-memorandum", document with { Versions = [.. document.Versions.Select(v => v with { Facts = v.Facts with { InForceOn = Today } })] });
        Assert.Equal((CriterionResult.NotYetMet, "'Paper' is in force. One partner has not signed it yet. Next: ask them."), (joined.Result, joined.Explanation));

        _partnership.PartnerLeaves(3, Today, null, Today);
        Assert.Equal(CriterionResult.Met, Check("signed-memorandum", Today.AddDays(1), document with { Versions = [.. document.Versions.Select(v => v with { Facts = v.Facts with { InForceOn = Today } })] }).Result);
    }

    [Fact]
    public void Of_several_memoranda_one_that_all_have_signed_is_enough() =>
        Assert.Equal(CriterionResult.Met, Check("signed-memorandum", Memorandum(Agreed(Today, null, 0)), Memorandum(Agreed(Today, Today, 2)) with { Id = 6, Number = 5 }).Result);

    [Fact]
    public void A_data_sharing_agreement_counts_in_force()
    {
        Assert.Equal(CriterionResult.NotYetMet, Check("data-sharing", Of(AgreedDocumentKind.DataSharingAgreement, Agreed(Today, null, 1))).Result);
        Assert.Equal(CriterionResult.Met, Check("data-sharing", Of(AgreedDocumentKind.DataSharingAgreement, Agreed(Today, null, 2))).Result);
        Assert.Equal(CriterionResult.NotYetMet, Check("data-sharing", Memorandum(Agreed(Today, null, 2))).Result);
    }

    [Fact]
    public void A_plan_is_begun_with_a_date_for_its_review_and_agreed_with_a_steering_decision()
    {
        var plan = Of(AgreedDocumentKind.SustainabilityPlan, new(1, false, false, null, null, null, null, null, []));
        Assert.Equal(CriterionResult.NotYetMet, Check("sustainability-plan-begun", plan).Result);
        Assert.Equal(CriterionResult.Met, Check("sustainability-plan-begun", plan with { Versions = [plan.Versions[0] with { ReviewOn = Today.AddMonths(6) }] }).Result);

        var agreed = Of(AgreedDocumentKind.SustainabilityPlan, new(1, false, true, Today, null, null, null, null, []));
        GateCheck At(AgreementFact document, params DecisionFact[] decisions) => _partnership.CheckGate(Gate.ToSustainAndEmbed, GateFacts.None with { Agreements = [document], Decisions = decisions }, Today).Single(c => c.Criterion.Key == "agreed-sustainability-plan");
        Assert.Equal("The sustainability plan is not agreed yet. Next: bring it to the steering group.", At(plan, new DecisionFact(1, 1, DecisionMatters.Memorandum, 5)).Explanation);
        Assert.Equal("'Paper' is agreed. Next: record the steering group's decision on it.", At(agreed, new DecisionFact(1, 1, DecisionMatters.Memorandum, 6)).Explanation);
        Assert.Equal(CriterionResult.Met, At(agreed, new DecisionFact(1, 1, DecisionMatters.Memorandum, 5)).Result);
        Assert.Equal(CriterionResult.Met, At(agreed with { Versions = [agreed.Versions[0] with { DecisionId = 1 }] }, new DecisionFact(1, 1, DecisionMatters.None, null)).Result);
    }

    [Fact]
    public void A_review_holds_for_a_year()
    {
        GateCheck At(DateOnly inForce, DateOnly? reviewed, DateOnly? next = null) => _partnership.CheckGate(Gate.ToSustainAndEmbed,
            GateFacts.None with { Agreements = [Memorandum(Agreed(inForce, inForce, 2) with { InForceOn = inForce }) is var m ? m with { Versions = [m.Versions[0] with { ReviewedOn = reviewed, ReviewOn = next }] } : m] }, Today)
            .Single(c => c.Criterion.Key == (next is null ? "reviewed-memorandum" : "governance-reviews"));

        Assert.Equal(CriterionResult.Met, At(Today.AddYears(-1), null).Result);
        Assert.Equal(CriterionResult.NotYetMet, At(Today.AddYears(-1).AddDays(-1), null).Result);
        Assert.Equal(CriterionResult.Met, At(Today.AddYears(-3), Today.AddMonths(-11)).Result);
        Assert.Equal(CriterionResult.Met, At(Today.AddYears(-3), null, Today).Result);
        Assert.Equal("The review of 'Paper' was due on 20 November 2026. Next: review it.", At(Today.AddYears(-3), null, Today.AddDays(-1)).Explanation);
    }

    [Fact]
    public void Reviews_of_how_it_governs_count_beside_those_of_its_documents()
    {
        GateCheck At(params ReviewFact[] reviews) => _partnership.CheckGate(Gate.ToSustainAndEmbed,
            GateFacts.None with { Agreements = [Memorandum(Agreed(Today, Today, 2) with { InForceOn = Today }) is var m ? m with { Versions = [m.Versions[0] with { ReviewOn = Today.AddMonths(2) }] } : m], Reviews = reviews }, Today)
            .Single(c => c.Criterion.Key == "governance-reviews");

        Assert.Equal(CriterionResult.Met, At(new ReviewFact("Governance structure", null)).Result);
        Assert.Equal("No review is overdue. The next one is on 21 November 2026.", At(new ReviewFact("Governance structure", Today)).Explanation);
        Assert.Equal("The review of 'Governance structure' was due on 20 November 2026. Next: review it.", At(new ReviewFact("Governance structure", Today.AddDays(-1))).Explanation);
        Assert.Equal("2 reviews were due, the first on 19 November 2026. Next: review them.", At(new ReviewFact("Governance structure", Today.AddDays(-1)), new ReviewFact("Terms of members", Today.AddDays(-2))).Explanation);
    }

    [Fact]
    public void Each_partner_knows_whether_it_has_signed()
    {
        var (first, second) = (_partnership.Partners.First(), _partnership.Partners.Last());
        var facts = GateFacts.None with { Agreements = [Memorandum(Agreed(Today, null, 1))] };

        Assert.Equal((true, false), (_partnership.HasSigned(first, facts, Today), _partnership.HasSigned(second, facts, Today)));
        Assert.Null(_partnership.HasSigned(first, GateFacts.None, Today));
    }

    // Agreed on a day, signed on that day by the first of the partners.
    private VersionFacts Agreed(DateOnly on, DateOnly? effective, int signed) =>
        new(1, true, true, on, effective, null, null, null, [.. _partnership.Partners.Take(signed).Select(p => new Signature(p.Id, on))]);

    private static AgreementFact Memorandum(VersionFacts version) => Of(AgreedDocumentKind.Memorandum, version);

    private static AgreementFact Of(AgreedDocumentKind kind, VersionFacts version) => new(5, 4, kind, null, "Paper", [new(version)]);

    private GateCheck Check(string key, params AgreementFact[] documents) => Check(key, Today, documents);

    private GateCheck Check(string key, DateOnly day, params AgreementFact[] documents) =>
        _partnership.CheckGate(Gate.ToTestAndEmbed, GateFacts.None with { Agreements = documents }, day).Single(c => c.Criterion.Key == key);
}

using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Partnerships;

public sealed class AdvanceStageTests
{
    [Fact]
    public void With_everything_required_in_place_a_partnership_moves_on()
    {
        var partnership = A.Partnership().ReadyForItsGate().Build();
        var decidedOn = Today.AddDays(-3);

        var decision = Advance(partnership, Decision with { DecidedOn = decidedOn });

        Assert.Equal(Stage.TestAndEmbed, partnership.Stage);
        Assert.Equal((GateOutcome.Advanced, decidedOn, Today, Coordinator), (decision.Outcome, decision.DecidedOn, decision.CheckedOn, decision.RecordedByPersonId));
        Assert.Equal([decidedOn, null], partnership.StagePeriods.OrderBy(p => p.Number).Select(p => p.Until));
        Assert.Equal((StageEntry.Advanced, decidedOn, decision.Id),
            (partnership.CurrentStagePeriod().Entry, partnership.CurrentStagePeriod().From, partnership.CurrentStagePeriod().GateDecisionId));
    }

    [Fact]
    public void Advancing_without_a_signed_memorandum_is_refused()
    {
        var partnership = A.Partnership().WithProfile(PartnershipProfile.StrategicPsp).ReadyForItsGate()
            .Then(p => p.WithdrawAttestation(p.Attestations.Single(a => a.CriterionKey == "signed-memorandum").Number, Now, Coordinator)).Build();

        var refusal = Assert.Throws<DomainRuleException>(() => Advance(partnership));

        Assert.Equal("Next, before moving on to Test and embed: 'A memorandum that every partner has signed'. Tell us once it is in place, or agree an exception with what will be done and by when.", refusal.Message);
        Assert.Equal(Stage.PreCollaboration, partnership.Stage);
        Assert.Empty(partnership.GateDecisions);
    }

    [Fact]
    public void What_is_only_advised_holds_nothing_up()
    {
        var partnership = A.Partnership().WithProfile(PartnershipProfile.Light).ReadyForItsGate().Build();
        Assert.Contains(partnership.CheckGate(Gate.ToTestAndEmbed, GateFacts.None, Today), c => c is { Weight: CriterionWeight.Advised, IsInPlace: false });

        Advance(partnership);

        Assert.Equal(Stage.TestAndEmbed, partnership.Stage);
    }

    [Fact]
    public void A_collaboration_comes_to_its_memorandum_at_the_second_gate()
    {
        var partnership = A.Partnership().WithProfile(PartnershipProfile.Collaboration).InTestAndEmbed().Build();

        Assert.Contains("signed-memorandum", partnership.BlockersToAdvance(GateFacts.None, Today).Select(b => b.Criterion.Key));
    }

    [Fact]
    public void The_page_and_the_rule_ask_the_same_list()
    {
        var partnership = A.Partnership().WithProfile(PartnershipProfile.Light).Build();

        var refusal = Assert.Throws<DomainRuleException>(() => Advance(partnership));

        Assert.All(partnership.BlockersToAdvance(GateFacts.None, Today), b => Assert.Contains($"'{b.Title}'", refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_exception_stays_open_on_the_partnership_until_it_is_done()
    {
        var partnership = A.Partnership().InTestAndEmbedWithout("lived-experience").Build();

        Assert.Equal(Stage.TestAndEmbed, partnership.Stage);
        var decision = Assert.Single(partnership.GateDecisions);
        Assert.Equal(GateOutcome.AdvancedWithExceptions, decision.Outcome);
        var exception = Assert.Single(partnership.OpenExceptions());
        Assert.Equal(("lived-experience", decision.Id, Gate.ToTestAndEmbed, Today.AddDays(-10)), (exception.CriterionKey, exception.GateDecisionId, exception.Gate, exception.AgreedOn));
        Assert.False(exception.IsOverdue(Today.AddMonths(1)));
        Assert.True(exception.IsOverdue(Today.AddMonths(1).AddDays(1)));

        partnership.CompleteException(exception.Number, "Two seats are filled.", Today, Today);

        Assert.Empty(partnership.OpenExceptions());
        Assert.Equal((ExceptionEnding.Done, "Two seats are filled.", Today), (exception.Ending, exception.EndingNote, exception.EndedOn));
        Assert.False(exception.IsOverdue(Today.AddYears(1)));
    }

    [Fact]
    public void Completing_an_exception_needs_what_was_done_and_a_day_that_has_come()
    {
        var partnership = A.Partnership().InTestAndEmbedWithout("lived-experience").Build();

        Assert.Equal("WhatWasDone", Assert.Throws<DomainRuleException>(() => partnership.CompleteException(1, " ", Today, Today)).Field);
        Assert.Equal("On", Assert.Throws<DomainRuleException>(() => partnership.CompleteException(1, "Done", Today.AddDays(1), Today)).Field);
        Assert.Equal("On", Assert.Throws<DomainRuleException>(() => partnership.CompleteException(1, "Done", Today.AddDays(-11), Today)).Field);
        Assert.Throws<DomainRuleException>(() => partnership.CompleteException(2, "Done", Today, Today));

        partnership.CompleteException(1, "Done", Today, Today);
        Assert.Throws<DomainRuleException>(() => partnership.CompleteException(1, "Done", Today, Today));
    }

    [Fact]
    public void Every_check_is_kept_as_it_was_on_the_day()
    {
        var partnership = A.Partnership().WithVision().WithPartners(11, 12).ReadyForItsGate().Build();
        var shown = partnership.CheckGate(Gate.ToTestAndEmbed, GateFacts.None, Today);

        var decision = Advance(partnership);
        partnership.ChooseProfile(PartnershipProfile.Light);
        foreach (var said in partnership.Attestations.Where(a => a.Stands)) partnership.WithdrawAttestation(said.Number, Now, Coordinator);

        Assert.Equal(PartnershipProfile.Collaboration, decision.Profile);
        Assert.Equal(
            shown.Select((c, i) => (i + 1, c.Criterion.Key, c.Title, c.Weight, c.Result, c.KnownBy, c.Explanation)),
            decision.Snapshots.Select(s => (s.Position, s.CriterionKey, s.Title, s.Weight, s.Result, s.KnownBy, s.Explanation)));
        Assert.All(decision.Snapshots, s => Assert.Equal((partnership.Id, decision.Id), (s.PartnershipId, s.GateDecisionId)));
    }

    [Fact]
    public void An_exception_needs_a_reason_an_action_and_a_later_date()
    {
        var good = new ExceptionToAgree("paid-lead", "The award comes in spring.", "The council lends somebody.", Today.AddDays(1));

        Assert.Equal("Exceptions[paid-lead].Reason", Refusal(good with { Reason = " " }).Field);
        Assert.Equal("Exceptions[paid-lead].WhatWillBeDone", Refusal(good with { WhatWillBeDone = "" }).Field);
        Assert.Equal("Exceptions[paid-lead].ByWhen", Refusal(good with { ByWhen = Today }).Field);
        Assert.Contains("one exception", Refusal(good, good).Message, StringComparison.Ordinal);
        Assert.Equal("Exceptions[agreed-vision].Reason", Refusal(good, good with { CriterionKey = "agreed-vision" }).Field);
        Assert.Contains("needs no exception", Refusal(good, good with { CriterionKey = "agreed-vision" }).Message, StringComparison.Ordinal);
        Assert.Contains("needs no exception", Refusal(good, good with { CriterionKey = "catalytic-funding" }).Message, StringComparison.Ordinal);
        Refusal(good with { CriterionKey = "no-such-thing" });

        static DomainRuleException Refusal(params ExceptionToAgree[] exceptions)
        {
            var partnership = A.Partnership().ReadyForItsGate()
                .Then(p => p.WithdrawAttestation(p.Attestations.Single(a => a.CriterionKey == "paid-lead").Number, Now, Coordinator)).Build();
            var refusal = Assert.Throws<DomainRuleException>(() => partnership.AdvanceStage(Decision, exceptions, GateFacts.None, Today, Now, Coordinator));
            Assert.Equal(Stage.PreCollaboration, partnership.Stage);
            Assert.Empty(partnership.GateDecisions);
            Assert.Empty(partnership.Exceptions);
            return refusal;
        }
    }

    [Fact]
    public void A_decision_has_an_authority_and_a_day_between_the_start_of_the_stage_and_today()
    {
        var partnership = A.Partnership().OpenedOn(Today.AddDays(-30)).ReadyForItsGate().Build();

        Assert.Equal("Authority", Assert.Throws<DomainRuleException>(() => Advance(partnership, Decision with { Authority = " " })).Field);
        Assert.Equal("DecidedOn", Assert.Throws<DomainRuleException>(() => Advance(partnership, Decision with { DecidedOn = Today.AddDays(1) })).Field);
        Assert.Equal("DecidedOn", Assert.Throws<DomainRuleException>(() => Advance(partnership, Decision with { DecidedOn = Today.AddDays(-31) })).Field);

        Assert.Equal("Authority", Assert.Throws<DomainRuleException>(() => partnership.EnsureDecided(Decision with { Authority = " " }, Today)).Field);
        Assert.Equal("DecidedOn", Assert.Throws<DomainRuleException>(() => partnership.EnsureDecided(Decision with { DecidedOn = Today.AddDays(1) }, Today)).Field);
        partnership.EnsureDecided(Decision with { DecidedOn = Today.AddDays(-30) }, Today);
        Advance(partnership, Decision with { DecidedOn = Today.AddDays(-30) });
        Assert.Equal(Stage.TestAndEmbed, partnership.Stage);
    }

    [Fact]
    public void One_taken_over_without_a_since_date_can_move_on()
    {
        var partnership = Partnership.TakeOver("PSP-SPT", "Community transport", "Transport", Stage.TestAndEmbed, null, DatePrecision.Day, "A report", Coordinator, Today, Now);
        foreach (var blocker in partnership.BlockersToAdvance(GateFacts.None, Today))
            partnership.Attest(blocker.Gate, blocker.Criterion.Key, AttestedState.Met, "In the report.", null, Today, Now, Coordinator);

        Advance(partnership, Decision with { DecidedOn = Today.AddYears(-1) });

        Assert.Equal(Stage.SustainAndEmbed, partnership.Stage);
        Assert.True(partnership.EarlierStagesNotRecorded);
    }

    [Fact]
    public void After_the_last_stage_comes_closing()
    {
        var refusal = Assert.Throws<DomainRuleException>(() => Advance(A.Partnership().InSustainAndEmbed().Build()));

        Assert.Contains("close", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_meant_for_another_gate_is_refused()
    {
        var partnership = A.Partnership().InTestAndEmbed().Build();

        partnership.EnsureBefore(Gate.ToSustainAndEmbed);
        Assert.Contains("is at Test and embed now", Assert.Throws<DomainRuleException>(() => partnership.EnsureBefore(Gate.ToTestAndEmbed)).Message, StringComparison.Ordinal);
        Assert.Throws<DomainRuleException>(() => A.Partnership().InSustainAndEmbed().Build().EnsureBefore(Gate.ToSustainAndEmbed));
    }

    [Fact]
    public void The_steering_group_can_decide_not_yet()
    {
        var partnership = A.Partnership().ReadyForItsGate().Build();

        Assert.Equal("Note", Assert.Throws<DomainRuleException>(() => partnership.DecideNotYet(Decision with { Note = null }, GateFacts.None, Today, Now, Coordinator)).Field);
        var decision = partnership.DecideNotYet(Decision with { Note = "After the summer." }, GateFacts.None, Today, Now, Coordinator);

        Assert.Equal(Stage.PreCollaboration, partnership.Stage);
        Assert.Single(partnership.StagePeriods);
        Assert.Equal((GateOutcome.NotYet, "After the summer.", 11), (decision.Outcome, decision.Note, decision.Snapshots.Count));
    }

    [Fact]
    public void Moving_back_needs_a_reason_and_asks_the_gate_again()
    {
        var partnership = A.Partnership().InTestAndEmbedWithout("lived-experience").Build();

        Assert.Equal("Note", Assert.Throws<DomainRuleException>(() => partnership.MoveBack(Decision with { Note = "" }, Today, Now, Coordinator)).Field);
        var decision = partnership.MoveBack(Decision with { Note = "A partner left; we plan anew." }, Today, Now, Coordinator);

        Assert.Equal(Stage.PreCollaboration, partnership.Stage);
        Assert.Equal((GateOutcome.MovedBack, Gate.ToTestAndEmbed), (decision.Outcome, decision.Gate));
        Assert.Equal((StageEntry.MovedBack, 3), (partnership.CurrentStagePeriod().Entry, partnership.CurrentStagePeriod().Number));
        Assert.Equal(ExceptionEnding.MovedBack, Assert.Single(partnership.Exceptions).Ending);
        Assert.Equal(["lived-experience"], partnership.BlockersToAdvance(GateFacts.None, Today).Select(b => b.Criterion.Key));
        Assert.Throws<DomainRuleException>(() => partnership.MoveBack(Decision, Today, Now, Coordinator));
    }

    [Fact]
    public void Moving_back_from_the_last_stage_leaves_the_exceptions_of_the_first_gate()
    {
        var partnership = A.Partnership().InTestAndEmbedWithout("lived-experience").ReadyForItsGate().Then(p => Advance(p)).Build();

        partnership.MoveBack(Decision, Today, Now, Coordinator);

        Assert.Equal(Stage.TestAndEmbed, partnership.Stage);
        Assert.Single(partnership.OpenExceptions());
    }

    [Fact]
    public void A_gate_passed_never_leaves_a_required_criterion_without_met_not_applicable_or_an_exception()
    {
        var keys = Criteria.At(Gate.ToSustainAndEmbed).Concat(Criteria.At(Gate.ToTestAndEmbed)).Select(c => c.Key).Distinct().ToArray();
        var step =
            from act in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)), (2, Gen.Constant(3)))
            from gate in Gen.Elements(Gate.ToTestAndEmbed, Gate.ToSustainAndEmbed)
            from key in Gen.Elements(keys)
            from weight in Gen.Elements(Enum.GetValues<CriterionWeight>())
            from state in Gen.Elements(Enum.GetValues<AttestedState>())
            select (Act: act, Gate: gate, Key: key, Weight: weight, State: state);
        var scene =
            from profile in Gen.Elements(Enum.GetValues<PartnershipProfile>())
            from second in Gen.Elements(true, false)
            from steps in step.ArrayOf(30)
            from covered in Gen.SubListOf(keys)
            from everything in Gen.Elements(true, false)
            select (profile, second, steps, covered, everything);
        var passed = 0;

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(scene.ToArbitrary(), s =>
        {
            var builder = A.Partnership().WithProfile(s.profile).WithVision().WithPartners(11, 12);
            var partnership = (s.second ? builder.InTestAndEmbed() : builder).Build();
            foreach (var (act, gate, key, weight, state) in s.steps) Try(() => Act(partnership, act, gate, key, weight, state));
            var before = (partnership.Stage, partnership.GateDecisions.Count, partnership.Exceptions.Count, partnership.StagePeriods.Count);
            var open = partnership.BlockersToAdvance(GateFacts.None, Today).Select(b => b.Criterion.Key).ToList();
            var exceptions = (s.everything ? open : s.covered.Where(open.Contains)).Select(k => new ExceptionToAgree(k, "Why", "What", Today.AddDays(9))).ToList();

            if (!Try(() => partnership.AdvanceStage(Decision, exceptions, GateFacts.None, Today, Now, Coordinator)))
                return exceptions.Count < open.Count
                    && before == (partnership.Stage, partnership.GateDecisions.Count, partnership.Exceptions.Count, partnership.StagePeriods.Count);
            passed++;
            var decision = partnership.GateDecisions.MaxBy(d => d.Number)!;
            var agreed = partnership.Exceptions.Where(e => e.GateDecisionId == decision.Id).Select(e => e.CriterionKey).ToHashSet();
            return partnership.Stage == before.Stage + 1
                && decision.Snapshots.Where(x => x.Weight is CriterionWeight.Required)
                    .All(x => x.Result is CriterionResult.Met or CriterionResult.NotApplicable != agreed.Contains(x.CriterionKey));
        }));
        Assert.InRange(passed, 100, 500);

        static void Act(Partnership partnership, int act, Gate gate, string key, CriterionWeight weight, AttestedState state)
        {
            if (act == 0) partnership.Attest(gate, key, state, "Note", null, Today, Now, Coordinator);
            if (act == 1) partnership.AdaptProfile(gate, key, weight, Decision, Today, Now, Coordinator);
            if (act == 2) partnership.AddPartner(20 + partnership.Partners.Count, PartnerRoles.Funder, Today, null, Today);
            if (act == 3 && partnership.Attestations.FirstOrDefault(a => a.Stands && a.CriterionKey == key) is { } said) partnership.WithdrawAttestation(said.Number, Now, Coordinator);
        }
    }

    private static GateDecision Advance(Partnership partnership, SteeringDecision? decision = null) =>
        partnership.AdvanceStage(decision ?? Decision, [], GateFacts.None, Today, Now, Coordinator);

    private static bool Try(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (DomainRuleException)
        {
            return false;
        }
    }
}

using System.Reflection;
using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using CollabCase.Testing.Partnerships;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Partnerships;

public sealed class PartnershipStateTests
{
    private static readonly ClosingFacts AllDone = new(0, true);

    // Every change there is; a test below finds one that is added and not listed here.
    private static readonly Dictionary<string, Action<Partnership>> Changes = new()
    {
        [nameof(Partnership.CompleteSetUp)] = p => p.CompleteSetUp(Now),
        [nameof(Partnership.Rename)] = p => p.Rename("Another name"),
        [nameof(Partnership.DescribePurpose)] = p => p.DescribePurpose("Another purpose", null, null),
        [nameof(Partnership.ChoosePlaces)] = p => p.ChoosePlaces(["S12000033"]),
        [nameof(Partnership.Classify)] = p => p.Classify(Theme.Justice, null, null, null),
        [nameof(Partnership.ChooseProfile)] = p => p.ChooseProfile(PartnershipProfile.Light),
        [nameof(Partnership.NameLead)] = p => p.NameLead("Another lead", null, null, null),
        [nameof(Partnership.NameCoordinator)] = p => p.NameCoordinator(8),
        [nameof(Partnership.SetDates)] = p => p.SetDates(Today, DatePrecision.Day, null),
        [nameof(Partnership.AddPartner)] = p => p.AddPartner(99, PartnerRoles.Funder, Today, null, Today),
        [nameof(Partnership.ChangePartner)] = p => p.ChangePartner(1, PartnerRoles.Funder, Today, null, Today),
        [nameof(Partnership.PartnerLeaves)] = p => p.PartnerLeaves(1, Today, null, Today),
        [nameof(Partnership.PartnerStays)] = p => p.PartnerStays(1, Today),
        [nameof(Partnership.Attest)] = p => p.Attest(Gate.ToSustainAndEmbed, "readiness-round", AttestedState.Met, "Note", null, Today, Now, Coordinator),
        [nameof(Partnership.StateContributions)] = p => p.StateContributions(1, [], Today),
        [nameof(Partnership.StateAuthority)] = p => p.StateAuthority(1, new(null, null, null), new(null, null), Today),
        [nameof(Partnership.RecordInduction)] = p => p.RecordInduction(1, Today, Today),
        [nameof(Partnership.TurnMessagesOn)] = p => p.TurnMessagesOn(),
        [nameof(Partnership.AgreeToVision)] = p => p.AgreeToVision(1, p.VisionNumber, Today, Today, Coordinator),
        [nameof(Partnership.TakeBackVisionAgreement)] = p => p.TakeBackVisionAgreement(1, Today),
        [nameof(Partnership.WithdrawAttestation)] = p => p.WithdrawAttestation(1, Now, Coordinator),
        [nameof(Partnership.AdaptProfile)] = p => p.AdaptProfile(Gate.ToSustainAndEmbed, "readiness-round", CriterionWeight.LeftOut, Decision, Today, Now, Coordinator),
        [nameof(Partnership.AdvanceStage)] = p => p.AdvanceStage(Decision, [], GateFacts.None, Today, Now, Coordinator),
        [nameof(Partnership.DecideNotYet)] = p => p.DecideNotYet(Decision, GateFacts.None, Today, Now, Coordinator),
        [nameof(Partnership.MoveBack)] = p => p.MoveBack(Decision, Today, Now, Coordinator),
        [nameof(Partnership.EnsureBefore)] = p => p.EnsureBefore(Gate.ToSustainAndEmbed),
        [nameof(Partnership.EnsureDecided)] = p => p.EnsureDecided(Decision, Today),
        [nameof(Partnership.CompleteException)] = p => p.CompleteException(1, "Done", Today, Today),
        [nameof(Partnership.Pause)] = p => p.Pause("A rest", Today),
    };

    private static readonly string[] Others =
    [
        nameof(Partnership.Resume), nameof(Partnership.Close), nameof(Partnership.Reopen), nameof(Partnership.EnsureOpenToChange),
        nameof(Partnership.LeftBeforeClosing), nameof(Partnership.PartnersOn), nameof(Partnership.CheckGate), nameof(Partnership.BlockersToAdvance),
        nameof(Partnership.WhatsNext), nameof(Partnership.WeightOf), nameof(Partnership.OpenExceptions), nameof(Partnership.CurrentStagePeriod),
        nameof(Partnership.LacksDeputy), nameof(Partnership.HasSigned), nameof(Partnership.HasAgreedToVision), nameof(Partnership.TurnMessagesOff),
    ];

    public static TheoryData<string> ChangeNames() => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void A_paused_partnership_refuses_every_change_and_says_how_to_resume(string change)
    {
        var partnership = WithAnOpenException().Paused().Build();

        var refusal = Assert.Throws<DomainRuleException>(() => Changes[change](partnership));

        Assert.Equal(partnership.WhyReadOnly, refusal.Message);
        Assert.Contains("Resume", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void A_closed_partnership_refuses_every_change_and_says_how_to_reopen(string change)
    {
        var partnership = WithAnOpenException().Closed().Build();

        var refusal = Assert.Throws<DomainRuleException>(() => Changes[change](partnership));

        Assert.Equal(partnership.WhyReadOnly, refusal.Message);
        Assert.Contains("Reopen", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_public_method_is_known_as_a_change_or_not() =>
        Assert.Equal(
            typeof(Partnership).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName).Select(m => m.Name).Order(),
            Changes.Keys.Concat(Others).Order());

    [Fact]
    public void Pausing_and_resuming_keep_the_reason_and_the_day()
    {
        var partnership = A.Partnership().Build();

        partnership.Pause("The award ran out.", Today);
        Assert.Equal((PartnershipState.Paused, "The award ran out.", Today), (partnership.State, partnership.StateReason, partnership.StateSince));
        Assert.False(partnership.IsOpenToChange);

        partnership.Resume("A new award.", Today.AddDays(30));
        Assert.Equal((PartnershipState.Active, "A new award.", Today.AddDays(30)), (partnership.State, partnership.StateReason, partnership.StateSince));
        partnership.Rename("A name");
    }

    [Fact]
    public void Pausing_without_a_reason_and_resuming_without_a_note_are_refused()
    {
        Assert.Equal("Reason", Assert.Throws<DomainRuleException>(() => A.Partnership().Build().Pause(" ", Today)).Field);
        Assert.Equal("Note", Assert.Throws<DomainRuleException>(() => A.Partnership().Paused().Build().Resume("", Today)).Field);
    }

    [Fact]
    public void Only_a_paused_partnership_resumes_and_only_a_closed_one_reopens()
    {
        Assert.Throws<DomainRuleException>(() => A.Partnership().Build().Resume("Note", Today));
        Assert.Contains("Reopen", Assert.Throws<DomainRuleException>(() => A.Partnership().Closed().Build().Resume("Note", Today)).Message, StringComparison.Ordinal);
        Assert.Throws<DomainRuleException>(() => A.Partnership().Build().Reopen("Reason", Today));
        Assert.Throws<DomainRuleException>(() => A.Partnership().Paused().Build().Reopen("Reason", Today));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Closing_ends_the_last_stage_and_keeps_what_came_of_it(bool paused)
    {
        var builder = A.Partnership().InSustainAndEmbed();
        var partnership = (paused ? builder.Paused() : builder).Build();

        partnership.Close(CloseReason.CommissionedOrMainstreamed, "Commissioned for five years.", Today.AddYears(3), null, AllDone with { MoneyNote = "Final report" }, Today);

        Assert.Equal((PartnershipState.Closed, CloseReason.CommissionedOrMainstreamed, "Commissioned for five years.", Today.AddYears(3), "Final report"),
            (partnership.State, partnership.ClosedFor, partnership.ClosingSummary, partnership.PersonalDataKeptUntil, partnership.MoneyNote));
        Assert.Equal(Stage.SustainAndEmbed, partnership.Stage);
        Assert.Equal(Today, partnership.CurrentStagePeriod().Until);
    }

    [Fact]
    public void What_is_left_is_listed_before_closing()
    {
        var partnership = A.Partnership().InTestAndEmbedWithout("lived-experience").Build();
        var facts = new ClosingFacts(3, false);

        var refusal = Assert.Throws<DomainRuleException>(() => partnership.Close(CloseReason.Merged, "Merged.", Today, null, facts, Today));

        var left = partnership.LeftBeforeClosing(facts, saidWhatBecomesOfExceptions: false);
        Assert.Equal(3, left.Count);
        Assert.All(left, sentence => Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal));
        Assert.Equal(PartnershipState.Active, partnership.State);
        Assert.Empty(partnership.LeftBeforeClosing(AllDone, saidWhatBecomesOfExceptions: true));
    }

    [Fact]
    public void Open_exceptions_end_with_the_partnership_when_it_says_what_becomes_of_them()
    {
        var partnership = A.Partnership().InTestAndEmbedWithout("lived-experience").Build();

        partnership.Close(CloseReason.EndedWithLearning, "We learned much.", Today, "The council takes it up.", AllDone, Today);

        var exception = Assert.Single(partnership.Exceptions);
        Assert.Equal((ExceptionEnding.PartnershipClosed, "The council takes it up.", Today), (exception.Ending, exception.EndingNote, exception.EndedOn));
    }

    [Fact]
    public void Closing_needs_a_summary_a_reason_in_the_list_and_a_date_for_personal_data()
    {
        var partnership = A.Partnership().Build();

        Assert.Equal("Summary", Assert.Throws<DomainRuleException>(() => partnership.Close(CloseReason.Merged, " ", Today, null, AllDone, Today)).Field);
        Assert.Equal("Reason", Assert.Throws<DomainRuleException>(() => partnership.Close((CloseReason)9, "Summary", Today, null, AllDone, Today)).Field);
        Assert.Equal("PersonalDataKeptUntil", Assert.Throws<DomainRuleException>(() => partnership.Close(CloseReason.Merged, "Summary", Today.AddDays(-1), null, AllDone, Today)).Field);
        Assert.Throws<DomainRuleException>(() => A.Partnership().Closed().Build().Close(CloseReason.Merged, "Summary", Today, null, AllDone, Today));
    }

    [Fact]
    public void Reopening_goes_on_at_the_stage_it_closed_at()
    {
        var partnership = A.Partnership().InTestAndEmbed().Closed().Build();

        partnership.Reopen("The council asked us back.", Today.AddDays(40));

        Assert.Equal((PartnershipState.Active, Stage.TestAndEmbed, "The council asked us back."), (partnership.State, partnership.Stage, partnership.StateReason));
        Assert.Equal((StageEntry.Reopened, Today.AddDays(40), null), (partnership.CurrentStagePeriod().Entry, partnership.CurrentStagePeriod().From, partnership.CurrentStagePeriod().Until));
        Assert.Null(partnership.ClosedFor);
        Assert.Null(partnership.ClosingSummary);
        Assert.Null(partnership.PersonalDataKeptUntil);
    }

    private static PartnershipBuilder WithAnOpenException() => A.Partnership().WithPartners(11, 12).InTestAndEmbedWithout("lived-experience");
}

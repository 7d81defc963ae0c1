using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Partnerships;

public sealed class OpenPartnershipTests
{
    [Fact]
    public void A_name_and_a_purpose_are_enough()
    {
        var partnership = Partnership.Open("PSP-2026-0007", "  Éire Recovery ", "To make recovery easier to reach.", Coordinator, Today, Now);

        Assert.Equal("Éire Recovery", partnership.Name);
        Assert.Equal("eire recovery", partnership.NameKey);
        Assert.Equal(Stage.PreCollaboration, partnership.Stage);
        Assert.Equal(PartnershipState.Active, partnership.State);
        Assert.Equal(PartnershipProfile.Collaboration, partnership.Profile);
        Assert.Equal(Coordinator, partnership.CoordinatorPersonId);
        Assert.Equal(Today, partnership.CurrentStagePeriod().From);
        Assert.False(partnership.EarlierStagesNotRecorded);
    }

    [Fact]
    public void The_set_up_can_be_left_half_done()
    {
        var partnership = Opened();
        Assert.Null(partnership.SetUpCompletedAt);

        partnership.CompleteSetUp(Now);
        partnership.CompleteSetUp(Now.AddDays(1));

        Assert.Equal(Now, partnership.SetUpCompletedAt);
    }

    [Theory]
    [InlineData("PSP")]
    [InlineData("PSP-2026-0007")]
    [InlineData("ABCDEFGHIJ-ABCDEFGHIJ-12345678")]
    public void A_reference_is_capital_letters_digits_and_hyphens(string reference) =>
        Assert.Equal(reference, Opened(reference).Reference);

    [Theory]
    [InlineData("")]
    [InlineData("AB")]
    [InlineData("psp-2026")]
    [InlineData("PSP 2026")]
    [InlineData("-PSP")]
    [InlineData("PSP-")]
    [InlineData("PSP/2026")]
    [InlineData("PSP-É")]
    [InlineData("ABCDEFGHIJ-ABCDEFGHIJ-123456789")]
    public void Any_other_reference_is_refused(string reference)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => Opened(reference));

        Assert.Equal("Reference", refusal.Field);
    }

    [Theory]
    [InlineData("", "A purpose", "Name")]
    [InlineData("!!!", "A purpose", "Name")]
    [InlineData("A name", " \u200b ", "Purpose")]
    public void No_name_or_no_purpose_is_refused(string name, string purpose, string field)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => Partnership.Open("PSP-2026-0007", name, purpose, Coordinator, Today, Now));

        Assert.Equal(field, refusal.Field);
    }

    [Fact]
    public void A_name_that_folds_to_more_letters_than_it_has_keeps_a_key_that_fits()
    {
        var partnership = Partnership.Open("PSP-2026-0007", new string('ﷺ', Partnership.NameMaxLength), "A purpose", Coordinator, Today, Now);

        Assert.True(partnership.NameKey.Length <= Partnership.NameMaxLength);
    }

    [Fact]
    public void One_under_way_is_taken_over_at_its_stage_and_says_that_earlier_stages_are_not_recorded()
    {
        var partnership = TakenOver(Stage.TestAndEmbed, new DateOnly(2013, 7, 9), DatePrecision.Year);

        Assert.Equal(Stage.TestAndEmbed, partnership.Stage);
        Assert.True(partnership.EarlierStagesNotRecorded);
        Assert.Equal("A published report", partnership.Source);
        var period = Assert.Single(partnership.StagePeriods);
        Assert.Equal(StageEntry.TakenOver, period.Entry);
        Assert.Equal(new DateOnly(2013, 1, 1), period.From);
        Assert.Equal(DatePrecision.Year, period.FromPrecision);
    }

    [Fact]
    public void One_taken_over_at_its_first_stage_has_no_earlier_stages() =>
        Assert.False(TakenOver(Stage.PreCollaboration, Today, DatePrecision.Day).EarlierStagesNotRecorded);

    [Fact]
    public void When_a_stage_began_may_be_unknown()
    {
        var partnership = TakenOver(Stage.SustainAndEmbed, null, DatePrecision.Year);

        Assert.Null(partnership.CurrentStagePeriod().From);
        Assert.Equal(Stage.SustainAndEmbed, partnership.Stage);
    }

    [Fact]
    public void Taking_over_at_a_stage_that_has_not_begun_is_refused()
    {
        var refusal = Assert.Throws<DomainRuleException>(() => TakenOver(Stage.TestAndEmbed, Today.AddDays(1), DatePrecision.Day));

        Assert.Equal("Since", refusal.Field);
    }

    [Fact]
    public void Taking_over_without_a_source_is_refused()
    {
        var refusal = Assert.Throws<DomainRuleException>(() =>
            Partnership.TakeOver("PSP-SPT", "Community transport", "Transport", Stage.TestAndEmbed, null, DatePrecision.Day, " ", Coordinator, Today, Now));

        Assert.Equal("Source", refusal.Field);
    }

    private static Partnership Opened(string reference = "PSP-2026-0007") => Partnership.Open(reference, "A name", "A purpose", Coordinator, Today, Now);

    private static Partnership TakenOver(Stage stage, DateOnly? since, DatePrecision precision) =>
        Partnership.TakeOver("PSP-SPT", "Community transport", "Transport", stage, since, precision, "A published report", Coordinator, Today, Now);
}

using CollabCase.Domain;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.UnitTests.Partnerships;

public sealed class DescribePartnershipTests
{
    [Theory]
    [InlineData(Responsibility.PublicSector, Responsibility.PublicSector, CollaborationModel.TraditionalPublicAdministration)]
    [InlineData(Responsibility.PublicSector, Responsibility.PublicWithCitizensOrThirdSector, CollaborationModel.CoGovernance)]
    [InlineData(Responsibility.PublicSector, Responsibility.CitizensOrThirdSector, CollaborationModel.PartialCoProduction)]
    [InlineData(Responsibility.PublicWithCitizensOrThirdSector, Responsibility.PublicSector, CollaborationModel.CoManagement)]
    [InlineData(Responsibility.PublicWithCitizensOrThirdSector, Responsibility.PublicWithCitizensOrThirdSector, CollaborationModel.FullCoProduction)]
    [InlineData(Responsibility.PublicWithCitizensOrThirdSector, Responsibility.CitizensOrThirdSector, CollaborationModel.PartialCoProduction)]
    [InlineData(Responsibility.CitizensOrThirdSector, Responsibility.PublicSector, CollaborationModel.CoManagement)]
    [InlineData(Responsibility.CitizensOrThirdSector, Responsibility.PublicWithCitizensOrThirdSector, CollaborationModel.CoGovernance)]
    [InlineData(Responsibility.CitizensOrThirdSector, Responsibility.CitizensOrThirdSector, CollaborationModel.PartialCoProduction)]
    public void The_model_follows_from_who_delivers_and_who_designs(Responsibility delivers, Responsibility designs, CollaborationModel model)
    {
        var partnership = A.Partnership().Build();

        partnership.Classify(Theme.Transport, PartnershipForm.StrategicPsp, designs, delivers);

        Assert.Equal(model, partnership.Model);
    }

    [Theory]
    [InlineData(null, Responsibility.PublicSector)]
    [InlineData(Responsibility.CitizensOrThirdSector, null)]
    [InlineData(null, null)]
    public void There_is_no_model_while_an_answer_is_open(Responsibility? designs, Responsibility? delivers)
    {
        var partnership = A.Partnership().Build();

        partnership.Classify(null, null, designs, delivers);

        Assert.Null(partnership.Model);
    }

    [Fact]
    public void An_answer_that_is_not_in_the_list_is_refused_and_changes_nothing()
    {
        var partnership = A.Partnership().Then(p => p.Classify(Theme.Justice, null, null, null)).Build();

        var refusal = Assert.Throws<DomainRuleException>(() => partnership.Classify(Theme.Transport, (PartnershipForm)42, null, null));

        Assert.Equal("Form", refusal.Field);
        Assert.Equal(Theme.Justice, partnership.Theme);
    }

    [Fact]
    public void Purpose_vision_and_people_keep_their_lines_and_lose_control_characters()
    {
        var partnership = A.Partnership().Build();

        partnership.DescribePurpose("One\r\ntwo\u0007", " ", "<b>People</b>");

        Assert.Equal("One\ntwo", partnership.Purpose);
        Assert.Null(partnership.Vision);
        Assert.Equal("<b>People</b>", partnership.PeopleWeSupport);
    }

    [Fact]
    public void A_vision_that_is_too_long_is_refused_and_changes_nothing()
    {
        var partnership = A.Partnership().WithVision().Build();

        var refusal = Assert.Throws<DomainRuleException>(() => partnership.DescribePurpose("Another purpose", new string('a', Partnership.VisionMaxLength + 1), null));

        Assert.Equal("Vision", refusal.Field);
        Assert.Equal("To make recovery easier to reach.", partnership.Purpose);
    }

    [Fact]
    public void Places_that_stay_keep_their_record()
    {
        var partnership = A.Partnership().Then(p => p.ChoosePlaces(["S12000033", "S12000034"])).Build();
        var kept = partnership.Places.Single(p => p.PlaceCode == "S12000034");

        partnership.ChoosePlaces(["S12000034", "S08000031", " S12000034 "]);

        Assert.Equal(["S08000031", "S12000034"], partnership.Places.Select(p => p.PlaceCode).Order());
        Assert.Contains(kept, partnership.Places);
    }

    [Theory]
    [InlineData("")]
    [InlineData("S12000033'--")]
    [InlineData("S12000033S12000033S12")]
    public void What_cannot_be_a_place_is_refused(string code)
    {
        var partnership = A.Partnership().Build();

        var refusal = Assert.Throws<DomainRuleException>(() => partnership.ChoosePlaces(["S12000033", code]));

        Assert.Equal("Places", refusal.Field);
        Assert.Empty(partnership.Places);
    }

    [Fact]
    public void The_lead_can_be_a_role_and_can_be_taken_away_again()
    {
        var partnership = A.Partnership().WithLeadInKind().Build();
        Assert.Equal("Partnership manager", partnership.LeadName);

        partnership.NameLead(null, "", null, null);

        Assert.Null(partnership.LeadName);
        Assert.Null(partnership.LeadEmail);
        Assert.Null(partnership.LeadInKindNote);
    }

    [Theory]
    [InlineData("manager@example.org", null, null)]
    [InlineData(null, 5L, null)]
    [InlineData(null, null, "Two days a week")]
    public void What_belongs_to_a_lead_needs_a_name(string? email, long? award, string? inKind)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => A.Partnership().Build().NameLead(" ", email, award, inKind));

        Assert.Equal("LeadName", refusal.Field);
    }

    [Theory]
    [InlineData("manager")]
    [InlineData("manager@example")]
    [InlineData("a@b@example.org")]
    [InlineData("a b@example.org")]
    [InlineData("@example.org")]
    [InlineData("a@example..org")]
    public void An_e_mail_address_that_cannot_be_one_is_refused(string email)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => A.Partnership().Build().NameLead("Manager", email, null, null));

        Assert.Equal("LeadEmail", refusal.Field);
    }

    [Fact]
    public void An_end_before_the_start_is_refused()
    {
        var partnership = A.Partnership().Build();

        var refusal = Assert.Throws<DomainRuleException>(() => partnership.SetDates(Today, DatePrecision.Day, Today.AddDays(-1)));

        Assert.Equal("ExpectedEndOn", refusal.Field);
        Assert.Null(partnership.StartedOn);
    }

    [Fact]
    public void It_may_end_on_the_day_it_starts()
    {
        var partnership = A.Partnership().Build();

        partnership.SetDates(Today, DatePrecision.Day, Today);

        Assert.Equal(Today, partnership.ExpectedEndOn);
    }

    [Fact]
    public void A_start_before_it_was_opened_here_is_when_its_first_stage_began()
    {
        var partnership = A.Partnership().OpenedOn(Today).Build();

        partnership.SetDates(new DateOnly(2024, 6, 3), DatePrecision.Year, null);
        Assert.Equal(new DateOnly(2024, 1, 1), partnership.CurrentStagePeriod().From);
        Assert.Equal(new DateOnly(2024, 1, 1), partnership.StartedOn);

        partnership.SetDates(null, DatePrecision.Day, null);
        Assert.Equal(Today, partnership.CurrentStagePeriod().From);
    }

    [Fact]
    public void A_stage_that_was_taken_over_keeps_its_own_date()
    {
        var partnership = Partnership.TakeOver("PSP-SPT", "Community transport", "Transport", Stage.TestAndEmbed, new DateOnly(2016, 1, 1), DatePrecision.Year, "A report", Coordinator, Today, Now);

        partnership.SetDates(new DateOnly(2013, 1, 1), DatePrecision.Year, null);

        Assert.Equal(new DateOnly(2016, 1, 1), partnership.CurrentStagePeriod().From);
    }
}

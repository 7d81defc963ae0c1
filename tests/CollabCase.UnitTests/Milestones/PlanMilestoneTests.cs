using CollabCase.Domain.Calendar;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using Xunit;
using static CollabCase.UnitTests.Milestones.APlan;

namespace CollabCase.UnitTests.Milestones;

public sealed class PlanMilestoneTests
{
    [Fact]
    public void A_title_a_strand_and_a_stage_are_all_it_needs()
    {
        var milestone = Milestone.Plan(3, new(" Réunion of  partners ", Strand.Delivery, Stage.TestAndEmbed), MilestoneOwner.Nobody, null, Facts);

        Assert.Equal((PartnershipId, 3, MilestoneState.Planned), (milestone.PartnershipId, milestone.Number, milestone.State));
        Assert.Equal(("Réunion of  partners", "reunion of partners"), (milestone.Title, milestone.TitleKey));
        Assert.Null(milestone.ForecastOn);
        Assert.False(milestone.IsLate(Today));
    }

    [Fact]
    public void What_cannot_be_kept_is_refused_beside_its_field()
    {
        Refused("Enter a title", "Title", () => Planned(" "));
        Refused("letter or digit", "Title", () => Planned("—"));
        Refused("200 characters", "Title", () => Planned(new string('a', 201)));
        Refused("one of the answers", "Strand", () => Planned(strand: (Strand)9));
        Refused("one of the answers", "Stage", () => Planned(stage: (Stage)4));
        Refused("not both", "OwnerRole", () => Milestone.Plan(1, new("A", Strand.Delivery, Stage.TestAndEmbed), new(PersonId: 4, Role: "manager"), null, Facts));
    }

    [Fact]
    public void A_refused_correction_changes_nothing()
    {
        var milestone = Planned();
        Refused("one of the answers", "Stage", () => milestone.CorrectDetails(new("Another", Strand.Delivery, 0), Facts));
        Assert.Equal(("Sign the memorandum", Strand.Partnership), (milestone.Title, milestone.Strand));
    }

    [Fact]
    public void A_date_before_the_partnership_began_is_refused()
    {
        Assert.Equal(Began, Planned(on: Began).ForecastOn);
        Refused("on or after 5 January 2026, when this partnership began", "ForecastOn", () => Planned(on: Began.AddDays(-1)));
        Refused("on or after 5 January 2026", "ForecastOn", () => Planned().PlanFor(Began.AddDays(-1), Facts));
        Refused("on or after 5 January 2026", "ForecastOn", () => Agreed().Replanned(Began.AddDays(-1)));
        Refused("on or after 5 January 2026", "ActualOn", () => Agreed().MarkDone(Began.AddDays(-1), Facts, Today));
    }

    [Fact]
    public void Dates_are_from_1990_to_2100()
    {
        var unknown = Facts with { BeganOn = null };
        var milestone = Milestone.Plan(1, new("A", Strand.Delivery, Stage.TestAndEmbed), MilestoneOwner.Nobody, new(1990, 1, 1), unknown);
        milestone.PlanFor(new(2100, 12, 31), unknown);
        Refused("from 1 January 1990 to 31 December 2100", "ForecastOn", () => milestone.PlanFor(new(1989, 12, 31), unknown));
        Refused("from 1 January 1990 to 31 December 2100", "ForecastOn", () => milestone.PlanFor(new(2101, 1, 1), unknown));
    }

    [Fact]
    public void A_partnership_begins_with_its_start_or_with_its_record_here()
    {
        var opened = new DateOnly(2026, 5, 10);
        Assert.Equal(opened, PlanningFacts.Began(opened, null, null, DatePrecision.Day));
        Assert.Equal(new DateOnly(2025, 1, 1), PlanningFacts.Began(opened, null, new(2025, 6, 1), DatePrecision.Year));
        Assert.Equal(opened, PlanningFacts.Began(opened, null, new(2026, 9, 1), DatePrecision.Day));
        Assert.Null(PlanningFacts.Began(opened, Stage.TestAndEmbed, null, DatePrecision.Day));
        Assert.Equal(new DateOnly(2012, 4, 1), PlanningFacts.Began(opened, Stage.TestAndEmbed, new(2012, 4, 20), DatePrecision.Month));
    }

    [Fact]
    public void The_facts_are_those_of_the_partnership()
    {
        var partnership = Partnership.Open("PSP-1", "Glen", "To begin", 1, Began, Now);
        Assert.Equal(new(partnership.Id, PartnershipState.Active, Began, Began), PlanningFacts.Of(partnership));
        partnership.Pause("Rest.", Today);
        Refused("paused since 23 November 2026", null, PlanningFacts.Of(partnership).EnsureOpenToChange);
        Assert.Throws<ArgumentException>(() => Planned().Agree(PlanningFacts.Of(partnership)));
    }

    [Fact]
    public void Nothing_of_a_paused_or_closed_partnership_changes()
    {
        var (planned, agreed, done, dropped, waiting) = (Planned(), Agreed(), Done(Today), Agreed(), Agreed());
        agreed.AddEvidence(new("Minutes", Note: "Agreed."), Facts, Today);
        agreed.Replanned(Today);
        dropped.Drop("Not needed.", Facts, Today);
        waiting.WaitFor(new("The board"), Today, Facts, Today);
        foreach (var (facts, part) in new[] { (Paused, "paused since 20 November 2026"), (Paused with { State = PartnershipState.Closed }, "closed on 20 November 2026") })
        {
            Action[] acts =
            [
                () => Milestone.Plan(1, new("A", Strand.Delivery, Stage.TestAndEmbed), MilestoneOwner.Nobody, null, facts),
                () => planned.CorrectDetails(new("B", Strand.Delivery, Stage.TestAndEmbed), facts),
                () => planned.HandOver(new(Role: "manager"), facts),
                () => planned.PlanFor(Today, facts),
                () => planned.Agree(facts),
                () => agreed.Replan(Today, ReplanReason.StaffChange, "A", facts, Now, Someone),
                () => agreed.TakeBack(new(agreed.Id, MilestoneState.Agreed, Today.AddDays(30), Today), facts),
                () => agreed.TakeBackAgreement(DateAgreed.Of(agreed), facts),
                () => agreed.MarkDone(Today, facts, Today),
                () => agreed.Drop("A", facts, Today),
                () => agreed.AddEvidence(new("A", Note: "B"), facts, Today),
                () => agreed.WithdrawEvidence(1, facts, Today),
                () => agreed.DependOn([], MilestoneGraph.Of([agreed]), facts),
                () => agreed.WaitFor(new("A"), Today, facts, Today),
                () => waiting.StopWaiting(Today, facts, Today),
                () => done.Reopen("A", facts),
                () => dropped.Reinstate(null, facts),
            ];
            foreach (var act in acts) Refused(part, null, act);
        }
        Assert.Equal((MilestoneState.Planned, MilestoneState.Agreed, MilestoneState.Done, MilestoneState.Dropped, true), (planned.State, agreed.State, done.State, dropped.State, waiting.IsWaiting));
    }

    [Fact]
    public void An_owner_is_a_person_or_a_role_and_can_be_handed_over_while_there_is_something_to_do()
    {
        var milestone = Planned();
        milestone.HandOver(new(PersonId: 4, OrganisationId: 5), Facts);
        milestone.HandOver(new(Role: " service manager ", OrganisationId: 6), Facts);
        Assert.Equal((null, "service manager", 6L), ((long?)milestone.OwnerPersonId, milestone.OwnerRole, milestone.OwnerOrganisationId));
        Refused("not both", "OwnerRole", () => milestone.HandOver(new(4, "manager"), Facts));
        milestone.HandOver(MilestoneOwner.Nobody, Facts);
        Assert.Null(milestone.OwnerRole);
        Refused("done on 23 November 2026", null, () => Done(Today).HandOver(new(4), Facts));
    }

    [Fact]
    public void Evidence_is_a_link_or_a_note_and_is_withdrawn_not_removed()
    {
        var milestone = Planned();
        Refused("a title for the evidence", "EvidenceTitle", () => milestone.AddEvidence(new("", Note: "A"), Facts, Today));
        Refused("a link to the evidence, or a note", "EvidenceLink", () => milestone.AddEvidence(new("Minutes"), Facts, Today));
        Refused("starts with https://", "EvidenceLink", () => milestone.AddEvidence(new("Minutes", "javascript:alert(1)"), Facts, Today));
        Assert.Empty(milestone.Evidence);

        milestone.AddEvidence(new("Minutes", "https://example.org/minutes"), Facts, Today);
        milestone.AddEvidence(new("Photo", Note: "On the wall."), Facts, Today);
        milestone.WithdrawEvidence(1, Facts, Today);
        milestone.WithdrawEvidence(1, Facts, Today.AddDays(1));
        Assert.Equal([(1, (DateOnly?)Today), (2, null)], milestone.Evidence.Select(e => (e.Number, e.WithdrawnOn)));
        Refused("not on the list", null, () => milestone.WithdrawEvidence(3, Facts, Today));
    }

    [Fact]
    public void There_is_an_end_to_evidence()
    {
        var milestone = Planned();
        for (var i = 0; i < Milestone.MostEvidence; i++) milestone.AddEvidence(new("A", Note: "B"), Facts, Today);
        Refused("200 pieces of evidence", null, () => milestone.AddEvidence(new("A", Note: "B"), Facts, Today));
    }
}

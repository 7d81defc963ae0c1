using CollabCase.Domain.Milestones;
using Xunit;
using static CollabCase.UnitTests.Milestones.APlan;

namespace CollabCase.UnitTests.Milestones;

public sealed class ReplanMilestoneTests
{
    private static readonly DateOnly Agreed30 = Today.AddDays(30);

    [Fact]
    public void A_date_that_is_not_agreed_moves_freely()
    {
        var milestone = Planned();
        milestone.PlanFor(Today, Facts);
        Assert.Null(milestone.Replan(Today.AddDays(1), null, null, Facts, Now, Someone));
        Assert.Equal(Today.AddDays(1), milestone.ForecastOn);
        milestone.PlanFor(null, Facts);
        Assert.Null(milestone.ForecastOn);
        Assert.Empty(milestone.DateChanges);
        Assert.Null(milestone.SlippageDays);
    }

    [Fact]
    public void Agreeing_sets_the_baseline_once()
    {
        var milestone = Agreed();
        Assert.Equal((MilestoneState.Agreed, Agreed30, 0), (milestone.State, milestone.BaselineOn, milestone.SlippageDays));
        Refused("agreed already: 23 December 2026", null, () => milestone.Agree(Facts));
        var undated = Planned();
        undated.PlanFor(null, Facts);
        Refused("Enter a date", "ForecastOn", () => undated.Agree(Facts));
    }

    [Fact]
    public void An_agreed_date_moves_only_with_a_reason_and_a_note()
    {
        var milestone = Agreed();
        Refused("choose 'Re-plan'", "ForecastOn", () => milestone.PlanFor(Today, Facts));
        Refused("choose 'Re-plan'", "ForecastOn", () => milestone.PlanFor(null, Facts));
        milestone.PlanFor(Agreed30, Facts);
        Refused("Choose why", "Reason", () => milestone.Replan(Today, null, "Note", Facts, Now, Someone));
        Refused("one of the answers", "Reason", () => milestone.Replan(Today, (ReplanReason)99, "Note", Facts, Now, Someone));
        Refused("a note on why", "Note", () => milestone.Replan(Today, ReplanReason.StaffChange, " ", Facts, Now, Someone));
        Refused("expected on 23 December 2026 already", "ForecastOn", () => milestone.Replanned(Agreed30));
        Assert.Empty(milestone.DateChanges);
        Assert.Equal(Agreed30, milestone.ForecastOn);
    }

    [Fact]
    public void The_old_date_stays_with_who_when_and_why()
    {
        var milestone = Agreed();
        milestone.Replanned(Agreed30.AddDays(40));
        var change = milestone.Replanned(Agreed30.AddDays(31), "The board found an earlier day.");

        Assert.Equal([1, 2], milestone.DateChanges.Select(c => c.Number));
        Assert.Same(change, milestone.DateChanges.Last());
        Assert.Equal((Agreed30.AddDays(40), Agreed30.AddDays(31), ReplanReason.WaitingForDecision, "The board found an earlier day.", Now, Someone, -9, milestone.Id),
            (change!.From, change.To, change.Reason, change.Note, change.AtUtc, change.ByPersonId, change.Days, change.MilestoneId));
        Assert.Equal((Agreed30, Agreed30.AddDays(31), 31), (milestone.BaselineOn, milestone.ForecastOn, milestone.SlippageDays));
    }

    [Fact]
    public void Slippage_is_in_calendar_days_to_the_forecast_or_the_day_it_was_done()
    {
        var milestone = Agreed(on: Today);
        milestone.Replanned(Today.AddDays(30));
        Assert.False(milestone.Dates.HasSlipped);
        milestone.Replanned(Today.AddDays(31));
        Assert.True(milestone.Dates.HasSlipped);
        milestone.MarkDone(Today.AddDays(-2), Facts, Today);
        Assert.Equal((-2, false), (milestone.SlippageDays, milestone.Dates.HasSlipped));
        Assert.Equal("2 days earlier than agreed", MilestoneWords.Slippage(milestone.SlippageDays));
        Assert.Equal(["As agreed", "1 day later than agreed", null], new int?[] { 0, 1, null }.Select(MilestoneWords.Slippage));
    }

    [Fact]
    public void Late_is_after_the_day_and_only_while_there_is_something_to_do()
    {
        var milestone = Agreed(on: Today);
        Assert.False(milestone.IsLate(Today));
        Assert.True(milestone.IsLate(Today.AddDays(1)));
        Assert.Equal(4, milestone.Dates.DaysLate(Today.AddDays(4)));
        Assert.True(Planned(on: Today).IsLate(Today.AddDays(1)));
        milestone.MarkDone(Today, Facts, Today);
        Assert.False(milestone.IsLate(Today.AddDays(1)));
        Assert.Equal(0, milestone.Dates.DaysLate(Today.AddDays(4)));
    }

    [Fact]
    public void Done_has_a_day_that_has_come()
    {
        var milestone = Agreed();
        Refused("today or earlier", "ActualOn", () => milestone.MarkDone(Today.AddDays(1), Facts, Today));
        Refused("a link to the evidence, or a note", "EvidenceLink", () => milestone.MarkDone(Today, Facts, Today, new("Minutes")));
        Assert.Equal((MilestoneState.Agreed, null), (milestone.State, milestone.ActualOn));

        milestone.MarkDone(Today.AddDays(-1), Facts, Today, new("Minutes", Note: "Signed by all."));
        Assert.Equal((MilestoneState.Done, Today.AddDays(-1), Today), (milestone.State, milestone.ActualOn, milestone.Evidence.Single().AddedOn));
        foreach (var act in new Action[] { () => milestone.MarkDone(Today, Facts, Today), () => milestone.Replanned(Today), () => milestone.Drop("A", Facts, Today), () => milestone.Agree(Facts) })
            Refused("done on 22 November 2026", null, act);
    }

    [Fact]
    public void What_was_done_by_mistake_is_opened_again_for_a_reason()
    {
        var milestone = Done(Today);
        Refused("the reason for opening it again", "Reason", () => milestone.Reopen("", Facts));
        milestone.Reopen("One signature is missing.", Facts);
        Assert.Equal((MilestoneState.Agreed, null, "One signature is missing."), (milestone.State, milestone.ActualOn, milestone.StateReason));
        Refused("nothing to open again", null, () => milestone.Reopen("A", Facts));
        milestone.MarkDone(Today, Facts, Today);
        Assert.Null(milestone.StateReason);

        var planned = Planned();
        planned.MarkDone(Today, Facts, Today);
        planned.Reopen("A", Facts);
        Assert.Equal(MilestoneState.Planned, planned.State);
    }

    [Fact]
    public void A_dropped_milestone_says_why_and_can_be_taken_up_again()
    {
        var milestone = Agreed();
        Refused("the reason for dropping it", "Reason", () => milestone.Drop(" ", Facts, Today));
        milestone.Drop("The council does it.", Facts, Today);
        Assert.Equal((MilestoneState.Dropped, Today, "The council does it.", null), (milestone.State, milestone.DroppedOn, milestone.StateReason, milestone.SlippageDays));
        Assert.False(milestone.IsLate(Today.AddYears(1)));
        Refused("dropped on 23 November 2026", null, () => milestone.Replanned(Today));
        Refused("dropped on 23 November 2026", null, () => milestone.PlanFor(Today, Facts));
        milestone.Reinstate(null, Facts);
        Assert.Equal((MilestoneState.Agreed, null, null, Agreed30), (milestone.State, milestone.DroppedOn, milestone.StateReason, milestone.ForecastOn));
        Refused("nothing to take up again", null, () => milestone.Reinstate("A", Facts));
    }
}

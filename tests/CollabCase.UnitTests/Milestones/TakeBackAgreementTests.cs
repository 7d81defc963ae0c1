using CollabCase.Domain.Milestones;
using Xunit;
using static CollabCase.UnitTests.Milestones.APlan;

namespace CollabCase.UnitTests.Milestones;

public sealed class TakeBackAgreementTests
{
    [Fact]
    public void The_milestone_is_planned_for_the_same_day_again()
    {
        var milestone = Agreed(on: Today);
        milestone.TakeBackAgreement(DateAgreed.Of(milestone), Facts);
        Assert.Equal((MilestoneState.Planned, null, Today), (milestone.State, milestone.BaselineOn, milestone.ForecastOn));
        milestone.PlanFor(Today.AddDays(1), Facts);
        milestone.Agree(Facts);
        Assert.Equal(Today.AddDays(1), milestone.BaselineOn);
    }

    [Fact]
    public void What_was_moved_done_dropped_or_taken_back_since_stays()
    {
        var moved = Agreed(on: Today);
        var agreed = DateAgreed.Of(moved);
        moved.Replanned(Today.AddDays(5));
        Refused("was changed since then", null, () => moved.TakeBackAgreement(agreed, Facts));
        // There and back again: the same date, with a change on its record.
        moved.Replanned(Today);
        Refused("was changed since then", null, () => moved.TakeBackAgreement(agreed, Facts));
        Assert.Equal((MilestoneState.Agreed, Today, 2), (moved.State, moved.BaselineOn, moved.DateChanges.Count));

        var dropped = Agreed();
        agreed = DateAgreed.Of(dropped);
        dropped.Drop("Not needed.", Facts, Today);
        Refused("was dropped on", null, () => dropped.TakeBackAgreement(agreed, Facts));
        var done = Done(Today);
        Refused("was done on", null, () => done.TakeBackAgreement(DateAgreed.Of(done), Facts));

        var back = Agreed();
        agreed = DateAgreed.Of(back);
        back.TakeBackAgreement(agreed, Facts);
        Refused("was changed since then", null, () => back.TakeBackAgreement(agreed, Facts));
    }

    [Fact]
    public void Another_milestone_and_a_later_version_are_not_meant()
    {
        var milestone = Agreed(on: Today);
        Refused("was changed since then", null, () => milestone.TakeBackAgreement(DateAgreed.Of(Agreed(on: Today)), Facts));
        Refused("was changed since then", null, () => milestone.TakeBackAgreement(DateAgreed.Of(milestone) with { VersionBefore = -2 }, Facts));
        Refused("was changed since then", null, () => milestone.TakeBackAgreement(DateAgreed.Of(milestone) with { On = Today.AddDays(1) }, Facts));
    }
}

using CollabCase.Domain.Milestones;
using Xunit;
using static CollabCase.UnitTests.Milestones.APlan;

namespace CollabCase.UnitTests.Milestones;

public sealed class WaitingMilestoneTests
{
    private static readonly DateOnly Before = Today.AddDays(-20);

    [Fact]
    public void Waiting_names_somebody_or_something_and_a_first_day()
    {
        var milestone = Agreed();
        Refused("Say for whom or what", "WaitingFor", () => milestone.WaitFor(new(" "), Before, Facts, Today));
        Refused("today or earlier", "WaitingSince", () => milestone.WaitFor(new("The board"), Today.AddDays(1), Facts, Today));
        Refused("on or after 1 January 1990", "WaitingSince", () => milestone.WaitFor(new("The board"), new(1989, 12, 31), Facts, Today));
        Assert.False(milestone.IsWaiting);

        milestone.WaitFor(new("Legal team", OrganisationId: 5), Before, Facts, Today);
        Assert.Equal(("Legal team", 5L, null, Before), (milestone.WaitingFor, milestone.WaitingForOrganisationId, milestone.WaitingForPersonId, milestone.WaitingSince));
        milestone.WaitFor(new(PersonId: 6), Before, Facts, Today);
        Assert.Equal((null, null, 6L), (milestone.WaitingFor, milestone.WaitingForOrganisationId, milestone.WaitingForPersonId));
        Assert.Empty(milestone.PastWaits);
    }

    [Fact]
    public void A_wait_that_is_over_is_kept_with_its_days()
    {
        var milestone = Agreed();
        milestone.WaitFor(new("The board"), Before, Facts, Today);
        Refused("on or after 3 November 2026", "Until", () => milestone.StopWaiting(Before.AddDays(-1), Facts, Today));
        Refused("today or earlier", "Until", () => milestone.StopWaiting(Today.AddDays(1), Facts, Today));
        Refused("waiting since 3 November 2026", "WaitingSince", () => milestone.WaitFor(new("B"), Before.AddDays(-1), Facts, Today));
        milestone.WaitFor(new(OrganisationId: 5), Before.AddDays(4), Facts, Today);
        milestone.StopWaiting(Today, Facts, Today);

        Assert.Equal([(1, "The board", null, 4), (2, null, 5L, 16)], milestone.PastWaits.Select(w => (w.Number, w.WaitedFor, w.OrganisationId, w.Days)));
        Assert.False(milestone.IsWaiting);
        Refused("nothing to end", null, () => milestone.StopWaiting(Today, Facts, Today));
    }

    [Fact]
    public void Waiting_ends_when_it_is_done_or_dropped()
    {
        var done = Agreed();
        done.WaitFor(new("The board"), Before, Facts, Today);
        done.MarkDone(Before.AddDays(-5), Facts, Today);
        Assert.Equal((Before, Before), (done.PastWaits.Single().Since, done.PastWaits.Single().Until));
        Assert.False(done.IsWaiting);
        Refused("done on", null, () => done.WaitFor(new("A"), Today, Facts, Today));

        var dropped = Agreed();
        dropped.WaitFor(new("The board"), Before, Facts, Today);
        dropped.Drop("Not needed.", Facts, Today);
        Assert.Equal((false, Today), (dropped.IsWaiting, dropped.PastWaits.Single().Until));
    }
}

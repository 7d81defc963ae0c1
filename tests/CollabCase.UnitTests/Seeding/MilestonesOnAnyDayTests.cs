using CollabCase.Domain.Milestones;
using CollabCase.Testing;
using CollabCase.Web;
using CollabCase.Web.Seeding;
using Xunit;

namespace CollabCase.UnitTests.Seeding;

/// <summary>The demonstration is shown on days that nobody chose, so its desk, map and timeline have something to show on each.</summary>
public sealed class MilestonesOnAnyDayTests
{
    private static readonly DemonstrationFiles Files = new(new ProgramHome(Repository.Root, null));

    public static TheoryData<DateOnly> Days => [.. Enumerable.Range(0, 14).Select(new DateOnly(2026, 11, 16).AddDays), new DateOnly(2024, 2, 29), new DateOnly(2028, 1, 1), new DateOnly(2031, 4, 5), new DateOnly(2040, 12, 25)];

    [Theory, MemberData(nameof(Days))]
    public void Some_of_the_coordinators_milestones_are_late_due_waiting_and_just_moved(DateOnly today)
    {
        var told = Tell("EX-STRATH", today).Concat(Tell("EX-GLEN", today)).ToList();

        var desk = DeskLines.Of(told.Where(m => m.IsOpen), m => m.ForecastOn, m => m.WaitingSince, today);
        Assert.InRange(desk.Count(DeskGroup.Late), 2, 5);
        Assert.InRange(desk.Count(DeskGroup.ThisWeek) + desk.Count(DeskGroup.NextWeek) + desk.Count(DeskGroup.WeekAfterNext), 2, 6);
        Assert.InRange(desk.Count(DeskGroup.Waiting), 2, 3);
        Assert.Contains(told.SelectMany(m => m.DateChanges), c => today.AddDays(-14) < DateOnly.FromDateTime(c.AtUtc));
    }

    [Theory]
    [InlineData("EX-STRATH")]
    [InlineData("EX-GLEN")]
    public void A_plan_shows_every_strand_and_stage_and_all_that_can_happen_to_a_milestone(string reference)
    {
        var told = Tell(reference, new DateOnly(2026, 11, 20));

        Assert.Equal(4, told.Select(m => m.Strand).Distinct().Count());
        Assert.Equal(3, told.Select(m => m.Stage).Distinct().Count());
        Assert.Contains(told, m => m.State is MilestoneState.Done && m.Evidence.Count > 0);
        Assert.Contains(told, m => m.State is MilestoneState.Planned);
        Assert.Contains(told, m => m.IsWaiting);
        Assert.Contains(told, m => m.SlippageDays > 30);
        Assert.Contains(told, m => m.Dependencies.Count > 1);
        Assert.Empty(MilestoneGraph.Of(told).DependencyConflicts());
        if (reference == "EX-STRATH") Assert.Single(told, m => m.State is MilestoneState.Dropped);
    }

    private static List<Milestone> Tell(string reference, DateOnly today)
    {
        var entry = Files.ReadPartnership(reference);
        var telling = new PartnershipTelling(entry, Files.ReadOrganisations().Select((o, i) => (o.Reference, Id: (long?)i + 1)).ToDictionary(o => o.Reference, o => o.Id),
            Files.ReadAccounts().Select((a, i) => (a.Email, Id: i + 1L)).ToDictionary(a => a.Email, a => a.Id), entry.Places.ToHashSet(), new Dictionary<long, string>(), Milestones.APlan.Scottish, today, today.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
        telling.Begin();
        return [.. Enumerable.Range(0, entry.Story.Count).Where(day => entry.Story[day] is { Document: null, WritesReport: null }).SelectMany(day => telling.Tell(day)).OfType<Milestone>()];
    }
}

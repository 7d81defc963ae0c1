using CollabCase.Domain;
using CollabCase.Domain.Milestones;

namespace CollabCase.Web.Seeding;

/// <summary>Tells a partnership's milestones, each day as if it were that day.</summary>
internal sealed class MilestonesTelling(DemonstrationFile file, Timeline timeline, Func<string, string, long> personOf, Func<string, string, long> organisationOf)
{
    private static readonly TimeOnly Morning = new(10, 0);
    private readonly List<Milestone> _milestones = [];

    /// <summary>Null where the entry tells of something else; otherwise the milestones that are new.</summary>
    public IReadOnlyList<Milestone>? Tell(string where, StoryEntry story, DateOnly day, PlanningFacts facts)
    {
        switch (story)
        {
            case { Plans: { } plans }:
                return Plan(where, plans, facts);
            case { Agrees: { } numbers }:
                foreach (var number in numbers) Milestone(where, number).Agree(facts);
                return [];
            case { Replans: { } move }:
                Milestone(where, move.Milestone).Replan(timeline.Of(move.To), move.Reason, move.Note, facts, day.ToDateTime(Morning, DateTimeKind.Utc), personOf(where, move.By));
                return [];
            case { WaitsFor: { } wait }:
                Milestone(where, wait.Milestone).WaitFor(new(wait.What, OrganisationOf(where, wait.Organisation)), day, facts, day);
                return [];
            case { WaitsNoLonger: { } number }:
                Milestone(where, number).StopWaiting(day, facts, day);
                return [];
            case { HandsOver: { } given }:
                Milestone(where, given.Milestone).HandOver(OwnerOf(where, given.Owner, given.OwnerRole, given.Organisation), facts);
                return [];
            case { Done: { } done }:
                Milestone(where, done.Milestone).MarkDone(day, facts, day, done.Evidence is { } shown ? new(shown.Title, shown.Link, shown.Note) : null);
                return [];
            case { Drops: { } dropped }:
                Milestone(where, dropped.Milestone).Drop(dropped.Reason, facts, day);
                return [];
            default:
                return null;
        }
    }

    private List<Milestone> Plan(string where, IReadOnlyList<MilestoneEntry> plans, PlanningFacts facts)
    {
        var planned = plans.Select((plan, i) => file.At($"{where}, milestone {_milestones.Count + i + 1}", () => Domain.Milestones.Milestone.Plan(_milestones.Count + i + 1,
            new(plan.Title, plan.Strand, plan.Stage, plan.DoneLooksLike), OwnerOf(where, plan.Owner, plan.OwnerRole, plan.Organisation), timeline.Of(plan.Date), facts))).ToList();
        _milestones.AddRange(planned);
        foreach (var (plan, milestone) in plans.Zip(planned))
            milestone.DependOn(plan.DependsOn.Select(number => Milestone(where, number).Id), MilestoneGraph.Of(_milestones), facts);
        return planned;
    }

    private MilestoneOwner OwnerOf(string where, string? account, string? role, string? organisation) =>
        new(account is null ? null : personOf(where, account), role, OrganisationOf(where, organisation));

    private long? OrganisationOf(string where, string? reference) => reference is null ? null : organisationOf(where, reference);

    private Milestone Milestone(string where, int number) =>
        _milestones.Find(m => m.Number == number) ?? throw file.Refusal(where, $"There is no milestone {number} before this day");
}

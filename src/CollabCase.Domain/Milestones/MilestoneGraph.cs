using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Milestones;

/// <summary>What the rules of dependencies need to know of one milestone.</summary>
/// <param name="Id">The milestone.</param>
/// <param name="Number">Its number in the partnership.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">How far it has come.</param>
/// <param name="On">The day it was done or is expected; null where there is none.</param>
/// <param name="DependsOn">The milestones that come first.</param>
public sealed record MilestoneNode(long Id, int Number, string Title, MilestoneState State, DateOnly? On, IReadOnlyCollection<long> DependsOn)
{
    /// <summary>A milestone as it is recorded.</summary>
    public static MilestoneNode Of(Milestone milestone)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return new(milestone.Id, milestone.Number, milestone.Title, milestone.State, milestone.Dates.On, [.. milestone.Dependencies.Select(d => d.DependsOnMilestoneId)]);
    }
}

/// <summary>A warning, never a refusal: an open milestone is planned before what it depends on, or depends on what was dropped.</summary>
/// <param name="Milestone">The milestone that builds on the other.</param>
/// <param name="DependsOn">The milestone that should come first.</param>
public sealed record DependencyConflict(MilestoneNode Milestone, MilestoneNode DependsOn)
{
    /// <summary>The warning as a sentence.</summary>
    public string Sentence => DependsOn.State is MilestoneState.Dropped
        ? $"'{Milestone.Title}' depends on '{DependsOn.Title}', which was dropped."
        : $"'{Milestone.Title}' is planned for {PlainDate.Say(Milestone.On!.Value)}, before '{DependsOn.Title}' on {PlainDate.Say(DependsOn.On!.Value)}, which has to come first.";
}

/// <summary>The milestones of one partnership and what comes before what.</summary>
public sealed class MilestoneGraph
{
    private readonly Dictionary<long, MilestoneNode> _nodes;

    /// <summary>Every milestone of one partnership, once each.</summary>
    public MilestoneGraph(IEnumerable<MilestoneNode> milestones) => _nodes = milestones.ToDictionary(m => m.Id);

    /// <summary>The milestones as they are recorded: all of one partnership.</summary>
    public static MilestoneGraph Of(IEnumerable<Milestone> milestones) => new(milestones.Select(MilestoneNode.Of));

    /// <summary>The milestone, or null where the partnership has none with that id.</summary>
    public MilestoneNode? Find(long id) => _nodes.GetValueOrDefault(id);

    /// <summary>Every warning, by the number of the milestone that builds on another.</summary>
    public IReadOnlyList<DependencyConflict> DependencyConflicts() =>
        [.. _nodes.Values.OrderBy(m => m.Number).SelectMany(m => DependencyConflictsOf(m.Id))];

    /// <summary>
    /// The warnings about what this milestone depends on: an open one that is planned for an earlier day, or that depends
    /// on a dropped one. The same day is no conflict, nor is what has no date or is done.
    /// </summary>
    public IReadOnlyList<DependencyConflict> DependencyConflictsOf(long id)
    {
        if (Find(id) is not { State: MilestoneState.Planned or MilestoneState.Agreed } milestone) return [];
        return [.. milestone.DependsOn.Select(Find).OfType<MilestoneNode>()
            .Where(first => first.State is MilestoneState.Dropped || first.State is not MilestoneState.Done && milestone.On < first.On)
            .OrderBy(first => first.Number).Select(first => new DependencyConflict(milestone, first))];
    }

    /// <summary>
    /// The circle that would come about if the milestone depended on the other: from the milestone over the other back to
    /// itself, each depending on the next. Empty where there would be none.
    /// </summary>
    public IReadOnlyList<long> CircleThrough(long milestoneId, long dependsOnId)
    {
        var cameFrom = new Dictionary<long, long> { [dependsOnId] = milestoneId };
        var waiting = new Queue<long>([dependsOnId]);
        while (waiting.TryDequeue(out var id))
        {
            if (id == milestoneId) return Way(cameFrom, milestoneId);
            // What the milestone depends on now is what is being decided, so only the others' ways count.
            foreach (var next in Find(id)?.DependsOn ?? [])
                if (cameFrom.TryAdd(next, id)) waiting.Enqueue(next);
        }
        return [];
    }

    private static List<long> Way(Dictionary<long, long> cameFrom, long milestoneId)
    {
        var way = new List<long> { milestoneId };
        for (var id = cameFrom[milestoneId]; id != milestoneId; id = cameFrom[id]) way.Add(id);
        way.Add(milestoneId);
        way.Reverse();
        return way;
    }
}

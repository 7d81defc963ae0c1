namespace CollabCase.Domain.Milestones;

// What has to come first.
public sealed partial class Milestone
{
    /// <summary>The most milestones that one can depend on.</summary>
    public const int MostDependencies = 50;

    private readonly List<MilestoneDependency> _dependencies = [];

    /// <summary>The milestones of the same partnership that have to come first.</summary>
    public IReadOnlyCollection<MilestoneDependency> Dependencies => _dependencies;

    /// <summary>
    /// Says which milestones of the same partnership have to come first: those left out are taken away, one given twice counts
    /// once. An order of dates is not asked for, see <see cref="MilestoneGraph.DependencyConflicts"/>. Refused: itself, one that
    /// <paramref name="graph"/> (every milestone of the partnership) does not know, a circle, whose milestones the message
    /// names, more than 50, and a paused or closed partnership.
    /// </summary>
    public void DependOn(IEnumerable<long> milestoneIds, MilestoneGraph graph, PlanningFacts facts)
    {
        ArgumentNullException.ThrowIfNull(graph);
        EnsureOpenToChange(facts);
        var wanted = milestoneIds.Distinct().ToList();
        if (wanted.Count > MostDependencies) throw new DomainRuleException($"Choose up to {MostDependencies} milestones that come first.", nameof(Dependencies));
        foreach (var id in wanted)
        {
            if (id == Id) throw new DomainRuleException("A milestone cannot depend on itself. Choose others that come first.", nameof(Dependencies));
            if (graph.Find(id) is null) throw new DomainRuleException("Choose milestones of this partnership. One of those chosen is not on its list.", nameof(Dependencies));
            if (graph.CircleThrough(Id, id) is { Count: > 0 } circle) throw new DomainRuleException(CircleMessage(circle, graph), nameof(Dependencies));
        }
        _dependencies.RemoveAll(d => !wanted.Contains(d.DependsOnMilestoneId));
        _dependencies.AddRange(wanted.Where(id => _dependencies.TrueForAll(d => d.DependsOnMilestoneId != id)).Select(id => new MilestoneDependency(this, id)).ToList());
    }

    private string CircleMessage(IReadOnlyList<long> circle, MilestoneGraph graph)
    {
        var titles = circle.Select(id => $"'{(id == Id ? Title : graph.Find(id)!.Title)}'").ToList();
        return $"{titles[0]} would depend on {titles[1]}{string.Concat(titles.Skip(2).Select(title => $", which depends on {title}"))}. That is a circle, so none of them could come first. Leave out {titles[1]}, or change what it depends on.";
    }
}

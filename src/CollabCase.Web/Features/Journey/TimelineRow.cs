using CollabCase.Domain.Milestones;

namespace CollabCase.Web.Features.Journey;

/// <summary>A milestone and those that come before it.</summary>
public sealed record TimelineRow(MilestoneLine Milestone, IReadOnlyList<ComesFirst> After)
{
    /// <summary>All of one partnership, by date, those without a date last.</summary>
    /// <param name="milestones">The milestones.</param>
    /// <param name="dependencies">The ids of those that come before each, by its id.</param>
    public static IReadOnlyList<TimelineRow> Of(IReadOnlyList<MilestoneLine> milestones, ILookup<long, long> dependencies)
    {
        var byId = milestones.ToDictionary(m => m.Id);
        var graph = new MilestoneGraph(milestones.Select(m => new MilestoneNode(m.Id, m.Number, m.Title, m.Dates.State, m.Dates.On, [.. dependencies[m.Id]])));
        return [.. milestones.OrderBy(m => m.Dates.On ?? DateOnly.MaxValue).ThenBy(m => m.Number).Select(m => new TimelineRow(m, After(m.Id)))];

        List<ComesFirst> After(long id)
        {
            var warnings = graph.DependencyConflictsOf(id).ToDictionary(conflict => conflict.DependsOn.Id, conflict => conflict.Sentence);
            return [.. dependencies[id].Where(byId.ContainsKey).Select(first => byId[first]).OrderBy(first => first.Dates.On ?? DateOnly.MaxValue).ThenBy(first => first.Number)
                .Select(first => new ComesFirst(first, warnings.GetValueOrDefault(first.Id)))];
        }
    }
}

/// <summary>A milestone that comes first, and a sentence where the dates say otherwise.</summary>
public sealed record ComesFirst(MilestoneLine Milestone, string? Warning);

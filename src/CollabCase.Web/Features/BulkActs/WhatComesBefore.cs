using CollabCase.Data;
using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Web.Features.BulkActs;

/// <summary>Finds what would be out of order if several milestones moved, in two statements.</summary>
public sealed class WhatComesBefore(CollabCaseDb db, Viewer viewer)
{
    /// <summary>By milestone: that it would be planned before what has to come first, as sentences. A warning, never a refusal.</summary>
    /// <param name="moving">The new date of each that moves.</param>
    /// <param name="cancel">When the person went away.</param>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> WarningsAsync(IReadOnlyDictionary<long, DateOnly> moving, CancellationToken cancel)
    {
        if (moving.Count == 0) return new Dictionary<long, IReadOnlyList<string>>();
        var (visible, ids) = (db.VisibleTo(viewer), moving.Keys.ToList());
        var ways = await visible.Milestones.SelectMany(m => m.Dependencies).Where(d => ids.Contains(d.MilestoneId) || ids.Contains(d.DependsOnMilestoneId))
            .Select(d => new { d.MilestoneId, d.DependsOnMilestoneId }).ToListAsync(cancel);
        var concerned = ways.SelectMany(w => new[] { w.MilestoneId, w.DependsOnMilestoneId }).Distinct().ToList();
        var nodes = await visible.Milestones.Where(m => concerned.Contains(m.Id)).Select(m => new { m.Id, m.Number, m.Title, m.State, On = m.ActualOn ?? m.ForecastOn }).ToListAsync(cancel);
        var first = ways.ToLookup(w => w.MilestoneId, w => w.DependsOnMilestoneId);
        var graph = new MilestoneGraph(nodes.Select(n => new MilestoneNode(n.Id, n.Number, n.Title, n.State, moving.TryGetValue(n.Id, out var day) ? day : n.On, [.. first[n.Id]])));
        return graph.DependencyConflicts()
            // Said beside the one that moves; where only what comes first does, beside that.
            .SelectMany(c => new[] { c.Milestone.Id, c.DependsOn.Id }.Where(moving.ContainsKey).Take(1).Select(id => (id, c.Sentence)))
            .GroupBy(w => w.id, w => w.Sentence).ToDictionary(w => w.Key, w => (IReadOnlyList<string>)[.. w]);
    }
}

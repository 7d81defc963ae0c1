using CollabCase.Domain.Milestones;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CollabCase.UnitTests.Milestones.APlan;

namespace CollabCase.UnitTests.Milestones;

public sealed class MilestoneDependencyTests
{
    private readonly Milestone _a = Planned("Memorandum", Today.AddDays(10), 1);
    private readonly Milestone _b = Planned("Pilot", Today.AddDays(20), 2);
    private readonly Milestone _c = Planned("Evaluation", Today.AddDays(30), 3);

    private MilestoneGraph Graph => MilestoneGraph.Of([_a, _b, _c]);

    [Fact]
    public void Those_left_out_go_and_those_that_stay_are_kept()
    {
        _c.DependOn([_a.Id, _b.Id, _a.Id], Graph, Facts);
        var kept = _c.Dependencies.Last();
        _c.DependOn([_b.Id], Graph, Facts);
        Assert.Same(kept, _c.Dependencies.Single());
        Assert.Equal((_c.Id, _b.Id), (kept.MilestoneId, kept.DependsOnMilestoneId));
    }

    [Fact]
    public void A_circle_is_refused_and_named()
    {
        _b.DependOn([_a.Id], Graph, Facts);
        _c.DependOn([_b.Id], Graph, Facts);
        Refused("'Memorandum' would depend on 'Evaluation', which depends on 'Pilot', which depends on 'Memorandum'. That is a circle", "Dependencies", () => _a.DependOn([_c.Id], Graph, Facts));
        Refused("'Memorandum' would depend on 'Pilot', which depends on 'Memorandum'.", "Dependencies", () => _a.DependOn([_b.Id], Graph, Facts));
        Assert.Empty(_a.Dependencies);

        // Turning a dependency round, in two steps.
        _b.DependOn([], Graph, Facts);
        _a.DependOn([_b.Id], Graph, Facts);
        Assert.Single(_a.Dependencies);
    }

    [Fact]
    public void Itself_strangers_and_too_many_are_refused()
    {
        Refused("cannot depend on itself", "Dependencies", () => _a.DependOn([_a.Id], Graph, Facts));
        Refused("milestones of this partnership", "Dependencies", () => _a.DependOn([_b.Id, 404], Graph, Facts));
        Refused("up to 50", "Dependencies", () => _a.DependOn(Enumerable.Range(1, 51).Select(i => (long)i), Graph, Facts));
        Assert.Empty(_a.Dependencies);
    }

    [Fact]
    public void Planned_before_what_comes_first_is_a_warning()
    {
        _b.DependOn([_a.Id], Graph, Facts);
        Assert.Empty(Graph.DependencyConflicts());
        _b.PlanFor(_a.ForecastOn, Facts);
        Assert.Empty(Graph.DependencyConflicts());
        _b.PlanFor(Today.AddDays(9), Facts);
        Assert.Equal("'Pilot' is planned for 2 December 2026, before 'Memorandum' on 3 December 2026, which has to come first.", Graph.DependencyConflicts().Single().Sentence);
        _a.Drop("Not needed.", Facts, Today);
        Assert.Equal("'Pilot' depends on 'Memorandum', which was dropped.", Graph.DependencyConflictsOf(_b.Id).Single().Sentence);
        _a.Reinstate(null, Facts);
        _a.MarkDone(Today, Facts, Today);
        Assert.Empty(Graph.DependencyConflicts());
        _a.Reopen("Again.", Facts);
        _b.MarkDone(Today, Facts, Today);
        Assert.Empty(Graph.DependencyConflicts());
    }

    [Fact]
    public void A_long_chain_is_followed_to_its_end()
    {
        var chain = Enumerable.Range(1, 20_000).Select(i => new MilestoneNode(i, i, $"M{i}", MilestoneState.Planned, null, i == 1 ? [] : [i - 1])).ToList();
        var graph = new MilestoneGraph(chain);
        Assert.Equal(20_001, graph.CircleThrough(1, 20_000).Count);
        Assert.Empty(graph.CircleThrough(20_000, 1));
    }

    [Fact]
    public void Whatever_is_chosen_no_circle_comes_about()
    {
        var choices = Gen.Choose(0, 7).Two().ListOf().ToArbitrary();
        Prop.ForAll(choices, pairs =>
        {
            var milestones = Enumerable.Range(0, 8).Select(i => Planned($"M{i}", number: i + 1)).ToList();
            foreach (var (from, to) in pairs)
            {
                var wanted = milestones[from].Dependencies.Select(d => d.DependsOnMilestoneId).Append(milestones[to].Id).ToList();
                var refused = Record.Exception(() => milestones[from].DependOn(wanted, MilestoneGraph.Of(milestones), Facts)) is not null;
                if (refused != (from == to || Reaches(milestones, milestones[to].Id, milestones[from].Id))) return false;
            }
            return milestones.TrueForAll(m => !m.Dependencies.Any(d => Reaches(milestones, d.DependsOnMilestoneId, m.Id)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static bool Reaches(List<Milestone> milestones, long from, long to) =>
        from == to || milestones.Find(m => m.Id == from)!.Dependencies.Any(d => Reaches(milestones, d.DependsOnMilestoneId, to));
}

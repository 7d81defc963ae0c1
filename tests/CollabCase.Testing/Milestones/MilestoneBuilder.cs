using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Partnerships;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using CollabCase.Testing.People;
using Microsoft.EntityFrameworkCore;

namespace CollabCase.Testing.Milestones;

/// <summary>Builds a milestone as people would: plan it, agree its date, move it, finish it. Unless more is said it is planned for a month after today.</summary>
public sealed class MilestoneBuilder
{
    private readonly List<Action<Milestone, PlanningFacts, long>> _steps = [];
    private int[] _after = [];
    private string _title = "Agree who does what";
    private Strand _strand = Strand.Partnership;
    private Stage _stage = Stage.PreCollaboration;
    private string? _doneLooksLike;
    private MilestoneOwner _owner = MilestoneOwner.Nobody;
    private DateOnly? _on = PartnershipBuilder.Today.AddMonths(1);

    /// <summary>With this title.</summary>
    public MilestoneBuilder Titled(string title)
    {
        _title = title;
        return this;
    }

    /// <summary>In this strand and stage of the journey.</summary>
    public MilestoneBuilder In(Strand strand, Stage stage = Stage.PreCollaboration)
    {
        (_strand, _stage) = (strand, stage);
        return this;
    }

    /// <summary>With what anybody can see when it is done.</summary>
    public MilestoneBuilder DoneLooksLike(string words)
    {
        _doneLooksLike = words;
        return this;
    }

    /// <summary>Seen to by a person who signs in.</summary>
    public MilestoneBuilder OwnedBy(TestPerson person)
    {
        _owner = new(PersonId: person.Id);
        return this;
    }

    /// <summary>Seen to by somebody who has no account.</summary>
    public MilestoneBuilder OwnedBy(string role)
    {
        _owner = new(Role: role);
        return this;
    }

    /// <summary>Planned for this day; null: no date yet.</summary>
    public MilestoneBuilder On(DateOnly? day)
    {
        _on = day;
        return this;
    }

    /// <summary>Its date agreed.</summary>
    public MilestoneBuilder Agreed() => Then((m, facts) => m.Agree(facts));

    /// <summary>Its date moved, with a reason.</summary>
    public MilestoneBuilder MovedTo(DateOnly day, ReplanReason reason = ReplanReason.WaitingForPartner) =>
        Step((m, facts, by) => m.Replan(day, reason, "The partner needs more time.", facts, PartnershipBuilder.Now, by));

    /// <summary>Waiting for the board since this day.</summary>
    public MilestoneBuilder WaitingSince(DateOnly day) => Then((m, facts) => m.WaitFor(new("The decision of the board"), day, facts, PartnershipBuilder.Today));

    /// <summary>Done on this day.</summary>
    public MilestoneBuilder DoneOn(DateOnly day) => Then((m, facts) => m.MarkDone(day, facts, PartnershipBuilder.Today));

    /// <summary>Dropped today.</summary>
    public MilestoneBuilder Dropped() => Then((m, facts) => m.Drop("Another partnership does it.", facts, PartnershipBuilder.Today));

    /// <summary>Building on these milestones of the partnership, by number.</summary>
    public MilestoneBuilder After(params int[] numbers)
    {
        _after = numbers;
        return this;
    }

    /// <summary>With one more thing done to it.</summary>
    public MilestoneBuilder Then(Action<Milestone, PlanningFacts> step) => Step((m, facts, _) => step(m, facts));

    /// <summary>Plans it in a partnership that is saved already; answers its number.</summary>
    public async Task<int> SavedIn(CollabCaseHost host, string partnership)
    {
        var coordinator = (await host.Partnership(partnership)).CoordinatorPersonId ?? PartnershipBuilder.Coordinator;
        return await host.Write([partnership], async db =>
        {
            var visible = db.VisibleTo(Viewer.Job("tests"));
            var facts = (await visible.PlanningFactsAsync(partnership, CancellationToken.None))!;
            var others = await visible.Milestones.Include(m => m.Dependencies).Where(m => m.PartnershipId == facts.PartnershipId).OrderBy(m => m.Number).ToListAsync();
            var milestone = Build(others, facts, coordinator);
            db.Add(milestone);
            return milestone.Number;
        });
    }

    /// <summary>The milestone, in memory, with the next number after the others of its partnership.</summary>
    /// <param name="others">The partnership's other milestones.</param>
    /// <param name="facts">The partnership.</param>
    /// <param name="byPersonId">Who moves its date, if somebody does.</param>
    public Milestone Build(IReadOnlyCollection<Milestone> others, PlanningFacts facts, long byPersonId = PartnershipBuilder.Coordinator)
    {
        var milestone = Milestone.Plan(others.Select(m => m.Number).DefaultIfEmpty().Max() + 1, new(_title, _strand, _stage, _doneLooksLike), _owner, _on, facts);
        if (_after.Length > 0) milestone.DependOn(_after.Select(number => others.Single(m => m.Number == number).Id), MilestoneGraph.Of(others), facts);
        foreach (var step in _steps) step(milestone, facts, byPersonId);
        return milestone;
    }

    private MilestoneBuilder Step(Action<Milestone, PlanningFacts, long> step)
    {
        _steps.Add(step);
        return this;
    }
}

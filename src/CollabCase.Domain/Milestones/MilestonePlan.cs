using CollabCase.Domain.Calendar;
using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Milestones;

/// <summary>A milestone that a plan will bring.</summary>
/// <param name="Template">What the template says of it.</param>
/// <param name="On">Its date: always a working day, as far as bank holidays are known.</param>
public sealed record PlannedMilestone(TemplateMilestone Template, DateOnly On);

/// <summary>
/// What a template brings from a start date: shown before anything is written, and then created, one and the same. Its
/// milestones are planned, not agreed.
/// </summary>
public sealed class MilestonePlan
{
    private MilestonePlan(Stage stage, DateOnly start, IReadOnlyList<PlannedMilestone> milestones, string? holidaysNotKnown)
    {
        Stage = stage;
        Start = start;
        Milestones = milestones;
        HolidaysNotKnown = holidaysNotKnown;
    }

    /// <summary>The stage of every milestone in it.</summary>
    public Stage Stage { get; }

    /// <summary>The day from which working days are counted.</summary>
    public DateOnly Start { get; }

    /// <summary>What will be created, by date and then as the template has it.</summary>
    public IReadOnlyList<PlannedMilestone> Milestones { get; }

    /// <summary>A sentence on years whose bank holidays are not known; null where all are.</summary>
    public string? HolidaysNotKnown { get; }

    /// <summary>
    /// Every milestone of the template at its offset in working days from the start, whatever day that is. Refused: a start
    /// outside 1990 to 2100, or so late that a date would lie beyond.
    /// </summary>
    public static MilestonePlan From(MilestoneTemplate template, DateOnly start, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(calendar);
        if (start < Milestone.Earliest || start > Milestone.Latest || calendar.Add(start, template.Milestones[^1].Offset) > Milestone.Latest)
            throw new DomainRuleException($"Enter a start from {PlainDate.Say(Milestone.Earliest)} that leaves every date at {PlainDate.Say(Milestone.Latest)} or earlier.", nameof(Start));
        List<PlannedMilestone> milestones = [.. template.Milestones.Select(m => new PlannedMilestone(m, calendar.Add(start, m.Offset)))];
        return new(template.Stage, start, milestones, calendar.WhatIsNotKnown(start, milestones[^1].On));
    }

    /// <summary>
    /// The plan with only the milestones of these keys. What depended on one left out depends on what that one depended on.
    /// Refused: no key of the template.
    /// </summary>
    public MilestonePlan Keeping(IReadOnlyCollection<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var first = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var milestone in Milestones.Select(m => m.Template))
            first[milestone.Key] = [.. milestone.DependsOn.SelectMany(key => keys.Contains(key) ? [key] : first[key]).Distinct(StringComparer.Ordinal)];
        List<PlannedMilestone> kept = [.. Milestones.Where(m => keys.Contains(m.Template.Key)).Select(m => m with { Template = m.Template with { DependsOn = first[m.Template.Key] } })];
        return kept.Count == 0
            ? throw new DomainRuleException("Choose at least one milestone of the template.", nameof(Milestones))
            : new(Stage, Start, kept, HolidaysNotKnown);
    }

    /// <summary>Refuses a start before the partnership began.</summary>
    public void EnsureBeginsIn(PlanningFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts.Checked(Start, "a start", nameof(Start));
    }

    /// <summary>
    /// The milestones, new and not agreed, numbered on from <paramref name="firstNumber"/> in order of date, each owned by the role
    /// that the template suggests. Refused: a start before the partnership began, and a paused or closed partnership.
    /// </summary>
    public IReadOnlyList<Milestone> Create(int firstNumber, PlanningFacts facts)
    {
        EnsureBeginsIn(facts);
        List<Milestone> created = [.. Milestones.Select((m, i) => Milestone.Plan(firstNumber + i,
            new(m.Template.Title, m.Template.Strand, Stage, m.Template.DoneLooksLike), new(Role: m.Template.Role), m.On, facts))];
        var ids = Milestones.Zip(created).ToDictionary(pair => pair.First.Template.Key, pair => pair.Second.Id, StringComparer.Ordinal);
        var graph = MilestoneGraph.Of(created);
        foreach (var (planned, milestone) in Milestones.Zip(created))
            milestone.DependOn(planned.Template.DependsOn.Select(key => ids[key]), graph, facts);
        return created;
    }
}

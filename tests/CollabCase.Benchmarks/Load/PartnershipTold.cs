using CollabCase.Data;
using CollabCase.Domain.Milestones;
using CollabCase.Domain.Notes;
using CollabCase.Domain.Partnerships;
using CollabCase.Domain.Risks;

namespace CollabCase.Benchmarks.Load;

/// <summary>What is planned, feared and written down in one partnership, in proportions as a running one has them.</summary>
internal sealed class PartnershipTold(Partnership partnership, Random random, Cast cast, DateOnly today)
{
    private const int MilestonesOfEach = 20;
    private const int RisksOfEach = 3;
    private const int NotesOfEach = 5;

    // Of the milestones so many lie in the past; the others follow every fortnight.
    private const int InThePast = 12;

    private static readonly string[] Acts = ["Agree", "Draft", "Review", "Publish", "Sign", "Confirm", "Test", "Recruit for", "Evaluate", "Present"];
    private static readonly string[] Things =
    [
        "memorandum", "outcomes framework", "budget", "service design", "referral pathway", "data sharing agreement", "steering group", "first pilot", "peer support",
        "exit plan", "learning report", "tender", "staff training", "home visits", "transport",
    ];

    private static readonly string[] Fears = ["Funding ends before the tender", "Too few referrals", "A partner leaves", "Staff move on", "Data cannot be shared", "People are asked too much of", "The commissioner changes plans"];
    private static readonly string[] Sentences =
    [
        "We met the lead partner and went through the plan for the next quarter.", "Two people who use the service joined and told us what they would change first.",
        "The board wants to see **figures** before it decides.", "- ask about the venue\n- send the papers\n- book transport", "The health board will answer by the end of the month.",
    ];

    private readonly PlanningFacts _facts = PlanningFacts.Of(partnership);
    private readonly DateTime _now = WriteScope.Now(TimeProvider.System);
    private readonly long _coordinator = partnership.CoordinatorPersonId!.Value;

    public IReadOnlyList<Milestone> Milestones()
    {
        List<Milestone> all = [.. Enumerable.Range(0, MilestonesOfEach).Select(PlannedAndActedOn)];
        // Each builds on an earlier one, so there is no circle to be looked for.
        var graph = MilestoneGraph.Of(all);
        for (var i = 1; i < all.Count; i++)
            if (random.Next(100) < 30) all[i].DependOn([all[random.Next(i)].Id], graph, _facts);
        return all;
    }

    public IEnumerable<Risk> Risks()
    {
        var facts = new RiskFacts(partnership.Id, partnership.State, partnership.StateSince, []);
        for (var number = 1; number <= RisksOfEach; number++)
        {
            var (response, done) = random.Next(3) == 0 ? ((RiskResponse?)null, (string?)null) : (random.Pick(Enum.GetValues<RiskResponse>()), "The steering group looks at it each quarter.");
            var owner = random.Next(2) == 0 ? new RiskOwner(_coordinator) : new RiskOwner(Role: "Service manager");
            var risk = Risk.Record(number, new(random.Pick(Fears), "Seen elsewhere.", "People wait longer.", response, done), Score(), owner, today.AddDays(random.Next(1, 300)), facts, today);
            if (random.Next(3) == 0) risk.Review(Score(), "Looked at together.", today.AddDays(random.Next(30, 300)), facts, today, _now, _coordinator);
            yield return risk;
        }
    }

    public IEnumerable<Note> Notes()
    {
        for (var number = 1; number <= NotesOfEach; number++)
        {
            var about = random.Next(4) switch { 0 => NoteSubject.Milestone(random.Next(1, MilestonesOfEach + 1)), 1 => NoteSubject.Risk(random.Next(1, RisksOfEach + 1)), _ => NoteSubject.Partnership };
            yield return Note.Write(number, partnership, about, random.Pick(Sentences), random.Pick(Enum.GetValues<SharedWith>()), new(_coordinator, true, true), _now.AddDays(-random.Next(0, 300)));
        }
    }

    private Milestone PlannedAndActedOn(int i)
    {
        var stage = (Stage)(1 + i * 3 / MilestonesOfEach);
        var on = NotBeforeItBegan(today.AddDays(i < InThePast ? (i - InThePast) * 40 - random.Next(40) : (i - InThePast) * 14 + random.Next(14)));
        var milestone = Milestone.Plan(i + 1, new($"{random.Pick(Acts)} the {random.Pick(Things)}", random.Pick(Enum.GetValues<Strand>()), stage), Owner(), random.Next(20) == 0 && i >= InThePast ? null : on, _facts);
        if (milestone.ForecastOn is not null && random.Next(10) < 7) milestone.Agree(_facts);
        if (milestone.State is MilestoneState.Agreed && random.Next(10) == 0)
            milestone.Replan(on.AddDays(random.Next(7, 60)), random.Pick(Enum.GetValues<ReplanReason>()), "Agreed with the partners.", _facts, _now, _coordinator);
        switch (random.Next(100))
        {
            case < 90 when i < InThePast: milestone.MarkDone(NotBeforeItBegan(Earlier(on.AddDays(random.Next(20) - 10), today)), _facts, today); break;
            case < 94 when i < InThePast: milestone.Drop("No longer wanted.", _facts, today); break;
            case < 8 when i >= InThePast: milestone.WaitFor(new("the decision of the board"), today.AddDays(-random.Next(60)), _facts, today); break;
        }
        return milestone;
    }

    private MilestoneOwner Owner() => random.Next(10) switch
    {
        < 3 => new(_coordinator),
        < 5 => new(random.Pick(cast.OwnerIds)),
        < 8 => new(Role: "Service manager"),
        _ => MilestoneOwner.Nobody,
    };

    private RiskScore Score() => new(random.Pick(Enum.GetValues<Likelihood>()), random.Pick(Enum.GetValues<Impact>()));

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private DateOnly NotBeforeItBegan(DateOnly on) => _facts.BeganOn is { } began && on < began ? began : on;
}

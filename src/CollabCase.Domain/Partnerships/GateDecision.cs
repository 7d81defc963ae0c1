namespace CollabCase.Domain.Partnerships;

/// <summary>A decision of the steering group, as the person who records it was told.</summary>
/// <param name="DecidedOn">The day it was decided; not in the future.</param>
/// <param name="Authority">Who decided, in the steering group's words: 'Steering group, all partners present'.</param>
/// <param name="Note">What was said; needed for 'not yet' and for moving back, where it is the reason, and optional otherwise.</param>
/// <param name="DecisionId">The decision in the register of the partnership's decisions; null where the steering group's meetings are not recorded there.</param>
public sealed record SteeringDecision(DateOnly DecidedOn, string Authority, string? Note = null, long? DecisionId = null)
{
    /// <summary>The field in which the decision is chosen, as a refusal names it.</summary>
    public const string DecisionField = "Decision";
}

/// <summary>
/// What the steering group decided at a gate, with every criterion as it stood on the day of the check. Never edited.
/// </summary>
public sealed class GateDecision : Entity, IPartOf<Partnership>
{
    private readonly List<CriterionSnapshot> _snapshots = [];

    /// <summary>The longest statement of who decided.</summary>
    public const int AuthorityMaxLength = 300;

    /// <summary>The longest note.</summary>
    public const int NoteMaxLength = 2000;

    /// <summary>The partnership it is part of.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first decision of the partnership, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The gate; for a move back, the gate that lies ahead again.</summary>
    public Gate Gate { get; private set; }

    /// <summary>What was decided.</summary>
    public GateOutcome Outcome { get; private set; }

    /// <summary>The profile on the day of the check.</summary>
    public PartnershipProfile Profile { get; private set; }

    /// <summary>The day of the decision.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>The day on which the criteria were checked, which is the day the decision was recorded.</summary>
    public DateOnly CheckedOn { get; private set; }

    /// <summary>Who decided, in the steering group's words.</summary>
    public string Authority { get; private set; } = "";

    /// <summary>What was said; for a move back, the reason.</summary>
    public string? Note { get; private set; }

    /// <summary>The same decision in the register of decisions; null where it is not recorded there.</summary>
    public long? DecisionId { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>Who recorded it.</summary>
    public long RecordedByPersonId { get; private set; }

    /// <summary>Each criterion as it stood, by <see cref="CriterionSnapshot.Position"/>; none for a move back.</summary>
    public IReadOnlyCollection<CriterionSnapshot> Snapshots => _snapshots;

    internal GateDecision(Partnership partnership, int number, Gate gate, GateOutcome outcome, SteeringDecision decision,
        DateOnly checkedOn, DateTime atUtc, long byPersonId)
    {
        PartnershipId = partnership.Id;
        Number = number;
        Gate = gate;
        Outcome = outcome;
        Profile = partnership.Profile;
        DecidedOn = decision.DecidedOn;
        Authority = decision.Authority;
        Note = decision.Note;
        DecisionId = decision.DecisionId;
        CheckedOn = checkedOn;
        RecordedAtUtc = atUtc;
        RecordedByPersonId = byPersonId;
    }

    private GateDecision() { }

    internal void Keep(IEnumerable<GateCheck> checks)
    {
        foreach (var check in checks) _snapshots.Add(new CriterionSnapshot(this, _snapshots.Count + 1, check));
    }
}

/// <summary>How one criterion stood on the day of a check. Kept as it was, whatever the records say later.</summary>
public sealed class CriterionSnapshot : Entity, IPartOf<Partnership>
{
    /// <summary>The longest criterion title.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The longest explanation.</summary>
    public const int ExplanationMaxLength = 1000;

    /// <summary>The partnership it is part of.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>The decision it was kept with.</summary>
    public long GateDecisionId { get; private set; }

    /// <summary>1 for the first criterion on the list, rising.</summary>
    public int Position { get; private set; }

    /// <summary>The criterion's stable key.</summary>
    public string CriterionKey { get; private set; } = "";

    /// <summary>The criterion's title as it was shown.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it weighed.</summary>
    public CriterionWeight Weight { get; private set; }

    /// <summary>How it stood.</summary>
    public CriterionResult Result { get; private set; }

    /// <summary>Whether the records or a person said so.</summary>
    public CriterionSource KnownBy { get; private set; }

    /// <summary>The explanation as it was shown.</summary>
    public string Explanation { get; private set; } = "";

    internal CriterionSnapshot(GateDecision decision, int position, GateCheck check)
    {
        PartnershipId = decision.PartnershipId;
        GateDecisionId = decision.Id;
        Position = position;
        CriterionKey = check.Criterion.Key;
        Title = check.Title;
        Weight = check.Weight;
        Result = check.Result;
        KnownBy = check.KnownBy;
        Explanation = check.Explanation.Length <= ExplanationMaxLength ? check.Explanation : check.Explanation[..(ExplanationMaxLength - 1)] + "…";
    }

    private CriterionSnapshot() { }
}

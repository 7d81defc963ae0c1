namespace CollabCase.Domain.Partnerships;

/// <summary>
/// A decision of the steering group that a criterion weighs something else here than the profile says. The latest
/// adaptation of a criterion at a gate is the one that counts.
/// </summary>
public sealed class ProfileAdaptation : Entity, IPartOf<Partnership>
{
    /// <summary>The partnership it is part of.</summary>
    public long PartnershipId { get; private set; }

    /// <summary>1 for the first adaptation of the partnership, rising.</summary>
    public int Number { get; private set; }

    /// <summary>The gate.</summary>
    public Gate Gate { get; private set; }

    /// <summary>The criterion's stable key.</summary>
    public string CriterionKey { get; private set; } = "";

    /// <summary>What the criterion weighs from now on.</summary>
    public CriterionWeight Weight { get; private set; }

    /// <summary>The day of the decision.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Who decided, in the steering group's words.</summary>
    public string Authority { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The same decision in the register of decisions; null where it is not recorded there.</summary>
    public long? DecisionId { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>Who recorded it.</summary>
    public long RecordedByPersonId { get; private set; }

    internal ProfileAdaptation(Partnership partnership, int number, Gate gate, string criterionKey, CriterionWeight weight,
        SteeringDecision decision, DateTime atUtc, long byPersonId)
    {
        PartnershipId = partnership.Id;
        Number = number;
        Gate = gate;
        CriterionKey = criterionKey;
        Weight = weight;
        DecidedOn = decision.DecidedOn;
        Authority = decision.Authority;
        Note = decision.Note ?? "";
        DecisionId = decision.DecisionId;
        RecordedAtUtc = atUtc;
        RecordedByPersonId = byPersonId;
    }

    private ProfileAdaptation() { }
}

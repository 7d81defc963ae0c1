using CollabCase.Domain.Partnerships;

namespace CollabCase.Domain.Governance;

// What a decision of the steering group means at a gate.
public sealed partial class Decision
{
    /// <summary>The field that holds the reply of one term, as a refusal names it.</summary>
    public static string FieldOf(int termNumber) => FormattableString.Invariant($"{nameof(Replies)}[{termNumber}]");

    /// <summary>
    /// What the gate of a partnership keeps of this decision: its day, who decided and how. The note is what was said besides, or else
    /// the decision in full, as much of it as the gate keeps. Refused: a decision of another group than the steering group, one that does not bind this gate
    /// or, for what the gates ask, does not say so, one that was superseded, and where the partnership moves by it, one that was not agreed.
    /// </summary>
    public SteeringDecision AsSteeringDecision(TierLine tier, DecisionMatters matter, Gate gate, bool hasToBeAgreed, string? note)
    {
        ArgumentNullException.ThrowIfNull(tier);
        if (tier.Id != TierId) throw new InvalidOperationException("The group is another than the one that decided.");
        if (tier.Kind is not TierKind.Steering || Matter != matter || BindsId != (long)gate)
            throw new DomainRuleException("Choose a decision of the steering group about this from the list.", SteeringDecision.DecisionField);
        if (SupersededByDecisionId is not null) throw new DomainRuleException($"Decision {Number} was superseded. Choose the one that took its place.", SteeringDecision.DecisionField);
        if (hasToBeAgreed && Outcome is not DecisionOutcome.Agreed) throw new DomainRuleException($"Decision {Number} was not agreed. Choose another, or record ‘not yet’.", SteeringDecision.DecisionField);
        var said = string.IsNullOrWhiteSpace(note) ? DecisionText : note;
        return new(DecidedOn, $"{tier.Name}, {By.Label().ToLowerInvariant()}: {QuorumWords}", said.Length <= GateDecision.NoteMaxLength || !string.IsNullOrWhiteSpace(note) ? said : said[..(GateDecision.NoteMaxLength - 1)] + "…", Id);
    }
}

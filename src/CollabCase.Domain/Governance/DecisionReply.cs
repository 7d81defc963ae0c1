namespace CollabCase.Domain.Governance;

/// <summary>How one voting member replied in writing. Kept with the decision, and never changed.</summary>
public sealed class DecisionReply : Entity, IPartOf<Decision>
{
    /// <summary>The decision it is part of.</summary>
    public long DecisionId { get; private set; }

    /// <summary>The term of the member.</summary>
    public long SeatTermId { get; private set; }

    /// <summary>True for it, false against it, null without a preference.</summary>
    public bool? IsFor { get; private set; }

    internal DecisionReply(Decision decision, long seatTermId, bool? isFor) => (DecisionId, SeatTermId, IsFor) = (decision.Id, seatTermId, isFor);

    private DecisionReply() { }
}

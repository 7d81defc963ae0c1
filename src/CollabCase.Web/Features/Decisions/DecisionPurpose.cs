using CollabCase.Domain.Governance;
using CollabCase.Domain.Partnerships;
using CollabCase.Web.Mvc;

namespace CollabCase.Web.Features.Decisions;

/// <summary>
/// A form that needs a decision before it can be sent: a step at the gate. It leads to the form that records one, which leads back with the decision
/// chosen. As an address carries it: the last part of the form's own address.
/// </summary>
public static class DecisionPurpose
{
    public const string AdvanceStage = "advance-stage", DecideNotYet = "decide-not-yet", MoveBack = "move-back";

    private const string Criterion = "criteria/", Adapt = "/adapt-profile";

    public static string ToAdapt(string criterionKey) => Criterion + criterionKey + Adapt;

    /// <summary>Where it leads back to; null for what is no purpose.</summary>
    public static string? AddressOf(string reference, string? purpose, int decision) =>
        IsKnown(purpose) ? new AddressQuery().With("decision", FormattableString.Invariant($"{decision}")).After($"/partnerships/{reference}/gate/{purpose}") : null;

    /// <summary>What such a decision binds, as the form that records it offers it; null for what is no purpose.</summary>
    public static string? BindsFor(string? purpose, Gate? gateAhead, Stage stage) =>
        IsKnown(purpose) && Asks(purpose!, gateAhead, stage) is { Gate: { } gate, Matter: var matter } ? BoundRecords.CodeOf(matter, gate) : null;

    /// <summary>What the form asks of the decision: what it binds, at which gate (none ahead at the last stage), and whether it has to be agreed.</summary>
    public static (DecisionMatters Matter, Gate? Gate, bool HasToBeAgreed) Asks(string purpose, Gate? gateAhead, Stage stage) => purpose switch
    {
        MoveBack => (DecisionMatters.Gate, stage is Stage.SustainAndEmbed ? Gate.ToSustainAndEmbed : Gate.ToTestAndEmbed, true),
        AdvanceStage => (DecisionMatters.Gate, gateAhead, true),
        DecideNotYet => (DecisionMatters.Gate, gateAhead, false),
        _ => (DecisionMatters.Profile, gateAhead, true),
    };

    private static bool IsKnown(string? purpose) => purpose is AdvanceStage or DecideNotYet or MoveBack || Criteria.All.Any(c => purpose == ToAdapt(c.Key));
}

namespace CollabCase.Domain.Partnerships;

/// <summary>
/// One of the things that a gate asks about, worded as a task. Its key never changes, because attestations, exceptions
/// and kept checks point at it; its wording may.
/// </summary>
public sealed class Criterion
{
    internal Criterion(Gate gate, int number, string key, string title, string countsAsMet, Weights weights)
    {
        Gate = gate;
        Number = number;
        Key = key;
        Title = title;
        CountsAsMet = countsAsMet;
        OwnWeights = weights;
    }

    /// <summary>The gate it belongs to.</summary>
    public Gate Gate { get; }

    /// <summary>Its number at its own gate, from 1.</summary>
    public int Number { get; }

    /// <summary>Its key in kebab-case, stable for ever.</summary>
    public string Key { get; }

    /// <summary>Its title, as a task: what would be in place.</summary>
    public string Title { get; }

    /// <summary>What counts as met, in a sentence.</summary>
    public string CountsAsMet { get; }

    /// <summary>Where the answer comes from today.</summary>
    public CriterionSource Source => Record is null ? CriterionSource.Attested : TheRest is not null ? CriterionSource.Both : CriterionSource.Computed;

    /// <summary>What record computes it, in a sentence; null when a person says so.</summary>
    public string? Record { get; internal init; }

    /// <summary>What a person says where the records answer only a part: 'tell us …'. Null where they answer all of it, or nothing.</summary>
    internal string? TheRest { get; init; }

    /// <summary>Whether it speaks for every partner, so that a partner who joins later has to be asked before it holds again.</summary>
    public bool SpeaksForEveryPartner { get; internal init; }

    /// <summary>Whether its answer tells of money, so that somebody who is shown none sees how it stands and not why.</summary>
    public bool TellsOfMoney { get; internal init; }

    /// <summary>Whether the next gate asks for it too, where the profile or the steering group says so.</summary>
    public bool ReturnsAtNextGate => WeightsAtNextGate is not null;

    internal string? LightTitle { get; init; }

    internal string? LightCountsAsMet { get; init; }

    internal Weights OwnWeights { get; }

    internal Weights? WeightsAtNextGate { get; init; }

    /// <summary>Its title for the profile: a Light partnership has a short agreement where others have a memorandum.</summary>
    public string TitleFor(PartnershipProfile profile) => profile is PartnershipProfile.Light ? LightTitle ?? Title : Title;

    /// <summary>What counts as met for the profile.</summary>
    public string CountsAsMetFor(PartnershipProfile profile) => profile is PartnershipProfile.Light ? LightCountsAsMet ?? CountsAsMet : CountsAsMet;

    /// <summary>What it weighs at the gate for the profile, before the steering group adapts it; left out where the gate does not ask for it.</summary>
    public CriterionWeight WeightAt(Gate gate, PartnershipProfile profile) =>
        (gate == Gate ? OwnWeights : gate > Gate ? WeightsAtNextGate : null)?.For(profile) ?? CriterionWeight.LeftOut;

    internal sealed record Weights(CriterionWeight Light, CriterionWeight Collaboration, CriterionWeight StrategicPsp)
    {
        public CriterionWeight For(PartnershipProfile profile) => profile switch
        {
            PartnershipProfile.Light => Light,
            PartnershipProfile.Collaboration => Collaboration,
            _ => StrategicPsp,
        };
    }
}

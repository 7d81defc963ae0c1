using CollabCase.Domain;

namespace CollabCase.Data.Sums;

/// <summary>What is counted. The numbers are stored: never renumber.</summary>
public enum CountOf
{
    /// <summary>The partnerships that one giver's money is for.</summary>
    PartnershipsOfGiver = 1,

    /// <summary>The partnerships that there is any money for.</summary>
    Partnerships = 2,

    /// <summary>The awards that an organisation gives, alone or with others, in whatever state, with amounts or without.</summary>
    AwardsOfFunder = 3,

    /// <summary>The awards with money whose source says the same.</summary>
    AwardsOfSource = 4,
}

/// <summary>An entry of how many partnerships and awards there are behind the sums, kept as <see cref="GiverSums"/> is.</summary>
public sealed class AwardedCount
{
    private AwardedCount() { }

    internal AwardedCount(CountKey of, int by)
    {
        Id = NewId.Next();
        (Scope, Of, FunderOrganisationId, FundersKey, Source, WithHopes) = (of.Scope, of.Of, of.Giver.FunderOrganisationId, of.Giver.FundersKey, of.Source, of.WithHopes);
        Number = by;
    }

    public long Id { get; private set; }

    /// <inheritdoc cref="GiverSums.Scope"/>
    public long Scope { get; private set; }
    public CountOf Of { get; private set; }
    public long? FunderOrganisationId { get; private set; }

    public string? FundersKey { get; private set; }
    public string? Source { get; private set; }

    /// <summary>Counts what was applied for and offered too. The same partnership counts once in either.</summary>
    public bool WithHopes { get; private set; }
    public int Number { get; private set; }

    internal CountKey Key => new(Scope, Of, new SumGiver(FunderOrganisationId, FundersKey), Source, WithHopes);
}

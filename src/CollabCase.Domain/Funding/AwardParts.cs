using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>An organisation that gives an award, alone or with others.</summary>
public sealed class AwardFunder : Entity, IPartOf<Award>
{
    private AwardFunder() { }

    internal AwardFunder(long awardId, long organisationId)
    {
        AwardId = awardId;
        OrganisationId = organisationId;
    }

    /// <summary>The award it is a part of.</summary>
    public long AwardId { get; private set; }

    /// <summary>The funder.</summary>
    public long OrganisationId { get; private set; }
}

/// <summary>What is awarded in one financial year by one funder, or by all of them where the split was not published.</summary>
public sealed class AwardLine : Entity, IPartOf<Award>
{
    private AwardLine() { }

    internal AwardLine(long awardId, AwardAmount amount)
    {
        AwardId = awardId;
        Year = amount.Year;
        FunderOrganisationId = amount.FunderOrganisationId;
        AmountPence = amount.Amount.Pence;
        IsIndicative = amount.IsIndicative;
    }

    /// <summary>The award it is a part of.</summary>
    public long AwardId { get; private set; }

    /// <summary>Null: the year was not published.</summary>
    public FinancialYear? Year { get; private set; }

    /// <summary>Whose money it is. Null: given jointly, and how it is split was not published.</summary>
    public long? FunderOrganisationId { get; private set; }

    /// <summary>The amount in whole pence, as it is stored and added up in the database.</summary>
    public long AmountPence { get; private set; }

    /// <summary>The amount awarded.</summary>
    public Money Amount => Money.FromPence(AmountPence);

    /// <summary>What the funder intends without being bound to it: never counted as committed.</summary>
    public bool IsIndicative { get; private set; }

    internal bool IsFor(AwardAmount amount) => Year == amount.Year && FunderOrganisationId == amount.FunderOrganisationId;

    internal void Revise(AwardAmount amount)
    {
        AmountPence = amount.Amount.Pence;
        IsIndicative = amount.IsIndicative;
    }
}

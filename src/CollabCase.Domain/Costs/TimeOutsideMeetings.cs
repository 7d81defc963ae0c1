using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Costs;

/// <summary>A financial year, or a quarter of it.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="Quarter">1 to 4; null: the whole year.</param>
public readonly record struct YearOrQuarter(FinancialYear Year, int? Quarter = null)
{
    /// <summary>Whether some time is in both.</summary>
    public bool Overlaps(YearOrQuarter other) => Year == other.Year && (Quarter is null || other.Quarter is null || Quarter == other.Quarter);

    /// <summary>'2026-27', or 'April to June 2026'.</summary>
    public override string ToString() => Quarter is { } number ? Calendar.Quarter.Of(Year, number).ToString() : Year.ToString();
}

/// <summary>Time that a partner's people gave outside meetings.</summary>
/// <param name="OrganisationId">Whose people.</param>
/// <param name="What">What it was for.</param>
/// <param name="When">The financial year, or the quarter.</param>
/// <param name="Hours">More than 0, to the quarter of an hour.</param>
/// <param name="Rate">Pounds an hour; null: not valued.</param>
public sealed record TimeDetails(long OrganisationId, string What, YearOrQuarter When, decimal? Hours, Money? Rate = null);

/// <summary>What an hour of a partner's people in meetings is worth.</summary>
public sealed class PartnerRate : Entity, IPartOf<PartnershipCosts>
{
    private PartnerRate() { }

    internal PartnerRate(long partnershipCostsId, long organisationId, Money rate) => (PartnershipCostsId, OrganisationId, Rate) = (partnershipCostsId, organisationId, rate);

    /// <summary>What it is a part of.</summary>
    public long PartnershipCostsId { get; private set; }

    /// <summary>The partner.</summary>
    public long OrganisationId { get; private set; }

    /// <summary>Pounds an hour.</summary>
    public Money Rate { get; private set; }

    internal void Correct(Money rate) => Rate = rate;
}

/// <summary>Time of a partner's people outside meetings, in one financial year or quarter.</summary>
public sealed class TimeOutsideMeetings : Entity, IPartOf<PartnershipCosts>
{
    /// <summary>In characters.</summary>
    public const int WhatMaxLength = 200;

    private TimeOutsideMeetings() { }

    internal TimeOutsideMeetings(long partnershipCostsId, int number, TimeDetails details)
    {
        (PartnershipCostsId, Number) = (partnershipCostsId, number);
        Describe(details);
    }

    /// <summary>What it is a part of.</summary>
    public long PartnershipCostsId { get; private set; }

    /// <summary>1 for the first of the partnership, rising.</summary>
    public int Number { get; private set; }

    /// <summary>Whose people.</summary>
    public long OrganisationId { get; private set; }

    /// <summary>What it was for.</summary>
    public string What { get; private set; } = "";

    /// <summary>The financial year.</summary>
    public FinancialYear Year { get; private set; }

    /// <summary>The quarter of it, 1 to 4; null: the whole year.</summary>
    public int? QuarterNumber { get; private set; }

    /// <summary>In quarters of an hour.</summary>
    public int QuarterHours { get; private set; }

    /// <summary>Pounds an hour; null: not valued.</summary>
    public Money? Rate { get; private set; }

    /// <summary>The financial year, or the quarter.</summary>
    public YearOrQuarter When => new(Year, QuarterNumber);

    /// <summary>How long.</summary>
    public HoursWorked Hours => new(QuarterHours);

    /// <summary>The hours by the rate, to the nearest penny; null: not valued.</summary>
    public Money? Value => Rate is { } rate ? Hours.At(rate) : null;

    internal void Describe(TimeDetails details)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(details.OrganisationId);
        var what = Text.Required(details.What, WhatMaxLength, "what the time was for", nameof(What));
        if (details.When.Quarter is < 1 or > 4) throw new DomainRuleException("Choose one of the four quarters, or the whole year.", nameof(QuarterNumber));
        var hours = HoursWorked.Read(details.Hours, nameof(Hours));
        Rate = HoursWorked.ReadRate(details.Rate, nameof(Rate));
        (OrganisationId, What, Year, QuarterNumber, QuarterHours) = (details.OrganisationId, what, details.When.Year, details.When.Quarter, (int)hours.Quarters);
    }
}

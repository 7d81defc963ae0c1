namespace CollabCase.Domain.Funding;

/// <summary>What is given in kind. The numbers are stored: never renumber.</summary>
public enum InKindKind
{
    /// <summary>People's time: hours at a rate.</summary>
    Time = 1,

    /// <summary>Rooms and buildings.</summary>
    Premises = 2,

    /// <summary>Services that would otherwise be paid for.</summary>
    Services = 3,

    /// <summary>Things: vehicles, computers, furniture.</summary>
    Equipment = 4,
}

/// <summary>Something that was given in kind.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="What">What it is.</param>
/// <param name="GivenOn">The day, or the last day of the time in which it was given: it counts in that financial year.</param>
public sealed record InKindDetails(InKindKind Kind, string What, DateOnly GivenOn)
{
    /// <summary>For time: how many hours, to the hundredth.</summary>
    public decimal? Hours { get; init; }

    /// <summary>For time: pounds an hour.</summary>
    public Money? Rate { get; init; }

    /// <summary>For all but time: what it is worth.</summary>
    public Money? Value { get; init; }

    /// <summary>Who gives it: one of the award's funders. Null: the only one, or several together.</summary>
    public long? FunderOrganisationId { get; init; }

    /// <summary>What shows it, or how it was valued.</summary>
    public string? Evidence { get; init; }

    /// <summary>The document of the partnership that shows it.</summary>
    public long? DocumentId { get; init; }
}

/// <summary>Something that was given in kind under an award, valued in pounds. Never added to cash.</summary>
public sealed class InKindContribution : Entity, IPartOf<Award>
{
    /// <summary>In characters.</summary>
    public const int WhatMaxLength = 400;
    /// <summary>In characters.</summary>
    public const int EvidenceMaxLength = 1000;

    private const decimal MostHours = 1_000_000m;

    private InKindContribution() { }

    internal InKindContribution(long awardId, int number, InKindDetails details)
    {
        AwardId = awardId;
        Number = number;
        Describe(details);
    }

    /// <summary>The award it is a part of.</summary>
    public long AwardId { get; private set; }

    /// <summary>1 for the first contribution of the award, rising.</summary>
    public int Number { get; private set; }

    /// <summary>What sort of thing.</summary>
    public InKindKind Kind { get; private set; }

    /// <summary>What it is.</summary>
    public string What { get; private set; } = "";

    /// <summary>The day, or the last day of the time in which it was given.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>Who gives it; null: several together.</summary>
    public long? FunderOrganisationId { get; private set; }

    /// <summary>For time: hours, in hundredths of an hour.</summary>
    public int? HundredthsOfHours { get; private set; }

    /// <summary>For time: pounds an hour.</summary>
    public Money? Rate { get; private set; }

    /// <summary>What it is worth: for time the hours by the rate, to the nearest penny.</summary>
    public Money Value { get; private set; }

    /// <summary>What shows it, or how it was valued.</summary>
    public string? Evidence { get; private set; }

    /// <summary>The document that shows it.</summary>
    public long? EvidenceDocumentId { get; private set; }

    /// <summary>For time: how many hours.</summary>
    public decimal? Hours => HundredthsOfHours / 100m;

    /// <summary>Hours by a rate, to the nearest penny; half a penny counts as one.</summary>
    public static Money ValueOf(decimal hours, Money rate) => Money.FromPence((long)Math.Round(hours * rate.Pence, MidpointRounding.AwayFromZero));

    internal void Describe(InKindDetails details)
    {
        var kind = Choice.Known(details.Kind, nameof(Kind));
        var what = Text.Required(details.What, WhatMaxLength, "what was given", nameof(What));
        var evidence = Text.Optional(details.Evidence, EvidenceMaxLength, "what shows it", nameof(Evidence), lines: true);
        Award.CheckDay(details.GivenOn, nameof(GivenOn));
        if (evidence is null && details.DocumentId is null) throw new DomainRuleException("Say what shows it or how it was valued, or choose a document.", nameof(Evidence));
        var (hours, rate, value) = kind is InKindKind.Time ? OfTime(details) : OfOther(details);
        (Kind, What, GivenOn, FunderOrganisationId, Evidence, EvidenceDocumentId) = (kind, what, details.GivenOn, details.FunderOrganisationId, evidence, details.DocumentId);
        (HundredthsOfHours, Rate, Value) = (hours, rate, value);
    }

    private static (int? Hours, Money? Rate, Money Value) OfTime(InKindDetails details)
    {
        if (details.Value is not null) throw new DomainRuleException("Leave out the value: for time it is the hours by the rate.", nameof(Value));
        if (details.Hours is not { } hours || hours <= 0 || hours > MostHours || decimal.Truncate(hours * 100) != hours * 100)
            throw new DomainRuleException("Enter the hours as a number of more than 0, with no more than two figures after the point, such as 7.5.", nameof(Hours));
        if (details.Rate is not { } rate || rate <= Money.Zero || rate > Money.FromPounds(10_000)) throw new DomainRuleException("Enter the rate an hour: more than £0, up to £10,000.", nameof(Rate));
        return ((int)(hours * 100), rate, ValueOf(hours, rate));
    }

    private static (int? Hours, Money? Rate, Money Value) OfOther(InKindDetails details)
    {
        if (details.Hours is not null || details.Rate is not null) throw new DomainRuleException("Choose 'Time' for hours at a rate, or leave out the hours and the rate.", nameof(Hours));
        if (details.Value is not { } value || value <= Money.Zero || value > Award.MostOfALine) throw new DomainRuleException("Enter what it is worth: more than £0, up to £10,000,000,000.", nameof(Value));
        return (null, null, value);
    }
}

using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Costs;

/// <summary>Support that somebody from outside gave for money, such as a support contract.</summary>
/// <param name="What">What it was.</param>
/// <param name="Provider">Who gave it.</param>
/// <param name="Amount">More than £0, up to £10 billion, over all the years that it covers.</param>
/// <param name="Years">When.</param>
/// <param name="PaidByOrganisationId">Who paid; null: not known.</param>
public sealed record SupportDetails(string What, string Provider, Money Amount, YearsCovered Years, long? PaidByOrganisationId = null)
{
    /// <summary>Where the amount is from.</summary>
    public string? Source { get; init; }

    /// <summary>An https address of that.</summary>
    public string? Link { get; init; }

    /// <summary>The document of the partnership that shows it.</summary>
    public long? DocumentId { get; init; }
}

/// <summary>Support from outside over one financial year or several.</summary>
public sealed class OutsideSupport : Entity, IPartOf<PartnershipCosts>
{
    /// <summary>In characters.</summary>
    public const int WhatMaxLength = 200;
    /// <summary>In characters.</summary>
    public const int ProviderMaxLength = 200;
    /// <summary>In characters.</summary>
    public const int SourceMaxLength = 1000;

    private OutsideSupport() { }

    internal OutsideSupport(long partnershipCostsId, int number, SupportDetails details)
    {
        (PartnershipCostsId, Number) = (partnershipCostsId, number);
        Describe(details);
    }

    /// <summary>What it is a part of.</summary>
    public long PartnershipCostsId { get; private set; }

    /// <summary>1 for the first of the partnership, rising.</summary>
    public int Number { get; private set; }

    /// <summary>What it was.</summary>
    public string What { get; private set; } = "";

    /// <summary>Who gave it.</summary>
    public string Provider { get; private set; } = "";

    /// <summary>Who paid; null: not known.</summary>
    public long? PaidByOrganisationId { get; private set; }

    /// <summary>Over all the years that it covers.</summary>
    public Money Amount { get; private set; }

    /// <summary>The first financial year that it covers, or the only one.</summary>
    public FinancialYear FirstYear { get; private set; }

    /// <summary>The last; null: there is only one.</summary>
    public FinancialYear? LastYear { get; private set; }

    /// <summary>Where the amount is from.</summary>
    public string? Source { get; private set; }

    /// <summary>An https address of that.</summary>
    public string? Link { get; private set; }

    /// <summary>The document that shows it.</summary>
    public long? EvidenceDocumentId { get; private set; }

    /// <summary>When.</summary>
    public YearsCovered Years => new(FirstYear, LastYear);

    internal void Describe(SupportDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var what = Text.Required(details.What, WhatMaxLength, "what the support was", nameof(What));
        var provider = Text.Required(details.Provider, ProviderMaxLength, "who gave the support", nameof(Provider));
        if (details.Amount <= Money.Zero || details.Amount > Award.MostOfALine) throw new DomainRuleException("Enter what it cost: more than £0, up to £10,000,000,000.", nameof(Amount));
        var years = details.Years.Checked(nameof(LastYear));
        var source = Text.Optional(details.Source, SourceMaxLength, "where the amount is from", nameof(Source), lines: true);
        var link = WebLink.Optional(details.Link, nameof(Link));
        if (source is null && link is null && details.DocumentId is null) throw new DomainRuleException("Say where the amount is from, or give a link or a document.", nameof(Source));
        (What, Provider, PaidByOrganisationId, Amount, FirstYear, LastYear) = (what, provider, details.PaidByOrganisationId, details.Amount, years.First, years.Last);
        (Source, Link, EvidenceDocumentId) = (source, link, details.DocumentId);
    }
}

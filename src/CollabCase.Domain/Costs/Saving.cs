using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Domain.Costs;

/// <summary>What one body spends less because of a partnership.</summary>
/// <param name="OrganisationId">Who saves.</param>
/// <param name="What">What is not needed any more, or less of it.</param>
/// <param name="Amount">More than £0, up to £10 billion, over all the years that it covers.</param>
/// <param name="Kind">Whether it can be spent on something else.</param>
/// <param name="Basis">Whether it was measured or is expected.</param>
/// <param name="Years">When.</param>
/// <param name="HowWorkedOut">How the amount was worked out.</param>
public sealed record SavingDetails(long OrganisationId, string What, Money Amount, SavingKind Kind, SavingBasis Basis, YearsCovered Years, string HowWorkedOut)
{
    /// <summary>An https address of what shows it.</summary>
    public string? Link { get; init; }

    /// <summary>The document of the partnership that shows it.</summary>
    public long? DocumentId { get; init; }
}

/// <summary>A saving of one body over one financial year or several. Cashable or not, measured or expected: it is one or the other.</summary>
public sealed class Saving : Entity, IPartOf<PartnershipSavings>
{
    /// <summary>In characters.</summary>
    public const int WhatMaxLength = 200;
    /// <summary>In characters.</summary>
    public const int HowWorkedOutMaxLength = 2000;

    private Saving() { }

    internal Saving(long partnershipSavingsId, int number, SavingDetails details)
    {
        (PartnershipSavingsId, Number) = (partnershipSavingsId, number);
        Describe(details);
    }

    /// <summary>What it is a part of.</summary>
    public long PartnershipSavingsId { get; private set; }

    /// <summary>1 for the first of the partnership, rising.</summary>
    public int Number { get; private set; }

    /// <summary>Who saves.</summary>
    public long OrganisationId { get; private set; }

    /// <summary>What is not needed any more, or less of it.</summary>
    public string What { get; private set; } = "";

    /// <summary>Over all the years that it covers.</summary>
    public Money Amount { get; private set; }

    /// <summary>Whether it can be spent on something else.</summary>
    public SavingKind Kind { get; private set; }

    /// <summary>Whether it was measured or is expected.</summary>
    public SavingBasis Basis { get; private set; }

    /// <summary>The first financial year that it covers, or the only one.</summary>
    public FinancialYear FirstYear { get; private set; }

    /// <summary>The last; null: there is only one.</summary>
    public FinancialYear? LastYear { get; private set; }

    /// <summary>How the amount was worked out.</summary>
    public string HowWorkedOut { get; private set; } = "";

    /// <summary>An https address of what shows it.</summary>
    public string? Link { get; private set; }

    /// <summary>The document that shows it.</summary>
    public long? EvidenceDocumentId { get; private set; }

    /// <summary>When.</summary>
    public YearsCovered Years => new(FirstYear, LastYear);

    /// <summary>As it counts in a table.</summary>
    public SavedMoney Saved => Basis is SavingBasis.Measured ? new(Amount, Money.Zero) : new(Money.Zero, Amount);

    internal void Describe(SavingDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(details.OrganisationId);
        var what = Text.Required(details.What, WhatMaxLength, "what is saved", nameof(What));
        if (details.Amount <= Money.Zero || details.Amount > Award.MostOfALine) throw new DomainRuleException("Enter what is saved: more than £0, up to £10,000,000,000.", nameof(Amount));
        var (kind, basis) = (Choice.Known(details.Kind, nameof(Kind)), Choice.Known(details.Basis, nameof(Basis)));
        var years = details.Years.Checked(nameof(LastYear));
        var how = Text.Required(details.HowWorkedOut, HowWorkedOutMaxLength, "how it was worked out", nameof(HowWorkedOut), lines: true);
        Link = WebLink.Optional(details.Link, nameof(Link));
        (OrganisationId, What, Amount, Kind, Basis, FirstYear, LastYear, HowWorkedOut, EvidenceDocumentId) = (details.OrganisationId, what, details.Amount, kind, basis, years.First, years.Last, how, details.DocumentId);
    }
}

using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Domain.Governance;
using CollabCase.Domain.Memoranda;

namespace CollabCase.Domain.Partnerships;

/// <summary>
/// What the rules of a gate need to know from beyond the partnership itself, read in one go so that a check is a plain
/// function of it. The vision, the partners and the lead are the partnership's own and are not repeated here.
/// </summary>
/// <param name="Awards">Every award to the partnership, whatever its kind and state.</param>
public sealed record GateFacts(IReadOnlyList<AwardFact> Awards)
{
    /// <summary>Every group that goes on.</summary>
    public IReadOnlyList<GroupFact> Groups { get; init; } = [];

    /// <summary>The decisions of the steering group that were agreed and stand.</summary>
    public IReadOnlyList<DecisionFact> Decisions { get; init; } = [];

    /// <summary>Every memorandum and other agreed document.</summary>
    public IReadOnlyList<AgreementFact> Agreements { get; init; } = [];

    /// <summary>The open reviews of how the partnership governs, but for those of agreed documents, whose versions say their day.</summary>
    public IReadOnlyList<ReviewFact> Reviews { get; init; } = [];

    /// <summary>Nothing is recorded beyond the partnership itself.</summary>
    public static GateFacts None { get; } = new([]);
}

/// <summary>What a gate needs to know of one award.</summary>
/// <param name="Id">The award.</param>
/// <param name="Number">The number that people quote.</param>
/// <param name="Kind">Null where it is not published.</param>
/// <param name="IsCommitted">Awarded or completed: it can be relied on.</param>
/// <param name="Amounts">What it brings, year by year, all funders together.</param>
public sealed record AwardFact(long Id, string Number, AwardKind? Kind, bool IsCommitted, IReadOnlyList<AwardYear> Amounts)
{
    /// <summary>All its years together.</summary>
    public Money Total => Money.Sum(Amounts.Select(a => a.Amount));

    /// <summary>The facts of an award as it is recorded.</summary>
    public static AwardFact Of(Award award) => new(award.Id, award.Number, award.Kind, award.IsCommitted,
        [.. award.Lines.Where(l => !l.IsIndicative).GroupBy(l => l.Year).Select(g => new AwardYear(g.Key, Money.Sum(g.Select(l => l.Amount))))]);
}

/// <summary>What a gate needs to know of a group on the day.</summary>
/// <param name="Id">The group.</param>
/// <param name="Number">Its number in the partnership.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="HasCadence">Whether it is recorded how often it meets.</param>
/// <param name="HasQuorum">Whether it is recorded who has to be there.</param>
/// <param name="HasChair">Whether somebody chairs it.</param>
/// <param name="Organisations">The organisations whose people sit in it.</param>
/// <param name="LivedExperienceSeatsFilled">How many of the seats kept for lived experience somebody holds.</param>
/// <param name="LivedExperienceSeats">How many such seats there are.</param>
public sealed record GroupFact(long Id, int Number, string Name, TierKind Kind, bool HasCadence, bool HasQuorum, bool HasChair, IReadOnlyList<long> Organisations, int LivedExperienceSeatsFilled, int LivedExperienceSeats);

/// <summary>What a gate needs to know of a decision.</summary>
/// <param name="Id">The decision.</param>
/// <param name="Number">Its number in the partnership.</param>
/// <param name="Matter">What it binds.</param>
/// <param name="BindsId">Which record, where it is one here.</param>
public sealed record DecisionFact(long Id, int Number, DecisionMatters Matter, long? BindsId);

/// <summary>What a gate needs to know of a memorandum or another agreed document.</summary>
/// <param name="Id">The document.</param>
/// <param name="Number">Its number in the partnership.</param>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="TierId">The group whose terms of reference it is.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Versions">Every version; there is at least one.</param>
public sealed record AgreementFact(long Id, int Number, AgreedDocumentKind Kind, long? TierId, string Title, IReadOnlyList<AgreementVersionFact> Versions);

/// <summary>What a gate needs to know of a version.</summary>
/// <param name="Facts">What its state follows from.</param>
/// <param name="ReviewOn">When it is to be looked at again.</param>
/// <param name="ReviewedOn">When it was last looked at.</param>
/// <param name="DecisionId">The decision by which it was agreed.</param>
public sealed record AgreementVersionFact(VersionFacts Facts, DateOnly? ReviewOn = null, DateOnly? ReviewedOn = null, long? DecisionId = null);

/// <summary>What a gate needs to know of a review.</summary>
/// <param name="Title">What is reviewed.</param>
/// <param name="DueOn">When it is due; null while no day is set.</param>
public sealed record ReviewFact(string Title, DateOnly? DueOn);

/// <summary>What an award brings in one financial year.</summary>
/// <param name="Year">Null where the year is not published.</param>
/// <param name="Amount">Cash, or the value of what is given in kind.</param>
public sealed record AwardYear(FinancialYear? Year, Money Amount);

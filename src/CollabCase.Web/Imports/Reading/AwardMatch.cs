using CollabCase.Domain.Calendar;

namespace CollabCase.Web.Imports.Reading;

/// <summary>What a column of a table can mean. The names are stored: never rename.</summary>
public enum AwardMeaning
{
    /// <summary>The column is not read.</summary>
    LeftOut,
    Identifier,
    AwardNumber,
    Title,
    Description,
    Currency,
    FunderIdentifier,
    FunderName,
    FunderReference,
    RecipientIdentifier,
    RecipientName,
    RecipientReference,
    RecipientCharityNumber,
    RecipientCompanyNumber,
    PartnershipReference,
    PartnershipName,
    Kind,
    State,
    AwardedOn,
    PlannedFrom,
    PlannedUntil,
    PlannedMonths,
    Programme,
    ProgrammeCode,
    AppliedFor,
    Disbursed,
    FromOpenCall,
    WebAddress,
    PlaceCode,
    PlaceCodeType,
    PlaceName,

    /// <summary>The amount of a row: of its year in a long table, else of no published year.</summary>
    Amount,

    /// <summary>The financial year of the amount in a long table.</summary>
    FinancialYear,

    /// <summary>The amount in the year that the heading names, in a wide table.</summary>
    AmountOfYear,

    /// <summary>What the columns of a wide table come to: checked, and never data.</summary>
    TotalOfRow,
    RingFenced,
    RingFencedFor,
    Conditions,
    InKindBasis,
    Source,
}

/// <summary>The order of day and month in dates such as 03/04/2015.</summary>
public enum DateOrder
{
    DayFirst = 1,
    MonthFirst = 2,
}

/// <summary>What one column means.</summary>
/// <param name="Heading">As written.</param>
/// <param name="Meaning">What it is read as.</param>
/// <param name="Year">For <see cref="AwardMeaning.AmountOfYear"/>; null: the heading says that the year is not published.</param>
/// <param name="Order">For dates; null: nobody has said, and none of them can be read in two ways.</param>
public sealed record ColumnMatch(string Heading, AwardMeaning Meaning, FinancialYear? Year = null, DateOrder? Order = null);

/// <summary>How the columns of a table are read: found by <c>AwardColumns</c>, changed and confirmed by a person, and remembered.</summary>
/// <param name="Columns">One for each heading, in their order.</param>
public sealed record AwardMatch(IReadOnlyList<ColumnMatch> Columns)
{
    /// <summary>What holds for every row, as a person would type it: 'Scottish Government' as the funder of a table that names none.</summary>
    public IReadOnlyDictionary<AwardMeaning, string> ForAllRows { get; init; } = new Dictionary<AwardMeaning, string>();
}

/// <summary>What a person has to say before the rows can be read: the order of day and month in a column.</summary>
/// <param name="Column">Its place, from 0.</param>
/// <param name="Heading">As written.</param>
/// <param name="Examples">Up to three dates of it that can be read in two ways, as written.</param>
/// <param name="Mixed">The column has dates that can only be day-first and others that can only be month-first: those of the other order will be refused.</param>
public sealed record DateQuestion(int Column, string Heading, IReadOnlyList<string> Examples, bool Mixed);

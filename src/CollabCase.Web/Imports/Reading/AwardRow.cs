using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;

namespace CollabCase.Web.Imports.Reading;

/// <summary>What one row of a table says of an award, as typed values. Null: the row says nothing of it.</summary>
/// <param name="Number">The row, as a spreadsheet numbers it.</param>
public sealed record AwardRow(int Number)
{
    /// <summary>
    /// The first row of the same award, where this one has more of it: a further year in a table with a row for each. Null: this row begins an
    /// award. Rows belong together by their identifier, or by everything that they say but year and amount.
    /// </summary>
    public int? MoreOfRow { get; init; }

    /// <summary>The grant's identifier as published (360Giving).</summary>
    public string? Identifier { get; init; }

    /// <summary>The number of an award that is here already: AW-2026-0001.</summary>
    public string? AwardNumber { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Several give jointly.</summary>
    public IReadOnlyList<NamedOrganisation> Funders { get; init; } = [];

    /// <summary>To whom the money is paid.</summary>
    public NamedOrganisation? Recipient { get; init; }

    /// <summary>As the row writes it; whether it is known here is for the import to find out.</summary>
    public string? PartnershipReference { get; init; }

    public string? PartnershipName { get; init; }

    public AwardKind? Kind { get; init; }

    public AwardState? State { get; init; }

    public DateOnly? AwardedOn { get; init; }

    public DateOnly? PlannedFrom { get; init; }

    public DateOnly? PlannedUntil { get; init; }

    public string? Programme { get; init; }

    public string? ProgrammeCode { get; init; }

    public Money? AppliedFor { get; init; }

    public Money? Disbursed { get; init; }

    public bool? FromOpenCall { get; init; }

    public string? WebAddress { get; init; }

    /// <summary>The GSS code of a council area, health board or partnership area that is known here.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>What kind of code it is: CA for a council area, HB for a health board.</summary>
    public string? PlaceCodeType { get; init; }

    public string? PlaceName { get; init; }

    /// <summary>Each financial year once.</summary>
    public IReadOnlyList<AwardRowAmount> Amounts { get; init; } = [];

    public bool? IsRingFenced { get; init; }

    public string? RingFencedFor { get; init; }

    public string? Conditions { get; init; }

    public string? InKindBasis { get; init; }

    public string? Source { get; init; }
}

/// <summary>An organisation as a row names it.</summary>
/// <param name="Identifier">In org-id form, such as GB-SC-SC012345, or as published elsewhere.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reference">Its reference here, such as ORG-0001.</param>
public sealed record NamedOrganisation(string? Identifier, string? Name, string? Reference = null);

/// <param name="Year">Null: not published.</param>
/// <param name="Amount">Never below £0.</param>
public sealed record AwardRowAmount(FinancialYear? Year, Money Amount)
{
    /// <summary>Indicative, not committed.</summary>
    public bool IsIndicative { get; init; }
}

/// <summary>What is wrong, or should be known, with a row.</summary>
/// <param name="Row">As a spreadsheet numbers it.</param>
/// <param name="Column">The heading; empty for the whole row.</param>
/// <param name="Message">A sentence that says what to do.</param>
/// <param name="Refused">The row cannot be imported as it is; else it can.</param>
public sealed record RowProblem(int Row, string Column, string Message, bool Refused);

/// <summary>What became of a row.</summary>
/// <param name="Row">As a spreadsheet numbers it.</param>
/// <param name="Award">Null: refused, or no data (a total).</param>
/// <param name="Problems">Of this row.</param>
/// <param name="IsTotal">A row of totals: compared with the rows above it, and never data.</param>
public sealed record ReadAwardRow(int Row, AwardRow? Award, IReadOnlyList<RowProblem> Problems, bool IsTotal = false);

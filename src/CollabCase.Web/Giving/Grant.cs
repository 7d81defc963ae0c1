using CollabCase.Domain.Funding;

namespace CollabCase.Web.Giving;

/// <summary>A grant as the 360Giving Data Standard 1.4 has it, of the fields that the records here can fill.</summary>
public sealed record Grant(string Identifier, string Title, string Description, Money AmountAwarded, DateOnly AwardedOn, GrantOrganisation Recipient, GrantOrganisation Funder)
{
    public Money? AppliedFor { get; init; }

    public string? WebAddress { get; init; }

    public DateOnly? PlannedFrom { get; init; }

    public DateOnly? PlannedUntil { get; init; }

    public string? ProgrammeCode { get; init; }

    public string? ProgrammeTitle { get; init; }

    public bool? FromOpenCall { get; init; }

    /// <summary>What was paid and did not go back; null: nothing is recorded.</summary>
    public Money? Disbursed { get; init; }

    /// <summary>When its record was last written, UTC.</summary>
    public DateTime? ModifiedAtUtc { get; init; }

    public IReadOnlyList<GrantPlace> Places { get; init; } = [];
}

/// <param name="Identifier">In org-id form, or made up where the organisation has none.</param>
/// <param name="Name">What it is called.</param>
/// <param name="CharityNumber">Without the register: SC012345.</param>
/// <param name="CompanyNumber">Without the register: SC123456.</param>
public sealed record GrantOrganisation(string Identifier, string Name, string? CharityNumber = null, string? CompanyNumber = null);

/// <param name="Name">What the place is called.</param>
/// <param name="Code">Its GSS code, where the standard has a name for its kind of code.</param>
/// <param name="CodeType">CA for a council area, HB for a health board.</param>
public sealed record GrantPlace(string Name, string? Code, string? CodeType);

/// <summary>A funder's grants as one package, made on a day.</summary>
public sealed record GrantPackage(GrantOrganisation Publisher, DateOnly IssuedOn, IReadOnlyList<Grant> Grants)
{
    public GivingSettings Settings { get; init; } = GivingSettings.None;

    public string Title => $"Grants of {Publisher.Name} to public-social partnerships";

    /// <summary>What the file is called, without its ending.</summary>
    public string FileName => $"360giving-{Mvc.Format.Iso(IssuedOn)}";
}

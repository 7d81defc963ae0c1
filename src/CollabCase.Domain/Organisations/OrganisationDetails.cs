namespace CollabCase.Domain.Organisations;

/// <summary>What is said about an organisation besides its identifiers.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sector">Which part of society it belongs to.</param>
/// <param name="Type">What sort of organisation it is.</param>
public sealed record OrganisationDetails(string Name, Sector Sector, OrganisationType Type)
{
    /// <summary>Null: not known.</summary>
    public SizeBand? SizeBand { get; init; }

    /// <summary>An https address; `www.example.org` is taken as one.</summary>
    public string? Website { get; init; }
}

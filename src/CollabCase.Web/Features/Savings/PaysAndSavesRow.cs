using CollabCase.Domain.Costs;

namespace CollabCase.Web.Features.Savings;

/// <summary>A line of the table as it is drawn.</summary>
/// <param name="ShowsPaid">Whether what was paid so far stands below what is committed.</param>
public sealed record PaysAndSavesRow(PaysAndSavesLine Line, bool ShowsPaid)
{
    /// <summary>'Pays in 2026-27; saves in 2027-28 to 2029-30'</summary>
    public string? When => (Line.Pays, Line.Saves) switch
    {
        ({ } pays, { } saves) => $"{Verb} in {pays}; saves in {saves}",
        ({ } pays, null) => $"{Verb} in {pays}",
        (null, { } saves) => $"Saves in {saves}",
        _ => null,
    };

    private string Verb => Line.Cash is null ? "Gives" : "Pays";
}

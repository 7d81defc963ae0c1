using CollabCase.Data;
using CollabCase.Data.Seeding;
using CollabCase.Domain.Organisations;
using CsvHelper;

namespace CollabCase.Web.Seeding;

/// <summary>The reference data that ships with the program, read from seeds/reference and brought up to date by `migrate`.</summary>
public sealed class ReferenceData(CollabCaseDb db, ProgramHome home)
{
    public Task LoadAsync(CancellationToken cancel)
    {
        using var csv = CsvReader.FromFile(Path.Combine(home.Seeds, "reference", "places.csv"));
        var places = new List<Place>();
        while (csv.Read()) places.Add(new Place(csv.GetString("code"), csv.GetString("name"), Enum.Parse<PlaceKind>(csv.GetString("kind"))));
        return PlaceSeeding.BringUpToDateAsync(db, places, cancel);
    }
}

using CsvHelper;

namespace CollabCase.Web.Imports.Reading;

/// <summary>The codes that are used no more, from the seeds.</summary>
public static class SupersededPlaceCodes
{
    /// <summary>Each with the code that took its place.</summary>
    public static IReadOnlyDictionary<string, string> Read(string seeds)
    {
        using var csv = CsvReader.FromFile(Path.Combine(seeds, "reference", "superseded-places.csv"));
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (csv.Read()) codes.Add(csv.GetString("code"), csv.GetString("now"));
        return codes;
    }
}

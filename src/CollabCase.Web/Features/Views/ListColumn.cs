namespace CollabCase.Web.Features.Views;

/// <summary>A column that a list can show or leave out.</summary>
/// <param name="Code">As an address says it.</param>
/// <param name="Label">Its heading.</param>
public sealed record ListColumn(string Code, string Label)
{
    /// <summary>The headings of the file that stand for it; the same as on the screen unless it says otherwise.</summary>
    public IReadOnlyList<string> InFile { get; init; } = [Label];
}

/// <summary>The columns that a list shows, in order. The one that names the row is always there and is not among them.</summary>
/// <param name="All">Those that it can show.</param>
/// <param name="Shown">Those that it shows; all of them when none was chosen.</param>
public sealed record ChosenColumns(IReadOnlyList<ListColumn> All, IReadOnlyList<ListColumn> Shown)
{
    /// <summary>As an address says them.</summary>
    public const string Name = "columns";

    /// <summary>Reads what an address asks for; what is no column of the list is said among what was not understood.</summary>
    public static ChosenColumns Read(IReadOnlyList<ListColumn> all, IEnumerable<string> asked, List<string> notUnderstood)
    {
        var shown = new List<ListColumn>();
        foreach (var code in asked.Where(c => !string.IsNullOrWhiteSpace(c)).Distinct(StringComparer.Ordinal))
        {
            if (all.FirstOrDefault(c => c.Code == code) is { } column) shown.Add(column);
            else if (!notUnderstood.Contains(NotThere)) notUnderstood.Add(NotThere);
        }
        return new(all, shown.Count == 0 ? all : shown);
    }

    public bool AreAll => Shown.SequenceEqual(All);

    /// <summary>What an address has to say of them: nothing where they are as always.</summary>
    public IEnumerable<string> Codes => AreAll ? [] : Shown.Select(c => c.Code);

    public bool Has(ListColumn column) => Shown.Contains(column);

    private const string NotThere = "The address asks for a column that this list has not, so it is left out.";
}

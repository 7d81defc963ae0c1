namespace CollabCase.Data.Sums;

/// <summary>All that one giver's awards add up to. Of the giver one of the two is known, as in <see cref="GiverSums"/>.</summary>
/// <param name="Sums">One for each year, cash or in-kind, committed or hoped for, that there is any amount of.</param>
public sealed record SumsOfGiver(long? FunderOrganisationId, string? FundersKey, IReadOnlyList<YearSum> Sums)
{
    /// <summary>Puts the entries of each giver together, in no order.</summary>
    internal static IReadOnlyList<SumsOfGiver> Fold(IEnumerable<SumsEntry> entries) =>
        [.. entries.GroupBy(e => e.Giver, e => e.Figures).Select(g => new SumsOfGiver(g.Key.FunderOrganisationId, g.Key.FundersKey, Folded([.. g]))).Where(g => g.Sums.Count > 0)];

    private static List<YearSum> Folded(List<string> entries)
    {
        var sums = YearSum.Read(entries[0]);
        foreach (var entry in entries.Skip(1)) YearSum.Read(entry, sums);
        // Most givers have one entry, which says each thing once.
        if (entries.Count > 1)
            sums = [.. sums.GroupBy(s => (s.Year, s.IsInKind, s.IsCommitted)).Select(g => new YearSum(g.Key.Year, g.Key.IsInKind, g.Key.IsCommitted, g.Sum(s => s.Pence), g.Sum(s => s.Amounts)))];
        sums.RemoveAll(s => s.Amounts <= 0);
        return sums;
    }
}

/// <summary>What a page reads of a row of <see cref="GiverSums"/>.</summary>
internal sealed record SumsEntry(SumGiver Giver, string Figures);

using CollabCase.Domain.Calendar;

namespace CollabCase.Domain.Funding;

/// <summary>A funder as the portfolio shows it.</summary>
/// <param name="Reference">The reference of the organisation; empty for several funders that are shown as one line, the last of the table.</param>
/// <param name="Name">Its name.</param>
public sealed record PortfolioFunder(string Reference, string Name);

/// <summary>An amount of one financial year.</summary>
/// <param name="Year">Null: not published.</param>
/// <param name="Amount">All cash, or all in-kind: the two never stand in one table.</param>
public readonly record struct PortfolioAmount(FinancialYear? Year, Money Amount);

/// <summary>Amounts to show in the portfolio.</summary>
/// <param name="Funders">The funder; or all of them, where they gave it jointly and the split was not published.</param>
/// <param name="PartnershipReference">The partnership it is for; empty for several that are shown as one line, the last of their funder.</param>
/// <param name="PartnershipName">The name of that partnership, or what the line of several is called.</param>
/// <param name="Amounts">Of any years, of one also several times.</param>
public sealed record PortfolioEntry(IReadOnlyList<PortfolioFunder> Funders, string PartnershipReference, string PartnershipName, IReadOnlyList<PortfolioAmount> Amounts);

/// <summary>What one funder group gives to one partnership.</summary>
/// <param name="PartnershipReference">The partnership.</param>
/// <param name="PartnershipName">Its name.</param>
/// <param name="Cells">One for each column; null where nothing is recorded, which is not the same as £0.</param>
/// <param name="Total">All its cells together.</param>
public sealed record PortfolioRow(string PartnershipReference, string PartnershipName, IReadOnlyList<Money?> Cells, Money Total);

/// <summary>A funder, or funders whose joint money has no published split, with the partnerships they fund.</summary>
/// <param name="Label">The funder's name, or 'Funder A and Funder B, jointly'.</param>
/// <param name="FunderReferences">The references of the funders, in order.</param>
/// <param name="Rows">By name of partnership.</param>
/// <param name="Subtotals">One for each column; null where nothing is recorded.</param>
/// <param name="Total">All its rows together.</param>
public sealed record PortfolioGroup(
    string Label, IReadOnlyList<string> FunderReferences, IReadOnlyList<PortfolioRow> Rows, IReadOnlyList<Money?> Subtotals, Money Total)
{
    /// <summary>Several funders together.</summary>
    public bool IsJoint => FunderReferences.Count > 1;
}

/// <summary>
/// Money by funder, partnership and financial year, with totals that add up in both directions. Joint money whose split
/// was not published is a group of its own, and never divided by guess.
/// </summary>
/// <param name="Columns">The financial years that occur, in order; then null, 'year not published', where that occurs.</param>
/// <param name="Groups">By label.</param>
/// <param name="ColumnTotals">One for each column.</param>
/// <param name="GrandTotal">Everything.</param>
public sealed record PortfolioTable(
    IReadOnlyList<FinancialYear?> Columns, IReadOnlyList<PortfolioGroup> Groups, IReadOnlyList<Money> ColumnTotals, Money GrandTotal)
{
    /// <summary>Lays out the amounts. Groups and rows are in the order of their names, lines of several last; an entry without a funder is refused.</summary>
    public static PortfolioTable Of(IEnumerable<PortfolioEntry> entries)
    {
        var all = entries.ToList();
        var (columns, places) = YearsOf(all);
        var groups = all
            .GroupBy(GroupKey)
            .Select(sameFunders => (sameFunders.Key, Group: GroupOf([.. sameFunders], columns.Count, places)))
            .OrderBy(g => g.Key.Length == 0).ThenBy(g => Text.Fold(g.Group.Label), StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Group);
        var totals = Cells(all, columns.Count, places);
        return new PortfolioTable(columns, [.. groups], [.. totals.Select(total => total ?? Money.Zero)], Sum(totals));
    }

    // The years that occur, and at which place of a row each stands.
    private static (List<FinancialYear?> Columns, int[] Places) YearsOf(List<PortfolioEntry> entries)
    {
        var occurs = new bool[FinancialYear.Latest.StartingYear + 1];
        foreach (var entry in entries)
            foreach (var (year, _) in entry.Amounts) occurs[KeyOf(year)] = true;
        List<FinancialYear?> columns = [.. Enumerable.Range(1, occurs.Length - 1).Where(key => occurs[key]).Select(key => (FinancialYear?)FinancialYear.Starting(key))];
        if (occurs[KeyOf(null)]) columns.Add(null);
        var places = new int[occurs.Length];
        for (var i = 0; i < columns.Count; i++) places[KeyOf(columns[i])] = i;
        return (columns, places);
    }

    private static IEnumerable<PortfolioFunder> FundersOf(PortfolioEntry entry) => entry.Funders.DistinctBy(f => f.Reference);

    private static string GroupKey(PortfolioEntry entry) => entry.Funders.Count > 0
        ? entry.Funders is [var only] ? only.Reference : string.Join('\n', FundersOf(entry).Select(f => f.Reference).Order(StringComparer.Ordinal))
        : throw new ArgumentException($"An amount for {entry.PartnershipReference} has no funder.", nameof(entry));

    private static PortfolioGroup GroupOf(List<PortfolioEntry> entries, int columns, int[] places)
    {
        var subtotals = Cells(entries, columns, places);
        // Most funders of a large portfolio are one line, for which nothing has to be put in order.
        if (entries is [{ Funders: [var funder] } only])
            return new PortfolioGroup(funder.Name, [funder.Reference], [new PortfolioRow(only.PartnershipReference, only.PartnershipName, subtotals, Sum(subtotals))], subtotals, Sum(subtotals));
        List<PortfolioFunder> funders = [.. FundersOf(entries[0]).OrderBy(f => Text.Fold(f.Name), StringComparer.Ordinal).ThenBy(f => f.Reference, StringComparer.Ordinal)];
        var rows = entries
            .GroupBy(e => e.PartnershipReference)
            .Select(partnership => (partnership.Key, partnership.First().PartnershipName, Cells: Cells(partnership, columns, places)))
            .Select(row => new PortfolioRow(row.Key, row.PartnershipName, row.Cells, Sum(row.Cells)))
            .OrderBy(row => row.PartnershipReference.Length == 0).ThenBy(row => Text.Fold(row.PartnershipName), StringComparer.Ordinal)
            .ThenBy(row => row.PartnershipReference, StringComparer.Ordinal);
        return new PortfolioGroup(Label([.. funders.Select(f => f.Name)]), [.. funders.Select(f => f.Reference)], [.. rows], subtotals, Sum(subtotals));
    }

    private static string Label(List<string> names) => names.Count == 1 ? names[0] : $"{Text.Listed(names)}, jointly";

    private static int KeyOf(FinancialYear? year) => year?.StartingYear ?? 0;

    private static Money?[] Cells(IEnumerable<PortfolioEntry> entries, int columns, int[] places)
    {
        var cells = new Money?[columns];
        foreach (var entry in entries)
            foreach (var (year, amount) in entry.Amounts)
            {
                ref var cell = ref cells[places[KeyOf(year)]];
                cell = (cell ?? Money.Zero) + amount;
            }
        return cells;
    }

    private static Money Sum(Money?[] cells)
    {
        var sum = Money.Zero;
        foreach (var cell in cells) sum += cell ?? Money.Zero;
        return sum;
    }
}

using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CollabCase.UnitTests.Funding;

public class PortfolioTableTests
{
    private static readonly PortfolioFunder A = new("ORG-1", "Éilidh Fund");
    private static readonly PortfolioFunder B = new("ORG-2", "Dundee Fund");
    private static readonly PortfolioFunder C = new("ORG-3", "forth fund");

    [Fact]
    public void Columns_are_the_years_that_occur_in_order_and_then_the_year_not_published()
    {
        var table = PortfolioTable.Of([Entry([A], "P1", null, 1), Entry([A], "P1", 2016, 2), Entry([A], "P1", 2012, 3)]);
        Assert.Equal([FinancialYear.Starting(2012), FinancialYear.Starting(2016), null], table.Columns);
        Assert.Equal([FinancialYear.Starting(2012)], PortfolioTable.Of([Entry([A], "P1", 2012, 1)]).Columns);
    }

    [Fact]
    public void Joint_money_with_an_unknown_split_is_a_group_of_its_own()
    {
        var table = PortfolioTable.Of([Entry([A], "P1", 2012, 1), Entry([A, B], "P1", 2012, 2), Entry([B, A], "P1", 2013, 3), Entry([C, B, A], "P1", 2012, 4)]);
        Assert.Equal(
            ["Dundee Fund and Éilidh Fund, jointly", "Dundee Fund, Éilidh Fund and forth fund, jointly", "Éilidh Fund"],
            table.Groups.Select(g => g.Label));
        Assert.Equal([true, true, false], table.Groups.Select(g => g.IsJoint));
        Assert.Equal(Money.FromPence(5), table.Groups[0].Total);
        Assert.Equal(["ORG-2", "ORG-1"], table.Groups[0].FunderReferences);
    }

    [Fact]
    public void A_cell_without_a_record_is_empty_and_a_record_of_nothing_is_zero()
    {
        var table = PortfolioTable.Of([Entry([A], "P1", 2012, 0), Entry([A], "P2", 2013, 7)]);
        Assert.Equal([Money.Zero, null], table.Groups[0].Rows[0].Cells);
        Assert.Equal([null, Money.FromPence(7)], table.Groups[0].Rows[1].Cells);
    }

    [Fact]
    public void Funders_and_partnerships_of_the_same_name_stay_apart()
    {
        var table = PortfolioTable.Of([Entry([A], "P1", 2012, 1, "Same"), Entry([A], "P2", 2012, 2, "Same"), Entry([A with { Reference = "ORG-9" }], "P1", 2012, 4, "Same")]);
        Assert.Equal([2, 1], table.Groups.Select(g => g.Rows.Count));
        Assert.Equal(["P1", "P2"], table.Groups[0].Rows.Select(r => r.PartnershipReference));
    }

    [Fact]
    public void Lines_that_stand_for_several_come_last_and_count()
    {
        var table = PortfolioTable.Of([
            Entry([new PortfolioFunder("", "3 other funders")], "", 2012, 1, "5 partnerships"),
            Entry([A], "", 2012, 2, "4 other partnerships"), Entry([A], "P1", 2012, 4, "Zetland")]);
        Assert.Equal(["Éilidh Fund", "3 other funders"], table.Groups.Select(g => g.Label));
        Assert.Equal(["Zetland", "4 other partnerships"], table.Groups[0].Rows.Select(r => r.PartnershipName));
        Assert.Equal(Money.FromPence(7), table.GrandTotal);
    }

    [Fact]
    public void Nothing_makes_an_empty_table_and_money_without_a_funder_is_refused()
    {
        var table = PortfolioTable.Of([]);
        Assert.Empty(table.Columns);
        Assert.Empty(table.Groups);
        Assert.Equal(Money.Zero, table.GrandTotal);
        Assert.Throws<ArgumentException>(() => PortfolioTable.Of([Entry([], "P1", 2012, 1)]));
    }

    [Fact]
    public void The_grants_to_the_strategic_partnerships_add_up_to_what_their_cells_add_up_to()
    {
        (string Partnership, long?[] Pounds)[] published =
        [
            ("Low Moss", [51_139, 183_000, 200_000, 200_000, 311_000, null]),
            ("Lothian", [null, 64_792, 65_272, 65_272, 230_000, 150_000]),
            ("East Renfrewshire", [21_857, 27_095, 43_712, 43_712, null, null]),
            ("The Life I Want", [18_000, 157_856, 112_793, 112_793, 50_000, 50_000]),
            ("SPT", [null, 29_329, 78_223, 78_223, 130_000, 85_000]),
            ("Elevate", [null, null, null, null, 100_000, 100_000]),
        ];
        var table = PortfolioTable.Of(published.SelectMany(p => p.Pounds.Select((pounds, i) => (p.Partnership, Year: 2012 + i, Pounds: pounds)))
            .Where(cell => cell.Pounds is not null)
            .Select(cell => Entry([A], cell.Partnership, cell.Year, cell.Pounds.GetValueOrDefault() * 100)));
        Assert.Equal(Money.FromPounds(462_072), table.ColumnTotals[1]);
        Assert.Equal(Money.FromPounds(2_759_068), table.GrandTotal);
    }

    [Fact]
    public void Every_portfolio_adds_up_in_both_directions_and_loses_nothing()
    {
        var entries =
            from funders in Gen.Elements<PortfolioFunder[]>([A], [B], [C], [A, B], [B, A], [A, B, C])
            from partnership in Gen.Elements("P1", "P2", "P3", "P4")
            from year in Gen.Choose(2011, 2018)
            from pence in Gen.Choose(0, int.MaxValue)
            select Entry(funders, partnership, year == 2011 ? null : year, pence);
        Prop.ForAll(entries.ListOf().ToArbitrary(), AddsUp).QuickCheckThrowOnFailure();
    }

    private static bool AddsUp(IList<PortfolioEntry> entries)
    {
        var table = PortfolioTable.Of(entries);
        var rows = table.Groups.SelectMany(g => g.Rows).ToList();
        return Money.Sum(entries.SelectMany(e => e.Amounts).Select(a => a.Amount)) == table.GrandTotal
            && Money.Sum(table.ColumnTotals) == table.GrandTotal
            && Money.Sum(table.Groups.Select(g => g.Total)) == table.GrandTotal
            && rows.TrueForAll(r => r.Cells.Count == table.Columns.Count && Sum(r.Cells) == r.Total)
            && table.Groups.All(g => Sum(g.Subtotals) == g.Total && Money.Sum(g.Rows.Select(r => r.Total)) == g.Total)
            && table.Columns.Select((_, i) => i).All(i =>
                Sum(rows.Select(r => r.Cells[i])) == table.ColumnTotals[i]
                && Sum(table.Groups.Select(g => g.Subtotals[i])) == table.ColumnTotals[i]
                && table.Groups.All(g => Sum(g.Rows.Select(r => r.Cells[i])) == Sum([g.Subtotals[i]])))
            && entries.GroupBy(e => (Funders: string.Concat(e.Funders.Select(f => f.Reference).Order()), e.PartnershipReference, e.Amounts[0].Year)).All(cell =>
            {
                var group = table.Groups.Single(g => string.Concat(g.FunderReferences.Order()) == cell.Key.Funders);
                var row = group.Rows.Single(r => r.PartnershipReference == cell.Key.PartnershipReference);
                return row.Cells[table.Columns.ToList().IndexOf(cell.Key.Year)] == Money.Sum(cell.Select(e => e.Amounts[0].Amount));
            });
    }

    private static Money Sum(IEnumerable<Money?> cells) => Money.Sum(cells.Select(c => c ?? Money.Zero));

    private static PortfolioEntry Entry(PortfolioFunder[] funders, string partnership, int? year, long pence, string? name = null) =>
        new(funders, partnership, name ?? partnership, [new PortfolioAmount(year is { } start ? FinancialYear.Starting(start) : null, Money.FromPence(pence))]);
}

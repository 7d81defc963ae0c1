using Bunit;
using CollabCase.Domain.Calendar;
using CollabCase.Domain.Funding;
using CollabCase.Web.Features.Funding;
using CollabCase.Web.Features.Shared;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class FundingTableTests : BunitContext
{
    private static readonly FinancialYear Year = FinancialYear.Starting(2026);

    [Fact]
    public void Heads_rows_and_sums_are_told_to_who_cannot_see_them()
    {
        var table = Drawn(Of([Group]) with { Totals = new MoneyRow("Total", null, [Pounds(3), Pounds(4)], Pounds(7)) });

        Assert.Equal(["Award", "2026-27", "Year not published", "Total"], table.FindAll("thead th[scope=col]").Select(h => h.TextContent));
        Assert.Equal(["A Fund"], table.FindAll("tbody th[scope=rowgroup]").Select(h => h.TextContent.Trim()));
        Assert.Equal(["Grant", "Loan"], table.FindAll("tbody th[scope=row]").Select(h => h.TextContent.Trim()));
        Assert.Equal(["£3", "£4", "£7"], table.FindAll("tfoot td").Select(c => c.TextContent));
        var region = table.Find("[role=region]");
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.Equal("Money of tests", table.Find($"#{region.GetAttribute("aria-labelledby")} > span").TextContent);
    }

    [Fact]
    public void Nothing_recorded_is_not_nothing_given()
    {
        var cells = Drawn(Of([new MoneyGroup(null, [new MoneyRow("Grant", null, [new MoneyCell(null), Pounds(0)], Pounds(0))])])).FindAll("tbody td");

        Assert.Equal("nothing recorded", cells[0].QuerySelector(".visually-hidden")!.TextContent);
        Assert.Equal("£0", cells[1].TextContent);
    }

    [Fact]
    public void Pence_are_shown_in_every_cell_or_in_none()
    {
        MoneyByYear With(decimal pounds) => Of([new MoneyGroup(null, [new MoneyRow("Grant", null, [Pounds(1000), Pounds(pounds)], Pounds(1000 + pounds))])]);

        Assert.Equal(["£1,000", "£2", "£1,002"], Drawn(With(2)).FindAll("tbody td").Select(c => c.TextContent));
        Assert.Equal(["£1,000.00", "£2.50", "£1,002.50"], Drawn(With(2.5m)).FindAll("tbody td").Select(c => c.TextContent));
    }

    [Fact]
    public void Labels_and_figures_lead_to_their_records()
    {
        var row = new MoneyRow("Grant", "/award", [new MoneyCell(Money.FromPounds(1), "/cell"), new MoneyCell(null, "/never")], new MoneyCell(Money.FromPounds(1), "/total"))
        {
            Tag = ("Awarded", Tone.Good),
            Notes = ["A Fund", "Catalytic"],
        };

        var table = Drawn(Of([new MoneyGroup(null, [row])]));

        Assert.Equal(["/award", "/cell", "/total"], table.FindAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Awarded", table.Find("tbody th .ds_tag").TextContent);
        Assert.Equal(["A Fund", "Catalytic"], table.FindAll(".funding__note").Select(n => n.TextContent));
        Assert.Empty(table.FindAll("tfoot"));
    }

    [Fact]
    public void Heads_stay_in_sight_only_where_the_table_is_long()
    {
        MoneyByYear With(int rows) => Of([new MoneyGroup(null, [.. Enumerable.Range(1, rows).Select(i => new MoneyRow($"Grant {i}", null, [Pounds(i), Pounds(i)], Pounds(2 * i)))])]);

        Assert.Empty(Drawn(With(29)).FindAll(".table-scroll--tall"));
        Assert.NotEmpty(Drawn(With(31)).FindAll(".table-scroll--tall"));
    }

    private static MoneyGroup Group => new(
        new MoneyRow("A Fund", null, [Pounds(3), Pounds(4)], Pounds(7)),
        [new MoneyRow("Grant", null, [Pounds(1), Pounds(2)], Pounds(3)), new MoneyRow("Loan", null, [Pounds(2), Pounds(2)], Pounds(4))]);

    private static MoneyCell Pounds(decimal pounds) => new(Money.FromPounds(pounds));

    private static MoneyByYear Of(IReadOnlyList<MoneyGroup> groups) => new("tests", "Money of tests", "Award", [Year, null], groups);

    private IRenderedComponent<FundingTable> Drawn(MoneyByYear money) => Render<FundingTable>(p => p.Add(t => t.Table, money));
}

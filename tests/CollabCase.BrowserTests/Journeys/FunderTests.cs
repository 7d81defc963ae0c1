using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace CollabCase.BrowserTests.Journeys;

public sealed class FunderTests(JourneyHost journey) : IClassFixture<JourneyHost>
{
    private static readonly string[] StrategicPsps =
    [
        "East Renfrewshire HSCP Supported Living", "Elevate", "HMP Low Moss Prisoner Support Pathway", "NHS Lothian Public Social Partnership", "SPT Community Transport", "The Life I Want",
    ];

    [Fact]
    public async Task A_funder_sees_where_its_money_goes_and_every_sum_is_the_sum_of_what_it_opens()
    {
        var host = await journey.StartedAsync();
        await using var funder = await Visitor.SignedIn(host, "funder@example.org");
        await funder.Open("/");
        await funder.Sees("What is your money doing?", "£2,759,068 committed cash in all", "6 partnerships", "£462,072");

        await funder.Follow("See the portfolio by partnership");

        await funder.Sees("Where your money goes", "the report prints £462,372 for 2013-14 and £2,759,368 in all", "add up to £462,072 and £2,759,068, which is £300 less");
        var table = funder.Page.GetByRole(AriaRole.Region, new() { Name = "Cash by funder, partnership and financial year" }).GetByRole(AriaRole.Table);
        var years = (await table.GetByRole(AriaRole.Columnheader).AllInnerTextsAsync()).Skip(1).ToList();
        var partnerships = new List<long[]>();
        foreach (var name in StrategicPsps) partnerships.Add(await Amounts(table, name));
        Assert.Equal("Total", years[^1]);
        Assert.All(partnerships, row => Assert.Equal(row[^1], row[..^1].Sum()));
        var sums = Enumerable.Range(0, years.Count).Select(column => partnerships.Sum(row => row[column])).ToArray();
        Assert.Equal(sums, await Amounts(table, "Total"));
        Assert.Equal((462_072, 2_759_068), (sums[years.IndexOf("2013-14")], sums[^1]));

        await funder.Follow(Row(table, "Total").GetByRole(AriaRole.Link, new() { Name = "£462,072" }));

        await funder.Sees("5 amounts of 5 awards");
        var records = funder.Page.GetByRole(AriaRole.Table, new() { Name = "All amounts" });
        var amounts = (await records.Locator("tbody td.number").AllInnerTextsAsync()).Select(Pounds).ToList();
        Assert.Equal((5, 462_072), (amounts.Count, amounts.Sum()));
        Assert.Equal(462_072, Assert.Single(await Amounts(records, "Total")));
    }

    private static ILocator Row(ILocator table, string head) =>
        table.GetByRole(AriaRole.Row).Filter(new() { Has = table.Page.GetByRole(AriaRole.Rowheader, new() { Name = head }) });

    private static async Task<long[]> Amounts(ILocator table, string head)
    {
        var cells = await Row(table, head).GetByRole(AriaRole.Cell).AllInnerTextsAsync();
        return [.. cells.Select(Pounds)];
    }

    /// <summary>A cell in which nothing is recorded adds nothing.</summary>
    private static long Pounds(string cell) => cell.Contains('£', StringComparison.Ordinal) ? long.Parse(cell.Trim(), NumberStyles.Currency, CultureInfo.GetCultureInfo("en-GB")) : 0;
}

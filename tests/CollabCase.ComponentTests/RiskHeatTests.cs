using Bunit;
using CollabCase.Domain.Risks;
using CollabCase.Web.Features.Risks;
using Xunit;

namespace CollabCase.ComponentTests;

public sealed class RiskHeatTests : BunitContext
{
    [Fact]
    public void Every_cell_says_its_rating_in_words_and_has_its_heads()
    {
        var table = Drawn();

        Assert.Equal(["Likelihood", "Impact Very small", "Impact Small", "Impact Medium", "Impact Large", "Impact Very large"], table.FindAll("thead th[scope=col]").Select(h => h.TextContent.Trim()));
        Assert.Equal(["Likelihood Almost certain", "Likelihood Likely", "Likelihood Possible", "Likelihood Unlikely", "Likelihood Very unlikely"], table.FindAll("tbody th[scope=row]").Select(h => h.TextContent.Trim()));
        var cells = table.FindAll("tbody td");
        Assert.Equal(25, cells.Count);
        Assert.Equal(["Moderate 5", "High 10", "High 15", "Very high 20", "Very high 25"], cells.Take(5).Select(c => c.QuerySelector(".heat__rating")!.TextContent));
        Assert.Equal(["Low 1", "Low 2", "Low 3", "Moderate 4", "Moderate 5"], cells.TakeLast(5).Select(c => c.QuerySelector(".heat__rating")!.TextContent));
    }

    [Fact]
    public void A_cell_with_risks_leads_to_them_and_says_which_they_are()
    {
        var table = Drawn(((Likelihood.Likely, Impact.Large), 2), ((Likelihood.Unlikely, Impact.Small), 1));

        Assert.Equal(["2 risks: likely, large impact", "1 risk: unlikely, small impact"], table.FindAll("a").Select(a => a.TextContent));
        Assert.Equal("/here/Likely/Large", table.FindAll("a")[0].GetAttribute("href"));
        Assert.Equal("Impact: large", table.FindAll("a")[0].ParentElement!.GetAttribute("data-label"));
    }

    [Fact]
    public void What_is_empty_can_be_left_out_on_a_phone()
    {
        var table = Drawn(((Likelihood.Likely, Impact.Large), 2));

        Assert.Equal(4, table.FindAll("tr.heat__empty").Count);
        Assert.Equal(24, table.FindAll("td.heat__empty").Count);
    }

    [Fact]
    public void The_cell_whose_risks_are_listed_is_marked()
    {
        var table = Drawn(((Likelihood.Likely, Impact.Large), 2), ((Likelihood.Unlikely, Impact.Small), 1));

        Assert.Equal([null, "true"], table.FindAll("a").Select(a => a.GetAttribute("aria-current")));
    }

    private IRenderedComponent<RiskHeat> Drawn(params ((Likelihood, Impact) Cell, int Count)[] counts) => Render<RiskHeat>(c => c
        .Add(x => x.Counts, new HeatCounts(counts.ToDictionary(x => x.Cell, x => x.Count)))
        .Add(x => x.Href, (likelihood, impact) => $"/here/{likelihood}/{impact}")
        .Add(x => x.Chosen, (Likelihood.Unlikely, Impact.Small)));
}

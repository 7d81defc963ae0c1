using System.Net;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Risks;

public sealed class ShowDeskRisksTests
{
    private const string Show = "GET /desk/risks";

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Beyond_25_they_go_on_page_by_page_and_a_review_leads_back_to_its_page(Database database)
    {
        var desk = await Desk.On(database);
        await A.Risk().Described(new("Risk 0")).ReviewedOn(PartnershipBuilder.Today.AddDays(1)).SavedIn(desk.Host, desk.Reference);
        var few = (await desk.Browser.Get("/desk/risks")).Statements.Count;
        for (var i = 1; i < 27; i++) await A.Risk().Described(new($"Risk {i}")).ReviewedOn(PartnershipBuilder.Today.AddDays(1 + i / 3)).SavedIn(desk.Host, desk.Reference);

        var first = await (await desk.Browser.Get("/desk")).Follow("All 27 risks to look at again");
        var second = await first.Follow("Next page");
        var back = await second.Follow("Previous page");

        IEnumerable<string> Lines(Testing.Browsing.Page page) => page.Document.QuerySelectorAll(".to-do__what").Select(line => line.TextContent);
        Assert.Equal(Enumerable.Range(0, 27).Select(i => $"Risk {i}"), Lines(first).Concat(Lines(second)));
        Assert.Equal((25, few, few), (Lines(first).Count(), first.Statements.Count, second.Statements.Count));
        Assert.Equal(Lines(first), Lines(back));

        var reviewed = await (await second.Follow("Review: Risk 26, " + (await desk.Partnership()).Name)).Submit(new { NextReviewOn = "12 jan 2027" });

        Assert.Equal((HttpStatusCode.OK, second.Address.PathAndQuery, "The review is recorded: Risk 26."), (reviewed.Status, reviewed.Address.PathAndQuery, reviewed.Saved));
        Assert.Equal(["Risk 25"], Lines(reviewed));
    }

    [Theory, OnEveryDatabase, Covers(Show, Case.Done)]
    public async Task Nothing_to_look_at_leads_back_to_the_desk(Database database)
    {
        var page = await (await Desk.On(database)).Browser.Get("/desk/risks?after=nonsense");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.HasLinkTo("/desk"));
    }
}

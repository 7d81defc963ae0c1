using System.Net;
using CollabCase.Domain.People;
using CollabCase.Domain.Risks;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Risks;

public sealed class ListRisksTests
{
    private const string List = "GET /partnerships/{reference}/risks", File = "GET /partnerships/{reference}/risks.csv", One = "GET /partnerships/{reference}/risks/{number}";

    [Theory, OnEveryDatabase, Covers(List, Case.Done), Covers(File, Case.Done), Covers(One, Case.Done)]
    public async Task The_register_counts_narrows_and_leads_to_each(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var partner = await A.Organisation().Named("Carrier of Tests (invented)").SavedIn(host);
        var desk = await Desk.On(host, p => p.WithPartners(partner.Id));
        await A.Risk().Described(new("Moderate one")).OwnedBy(desk.Coordinator).SavedIn(host, desk.Reference);
        await A.Risk().Described(new("High one", CarriedByOrganisationId: partner.Id)).Scored(Likelihood.Likely, Impact.Large).OwnedBy("Treasurer").SavedIn(host, desk.Reference);
        await A.Risk().Described(new("Closed one")).Scored(Likelihood.AlmostCertain, Impact.VeryLarge).Closed().SavedIn(host, desk.Reference);
        await A.Risk().Described(new("=Worse one")).Reviewed(Likelihood.Likely, Impact.Large, desk.Coordinator.Id).SavedIn(host, desk.Reference);

        var page = await desk.Get("risks");
        Assert.Contains("3 open: 2 high, 1 moderate.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Funders and participants do not see it.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["High one", "=Worse one", "Moderate one", "Closed one"], Titles(page));
        Assert.Contains("Up at its last review", page.Text, StringComparison.Ordinal);

        var cell = await page.Follow("2 risks: likely, large impact");
        Assert.Equal(["High one", "=Worse one"], Titles(cell));
        foreach (var (query, titles) in new[]
        {
            ("state=closed", (string[])["Closed one"]), ("score=moderate", ["Moderate one"]), ($"owner={desk.Coordinator.Reference}", ["Moderate one"]), ("owner=role", ["High one"]),
            ("owner=nobody", ["=Worse one", "Closed one"]), ($"carrier={partner.Reference}", ["High one"]), ("carrier=all-partners&state=open", ["=Worse one", "Moderate one"]), ("review=overdue", []), ("impact=large&likelihood=possible", []),
        }) Assert.Equal(titles, Titles(await desk.Get("risks?" + query)));
        Assert.Contains("No risk fits", (await desk.Get("risks?review=overdue")).Text, StringComparison.Ordinal);
        Assert.Contains("a risk owner that is not on the list", (await desk.Get("risks?owner=PER-9999&after=x")).Text, StringComparison.Ordinal);

        var file = System.Text.Encoding.UTF8.GetString((await desk.Get("risks.csv?state=open")).Body);
        Assert.Contains("2,High one,Open,Likely,Large,16,High,Not reviewed yet", file, StringComparison.Ordinal);
        Assert.Contains("'=Worse one", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Closed one", file, StringComparison.Ordinal);

        var one = await page.Follow("High one");
        Assert.Equal((HttpStatusCode.OK, "High one"), (one.Status, one.Heading));
        Assert.Contains("Carrier of Tests (invented)", one.Text, StringComparison.Ordinal);
        Assert.True(one.HasButton("Review this risk"));
    }

    [Theory, OnEveryDatabase]
    public async Task An_overdue_review_is_said(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, _) = await Desk.On(host).WithRisk(r => r.ReviewedOn(PartnershipBuilder.Today.AddDays(1)));
        Assert.DoesNotContain("Review overdue", (await desk.Get("risks")).Text, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromDays(2));
        desk = desk with { Browser = await host.SignedIn(desk.Coordinator) };
        var home = await desk.Browser.Get(desk.Home);
        Assert.Contains("One risk is past the day of its review.", home.Text, StringComparison.Ordinal);
        Assert.Contains("Review overdue", (await home.Follow("See the risks to review")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_very_high_risk_without_a_response_is_said_at_home_until_there_is_one(Database database)
    {
        var (desk, number) = await Desk.On(database).WithRisk(r => r.Scored(Likelihood.Likely, Impact.VeryLarge));
        var home = await desk.Browser.Get(desk.Home);
        Assert.Contains("One very high risk has no response yet.", home.Text, StringComparison.Ordinal);
        Assert.Equal(["The post is not funded after March"], Titles(await home.Follow("See the very high risks")));

        await desk.ChangeRisk(number, (r, facts) => r.CorrectDetails(new("Taken", Response: RiskResponse.Accept, WhatIsDone: "We learn from it."), facts));
        Assert.DoesNotContain("very high risk", (await desk.Browser.Get(desk.Home)).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Pages_go_on_where_the_one_before_ended(Database database)
    {
        var desk = await Desk.On(database);
        for (var i = 0; i < 27; i++) await A.Risk().Described(new($"Risk {i:00}")).SavedIn(desk.Host, desk.Reference);

        var first = await desk.Get("risks");
        var second = await first.Follow("Next page");

        Assert.Contains("27 risks", first.Text, StringComparison.Ordinal);
        Assert.Equal(27, Titles(first).Concat(Titles(second)).Distinct().Count());
        Assert.Equal(Titles(first), Titles(await second.Follow("Previous page")));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_only_reads_is_offered_no_act(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var member = await A.Person().SavedIn(host);
        var (desk, number) = await Desk.On(host, p => p.WithMember(member, MemberRole.PartnerMember)).WithRisk();
        var browser = await host.SignedIn(member);

        Assert.False((await browser.Get($"{desk.Home}/risks")).HasButton("Record a risk"));
        Assert.DoesNotContain((await browser.Get($"{desk.Home}/risks/{number}")).Links, link => link.StartsWith($"{desk.Home}/risks/{number}/", StringComparison.Ordinal));
        Assert.Contains($"{desk.Home}/risks", (await browser.Get(desk.Home)).Links);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("risks/99")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task An_empty_register_says_what_belongs_there(Database database) =>
        Assert.Contains("A risk that is taken on purpose belongs here too.", (await (await Desk.On(database)).Get("risks")).Text, StringComparison.Ordinal);

    private static IEnumerable<string> Titles(CollabCase.Testing.Browsing.Page page) => page.Document.QuerySelectorAll(".risk-list tbody th a").Select(a => a.TextContent);
}

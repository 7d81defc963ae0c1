using CollabCase.Domain.Funding;
using CollabCase.IntegrationTests.Spending;
using CollabCase.Testing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Shared;

/// <summary>What a funder finds at home: where money ends before something follows, and the reports that are to come.</summary>
public sealed class FunderHomeTests
{
    [Theory, OnEveryDatabase, Covers("GET /", Case.Done)]
    public async Task Where_money_ends_before_something_follows_stands_the_soonest_first(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (funder, other) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var (late, soon, closed, theirs) = (await Desk.On(host), await Desk.On(host), await Desk.On(host), await Desk.On(host));
        await late.Spends(until: new(2027, 6, 1), funder);
        await late.IsFollowed(new(2027, 6, 11), MoneyCertainty.Offered);
        await soon.Spends(until: new(2027, 2, 1), funder);
        await closed.Spends(until: new(2027, 1, 1), funder);
        await closed.IsFollowed(new(2027, 1, 1));
        await theirs.Spends(until: new(2027, 1, 1), other);

        var home = await (await host.SignedIn(await A.Person().FunderOf(funder).SavedIn(host))).Get("/");

        var rows = home.Document.QuerySelectorAll("section[aria-labelledby=ends] tbody tr");
        Assert.Equal([$"{soon.Home}/spending", $"{late.Home}/spending"], rows.Select(r => r.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal(["1 February 2027", "Not known", "Nothing known"], rows[0].QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        Assert.Equal(["1 June 2027", "10 days, £1,000.00", "A commissioned service from 11 June 2027 (offered)"], rows[1].QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        Assert.False(home.HasLinkTo("/funding/gap?show=gap"));
        Assert.Contains("No report is due to you.", home.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("GET /", Case.Done)]
    public async Task Of_more_than_ten_the_rest_is_a_link_away(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var funder = await A.Organisation().SavedIn(host);
        for (var i = 0; i < 11; i++) await (await Desk.On(host)).Spends(until: new DateOnly(2027, 2, 1).AddDays(i), funder);
        var browser = await host.SignedIn(await A.Person().FunderOf(funder).SavedIn(host));

        var home = await browser.Get("/");

        Assert.Equal(10, home.Document.QuerySelectorAll("section[aria-labelledby=ends] tbody tr").Length);
        Assert.True(home.HasLinkTo("/funding/gap?show=gap"));
        Assert.Contains("11 partnerships", (await browser.Get("/funding/gap?show=gap")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers("GET /", Case.Done)]
    public async Task Reports_that_are_not_in_yet_are_due_to_whoever_asks_for_them(Database database)
    {
        var host = await CollabCaseHost.On(database);
        var (funder, other) = (await A.Organisation().SavedIn(host), await A.Organisation().SavedIn(host));
        var desk = await Desk.On(host);
        var award = await desk.Promises([], [new("Second report", new(2027, 4, 30)), new("First report", new(2026, 10, 30)), new("Sent already", new(2026, 10, 1)), new("Back for changes", new(2026, 12, 1))], to: funder);
        await desk.Promises([], [new("For somebody else", new(2026, 12, 30))], to: other);
        await desk.ChangesAward(a =>
        {
            a.MoveReport(3, new(FunderReportState.Sent, new(2026, 10, 1)), new(2026, 10, 1));
            a.MoveReport(4, new(FunderReportState.Sent, new(2026, 10, 1)), new(2026, 10, 1));
            a.MoveReport(4, new(FunderReportState.SentBack, new(2026, 10, 2), "The figures."), new(2026, 10, 2));
        }, award);
        var browser = await host.SignedIn(await A.Person().FunderOf(funder).SavedIn(host));

        var rows = (await browser.Get("/")).Document.QuerySelectorAll("section[aria-labelledby=reports-due] tbody tr");

        Assert.Equal([("First report", "Late"), ("Back for changes", FunderReportState.SentBack.Label()), ("Second report", FunderReportState.Due.Label())], rows.Select(r => (r.QuerySelector("a")!.TextContent, r.QuerySelector("td:last-child")!.TextContent.Trim())));
        var record = await browser.Get(rows[0].QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.NotNull(record.Document.QuerySelector("#report-2"));
    }
}

using System.Globalization;
using CollabCase.Domain.People;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using Xunit;

namespace CollabCase.IntegrationTests.Watching;

public sealed class ShowWatchedTests
{
    private const string Page = "GET /watching", Looked = "POST /watching/looked";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Looked, Case.Done)]
    public async Task What_others_changed_is_new_until_one_has_looked(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var colleague = await A.Person().Administrator().SavedIn(host);
        var desk = await Desk.On(host, p => p.Named("Glen link workers (invented)").WithMilestone(m => m.Titled("Sign the lease").Agreed()).WithMilestone(m => m.Titled("Hire a nurse")));
        await (await desk.Browser.Get(desk.Home)).Submit(button: "Watch: Glen link workers (invented)");
        host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Contains("Others have changed nothing.", (await desk.Browser.Get("/watching")).Text, StringComparison.Ordinal);
        await host.Change(desk.Reference, p => p.Rename("Glen and strath link workers (invented)"), desk.Coordinator);
        Assert.Contains("Others have changed nothing.", News(await desk.Browser.Get("/watching")), StringComparison.Ordinal);

        await host.Change(desk.Reference, p => p.Rename("Glens link workers (invented)"), colleague);
        var page = await desk.Browser.Get("/watching");
        Assert.Equal("You watch 1 partnership.", page.Document.QuerySelector(".ds_leader")!.TextContent);
        Assert.Contains("1 change by others.", News(page), StringComparison.Ordinal);
        Assert.Contains(colleague.Name, News(page), StringComparison.Ordinal);
        Assert.Contains("1 change by others", (await desk.Browser.Get("/")).Text, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.Change(desk.Reference, p => p.Rename("Glen link workers again (invented)"), colleague);
        host.Clock.Advance(TimeSpan.FromHours(1));
        var looked = await page.Submit(button: "I have looked at these");

        Assert.Equal(("/watching", "What changed until now is seen. What comes after it will be new."), (looked.Path, looked.Saved));
        // What came after the page was made has not been seen.
        Assert.Contains("1 change by others.", News(looked), StringComparison.Ordinal);
        Assert.Contains("What others changed before that", News(looked), StringComparison.Ordinal);
        Assert.Contains("Others have changed nothing.", News(await looked.Submit(button: "I have looked at these")), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task A_milestone_is_watched_without_its_partnership(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var colleague = await A.Person().Administrator().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMilestone(m => m.Titled("Sign the lease").Agreed()).WithMilestone(m => m.Titled("Hire a nurse")));
        await (await desk.Browser.Get(desk.Place(2))).Submit(button: "Watch: Hire a nurse");
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.Change(desk.Reference, p => p.Rename("Renamed (invented)"), colleague);
        var form = await (await host.SignedIn(colleague)).Get(desk.Place(2) + "/correct");
        await form.Submit(new { Title = "Hire two nurses" });
        await desk.ChangeMilestone((m, facts) => m.CorrectDetails(new("Sign a lease", m.Strand, m.Stage, m.DoneLooksLike), facts));

        var page = await desk.Browser.Get("/watching");

        Assert.Equal("You watch 1 milestone.", page.Document.QuerySelector(".ds_leader")!.TextContent);
        Assert.Contains("1 change by others.", News(page), StringComparison.Ordinal);
        Assert.Contains("Hire two nurses", News(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Sign a lease", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task What_is_no_longer_seen_is_no_longer_told(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var (desk, successor) = (await Desk.On(host, p => p.Named("Glen link workers (invented)").WithMilestone(m => m.Titled("Sign the lease"))), await A.Person().Coordinator().SavedIn(host));
        await (await desk.Browser.Get(desk.Home)).Submit(button: "Watch: Glen link workers (invented)");
        await (await desk.Browser.Get(desk.Place())).Submit(button: "Watch: Sign the lease");

        await host.Change(desk.Reference, p => p.NameCoordinator(successor.Id), desk.Coordinator);

        Assert.Contains("You watch nothing yet", (await desk.Browser.Get("/watching")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Glen", (await desk.Browser.Get("/")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase, Covers(Page, Case.Done)]
    public async Task A_funder_sees_how_it_stands_and_no_history(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var funder = await A.Organisation().SavedIn(host);
        var person = await A.Person().FunderOf(funder).SavedIn(host);
        var desk = await Desk.On(host, p => p.Named("Glen link workers (invented)"));
        await A.Award().By(funder).SavedIn(host, desk.Reference);
        var browser = await host.SignedIn(person);
        await (await browser.Get(desk.Home)).Submit(button: "Watch: Glen link workers (invented)");
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.Change(desk.Reference, p => p.Pause("The lead partner is moving house.", MilestoneDesk.Today), desk.Coordinator);

        var page = await browser.Get("/watching");

        Assert.Equal("Paused", page.Table()[1][2]);
        Assert.Null(page.Document.QuerySelector("#news"));
        Assert.Equal(2, page.Table().Count);
    }

    [Theory, OnEveryDatabase]
    public async Task It_takes_the_same_few_statements_for_one_and_for_many(Database database)
    {
        await using var host = await CollabCaseHost.NewOn(database);
        var colleague = await A.Person().Administrator().SavedIn(host);
        var desk = await Desk.On(host, p => p.WithMilestone(m => m.Titled("Number 0")));
        await (await desk.Browser.Get(desk.Home + "/milestones")).Submit(button: "Watch: Number 0");
        await host.Change(desk.Reference, p => p.Rename("Renamed (invented)"), colleague);
        async Task<int> Count(string path) => Math.Min((await desk.Browser.Get(path)).Statements.Count, (await desk.Browser.Get(path)).Statements.Count);
        await (await desk.Get("watch")).Submit();
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.Change(desk.Reference, p => p.Rename("Renamed again (invented)"), colleague);
        var (few, home) = (await Count("/watching"), await Count("/"));

        for (var i = 1; i <= 15; i++)
        {
            var number = await A.Milestone().Titled("Number " + i.ToString(CultureInfo.InvariantCulture)).SavedIn(host, desk.Reference);
            await (await desk.Browser.Get($"{desk.Place(number)}/watch")).Submit();
            var other = await A.Partnership().CoordinatedBy(desk.Coordinator).SavedIn(host);
            await (await desk.Browser.Get($"/partnerships/{other}/watch")).Submit();
            await host.Change(other, p => p.Rename($"Renamed {i} (invented)"), colleague);
        }

        Assert.InRange(await Count("/watching"), 1, few + 1);
        Assert.InRange(few, 1, 16);
    }

    private static string News(Testing.Browsing.Page page) => page.Document.QuerySelector("section[aria-labelledby=news]") is { } news ? string.Join(' ', news.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
}

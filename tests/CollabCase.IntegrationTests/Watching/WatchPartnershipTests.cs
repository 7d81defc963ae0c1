using System.Net;
using CollabCase.Data;
using CollabCase.Data.Watching;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Watching;

public sealed class WatchPartnershipTests
{
    private const string Watch = "POST /partnerships/{reference}/watch";

    [Theory, OnEveryDatabase, Covers(Watch, Case.Done), Covers("GET /partnerships/{reference}/watch", Case.Done)]
    public async Task It_is_watched_from_its_page_until_it_is_said_otherwise(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen link workers (invented)"));
        var before = (await desk.History()).Count;

        var watched = await (await desk.Browser.Get(desk.Home)).Submit(button: "Watch: Glen link workers (invented)");

        Assert.Equal((desk.Home, "You watch ‘Glen link workers (invented)’ now. See what you watch"), (watched.Path, watched.Saved));
        Assert.Contains("Glen link workers (invented)", (await desk.Browser.Get("/watching")).Text, StringComparison.Ordinal);

        var form = await desk.Get("watch");
        Assert.Equal("Stop watching this partnership", form.Heading);
        var stopped = await form.Submit();

        Assert.Equal("You no longer watch ‘Glen link workers (invented)’. See what you watch", stopped.Saved);
        Assert.Equal("You watch nothing yet", (await desk.Browser.Get("/watching")).Document.QuerySelector("main h2")!.TextContent);
        // It is nobody's business but the person's own.
        Assert.Equal(before, (await desk.History()).Count);
    }

    [Theory, OnEveryDatabase, Covers(Watch, Case.Done)]
    public async Task From_the_list_it_leads_back_to_the_list_as_it_was(Database database)
    {
        var desk = await Desk.On(database, p => p.Named("Glen link workers (invented)"));

        var page = await (await desk.Browser.Get("/partnerships?q=glen&sort=newest")).Submit(button: "Watch: Glen link workers (invented)");

        Assert.Equal(("/partnerships", "?q=glen&sort=newest"), (page.Path, page.Address.Query));
        Assert.True(page.HasButton("Stop watching: Glen link workers (invented)"));
        Assert.Equal("/watching", (await (await desk.Browser.Get("/watching")).Submit(button: "Stop watching: Glen link workers (invented)")).Path);
    }

    [Theory, OnEveryDatabase, Covers(Watch, Case.Done)]
    public async Task Where_somebody_came_from_is_never_an_address(Database database)
    {
        var desk = await Desk.On(database);
        var page = await desk.Get("watch?from=//elsewhere.example.org&at=//elsewhere.example.org");

        Assert.Equal((desk.Home, ""), ((await page.Submit()).Path, (await page.Submit()).Address.Query));
        Assert.Single(await WatchedBy(desk));
    }

    [Theory, OnEveryDatabase, Covers(Watch, Case.Refused)]
    public async Task More_than_can_be_looked_through_is_refused(Database database)
    {
        var desk = await Desk.On(database, p => Enumerable.Range(1, WatchList.Most).Aggregate(p, (some, n) => some.WithMilestone(m => m.Titled($"Step {n}"))));
        await desk.Host.Write([], async db =>
        {
            foreach (var id in await db.Set<Domain.Milestones.Milestone>().Join(db.Set<Domain.Partnerships.Partnership>(), m => m.PartnershipId, p => p.Id, (m, p) => new { m.Id, p.Reference }).Where(m => m.Reference == desk.Reference).Select(m => m.Id).ToListAsync())
                db.Add(new Watch(desk.Coordinator.Id, id, isMilestone: true, DateTime.UnixEpoch));
            return true;
        });

        var page = await (await desk.Get("watch")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("You can watch 200 partnerships and milestones at most", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(WatchList.Most, (await WatchedBy(desk)).Count);
    }

    [Theory, OnEveryDatabase, Covers(Watch, Case.Done)]
    public async Task What_the_person_no_longer_sees_leaves_room_for_what_they_see(Database database)
    {
        var desk = await Desk.On(database);
        await desk.Host.Write([], db =>
        {
            for (var i = 1; i <= WatchList.Most; i++) db.Add(new Watch(desk.Coordinator.Id, -i, isMilestone: true, DateTime.UnixEpoch));
            return Task.FromResult(true);
        });
        Assert.DoesNotContain("What you watch", string.Concat((await desk.Browser.Get("/")).Document.QuerySelectorAll("h2").Select(h => h.TextContent)), StringComparison.Ordinal);

        var page = await (await desk.Get("watch")).Submit();

        Assert.Equal(desk.Home, page.Path);
        Assert.Contains("You watch 1 partnership.", (await desk.Browser.Get("/watching")).Text, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Many_are_watched_in_one_write_but_those_that_the_person_does_not_see(Database database)
    {
        var desk = await Desk.On(database, p => p.WithMilestone(m => m.Titled("One")).WithMilestone(m => m.Titled("Two")));
        var other = await Desk.On(desk.Host, p => p.WithMilestone());
        var all = await desk.Host.Read(async db => await db.Set<Domain.Milestones.Milestone>().Join(db.Set<Domain.Partnerships.Partnership>(), m => m.PartnershipId, p => p.Id, (m, p) => new { m.Id, p.Reference })
            .Where(m => m.Reference == desk.Reference || m.Reference == other.Reference).Select(m => m.Id).ToListAsync());

        Task<IReadOnlyList<long>> Add() => desk.Host.InScope(desk.Coordinator, async services =>
        {
            var (db, list) = ((CollabCaseDb)services.GetService(typeof(CollabCaseDb))!, (WatchList)services.GetService(typeof(WatchList))!);
            var added = await list.AddMilestonesAsync(all, DateTime.UnixEpoch, CancellationToken.None);
            await db.SaveChangesAsync();
            return added;
        });
        var first = await Add();
        var again = await Add();

        Assert.Equal((3, 2, 0), (all.Count, first.Count, again.Count));
        Assert.Equal(first.Order(), (await WatchedBy(desk)).Select(w => w.SubjectId).Order());
        Assert.All(await WatchedBy(desk), w => Assert.True(w.IsMilestone));
    }

    internal static Task<List<Watch>> WatchedBy(Desk desk) => desk.Host.Read(db => db.Set<Watch>().AsNoTracking().Where(w => w.PersonId == desk.Coordinator.Id).ToListAsync());
}

using System.Net;
using CollabCase.Data.Watching;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.BulkActs;

public sealed class WatchMilestonesTests
{
    private const string Page = "GET /milestones/watch", Act = "POST /milestones/watch";

    private static Task<Desk> With(Database database, int milestones) =>
        Desk.On(database, p => Enumerable.Range(1, milestones).Aggregate(p, (all, n) => all.WithMilestone(m => m.Titled($"Step {n}"))));

    private static Task<int> Watched(Desk desk) => desk.Host.Read(db => db.Set<Watch>().CountAsync(w => w.PersonId == desk.Coordinator.Id));

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Act, Case.Done)]
    public async Task Several_are_watched_at_once_and_taken_back(Database database)
    {
        var desk = await With(database, 3);
        await (await desk.Choose("watch", 1)).Submit(button: "Watch this milestone");

        var form = await desk.Choose("watch", 1, 2, 3);
        Assert.Contains("You watch it already.", form.Text, StringComparison.Ordinal);
        var done = await form.Submit(button: "Watch these 2 milestones");

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/milestones"), (done.Status, done.Path));
        Assert.StartsWith("You watch 2 more milestones.", done.Saved, StringComparison.Ordinal);
        Assert.Equal((3, 1), (await Watched(desk), (await desk.Milestone(2)).Version));
        await done.Submit(button: "Undo");
        Assert.Equal(1, await Watched(desk));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Refused)]
    public async Task More_than_can_be_watched_are_refused_whole(Database database)
    {
        var desk = await With(database, WatchList.Most + 1);

        var page = await (await desk.Browser.Get(desk.AddressOfAll("watch"))).Submit(button: $"Watch these {WatchList.Most + 1} milestones");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("You can watch 200", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(0, await Watched(desk));
    }

    [Theory, OnEveryDatabase, Covers(Act, Case.Invalid)]
    public async Task Nothing_chosen_comes_back(Database database)
    {
        var desk = await With(database, 1);
        var form = await desk.Choose("watch", 1);

        var page = await form.Form("Watch this milestone").Tamper("Rows", "what?").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose at least one milestone on the list."), (page.Status, page.Errors.Single()));
    }
}

using System.Net;
using CollabCase.Data.Watching;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Watching;

public sealed class WatchMilestoneTests
{
    private const string Watch = "POST /partnerships/{reference}/milestones/{number}/watch";

    [Theory, OnEveryDatabase, Covers(Watch, Case.Done), Covers("GET /partnerships/{reference}/milestones/{number}/watch", Case.Done)]
    public async Task It_is_watched_from_its_page_until_it_is_said_otherwise(Database database)
    {
        var desk = await MilestoneDesk.With(database, m => m.Agreed());
        var version = (await desk.Milestone()).Version;

        var watched = await (await desk.Browser.Get(desk.Place())).Submit(button: "Watch: Sign the lease");

        Assert.Equal((desk.Place(), "You watch ‘Sign the lease’ now. See what you watch"), (watched.Path, watched.Saved));
        Assert.Contains("Sign the lease", (await desk.Browser.Get("/watching")).Text, StringComparison.Ordinal);
        var form = await desk.Browser.Get(desk.Place() + "/watch?from=watching");
        Assert.Equal("Stop watching this milestone", form.Heading);
        Assert.Equal("/watching", (await form.Submit()).Path);
        Assert.Empty(await WatchPartnershipTests.WatchedBy(desk));
        Assert.Equal(version, (await desk.Milestone()).Version);
    }

    [Theory, OnEveryDatabase, Covers(Watch, Case.Done)]
    public async Task From_the_list_it_leads_back_to_the_list_as_it_was(Database database)
    {
        var desk = await MilestoneDesk.With(database, m => m.Agreed());

        var page = await (await desk.Browser.Get(desk.Home + "/milestones?strand=partnership")).Submit(button: "Watch: Sign the lease");

        Assert.Equal((desk.Home + "/milestones", "?strand=partnership"), (page.Path, page.Address.Query));
        Assert.True(page.HasButton("Stop watching: Sign the lease"));
    }

    [Theory, OnEveryDatabase, Covers(Watch, Case.Refused)]
    public async Task More_than_can_be_looked_through_is_refused(Database database)
    {
        var desk = await MilestoneDesk.With(database, m => m.Agreed());
        await desk.Host.Write([], db =>
        {
            for (var i = 1; i <= WatchList.Most; i++) db.Add(new Watch(desk.Coordinator.Id, -i, isMilestone: true, DateTime.UnixEpoch));
            return Task.FromResult(true);
        });

        var page = await (await desk.Browser.Get(desk.Place() + "/watch")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("You can watch 200 partnerships and milestones at most", page.Errors.Single(), StringComparison.Ordinal);
    }
}

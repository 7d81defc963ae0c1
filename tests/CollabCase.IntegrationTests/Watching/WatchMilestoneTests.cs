using System.Net;
using CollabCase.Data.Watching;
using CollabCase.IntegrationTests.Milestones;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
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
        var others = await Desk.On(desk.Host, p => Enumerable.Range(1, WatchList.Most).Aggregate(p, (some, n) => some.WithMilestone(m => m.Titled($"Step {n}"))).CoordinatedBy(desk.Coordinator));
        await others.Host.Write([], async db =>
        {
            foreach (var id in await db.Set<Domain.Milestones.Milestone>().Join(db.Set<Domain.Partnerships.Partnership>(), m => m.PartnershipId, p => p.Id, (m, p) => new { m.Id, p.Reference }).Where(m => m.Reference == others.Reference).Select(m => m.Id).ToListAsync())
                db.Add(new Watch(desk.Coordinator.Id, id, isMilestone: true, DateTime.UnixEpoch));
            return true;
        });

        var page = await (await desk.Browser.Get(desk.Place() + "/watch")).Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("You can watch 200 partnerships and milestones at most", page.Errors.Single(), StringComparison.Ordinal);
    }
}

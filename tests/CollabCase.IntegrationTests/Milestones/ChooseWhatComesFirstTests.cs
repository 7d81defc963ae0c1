using System.Net;
using CollabCase.Domain.Milestones;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Milestones;

public sealed class ChooseWhatComesFirstTests
{
    private const string Page = "GET /partnerships/{reference}/milestones/{number}/what-comes-first", Choose = "POST /partnerships/{reference}/milestones/{number}/what-comes-first";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Choose, Case.Done)]
    public async Task Saves_what_was_ticked_and_takes_away_what_was_not(Database database)
    {
        var desk = await WithFour(database);
        var form = await desk.Get("milestones/2/what-comes-first");
        Assert.Equal(["1", "3", "4"], form.Document.QuerySelectorAll("input[name=Dependencies]").Select(box => box.GetAttribute("value")));
        Assert.Equal(["1"], form.Values("Dependencies"));

        var page = await form.Submit(new { Dependencies = new[] { "3", "4" } });

        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/milestones/2", "What comes first is saved."), (page.Status, page.Path, page.Saved));
        Assert.True(page.HasLinkTo($"{desk.Home}/milestones/3") && page.HasLinkTo($"{desk.Home}/milestones/4") && !page.HasLinkTo($"{desk.Home}/milestones/1"));
        Assert.Equal([3, 4], await First(desk, 2));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, "ChooseWhatComesFirst", "POST /partnerships/{reference}/milestones/{number:int}/what-comes-first"), (written.Who, written.UseCase, written.Screen));
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Invalid)]
    public async Task A_milestone_that_is_not_on_the_list_is_not_taken(Database database)
    {
        var desk = await WithFour(database);
        foreach (var sent in new[] { "9", "one", "" })
        {
            var form = await desk.Get("milestones/2/what-comes-first");
            var filled = form.Form();
            filled.Tamper("Dependencies", sent);

            var page = await filled.SendBy(desk.Browser, form);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.StartsWith("Choose milestones of this partnership.", page.ErrorAt("Dependencies"), StringComparison.Ordinal);
        }
        Assert.Equal([1], await First(desk, 2));
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Refused)]
    public async Task A_circle_is_refused_with_its_milestones_and_so_is_a_paused_partnership(Database database)
    {
        var desk = await WithFour(database);
        var form = await desk.Get("milestones/1/what-comes-first");

        var page = await form.Submit(new { Dependencies = new[] { "2" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("'One' would depend on 'Two', which depends on 'One'. That is a circle", page.ErrorAt("Dependencies"), StringComparison.Ordinal);
        Assert.Equal(["2"], page.Values("Dependencies"));
        Assert.Empty(await First(desk, 1));

        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));
        Assert.Contains((await form.Submit(new { Dependencies = new[] { "3" } })).Errors, error => error.Contains("paused", StringComparison.Ordinal));
        Assert.Empty(await First(desk, 1));
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Stale)]
    public async Task What_two_people_tick_at_the_same_time_is_put_together(Database database)
    {
        var desk = await WithFour(database);
        var form = await desk.Get("milestones/2/what-comes-first");
        var all = await desk.Milestones();
        await desk.ChangeMilestone((m, facts) => m.DependOn([all[0].Id, all[2].Id], MilestoneGraph.Of(all), facts), number: 2);

        Assert.Equal(HttpStatusCode.OK, (await form.Submit(new { Dependencies = new[] { "4" } })).Status);

        // They added 3, and this form took 1 away and added 4.
        Assert.Equal([3, 4], await First(desk, 2));
    }

    private static Task<Desk> WithFour(Database database) => Desk.On(database, p => p
        .WithMilestone(m => m.Titled("One")).WithMilestone(m => m.Titled("Two").After(1)).WithMilestone(m => m.Titled("Three")).WithMilestone(m => m.Titled("Four")).WithMilestone(m => m.Titled("Gone").Dropped()));

    private static async Task<IEnumerable<int>> First(Desk desk, int number)
    {
        var all = await desk.Milestones();
        return all.Single(m => m.Number == number).Dependencies.Select(d => all.Single(m => m.Id == d.DependsOnMilestoneId).Number).Order();
    }
}

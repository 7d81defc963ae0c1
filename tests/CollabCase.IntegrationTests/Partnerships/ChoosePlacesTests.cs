using System.Net;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Partnerships;

public sealed class ChoosePlacesTests
{
    private const string Page = "GET /partnerships/{reference}/places", Choose = "POST /partnerships/{reference}/places";
    private const string Glasgow = "S12000049", Lothian = "S08000024", Fife = "S12000047";

    [Theory, OnEveryDatabase, Covers(Page, Case.Done), Covers(Choose, Case.Done)]
    public async Task Saves_what_is_ticked(Database database)
    {
        var desk = await Desk.On(database, p => p.Then(x => x.ChoosePlaces([Fife])));
        var form = await desk.Get("places");
        Assert.Equal([Fife], form.Values("Places"));
        Assert.Equal(32 + 14 + 31, form.Choices("Places").Count);

        var page = await form.Submit(new { Places = new[] { Glasgow, Lothian } });

        Assert.Equal((HttpStatusCode.OK, desk.Home, "Places are saved."), (page.Status, page.Path, page.Saved));
        Assert.Contains("Glasgow City, NHS Lothian", page.Text, StringComparison.Ordinal);
        Assert.Equal([Lothian, Glasgow], (await desk.Partnership()).Places.Select(p => p.PlaceCode).Order());
        Assert.Equal("ChoosePlaces", (await desk.History())[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Done)]
    public async Task None_may_be_ticked(Database database)
    {
        var desk = await Desk.On(database, p => p.Then(x => x.ChoosePlaces([Fife])));

        await (await desk.Get("places")).Submit(new { Places = Array.Empty<string>() });

        Assert.Empty((await desk.Partnership()).Places);
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Invalid)]
    public async Task A_code_that_is_not_on_the_list_is_refused_and_the_ticks_stay(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("places");

        foreach (var code in new[] { "S12999999", "<b>", new string('S', 500) })
        {
            var page = await form.Form().Tamper("Places", Glasgow, code).SendBy(desk.Browser, form);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal("Choose places from the list.", page.ErrorAt("Places"));
            Assert.Equal([Glasgow], page.Values("Places"));
        }
        Assert.Empty((await desk.Partnership()).Places);
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Stale)]
    public async Task What_each_added_and_took_away_is_kept(Database database)
    {
        var desk = await Desk.On(database, p => p.Then(x => x.ChoosePlaces([Fife, Lothian])));
        var form = await desk.Get("places");
        await desk.Change(p => p.ChoosePlaces([Fife, Lothian, "S12000036"]));

        var page = await form.Submit(new { Places = new[] { Fife, Glasgow } });

        Assert.Equal((HttpStatusCode.OK, desk.Home), (page.Status, page.Path));
        Assert.Equal(["S12000036", Fife, Glasgow], (await desk.Partnership()).Places.Select(p => p.PlaceCode).Order());
    }

    [Theory, OnEveryDatabase, Covers(Choose, Case.Refused)]
    public async Task A_paused_partnership_keeps_its_places(Database database)
    {
        var desk = await Desk.On(database);
        var form = await desk.Get("places");
        await desk.Change(p => p.Pause("The lead partner is moving house.", PartnershipBuilder.Today));

        var page = await form.Submit(new { Places = new[] { Glasgow } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal([Glasgow], page.Values("Places"));
        Assert.Empty((await desk.Partnership()).Places);
    }
}

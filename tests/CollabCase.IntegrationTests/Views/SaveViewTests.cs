using System.Net;
using CollabCase.Domain.Views;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Views;

public sealed class SaveViewTests
{
    private const string Save = "POST /views/save";

    [Theory, OnEveryDatabase, Covers(Save, Case.Done), Covers("GET /views/save", Case.Done)]
    public async Task What_the_list_asks_is_kept_under_a_name_and_opens_at_once(Database database)
    {
        var desk = await ViewDesk.On(database);
        var list = await desk.Browser.Get("/partnerships?stage=test-and-embed&q=&sort=newest&columns=stage&columns=lead&after=x");
        var link = list.Document.QuerySelector("a[href^='/views/save']")!.GetAttribute("href")!;

        var page = await (await desk.Browser.Get(link)).Submit(new { Name = "Being tested", SharedWith = "Funders", IsDefault = "true" });

        var view = Assert.Single(await desk.Views());
        Assert.Equal(("Being tested", ListKind.Partnerships, ViewSharing.Funders, true), (view.Name, view.List, view.SharedWith, view.IsDefault));
        Assert.Equal("stage=test-and-embed&sort=newest&columns=stage&columns=lead", view.Query);
        Assert.Equal(("/partnerships", "‘Being tested’ is saved."), (page.Path, page.Saved));
        Assert.Equal($"?view={view.Reference}", page.Address.Query);
        Assert.Equal("Being tested", page.Document.QuerySelector("[aria-labelledby=views-of-list] [aria-current=true]")!.TextContent);
        Assert.Contains("Stage: Test and embed", page.Text, StringComparison.Ordinal);
        var last = (await desk.Host.History(desk.Person.Reference))[^1];
        Assert.Equal(("SaveView", desk.Person.Email), (last.UseCase, last.Who));
        Assert.Contains("Name: nothing -> Being tested", last.Changes);
    }

    [Theory, OnEveryDatabase, Covers(Save, Case.Invalid)]
    public async Task Without_a_name_nothing_is_saved(Database database)
    {
        var desk = await ViewDesk.On(database);
        var form = await desk.Browser.Get("/views/save?list=organisations&asked=sector%3Dthird");

        var page = await form.Submit(new { Name = " ", IsDefault = "true" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Enter a name for the view.", page.ErrorAt("Name"));
        Assert.Empty(await desk.Views());
        await page.Submit(new { Name = "Third sector" });
        Assert.Equal(("sector=third", true), (await desk.Views()).Select(v => (v.Query, v.IsDefault)).Single());
    }

    [Theory, OnEveryDatabase, Covers(Save, Case.Refused)]
    public async Task A_name_twice_and_sharing_without_the_right_are_refused(Database database)
    {
        var desk = await ViewDesk.On(database, p => p);
        await desk.Save("partnerships", "stage=test-and-embed", "Mine");

        var again = await (await desk.Browser.Get("/views/save?list=partnerships")).Submit(new { Name = "MINE" });
        var form = await desk.Browser.Get("/views/save?list=partnerships");
        var shared = await form.Form().Fill(new { Name = "For all" }).Tamper("SharedWith", "Coordinators").SendBy(desk.Browser, form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (again.Status, shared.Status));
        Assert.Contains("You have a view called ‘MINE’ of this list already.", again.Text, StringComparison.Ordinal);
        Assert.Contains("Views are shared by coordinators and administrators.", shared.Text, StringComparison.Ordinal);
        Assert.Single(await desk.Views());
    }

    [Theory, OnEveryDatabase]
    public async Task Only_names_that_the_list_knows_are_kept_and_a_list_that_is_not_there_is_not_found(Database database)
    {
        var desk = await ViewDesk.On(database);

        await desk.Save("partnerships", "?stage=sustain&evil=1&view=none&after=abc&state=", "Clean");

        Assert.Equal("stage=sustain", Assert.Single(await desk.Views()).Query);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.Get("/views/save?list=secrets")).Status);
    }
}

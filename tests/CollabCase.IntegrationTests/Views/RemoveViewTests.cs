using System.Net;
using CollabCase.Domain.Views;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;

namespace CollabCase.IntegrationTests.Views;

public sealed class RemoveViewTests
{
    private const string Remove = "POST /views/remove";

    [Theory, OnEveryDatabase, Covers(Remove, Case.Done), Covers("GET /views/remove", Case.Done)]
    public async Task A_view_goes_and_nobody_elses_can_be_removed(Database database)
    {
        var desk = await ViewDesk.On(database);
        var view = await desk.Save("partnerships", "state=paused", "Paused", ViewSharing.Coordinators);
        var other = await ViewDesk.On(database);
        var form = await desk.Browser.Get($"/views/remove?view={view}");
        Assert.Contains("Those with whom you share it can no longer open it", form.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await form.Form().Tamper(FilledForm.Token, await other.Browser.Token()).SendBy(other.Browser, form)).Status);

        var page = await form.Submit();

        Assert.Equal(("/views", "The view is removed."), (page.Path, page.Saved));
        Assert.Empty(await desk.Views());
        Assert.Contains("There is no such view", (await desk.Browser.Get($"/partnerships?view={view}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.Get($"/views/remove?view={view}")).Status);
        Assert.Equal("RemoveView", (await desk.Host.History(desk.Person.Reference))[^1].UseCase);
    }

    [Theory, OnEveryDatabase, Covers(Remove, Case.Stale)]
    public async Task A_view_that_changed_meanwhile_stays_until_it_is_asked_again(Database database)
    {
        var desk = await ViewDesk.On(database);
        var view = await desk.Save("partnerships", "state=paused", "Paused");
        var form = await desk.Browser.Get($"/views/remove?view={view}");
        await desk.Change(view, "Still wanted");

        var page = await form.Submit();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Still wanted", page.Text, StringComparison.Ordinal);
        Assert.Single(await desk.Views());
        Assert.Equal("The view is removed.", (await page.Submit()).Saved);
        Assert.Empty(await desk.Views());
    }
}

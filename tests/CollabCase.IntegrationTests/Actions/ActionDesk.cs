using System.Net;
using CollabCase.Data.Access;
using CollabCase.Domain.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Governance;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.Partnerships;
using Xunit;

namespace CollabCase.IntegrationTests.Actions;

/// <summary>What the tests of the acts on an action share: it is the first of the desk's partnership, unless they say more.</summary>
internal static class ActionDesk
{
    public static readonly DateOnly Today = PartnershipBuilder.Today;
    private static readonly Viewer Tests = Viewer.Job("tests");

    /// <summary>A coordinator with one action.</summary>
    public static async Task<Desk> With(Database database, Func<ActionBuilder, ActionBuilder>? action = null)
    {
        var desk = await Desk.On(database);
        var builder = A.Action();
        await (action is null ? builder : action(builder)).SavedIn(desk.Host, desk.Reference);
        return desk;
    }

    /// <summary>Where its pages are.</summary>
    public static string At(this Desk desk, int number = 1) => $"{desk.Home}/actions/{number}";

    /// <summary>The form of an act, such as 'mark-done'.</summary>
    public static Task<Page> Open(this Desk desk, string act) => desk.Browser.Get($"{desk.At()}/{act}");

    /// <summary>The action as it is in the database now.</summary>
    public static Task<GovernanceAction> Action(this Desk desk, int number = 1) =>
        desk.Host.Read(async db => (await db.VisibleTo(Tests).WholeActionAsync(desk.Reference, number, Today, CancellationToken.None))!);

    /// <summary>Changes the action behind the coordinator's back.</summary>
    public static Task ChangeAction(this Desk desk, Action<GovernanceAction, GovernanceFacts> change, int number = 1) => desk.Host.Write([desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Tests);
        change((await visible.WholeActionAsync(desk.Reference, number, Today, CancellationToken.None))!, (await visible.GovernanceFactsAsync(desk.Reference, CancellationToken.None))!);
        return true;
    });

    /// <summary>Somebody puts the action right while the form is open: nothing is done, it is said what changed, and pressed once more it counts.</summary>
    public static async Task RefusesWhenStale(this Desk desk, string act, object? fields = null, string? back = null)
    {
        var form = await desk.Open(act);
        await desk.ChangeAction((a, facts) => a.Correct("Renamed meanwhile", null, facts));
        var before = await desk.Action();

        var page = await form.Submit(fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        AssertKept(page, fields);
        var after = await desk.Action();
        Assert.Equal((before.Version, before.State, before.DueOn, before.OwnerName), (after.Version, after.State, after.DueOn, after.OwnerName));

        var again = await page.Submit();

        Assert.Equal((HttpStatusCode.OK, back ?? desk.At()), (again.Status, again.Path));
        Assert.Equal(before.Version + 1, (await desk.Action()).Version);
    }

    /// <summary>The partnership is paused while the form is open: nothing is done, and it is said how to go on.</summary>
    public static async Task RefusesWhilePaused(this Desk desk, string act, object? fields = null)
    {
        var form = await desk.Open(act);
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        var before = (await desk.Action()).Version;

        var page = await form.Submit(fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("has been paused since 21 November 2026", page.Errors.Single(), StringComparison.Ordinal);
        AssertKept(page, fields);
        Assert.Equal(before, (await desk.Action()).Version);
        Assert.Empty((await desk.Open(act)).Forms);
    }

    /// <summary>A form that is not filled in well comes back with a message and what was typed, and nothing is written.</summary>
    public static async Task<Page> ComesBack(this Desk desk, string act, object? fields)
    {
        var version = (await desk.Action()).Version;
        var page = await (await desk.Open(act)).Submit(fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        AssertKept(page, fields);
        Assert.Equal(version, (await desk.Action()).Version);
        return page;
    }

    /// <summary>Carried out from the action's page, it leads back there; the last entry of the history is this.</summary>
    public static async Task<Page> CarriesOut(this Desk desk, string act, string useCase, object? fields = null, string? back = null)
    {
        var page = await (await desk.Open(act)).Submit(fields);

        Assert.Equal((HttpStatusCode.OK, back ?? desk.At()), (page.Status, page.Path));
        var written = (await desk.History())[^1];
        Assert.Equal((desk.Coordinator.Email, useCase), (written.Who, written.UseCase));
        return page;
    }

    private static void AssertKept(Page page, object? fields)
    {
        foreach (var field in fields?.GetType().GetProperties() ?? [])
            if (field.GetValue(fields) is string { Length: > 0 } typed) Assert.Equal(typed, page.Value(field.Name));
    }
}

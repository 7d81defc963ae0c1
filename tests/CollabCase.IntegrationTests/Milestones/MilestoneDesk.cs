using System.Net;
using CollabCase.Data.Access;
using CollabCase.Domain.Milestones;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Milestones;
using CollabCase.Testing.Partnerships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CollabCase.IntegrationTests.Milestones;

/// <summary>What the tests of the acts on a milestone share: it is the first of the desk's partnership, unless they say more.</summary>
internal static class MilestoneDesk
{
    public static readonly DateOnly Today = PartnershipBuilder.Today;
    private static readonly Viewer Tests = Viewer.Job("tests");

    /// <summary>A coordinator with one milestone.</summary>
    public static Task<Desk> With(Testing.Hosting.Database database, Func<MilestoneBuilder, MilestoneBuilder> milestone) =>
        Desk.On(database, p => p.WithMilestone(m => milestone(m.Titled("Sign the lease"))));

    /// <summary>Where its pages are.</summary>
    public static string Place(this Desk desk, int number = 1) => $"{desk.Home}/milestones/{number}";

    /// <summary>The form of an act, such as 'mark-done'.</summary>
    public static Task<Page> Open(this Desk desk, string act) => desk.Browser.Get($"{desk.Place()}/{act}");

    /// <summary>The milestone with all its parts, as it is in the database now.</summary>
    public static Task<Milestone> Milestone(this Desk desk, int number = 1) =>
        desk.Host.Read(async db => (await db.VisibleTo(Tests).WholeMilestoneAsync(desk.Reference, number, CancellationToken.None))!);

    /// <summary>Every milestone of the partnership with what comes first, by number.</summary>
    public static Task<List<Milestone>> Milestones(this Desk desk) => desk.Host.Read(async db =>
    {
        var visible = db.VisibleTo(Tests);
        var id = (await visible.PlanningFactsAsync(desk.Reference, CancellationToken.None))!.PartnershipId;
        return await visible.Milestones.Include(m => m.Dependencies).Where(m => m.PartnershipId == id).OrderBy(m => m.Number).ToListAsync();
    });

    /// <summary>Changes the milestone behind the coordinator's back.</summary>
    public static Task ChangeMilestone(this Desk desk, Action<Milestone, PlanningFacts> change, int number = 1) => desk.Host.Write([desk.Reference], async db =>
    {
        var visible = db.VisibleTo(Tests);
        change((await visible.WholeMilestoneAsync(desk.Reference, number, CancellationToken.None))!, (await visible.PlanningFactsAsync(desk.Reference, CancellationToken.None))!);
        return true;
    });

    /// <summary>Somebody renames the milestone while the form is open: nothing is done, it is said what changed, and pressed once more it counts.</summary>
    public static async Task RefusesWhenStale(this Desk desk, string act, object? fields = null)
    {
        var form = await desk.Open(act);
        await desk.ChangeMilestone((m, facts) => m.CorrectDetails(new("Renamed meanwhile", m.Strand, m.Stage, m.DoneLooksLike), facts));
        var before = await desk.Milestone();

        var page = await form.Submit(fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        AssertKept(page, fields);
        var after = await desk.Milestone();
        Assert.Equal((before.Version, before.State, before.ForecastOn), (after.Version, after.State, after.ForecastOn));
        Assert.Equal("Arranged", (await desk.History())[^1].UseCase);

        var again = await page.Submit();

        Assert.Equal((HttpStatusCode.OK, desk.Place()), (again.Status, again.Path));
        Assert.Equal(before.Version + 1, (await desk.Milestone()).Version);
    }

    /// <summary>The partnership is paused while the form is open: nothing is done, and it is said how to go on.</summary>
    public static async Task RefusesWhilePaused(this Desk desk, string act, object? fields = null)
    {
        var form = await desk.Open(act);
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        var before = (await desk.Milestone()).Version;

        var page = await form.Submit(fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("has been paused since 21 November 2026", page.Errors.Single(), StringComparison.Ordinal);
        AssertKept(page, fields);
        Assert.Equal(before, (await desk.Milestone()).Version);
        Assert.Empty((await desk.Open(act)).Forms);
    }

    /// <summary>A form that is not filled in well comes back with a message and what was typed, and nothing is written.</summary>
    public static async Task<Page> ComesBack(this Desk desk, string act, object? fields)
    {
        var page = await (await desk.Open(act)).Submit(fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        AssertKept(page, fields);
        Assert.Equal(1, (await desk.Milestone()).Version);
        return page;
    }

    /// <summary>Carried out from the milestone's page, it leads back there; the last entry of the history is this.</summary>
    public static async Task<Page> CarriesOut(this Desk desk, string act, string useCase, object? fields = null)
    {
        var page = await (await desk.Open(act)).Submit(fields);

        Assert.Equal((HttpStatusCode.OK, desk.Place()), (page.Status, page.Path));
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

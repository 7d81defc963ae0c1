using System.Net;
using CollabCase.Domain.Governance;
using CollabCase.Testing;
using CollabCase.Testing.Browsing;
using CollabCase.Testing.Cases;
using CollabCase.Testing.Hosting;
using Xunit;
using static CollabCase.Testing.Partnerships.PartnershipBuilder;

namespace CollabCase.IntegrationTests.Governance;

/// <summary>What the tests of the acts on a group share.</summary>
internal static class GroupActs
{
    public static async Task<Page> CarriesOut(this Desk desk, int tier, string act, string useCase, object? fields = null)
    {
        var page = await (await desk.GetTier(tier, act)).Submit(fields);
        Assert.Equal((HttpStatusCode.OK, $"{desk.Home}/governance/{tier}"), (page.Status, page.Path));
        Assert.Equal((desk.Coordinator.Email, useCase), (await desk.History())[^1] is var written ? (written.Who, written.UseCase) : default);
        return page;
    }

    /// <summary>Somebody renames the group while the form is open: it is said what changed, and pressed once more it counts.</summary>
    public static async Task RefusesWhenStale(this Desk desk, int tier, string act, object fields)
    {
        var form = await desk.GetTier(tier, act);
        await desk.ChangeTier(tier, (t, facts) => t.Rename("Renamed meanwhile", null, facts));
        var before = (await desk.Tier(tier)).Version;

        var page = await form.Submit(fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Renamed meanwhile", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await desk.Tier(tier)).Version);
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(before + 1, (await desk.Tier(tier)).Version);
    }

    public static async Task RefusesWhilePaused(this Desk desk, int tier, string act, object fields)
    {
        var form = await desk.GetTier(tier, act);
        await desk.Change(p => p.Pause("The lead partner is moving house.", Today));
        var before = (await desk.Tier(tier)).Version;

        var page = await form.Submit(fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("has been paused since", StringComparison.Ordinal));
        Assert.Equal(before, (await desk.Tier(tier)).Version);
    }

    /// <summary>A steering group, 1, and an operational group, 2, which answers to none.</summary>
    public static async Task<Desk> TwoGroups(Database database, Func<CollabCase.Testing.Governance.TierBuilder, CollabCase.Testing.Governance.TierBuilder>? second = null)
    {
        var (desk, _) = await Desk.On(database).WithTier();
        var tier = A.Tier().Of(TierKind.Operational);
        await (second is null ? tier : second(tier)).SavedIn(desk.Host, desk.Reference);
        return desk;
    }
}
